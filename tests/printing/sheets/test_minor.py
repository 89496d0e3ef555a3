from __future__ import annotations

from dataclasses import replace

from showcase.model import Care, Strength, Visit
from showcase.printing.sheets.fitting import Rung
from showcase.printing.sheets.minor import minor, visit

from ..desk import PRINTED_BUREAU, full, sparse

ALL = Rung()


def names(rung: Rung = ALL, **more: object) -> list[str]:
    branch = replace(full(), **more)  # type: ignore[arg-type]  # any field of Branch
    return [block.name for block in minor(branch, PRINTED_BUREAU, {"GA-CG-031": sparse()}, rung)]


def test_small_blocks_stand_in_their_order() -> None:
    assert names() == ["五强", "学习", "结对", "擂台", "关怀"]
    assert list(minor(sparse(), PRINTED_BUREAU, {}, ALL)) == []


def test_those_there_is_no_room_for_are_named_in_one_line() -> None:
    *kept, rest = minor(full(), PRINTED_BUREAU, {}, Rung(minor=1))

    assert [block.name for block in kept] == ["五强"]
    assert rest.lead == ("学习、擂台、关怀，见网页。",)


def test_only_the_newest_year_is_told() -> None:
    years = (Strength(2025, (("政治功能", "达标"),)), Strength(2026, (("政治功能", "争先"),), "升级"))
    block = next(iter(minor(replace(full(), strength=years), PRINTED_BUREAU, {}, ALL)))

    assert block.note == "2026年自评\n等次：升级"
    assert block.items[0].mark == "争先"  # type: ignore[union-attr]  # a line


def test_care_is_counts_and_never_names() -> None:
    block = list(minor(replace(full(), care=(Care(2025, (("七一慰问", 4),)),)), PRINTED_BUREAU, {}, ALL))[-1]

    assert (block.name, block.note) == ("关怀", "2025年，只记人次")


def test_a_partner_that_is_not_on_the_site_is_not_named() -> None:
    assert "结对" not in [block.name for block in minor(full(), PRINTED_BUREAU, {}, ALL)]


def test_what_visitors_see_says_how_long_it_takes() -> None:
    section = visit(full(), ALL)

    assert section is not None
    assert (section.items[0].name, section.items[0].mark) == ("调解室", "30 分钟")  # type: ignore[union-attr]  # a line
    assert section.lead == ("预约：办公室统一安排",)
    assert visit(sparse(), ALL) is None
    assert visit(replace(full(), visit=Visit(receives=False)), ALL) is None

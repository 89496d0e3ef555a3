"""Ranks a script can sort by, and chips that add up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from showcase.catalogue.whole import catalogue
from showcase.model import Branch
from showcase.pages.roll_table import SORTED, RollTable, roll_table, spoken

from ..catalogue.samples import BUREAU, a_branch, honour, person, some_branches
from .desk import whole


def table(*branches: Branch) -> RollTable:
    shown = whole(*branches)
    return roll_table(shown.roll.entries, shown)


def sorted_by(column: str, of: RollTable) -> list[str]:
    place = SORTED.index(column)
    ranked = zip(of.ranks, of.lines, strict=True)
    return [line.entry.name for _, line in sorted(ranked, key=lambda pair: int(pair[0].split()[place]))]


def test_dates_rank_from_the_oldest_what_has_none_before_all() -> None:
    branch = a_branch(
        "GA-1",
        honour("新", document="甲1号"),
        honour("旧", date="2024-01-01", document="甲2号"),
        honour("无", date="", document="甲3号"),
        honour("某月", date="2025-06", document="甲4号"),
    )

    assert sorted_by("日期", table(branch)) == ["无", "旧", "某月", "新"]


def test_levels_rank_as_the_site_file_lists_them() -> None:
    branch = a_branch("GA-1", honour("省"), honour("国", level="国家级", document="甲2号"), person("李", "市"))

    assert sorted_by("级别", table(branch)) == ["国", "省", "市"]


def test_recipients_rank_by_the_order_of_branches_never_by_their_names() -> None:
    first, second = a_branch("GA-2", honour("城关"), county="城关区"), a_branch("GA-1", honour("河西"), county="河西县")

    assert sorted_by("单位或个人", table(second, first)) == ["城关", "河西"]


def test_names_rank_as_a_dictionary_does() -> None:
    names = ["中共某省委", "公安部", "安全委员会", "市公安局"]

    assert sorted(names, key=spoken) == ["安全委员会", "公安部", "市公安局", "中共某省委"]
    assert sorted(["", "安"], key=spoken) == ["安", ""]


def test_chips_stand_where_there_is_a_choice() -> None:
    both = table(a_branch("GA-1", honour()), a_branch("GA-2", honour(date="2024-01-01"), county="东郊区"))
    one = table(a_branch("GA-1", honour()))

    assert [(chip.name, chip.number) for chip in both.counties] == [("城关区", 1), ("东郊区", 1)]
    assert [(chip.name, chip.number) for chip in both.years] == [("2025", 1), ("2024", 1)]
    assert one.counties == one.years == ()


@given(some_branches())
def test_chips_and_places_tell_the_same(branches: list[Branch]) -> None:
    shown = catalogue(branches, BUREAU)
    made = roll_table(shown.roll.entries, shown)
    for place, chips in ((0, made.counties), (1, made.years)):
        values = [where.split(" ")[place] for where in made.places]

        assert all(chip.number == values.count(chip.value) for chip in chips)
        assert not chips or sum(chip.number for chip in chips) == len([value for value in values if value])


@given(st.text())
def test_any_name_has_a_place(name: str) -> None:
    assert isinstance(spoken(name)[1], bytes)

"""Who a branch is among the others."""

from __future__ import annotations

import pytest

from showcase.authored.rules import identity
from showcase.authored.source import Source

from ..desk import LEAST, a_source, the_bureau

BUREAU = the_bureau(renumbered=(("GA-CG-001", "GA-CG-012"),))


def named(folder: str, id_: str, brand: str = "东关灯火", slogan: str = "", more: str = "") -> Source:
    text = LEAST.replace("GA-CG-012", id_).replace("名称: 东关灯火", f"名称: {brand}\n  口号: {slogan}")
    return a_source(more, text=text, folder=folder)


def test_folders_of_one_number_name_each_other() -> None:
    found = list(
        identity.ids_are_unique(
            [named("a", "GA-1"), named("b", "GA-1"), named("c", "GA-2"), named("d", "GA-1")], BUREAU
        )
    )

    assert [(each.source.folder.name, each.parts["others"]) for each in found] == [
        ("a", "“b”、“d”"),
        ("b", "“a”、“d”"),
        ("d", "“a”、“b”"),
    ]


def test_a_number_given_up_is_not_used_again() -> None:
    found = list(identity.ids_are_in_use([named("a", "GA-CG-001"), named("b", "GA-CG-012")], BUREAU))

    assert [(each.code, each.source.folder.name) for each in found] == [("id-renumbered", "a")]


def alike(*brands: str) -> list[tuple[str, object]]:
    sources = [named(f"f{row}", f"GA-{row}", brand) for row, brand in enumerate(brands)]
    return [(each.source.folder.name, each.parts["others"]) for each in identity.brand_names_differ(sources, BUREAU)]


def test_brands_that_differ_in_one_sign_are_alike() -> None:
    assert [folder for folder, _ in alike("平安红网格", "平安 红网格", "平安蓝网格", "柳林守望")] == ["f0", "f1", "f2"]


def test_short_brands_are_alike_only_when_equal() -> None:
    assert alike("东关灯火", "西关灯火") == []
    assert [folder for folder, _ in alike("东关灯火", "东关灯火")] == ["f0", "f1"]


def test_no_more_are_named_than_a_clerk_can_look_up() -> None:
    found = alike(*["平安红网格"] * 50)

    assert len(found) == 50
    assert {str(others).count("平安红网格") for _, others in found} == {3}


def test_brands_without_a_slogan_are_not_alike() -> None:
    assert list(identity.slogans_differ([named("a", "GA-1"), named("b", "GA-2")], BUREAU)) == []


@pytest.mark.parametrize("partner", ["GA-CG-021", "GA-SJ-777", "12"])
def test_neither_itself_nor_a_far_number_is_taken_for_a_partner(partner: str) -> None:
    pairs = f"结对: [{{支部: {partner}}}]\n"
    found = identity.partners_are_known([named("a", "GA-CG-012", more=pairs), named("b", "GA-CG-333")], BUREAU)

    assert [each.code for each in found] == ["partner-unknown"]


def test_partners_are_other_branches_of_this_site() -> None:
    pairs = "结对: [{支部: GA-CG-013}, {支部: GA-CG-012}, {支部: GA-CG-014}]\n"
    found = list(identity.partners_are_known([named("a", "GA-CG-012", more=pairs), named("b", "GA-CG-013")], BUREAU))

    assert [(each.code, each.path) for each in found] == [
        ("partner-self", ("结对", 1, "支部")),
        ("partner-near", ("结对", 2, "支部")),
    ]

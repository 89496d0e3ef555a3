from __future__ import annotations

from dataclasses import replace

import pytest

from showcase.catalogue.whole import Catalogue
from showcase.printing.sheets.roll import RollLook, entries_of, roll, roll_groups

from ...catalogue.samples import a_branch, honour, person
from ..desk import PRINTED_BUREAU, whole

UNIT = honour("最强党支部", date="2025-06-28", tier="市局", level="市级")
OLD = honour("文明岗", date="2022-11-18", document="文明〔2022〕3号", tier="市局", level="市级")


@pytest.fixture
def shown() -> Catalogue:
    one = a_branch("GA-1", UNIT, person("李望春", date="2024-12-30", document="奖〔2024〕8号"), OLD)
    two = a_branch("GA-2", person("李望春", date="2025-12-30", document="奖〔2025〕9号"))
    return whole(one, two)


def test_groups_stand_in_site_order_and_count_as_the_site_counts(shown: Catalogue) -> None:
    made = roll(shown, ["GA-1", "GA-2"], "a4", "tier")
    by_tier = {tier.tier: tier for tier in shown.roll.tiers}

    assert [group.name[2:] for group in made.groups] == [
        tier for tier in PRINTED_BUREAU.tiers if by_tier[tier].unit_entries or by_tier[tier].person_entries
    ]
    for group in made.groups:
        tier = by_tier[group.name[2:]]
        if tier.units:
            assert f"单位 {tier.units} 个" in group.note
        if tier.persons:
            assert f"个人 {tier.persons} 人" in group.note


def test_by_year_the_newest_comes_first(shown: Catalogue) -> None:
    assert [group.name for group in roll(shown, ["GA-1", "GA-2"], "a4", "year").groups] == [
        "2025年",
        "2024年",
        "2022年",
    ]


def test_what_does_not_count_is_listed_with_its_reason(shown: Catalogue) -> None:
    rows = [row for group in roll(shown, ["GA-1"], "a4", "tier").groups for row in group.table.rows]

    assert any("不在统计窗口内" in row[1] for row in rows)


def test_the_sentence_counts_what_is_on_the_roll_and_says_whose_it_is(shown: Catalogue) -> None:
    part = roll(shown, ["GA-2"], "a4", "tier")

    assert roll(shown, ["GA-1", "GA-2"], "a4", "tier").sentence == shown.roll.report.text
    assert part.sentence == "本榜所列的 1 个支部三年以来，受市局表彰个人1人。"
    assert "据 1 份文件" in part.footnote


def test_pages_make_a_column_of_their_own(shown: Catalogue) -> None:
    look = RollLook(158, page_of=lambda _: "12")
    groups = roll_groups(entries_of(shown, ["GA-1"]), shown.bureau, "tier", look)

    assert groups[0].table.columns[-1].head == "页"
    assert groups[0].table.rows[0][-1] == "12"


def test_times_are_counted_where_the_bureau_counts_times(shown: Catalogue) -> None:
    bureau = replace(shown.bureau, count_people="times")
    notes = [group.note for group in roll_groups(entries_of(shown, ["GA-1", "GA-2"]), bureau, "tier", RollLook(158))]

    assert any("人次" in note for note in notes)

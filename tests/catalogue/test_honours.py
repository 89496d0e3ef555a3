"""The one counter: what it adds up always adds up, in whatever order folders come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from showcase.catalogue.honours import honour_roll
from showcase.model import Branch, Bureau, Honour

from .samples import BUREAU, a_branch, honour, person, some_branches

TIMES = replace(BUREAU, count_people="times")


def figures(*branches: Branch, tier: str = "省党委、公安厅党委", bureau: Bureau = BUREAU) -> tuple[int, int, int]:
    """Units, persons and current honours of one tier."""
    count = next(count for count in honour_roll(branches, bureau).tiers if count.tier == tier)
    return count.units, count.persons, count.current


def test_a_unit_honoured_twice_is_one_unit() -> None:
    assert figures(a_branch("GA-1", honour(), honour("先进集体", unit="GA-1派出所"))) == (1, 0, 2)


def test_a_branch_under_the_name_of_its_unit_is_itself_though_another_shares_it() -> None:
    other = a_branch("GA-1", unit="甲派出所")
    branch = a_branch("GA-2", honour(unit="甲派出所"), honour("先进集体"), unit="甲派出所")

    assert figures(other, branch) == (1, 0, 2)


def test_an_honour_of_two_folders_is_counted_once() -> None:
    assert figures(a_branch("GA-1", honour()), a_branch("GA-2", honour(unit="GA-1派出所"))) == (1, 0, 1)


def test_an_honour_written_twice_in_one_folder_is_counted_once() -> None:
    branch = a_branch("GA-1", honour(), honour())

    assert figures(branch) == (1, 0, 1)
    assert len(honour_roll([branch], BUREAU).by_branch["GA-1"]) == 1


def test_persons_are_counted_once_or_by_times_as_the_site_file_says() -> None:
    branch = a_branch("GA-1", person("甲", document="1号"), person("甲", document="2号"), person("乙"))

    assert figures(branch, tier="市局") == (0, 2, 3)
    assert figures(branch, tier="市局", bureau=TIMES) == (0, 3, 3)


def test_namesakes_of_two_branches_are_two_persons_and_a_shared_honour_makes_them_one() -> None:
    one, other = person("甲", document="1号"), person("甲", document="2号")

    assert figures(a_branch("GA-1", one), a_branch("GA-2", other), tier="市局") == (0, 2, 2)
    assert figures(a_branch("GA-1", one), a_branch("GA-2", one, other), tier="市局") == (0, 1, 2)


def test_expired_counts_in_history_only_and_revoked_nowhere() -> None:
    branch = a_branch(
        "GA-1", honour(status="expired"), honour("红旗", status="revoked"), person("甲", status="revoked")
    )
    roll = honour_roll([branch], BUREAU)

    assert figures(branch) == (1, 0, 0)
    assert [entry.name for entry in roll.entries] == ["最强党支部"]
    assert roll.documents == 1


def test_taking_part_is_listed_and_not_counted() -> None:
    branches = [a_branch(f"GA-{n}", honour(unit="某市公安局")) for n in (1, 2)]
    roll = honour_roll(branches, BUREAU)

    assert figures(*branches) == (0, 0, 0)
    assert [entry.homes for entry in roll.entries] == [("GA-1", "GA-2")]
    assert roll.report.text == "三年以来，没有列入统计的表彰。"


def test_a_temporary_unit_and_a_posthumous_honour_count() -> None:
    branch = a_branch("GA-1", honour(), person("甲", posthumous=True, tier="省党委、公安厅党委"), kind="临时")

    assert figures(branch) == (1, 1, 2)


def test_incomplete_dates_are_listed_apart() -> None:
    branch = a_branch(
        "GA-1", honour(date="2023"), honour("红旗", date=""), honour("老旗", date="2022"), honour("新旗", date="2024")
    )
    roll = honour_roll([branch], BUREAU)

    assert [entry.name for entry in roll.undated] == ["最强党支部", "红旗"]
    assert [entry.name for entry in roll.counted] == ["新旗"]


def test_an_honour_after_the_closing_day_stands_on_the_roll_and_in_no_number() -> None:
    bureau = replace(BUREAU, as_of=date(2026, 3, 31))
    branch = a_branch("GA-1", honour(date="2026-03-31"), honour("新旗", date="2026-05-01", document="9号"))
    roll = honour_roll([branch], bureau)

    assert [entry.name for entry in roll.entries] == ["新旗", "最强党支部"]
    assert (roll.documents, [year.counted for year in roll.years], roll.undated) == (1, [1], ())
    assert figures(branch, bureau=bureau) == (1, 0, 1)
    assert roll.report.text == "三年以来，受省党委、公安厅党委表彰单位1个。"


def test_an_unlisted_tier_is_in_no_count() -> None:
    roll = honour_roll([a_branch("GA-1", honour(tier="街道"))], BUREAU)

    assert [tier.tier for tier in roll.tiers] == list(BUREAU.tiers)
    assert sum(tier.units for tier in roll.tiers) == 0
    assert len(roll.entries) == 1


def test_one_document_for_many_honours_is_one_document() -> None:
    assert honour_roll([a_branch("GA-1", honour(), person("甲"), person("乙", document="9号"))], BUREAU).documents == 2


def test_the_newest_stands_first_then_the_higher_tier_then_site_order() -> None:
    first = a_branch("GA-2", honour("丁"), honour("丙", tier="国家级"), county="市局机关")
    second = a_branch(
        "GA-1", honour("戊"), honour("乙", date="2025-06-29"), honour("己", date="2025-06"), honour("庚", date="2025")
    )
    roll = honour_roll([second, first], BUREAU)

    assert "".join(entry.name for entry in roll.entries) == "乙丙丁戊己庚"


def test_no_branches_give_an_empty_roll() -> None:
    roll = honour_roll([], BUREAU)

    assert (roll.entries, roll.years, roll.documents) == ((), (), 0)
    assert roll.report.text == "三年以来，没有列入统计的表彰。"


@given(some_branches(), st.randoms(use_true_random=False))
def test_order_of_folders_never_shows(branches: list[Branch], chance: Random) -> None:
    shuffled = list(branches)
    chance.shuffle(shuffled)

    assert honour_roll(shuffled, BUREAU) == honour_roll(branches, BUREAU)


@given(some_branches())
def test_tallies_add_up(branches: list[Branch]) -> None:
    for bureau in (BUREAU, TIMES):
        roll = honour_roll(branches, bureau)
        for tier in roll.tiers:
            assert len(tier.unit_recipients) == tier.units
            assert len(tier.person_recipients if bureau is BUREAU else tier.person_entries) == tier.persons
            assert tier.current <= len(tier.unit_entries) + len(tier.person_entries)
        assert sum(len(tier.unit_entries) + len(tier.person_entries) for tier in roll.tiers) == len(roll.counted)
        assert sum(year.counted for year in roll.years) == len(roll.counted)
        assert sum(len(year.entries) for year in roll.years) + sum(not e.date for e in roll.entries) == len(
            roll.entries
        )
        assert {entry.counted for entry in roll.undated} <= {False}


@given(some_branches())
def test_counting_twice_is_once(branches: list[Branch]) -> None:
    """Every folder repeats all it said, under other anchors."""
    twice = [replace(branch, honours=(*branch.honours, *map(_again, branch.honours))) for branch in branches]

    assert honour_roll(twice, BUREAU) == honour_roll(branches, BUREAU)


def _again(honour: Honour) -> Honour:
    return replace(honour, anchor=f"{honour.anchor}-again")

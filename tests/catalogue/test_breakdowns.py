"""Counts parted two ways: every breakdown adds up to the whole it parts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given

from showcase.catalogue.breakdowns import TURNS
from showcase.catalogue.whole import catalogue
from showcase.model import Branch, Brand, Lesson, Method, Outcome, SmallThing

from .samples import BUREAU, a_branch, a_record, a_service, some_branches


@given(some_branches())
def test_parts_add_up_to_the_whole(branches: list[Branch]) -> None:
    counts = catalogue(branches, BUREAU).counts
    years, tiers = range(2023, 2027), BUREAU.tiers
    counties = [key.split("/")[1] for key in counts if key.startswith("counties/") and key.endswith("/named")]

    assert sum(counts[f"years/{year}/honours"] for year in years) == counts["honours/counted"]
    assert sum(counts[f"honours/{tier}/counted"] for tier in tiers) == counts["honours/counted"]
    for year in years:
        assert sum(counts[f"years/{year}/{tier}/honours"] for tier in tiers) == counts[f"years/{year}/honours"]
    assert sum(counts[f"counties/{county}/named"] for county in counties) == counts["brands/named"]
    for state in ("total", "done", "open", "overdue"):
        assert sum(counts[f"counties/{county}/pledges/{state}"] for county in counties) == counts[f"pledges/{state}"]
    hours = [value for key, value in counts.items() if key.startswith("counties/") and key.endswith("/hours")]
    assert sum(hours) == counts["service/hours"]


def test_hours_nobody_told_have_no_key_in_a_county_either() -> None:
    silent = a_branch("GA-1", service=a_service(a_record(date(2026, 1, 2))))

    assert "counties/城关区/service/2026-01/hours" not in catalogue([silent], BUREAU).counts


def test_small_things_are_counted_by_the_quarter_they_were_solved_in_and_by_topic() -> None:
    things = (
        SmallThing("t-1", "灯", date(2025, 1, 1), date(2025, 1, 11), topic="照明"),
        SmallThing("t-2", "灯", date(2025, 1, 1), date(2025, 1, 31), topic="照明"),
        SmallThing("t-3", "坡", date(2025, 1, 1), date(2025, 9, 1)),
        SmallThing("t-4", "锁", date(2026, 1, 1)),
    )
    counts = catalogue([a_branch(service=a_service(things=things))], BUREAU).counts

    assert counts["small_things/quarters/2025-1/median_days"] == 20
    assert counts["small_things/quarters/2025-2/solved"] == 0
    assert "small_things/quarters/2025-2/median_days" not in counts
    assert counts["small_things/quarters/2025-3/solved"] == 1
    assert "small_things/quarters/2026-1/solved" not in counts
    assert counts["small_things/topics/照明/total"] == counts["small_things/topics/照明/solved"] == 2
    assert counts["small_things/topics/未填报/total"] == 2


def test_a_method_counts_in_every_direction_of_its_brand_and_once_in_all() -> None:
    brand = replace(Brand("灯火", "守护", "已命名"), directions=("为民服务", "基层治理"))
    counts = catalogue([a_branch(brand=brand, methods=(Method("m-1", "三步法"),))], BUREAU).counts

    assert counts["methods/kinds/派出所"] == 1
    assert counts["methods/directions/为民服务"] == counts["methods/directions/基层治理"] == counts["methods"] == 1


def test_training_is_counted_by_year_and_form() -> None:
    lessons = (
        Lesson("l-1", "研读", date(2025, 4, 1), "线上", attendance=9),
        Lesson("l-2", "竞赛", date(2026, 4, 1), "竞赛"),
    )
    counts = catalogue([a_branch(lessons=lessons)], BUREAU).counts

    assert (counts["learning/2025/sessions"], counts["learning/2025/线上/sessions"]) == (1, 1)
    assert counts["learning/2025/竞赛/sessions"] == 0
    assert "learning/2026/attendance" not in counts


def test_an_outcome_goes_one_of_four_ways() -> None:
    pairs = ((2, 1), (1, 2), (1, 1), (None, 1))
    outcomes = tuple(
        Outcome(f"o-{at}", "警情", "起", None if before is None else Decimal(before), "", Decimal(after))
        for at, (before, after) in enumerate(pairs)
    )
    counts = catalogue([a_branch(outcomes=outcomes)], BUREAU).counts

    assert [counts[f"outcomes/{turn}"] for turn in TURNS] == [1, 1, 1, 1]
    assert counts["kinds/派出所/outcomes"] == counts["outcomes"] == 4

"""The sentences over the figures: true at nought, at one and at a tie."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.catalogue.small_things import SmallThingQuarter
from showcase.pages.headlines import (
    WindowYear,
    brand_headline,
    coverage_headline,
    honour_headline,
    most,
    outcome_headline,
    pledge_headline,
    quarter_headline,
    share,
    window_year,
)

from ..catalogue.samples import BUREAU


def years(*numbers: int) -> list[WindowYear]:
    """2023 cut at its start, the rest whole."""
    return [window_year(2023 + at, number, BUREAU.window) for at, number in enumerate(numbers)]


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((), "没有列入统计的荣誉"),
        ((0, 0, 0), "没有列入统计的荣誉"),
        ((0, 3, 0), "列入统计的荣誉 3 项，都在2024年"),
        ((10, 28, 45), "列入统计的荣誉2025年最多，45 项，是2024年的 1.6 倍"),
        ((10, 45, 28), "列入统计的荣誉2024年最多，45 项"),
        ((1, 0, 45), "列入统计的荣誉2025年最多，45 项"),
        ((9, 1, 1), "列入统计的荣誉2023年下半年最多，9 项"),
        ((0, 45, 45), "列入统计的荣誉2024年和2025年并列最多，各 45 项"),
        ((1, 1, 1, 1), "列入统计的荣誉有 4 处并列最多，各 1 项"),
    ],
)
def test_the_year_of_most_honours_is_named(numbers: tuple[int, ...], said: str) -> None:
    assert honour_headline(years(*numbers)) == said


def test_a_year_is_called_as_far_as_the_window_holds_it() -> None:
    odd = replace(BUREAU.window, start=date(2024, 3, 15), end=date(2025, 9, 30))

    assert [year.name for year in years(0, 0, 0, 0)] == ["2023年下半年", "2024年", "2025年", "2026年上半年"]
    assert [window_year(year, 0, odd).name for year in (2024, 2025)] == [
        "2024年3月15日至12月31日",
        "2025年1月1日至9月30日",
    ]
    assert [year.whole for year in years(0, 0, 0, 0)] == [False, True, True, False]


@pytest.mark.parametrize(
    ("total", "named", "said"),
    [
        (0, 0, "还没有支部"),
        (1, 0, "1 个支部的品牌还没有命名"),
        (1, 1, "1 个支部的品牌已命名"),
        (3, 0, "3 个支部的品牌都还没有命名"),
        (3, 3, "3 个支部的品牌都已命名"),
        (412, 345, "412 个支部里，345 个的品牌已命名，占 84%"),
    ],
)
def test_named_brands_are_a_share_of_all(total: int, named: int, said: str) -> None:
    assert brand_headline(total, named) == said


def quarters(*days: str | None) -> list[SmallThingQuarter]:
    return [
        SmallThingQuarter(f"2025-{at}", 1, None if value is None else Decimal(value))
        for at, value in enumerate(days, 1)
    ]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((), "还没有办结的关键小事"),
        (("18.5",), "关键小事从提出到办结，2025年一季度的中位数是 18.5 天"),
        (("31", None, "16"), "关键小事从提出到办结的中位数，2025年一季度 31 天，2025年三季度 16 天"),
        (("16", "31"), "关键小事从提出到办结的中位数，2025年一季度 16 天，2025年二季度 31 天"),
        (("16", "31", "16"), "关键小事从提出到办结的中位数，2025年一季度和2025年三季度都是 16 天"),
    ],
)
def test_days_to_solve_are_told_of_the_first_quarter_and_the_last(days: tuple[str | None, ...], said: str) -> None:
    assert quarter_headline(quarters(*days)) == said


@pytest.mark.parametrize(
    ("months", "served", "said"),
    [
        (12, [], "各县区都还没有填报服务时长"),
        (12, [0, 0], "各县区都还没有填报服务时长"),
        (12, [12, 3, 12], "12 个月里，3 个县区（单位）里 2 个每月都有服务"),
        (12, [12, 12], "12 个月里，2 个县区（单位）每月都有服务"),
        (12, [12], "12 个月里，1 个县区（单位）每月都有服务"),
        (12, [11, 0], "12 个月里，2 个县区（单位）都有没填报服务的月份"),
        (1, [1, 0], "2025年7月，2 个县区（单位）里 1 个有服务"),
        (1, [1, 1], "2025年7月，2 个县区（单位）都有服务"),
        (1, [1], "2025年7月，1 个县区（单位）有服务"),
    ],
)
def test_counties_that_serve_every_month_are_counted(months: int, served: list[int], said: str) -> None:
    names = [f"2025-{number:02}" for number in range(7, 13)] + [f"2026-{number:02}" for number in range(1, 7)]

    assert coverage_headline(names[:months], served) == said


@pytest.mark.parametrize(
    ("total", "done", "overdue", "said"),
    [
        (0, 0, 0, "还没有填报承诺"),
        (1, 1, 0, "1 条承诺，已完成"),
        (1, 0, 1, "1 条承诺，已逾期"),
        (1, 0, 0, "1 条承诺，进行中"),
        (2, 2, 0, "2 条承诺都已完成"),
        (2, 0, 2, "2 条承诺都已逾期"),
        (3, 0, 0, "3 条承诺，还没有一条完成，没有逾期"),
        (1617, 186, 11, "1,617 条承诺，186 条已完成，11 条逾期"),
    ],
)
def test_pledges_are_done_or_late(total: int, done: int, overdue: int, said: str) -> None:
    assert pledge_headline(total, done, overdue) == said


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((0, 0, 0, 0), "还没有填报成效数据"),
        ((2, 0, 0, 0), "成效数据 2 项，都还缺前后对照的数"),
        ((1, 1, 0, 0), "成效数据 1 项：1 项减少"),
        ((6, 2, 2, 1), "成效数据 6 项，5 项有对照：2 项减少、2 项增加、1 项没有变化"),
    ],
)
def test_outcomes_are_counted_by_their_way(numbers: tuple[int, int, int, int], said: str) -> None:
    assert outcome_headline(*numbers) == said


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ([], "无"),
        ([("甲", 0)], "无"),
        ([("甲", 1)], "做法 1 条，都在甲"),
        ([("甲", 2), ("乙", 1)], "做法甲最多，2 条"),
        ([("甲", 2), ("乙", 2)], "做法甲和乙并列最多，各 2 条"),
        ([("甲", 2), ("乙", 2), ("丙", 2), ("丁", 1)], "做法甲、乙、丙并列最多，各 2 条"),
    ],
)
def test_the_most_is_named_and_a_tie_names_all(named: list[tuple[str, int]], said: str) -> None:
    assert most("做法", named, "条", "无") == said


@given(st.integers(0, 5000), st.integers(1, 5000))
def test_only_all_is_a_hundred_per_cent_and_only_none_is_nought(part: int, more: int) -> None:
    assert share(part, part + more) != "100%"
    assert (share(part, part + more) == "0%") == (part == 0)
    assert share(more, more) == "100%"
    assert share(0, 0) == "未填报"

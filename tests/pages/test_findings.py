"""Sentences made of numbers: true at nought, at one and at a tie."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from showcase.catalogue.pledges import pledge_row
from showcase.catalogue.service import ServiceMonth, ServiceYear
from showcase.catalogue.tallies import outcome_rows
from showcase.model import Outcome
from showcase.pages.findings import month_finding, outcome_change, pledge_standing, year_finding

from ..catalogue.samples import AS_OF, a_branch, a_pledge, reports


def change(before: str | None, after: str | None, unit: str = "起") -> str:
    known = [None if value is None else Decimal(value) for value in (before, after)]
    outcome = Outcome("outcome-1", "警情", unit, known[0], "", known[1])
    return outcome_change(*outcome_rows([a_branch(outcomes=(outcome,))]))


@pytest.mark.parametrize(
    ("before", "after", "unit", "said"),
    [
        ("146", "97", "起", "少 49 起，降 33.6%。"),
        ("26", "40", "场", "多 14 场，升 53.8%。"),
        ("0", "212", "次", "从无到有。"),
        ("5", "5", "起", "没有变化。"),
        ("0", "0", "起", "没有变化。"),
        ("61.5", "78.2", "%", "高 16.7 个百分点。"),
        ("78.2", "61.5", "％", "低 16.7 个百分点。"),
        ("0", "-3", "", "少 3。"),
        ("-3", "5", "度", "多 8 度。"),
        ("-3", "-5", "度", "少 2 度。"),
        ("1000", "2500", "", "多 1,500，升 150%。"),
        (None, "97", "起", ""),
        ("146", None, "起", ""),
    ],
)
def test_an_outcome_says_what_it_came_to(before: str | None, after: str | None, unit: str, said: str) -> None:
    assert change(before, after, unit) == said


@pytest.mark.parametrize(
    ("totals", "deadline", "standing"),
    [
        ([(date(2026, 3, 1), "12")], date(2026, 12, 31), ("done", "按期完成")),
        ([(date(2026, 3, 1), "12")], date(2026, 1, 31), ("done", "完成，晚于期限")),
        ([(date(2026, 3, 1), "12")], None, ("done", "已完成")),
        ([(date(2026, 3, 1), "7")], date(2026, 12, 31), ("open", "进行中")),
        ([(date(2026, 3, 1), "7")], date(2026, 5, 31), ("late", "逾期 30 天")),
        ([], date(2026, 5, 31), ("unset", "逾期，进展未填报")),
        ([], None, ("open", "进行中")),
    ],
)
def test_a_pledge_says_where_it_stands(
    totals: list[tuple[date, str]], deadline: date | None, standing: tuple[str, str]
) -> None:
    pledge = a_pledge(deadline=deadline, progress=reports(*totals))

    assert pledge_standing(pledge_row(a_branch(), pledge, AS_OF)) == standing


def months(*hours: str | None) -> list[ServiceMonth]:
    return [
        ServiceMonth(None if value is None else Decimal(value), 1, 1, f"2026-{number:02d}")
        for number, value in enumerate(hours, 1)
    ]


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (("27", "12"), "2026年1月服务时间最长，27 小时"),
        (("27",), "2026年1月服务 27 小时"),
        (("27", None), "2026年1月服务 27 小时"),
        (("27", "27", "1"), "2026年1月、2026年2月服务时间并列最长，各 27 小时"),
        (("27", "27", "27", "27", "1"), "4 个月服务时间并列最长，各 27 小时"),
        (("27", "27"), "有服务的月份时长相同，各 27 小时"),
        (("0", None), "这些月份没有填报服务时长"),
        ((), "这些月份没有填报服务时长"),
    ],
)
def test_the_month_of_most_hours_is_named(hours: tuple[str | None, ...], said: str) -> None:
    assert month_finding(months(*hours)) == said


def test_years_are_added_up() -> None:
    first, second = ServiceYear(Decimal("1009.5"), 350, 43, 2024), ServiceYear(None, None, 1, 2025)

    assert year_finding([]) == "还没有服务记录"
    assert year_finding([first]) == "2024年共服务 350 人次、1,009.5 小时"
    assert year_finding([first, second]) == "2024年至2025年共服务 350 人次、1,009.5 小时"

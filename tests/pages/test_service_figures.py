"""The figures of service: a year of months, who told of which, and the quarters of small things."""

from __future__ import annotations

from datetime import date

from showcase.model import SmallThing
from showcase.pages.service_figures import MONTHS_SHOWN, coverage_figure, month_figure, quarter_figure

from ..catalogue.samples import a_branch, a_record, a_service
from .desk import whole


def test_months_are_the_last_twelve() -> None:
    records = [a_record(date(2025 + (m > 12), (m - 1) % 12 + 1, 3), "10", 2) for m in range(1, 19)]
    exhibit = month_figure(whole(a_branch("GA-1", service=a_service(*records))))

    assert exhibit is not None
    assert len(exhibit.table.rows) == MONTHS_SHOWN
    assert exhibit.finding == "有服务的月份时长相同，各 10 小时"


def test_a_county_nobody_named_is_no_county_but_its_hours_stay() -> None:
    said = a_branch("GA-1", service=a_service(a_record(date(2026, 5, 1), "3"), a_record(date(2026, 6, 1), "3")))
    unsaid = a_branch("GA-2", county="", service=a_service(a_record(date(2026, 6, 1), "9")))
    silent = a_branch("GA-3", county="")
    exhibit, other = coverage_figure(whole(said, unsaid)), coverage_figure(whole(said, silent))

    assert exhibit is not None
    assert other is not None
    assert exhibit.finding == other.finding == "2 个月里，1 个县区（单位）每月都有服务"
    assert [row.name for row in exhibit.table.rows] == ["城关区", "县区未填报"]
    assert [row.name for row in other.table.rows] == ["城关区"]


def test_quarters_begin_with_the_first_thing_solved() -> None:
    things = (
        SmallThing("t-1", "灯", date(2025, 1, 1), date(2025, 1, 31)),
        SmallThing("t-2", "坡", date(2025, 8, 1), date(2025, 8, 11)),
    )
    exhibit = quarter_figure(whole(a_branch("GA-1", service=a_service(things=things))))

    assert exhibit is not None
    assert exhibit.finding == "关键小事从提出到办结的中位数，2025年一季度 30 天，2025年三季度 10 天"
    assert [row.name for row in exhibit.table.rows] == ["2025年一季度", "2025年二季度", "2025年三季度"]


def test_without_service_there_is_no_figure() -> None:
    shown = whole(a_branch("GA-1"))

    assert (month_figure(shown), coverage_figure(shown), quarter_figure(shown)) == (None, None, None)

"""What a figure says, in a sentence: generated from the numbers, true at nought, at one and at a tie."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from showcase.catalogue.pledges import PledgeRow
from showcase.catalogue.service import ServiceMonth, ServiceYear
from showcase.catalogue.tallies import OutcomeRow
from showcase.pages.wording import after_number, grouped, listed, month_name, plain

PERCENT = frozenset({"%", "％", "百分比"})


def outcome_change(row: OutcomeRow) -> str:
    """Return what an outcome came to: 少 49 起，降 33.6%。 – "" when before or after is not known."""
    return figure_change(row.outcome.before, row.change, row.percent, row.outcome.unit)


def figure_change(before: Decimal | None, change: Decimal | None, percent: Decimal | None, unit: str) -> str:
    """Return how a figure changed, in its `unit` and in per cent of what it was; "" when that is not known."""
    if change is None:
        return ""
    if not change:
        return "没有变化。"
    size = abs(change)
    if unit in PERCENT:
        return f"{'高' if change > 0 else '低'} {plain(size)} 个百分点。"
    if change > 0 and before == 0:
        return "从无到有。"
    more, up = ("多", "升") if change > 0 else ("少", "降")
    amount = f"{more} {grouped(size)}{after_number(unit)}"
    return f"{amount}。" if percent is None else f"{amount}，{up} {plain(abs(percent))}%。"


def pledge_standing(row: PledgeRow) -> tuple[str, str]:
    """Return the state of a pledge and its words: ("late", "逾期 30 天"); unset is late with nothing reported."""
    if row.state == "done":
        return "done", {True: "按期完成", False: "完成，晚于期限", None: "已完成"}[row.in_time]
    if row.state == "open":
        return "open", "进行中"
    if not row.reported:
        return "unset", "逾期，进展未填报"
    return "late", f"逾期 {-(row.days_left or 0)} 天"


def month_finding(months: Sequence[ServiceMonth]) -> str:
    """Return which of `months` saw the most hours of service; months tie by being named together.

    A month that alone is known is not called the one of most.
    """
    known = [(month.month, month.hours) for month in months if month.hours]
    if not known:
        return "这些月份没有填报服务时长"
    top = max(hours for _, hours in known)
    names = [month_name(month) for month, hours in known if hours == top]
    if len(known) == 1:
        return f"{names[0]}服务 {grouped(top)} 小时"
    if len(names) == len(known):
        return f"有服务的月份时长相同，各 {grouped(top)} 小时"
    if len(names) == 1:
        return f"{names[0]}服务时间最长，{grouped(top)} 小时"
    who = listed(names) if len(names) <= 3 else f"{len(names)} 个月"
    return f"{who}服务时间并列最长，各 {grouped(top)} 小时"


def year_finding(years: Sequence[ServiceYear]) -> str:
    """Return what all `years` came to, with the years they span."""
    hours = sum((year.hours or Decimal(0) for year in years), Decimal(0))
    visits = sum(year.visits or 0 for year in years)
    if not years:
        return "还没有服务记录"
    span = f"{years[0].year}年" if len(years) == 1 else f"{years[0].year}年至{years[-1].year}年"
    return f"{span}共服务 {grouped(visits)} 人次、{grouped(hours)} 小时"

"""What each figure of the data page says above it: generated from the numbers, true at nought, at one and at a tie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from showcase.catalogue.small_things import SmallThingQuarter
from showcase.model import Window
from showcase.pages.wording import grouped, listed, month_name, plain, quarter_name

Named = Sequence[tuple[str, int]]
NAMED_TOGETHER = 3  # more at a tie are only counted


@dataclass(frozen=True, slots=True)
class WindowYear:
    """A year of the window: what it is called, whether the window holds all of it, and what was counted."""

    year: int
    name: str
    whole: bool
    number: int


def window_year(year: int, number: int, window: Window) -> WindowYear:
    """Return `year` named as far as `window` holds it: 2025年, 2023年下半年, 2026年1月1日至3月31日."""
    first = window.start.isoformat()[5:] if year == window.start.year else "01-01"
    last = window.end.isoformat()[5:] if year == window.end.year else "12-31"
    halves = {("01-01", "12-31"): "", ("07-01", "12-31"): "下半年", ("01-01", "06-30"): "上半年"}
    named = halves.get((first, last))
    span = f"{_day(first)}至{_day(last)}" if named is None else named
    return WindowYear(year, f"{year}年{span}", named == "", number)


def honour_headline(years: Sequence[WindowYear]) -> str:
    """Return in which year most honours were counted; whole years are compared with the whole year before."""
    said = most("列入统计的荣誉", [(year.name, year.number) for year in years], "项", "没有列入统计的荣誉")
    top = max((year.number for year in years), default=0)
    best = [place for place, year in enumerate(years) if top and year.number == top]
    if len(best) != 1 or best[0] == 0:
        return said
    now, before = years[best[0]], years[best[0] - 1]
    if not (now.whole and before.whole and before.number):
        return said
    times = (Decimal(now.number) / before.number).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{said}，是{before.name}的 {plain(times)} 倍" if times > 1 else said


def brand_headline(total: int, named: int) -> str:
    """Return how many of all brands are 已命名."""
    if not total:
        return "还没有支部"
    all_ = "" if total == 1 else "都"
    if not named:
        return f"{grouped(total)} 个支部的品牌{all_}还没有命名"
    if named == total:
        return f"{grouped(total)} 个支部的品牌{all_}已命名"
    return f"{grouped(total)} 个支部里，{grouped(named)} 个的品牌已命名，占 {share(named, total)}"


def quarter_headline(quarters: Sequence[SmallThingQuarter]) -> str:
    """Return the middle of the days to solve of the first quarter and of the last; what lay between is not told."""
    known = [(quarter.quarter, quarter.median_days) for quarter in quarters if quarter.median_days is not None]
    if not known:
        return "还没有办结的关键小事"
    (opening, first), (closing, last) = ((quarter_name(quarter), days) for quarter, days in (known[0], known[-1]))
    if len(known) == 1:
        return f"关键小事从提出到办结，{closing}的中位数是 {plain(last)} 天"
    if first == last:
        return f"关键小事从提出到办结的中位数，{opening}和{closing}都是 {plain(last)} 天"
    return f"关键小事从提出到办结的中位数，{opening} {plain(first)} 天，{closing} {plain(last)} 天"


def coverage_headline(months: Sequence[str], served: Sequence[int]) -> str:
    """Return how many counties told of service in every one of `months`; `served` is how many months each told of."""
    steady = sum(count == len(months) for count in served)
    if not any(served):
        return "各县区都还没有填报服务时长"
    several = len(months) > 1
    span = f"{f'{len(months)} 个月里' if several else month_name(months[0])}，{len(served)} 个县区（单位）"
    always = "每月都有服务" if several else "有服务"
    if steady == len(served):
        return f"{span}{always}" if several or steady == 1 else f"{span}都{always}"
    if not steady:
        return f"{span}都有没填报服务的月份"
    return f"{span}里 {steady} 个{always}"


def pledge_headline(total: int, done: int, overdue: int) -> str:
    """Return how pledges stand: done and overdue of all."""
    if not total:
        return "还没有填报承诺"
    if total == 1:
        return f"1 条承诺，{'已完成' if done else '已逾期' if overdue else '进行中'}"
    if done == total:
        return f"{grouped(total)} 条承诺都已完成"
    if overdue == total:
        return f"{grouped(total)} 条承诺都已逾期"
    late = f"{grouped(overdue)} 条逾期" if overdue else "没有逾期"
    return f"{grouped(total)} 条承诺，{f'{grouped(done)} 条已完成' if done else '还没有一条完成'}，{late}"


def outcome_headline(total: int, less: int, more: int, same: int) -> str:
    """Return how many outcome figures can be compared and which way they went; whether that is good is not ours."""
    if not total:
        return "还没有填报成效数据"
    known = less + more + same
    if not known:
        return f"成效数据 {grouped(total)} 项，都还缺前后对照的数"
    ways = ((less, "减少"), (more, "增加"), (same, "没有变化"))
    said = listed(f"{grouped(count)} 项{way}" for count, way in ways if count)
    head = (
        f"成效数据 {grouped(total)} 项"
        if known == total
        else f"成效数据 {grouped(total)} 项，{grouped(known)} 项有对照"
    )
    return f"{head}：{said}"


def most(what: str, named: Named, unit: str, nothing: str) -> str:
    """Return which of `named` is highest; ties are named together, one alone is said to hold all."""
    known = [(name, number) for name, number in named if number]
    if not known:
        return nothing
    if len(known) == 1:
        return f"{what} {grouped(known[0][1])} {unit}，都在{known[0][0]}"
    top = max(number for _, number in known)
    best = [name for name, number in known if number == top]
    if len(best) == 1:
        return f"{what}{best[0]}最多，{grouped(top)} {unit}"
    together = (
        "和".join(best) if len(best) == 2 else listed(best) if len(best) <= NAMED_TOGETHER else f"有 {len(best)} 处"
    )
    return f"{what}{together}并列最多，各 {grouped(top)} {unit}"


def share(part: int, whole: int) -> str:
    """Return `part` of `whole` in per cent; only all is 100%, only none is 0%."""
    if not whole:
        return "未填报"
    rounded = int((Decimal(part) * 100 / whole).quantize(Decimal(1), ROUND_HALF_UP))
    if 0 < part < whole:
        rounded = min(max(rounded, 1), 99)
    return f"{rounded}%"


def _day(month_day: str) -> str:
    month, _, day = month_day.partition("-")
    return f"{int(month)}月{int(day)}日"

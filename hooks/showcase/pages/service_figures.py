"""The figures of service: hours by month, months by county, and how fast small things are solved."""

from __future__ import annotations

from decimal import Decimal

from showcase.catalogue.order import UNSAID
from showcase.catalogue.service import every_month
from showcase.catalogue.small_things import quarters
from showcase.catalogue.whole import Catalogue
from showcase.pages.charts import Column, columns
from showcase.pages.exhibits import Exhibit, Row, Table, called, county_names, keyed, told
from showcase.pages.findings import month_finding
from showcase.pages.headlines import coverage_headline, quarter_headline
from showcase.pages.heat import Scale, Strip, heat
from showcase.pages.lines import Point, line
from showcase.pages.wording import HAN_DIGITS, grouped, long_day, month_name, quarter_name

MONTHS_SHOWN = 12
QUARTERS_SHOWN = 8


def month_figure(catalogue: Catalogue) -> Exhibit | None:
    """Return the hours of service of the last months."""
    months = every_month(catalogue.service.months)[-MONTHS_SHOWN:]
    if not months:
        return None
    finding = month_finding(months)
    cells = [Column(str(int(month.month[5:])), month.hours, f"{month.month[:4]}年") for month in months]
    known = [f"{month_name(month.month)} {grouped(month.hours)} 小时" for month in months if month.hours]
    what = ("records", "visits", "hours")
    table = Table(
        "双报到服务，按月",
        ("月份", "次数", "人次", "小时"),
        tuple(
            Row(month_name(month.month), keyed(*(f"service/months/{month.month}/{one}" for one in what)))
            for month in months
            if month.records
        ),
    )
    span = f"算到{long_day(catalogue.bureau.as_of)}，列最近 {len(months)} 个月"
    note = f"按服务日期归月，{span}；没有填报小时的不在合计里。单位：小时。"
    drawing = columns(finding, "每月一柱，高低是服务小时：" + "，".join(known) + "。", cells)
    return Exhibit("months", "双报到", finding, note, drawing, (), table, ("service",))


def coverage_figure(catalogue: Catalogue) -> Exhibit | None:
    """Return the hours of service by county and month."""
    months = [month.month for month in every_month(catalogue.service.months)[-MONTHS_SHOWN:]]
    if not months:
        return None
    unsaid = f"counties/{UNSAID}/service/"
    silent = not any(key.startswith(unsaid) for key in catalogue.counts)
    counties = [name for name in county_names(catalogue) if name != UNSAID or not silent]
    keys = {name: [f"counties/{name}/service/{month}/hours" for month in months] for name in counties}
    strips = [
        Strip(called(name, "县区"), tuple(told(catalogue.counts, key) for key in keys[name])) for name in counties
    ]
    served = [sum(value is not None for value in strip.values) for strip in strips if strip.label in counties]
    finding = coverage_headline(months, served)
    table = Table(
        "服务小时，按县区和月份",
        ("县区", *(_short_month(month, months) for month in months)),
        tuple(Row(called(name, "县区"), keyed(*keys[name])) for name in counties),
    )
    note = "一格一个月，越密服务小时越多；空白是没有填报。县区大小不同，只看连续，不比多少。单位：小时。"
    drawing = heat(
        finding, f"每个县区（单位）一行，从{month_name(months[0])}到{month_name(months[-1])}一月一格。", strips, months
    )
    legend = Scale.of(strips).legend("小时")
    return Exhibit("coverage", "双报到", finding, note, drawing, legend, table, ("service",), wide=True)


def quarter_figure(catalogue: Catalogue) -> Exhibit | None:
    """Return the middle of the days to solve small things, by quarter."""
    shown = quarters(catalogue.service.small_things)[-QUARTERS_SHOWN:]
    if not shown:
        return None
    finding = quarter_headline(shown)
    points = [Point(f"{HAN_DIGITS[int(one.quarter[5:])]}季", one.median_days, f"{one.quarter[:4]}年") for one in shown]
    keys = {one.quarter: f"small_things/quarters/{one.quarter}" for one in shown}
    table = Table(
        "关键小事办结天数（中位数）",
        ("季度", "天数", "办结件数"),
        tuple(
            Row(quarter_name(one.quarter), keyed(f"{keys[one.quarter]}/median_days", f"{keys[one.quarter]}/solved"))
            for one in shown
        ),
    )
    note = f"按办结日归季度，算到{long_day(catalogue.bureau.as_of)}；未办结的不在内。单位：天（中位数）。"
    said = "，".join(f"{quarter_name(one.quarter)} {_days(one.median_days)}" for one in shown)
    return Exhibit(
        "small-things",
        "关键小事",
        finding,
        note,
        line(finding, f"折线：{said}。", points, "天"),
        (),
        table,
        ("small-things",),
    )


def _short_month(month: str, months: list[str]) -> str:
    """Return a head for `month`; the year stands where it begins."""
    number = f"{int(month[5:])}月"
    return f"{month[:4]}年{number}" if month == months[0] or month.endswith("-01") else number


def _days(days: Decimal | None) -> str:
    return "没有办结" if days is None else f"{grouped(days)} 天"

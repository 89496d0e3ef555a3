"""The pages that look across all branches: home, pledges and service."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from showcase.catalogue.service import ServiceMonth, ServiceYear, every_month
from showcase.catalogue.whole import Catalogue
from showcase.model import DevelopedPhotos
from showcase.pages.addresses import HOME, PLEDGES, SERVICE
from showcase.pages.branches import pledge_card
from showcase.pages.cards import Cards
from showcase.pages.charts import Bar, Column, Drawing, bars, columns
from showcase.pages.findings import month_finding, year_finding
from showcase.pages.rolls import NEWEST_AT_HOME, roll_lines
from showcase.pages.wording import grouped, long_day, month_name
from showcase.site import Page

MONTHS_SHOWN = 12


def home_page(catalogue: Catalogue, photos: DevelopedPhotos, made: Cards) -> Page:
    """Return the first page: who we are, what it comes to, and the ways in."""
    bureau = catalogue.bureau
    dated = [entry for entry in catalogue.roll.entries if entry.date]
    values: dict[str, object] = {
        "bureau": bureau,
        "counts": catalogue.counts,
        "banner": photos.get(bureau.cover.key) if bureau.cover else None,
        "said": catalogue.roll.report,
        "picks": tuple(made[branch_id] for branch_id in bureau.featured if branch_id in made),
        "newest": roll_lines(dated[:NEWEST_AT_HOME], catalogue),
        "counties": catalogue.counties,
        "kinds": catalogue.police_kinds,
    }
    said = f"{bureau.city}“{bureau.brand_name}”党建品牌：各支部的品牌、做法、成效和荣誉。"
    return Page(HOME, "首页", said, "home.html", values)


def pledges_page(catalogue: Catalogue) -> Page:
    """Return all pledges in the three 亮 columns."""
    values: dict[str, object] = {
        "bureau": catalogue.bureau,
        "counts": catalogue.counts,
        "board": catalogue.pledges,
        "cards": tuple(pledge_card(row, catalogue.bureau.as_of) for row in catalogue.pledges.rows),
    }
    said = f"各支部的承诺：亮任务、亮目标、亮成效，截至{long_day(catalogue.bureau.as_of)}逾期的也在这里。"
    return Page(PLEDGES, "承诺践诺", said, "pledges.html", values)


def service_page(catalogue: Catalogue) -> Page:
    """Return service by month, year and community, and the wall of small things."""
    board = catalogue.service
    months = every_month(board.months)[-MONTHS_SHOWN:]
    values: dict[str, object] = {
        "bureau": catalogue.bureau,
        "counts": catalogue.counts,
        "board": board,
        "months": months,
        "month_span": _span(months),
        "month_finding": month_finding(months),
        "month_drawing": _months_drawn(months),
        "year_finding": year_finding(board.years),
        "year_drawing": _years_drawn(board.years),
    }
    said = f"党员进社区的服务时长、人次和关键小事，截至{long_day(catalogue.bureau.as_of)}。"
    return Page(SERVICE, "双报到", said, "service.html", values)


def _span(months: Sequence[ServiceMonth]) -> str:
    return f"最近 {len(months)} 个月" if len(months) == MONTHS_SHOWN else f" {len(months)} 个月"


def _months_drawn(months: Sequence[ServiceMonth]) -> Drawing:
    cells = [Column(str(int(month.month[5:])), month.hours, f"{month.month[:4]}年") for month in months]
    known = [f"{month_name(month.month)} {grouped(month.hours)} 小时" for month in months if month.hours]
    return columns(month_finding(months), "每月一柱，高低是服务小时：" + "，".join(known) + "。", cells)


def _years_drawn(years: Sequence[ServiceYear]) -> Drawing:
    rows = [Bar(f"{year.year}年", _year_words(year), ((year.hours or Decimal(0), "red"),)) for year in years]
    return bars(year_finding(years), "每年一条，长短是服务小时。", rows)


def _year_words(year: ServiceYear) -> str:
    visits = "人次未填报" if year.visits is None else f"{grouped(year.visits)} 人次"
    hours = "小时未填报" if year.hours is None else f"{grouped(year.hours)} 小时"
    return f"{visits}　{hours}"

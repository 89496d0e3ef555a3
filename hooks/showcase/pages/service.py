"""双报到: hours and visits over time, communities with their three partners, and the wall of small things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from showcase.catalogue.service import CommunityTally, ServiceMonth, ServiceYear, every_month
from showcase.catalogue.small_things import SmallThingRow, SmallThingTopic
from showcase.catalogue.whole import Catalogue
from showcase.pages.addresses import COMMUNITIES, SERVICE, SMALL_THINGS, topic_uri
from showcase.pages.charts import Bar, Column, Drawing, bars, columns
from showcase.pages.findings import month_finding, year_finding
from showcase.pages.paging import Leaf, leaves
from showcase.pages.wording import grouped, long_day, month_name
from showcase.site import Page

MONTHS_SHOWN = 12
COMMUNITIES_AT_THE_DOOR = 24
THINGS_AT_THE_DOOR = 40
COMMUNITIES_ON_A_PAGE = 120
THINGS_ON_A_PAGE = 200
TOPIC_PAGES = 60  # topics are free words; beyond this many they are typing, not topics


@dataclass(frozen=True, slots=True)
class PlacedCommunity:
    """A community with its place on the board, which is its key in counts.json."""

    place: int
    tally: CommunityTally


def service_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the overview, then all communities, all small things, and the small things of each topic, in leaves."""
    placed = _placed(catalogue)
    yield _overview(catalogue, placed)
    if placed:
        for leaf in leaves(placed, COMMUNITIES_ON_A_PAGE, COMMUNITIES):
            yield _communities(catalogue, leaf)
    if catalogue.service.small_things:
        for things in leaves(catalogue.service.small_things, THINGS_ON_A_PAGE, SMALL_THINGS):
            yield _things(catalogue, things, None)
    for topic in catalogue.service.topics[:TOPIC_PAGES]:
        for things in leaves(topic.rows, THINGS_ON_A_PAGE, topic_uri(topic.topic)):
            yield _things(catalogue, things, topic)


def _overview(catalogue: Catalogue, placed: Sequence[PlacedCommunity]) -> Page:
    board = catalogue.service
    months = every_month(board.months)[-MONTHS_SHOWN:]
    values = _values(catalogue) | {
        "months": months,
        "month_span": _span(months),
        "month_finding": month_finding(months),
        "month_drawing": _months_drawn(months),
        "year_finding": year_finding(board.years),
        "year_drawing": _years_drawn(board.years),
        "communities": placed[:COMMUNITIES_AT_THE_DOOR],
        "things": board.small_things[:THINGS_AT_THE_DOOR],
    }
    said = f"党员进社区的服务时长、人次和关键小事，截至{long_day(catalogue.bureau.as_of)}。"
    return Page(SERVICE, "双报到", said, "service.html", values)


def _communities(catalogue: Catalogue, leaf: Leaf[PlacedCommunity]) -> Page:
    number = _number(leaf.number)
    said = f"党员报到的社区和“1+2”三方组织，截至{long_day(catalogue.bureau.as_of)}{number}。"
    return Page(leaf.uri, f"社区 · 双报到{number}", said, "communities.html", _values(catalogue) | {"leaf": leaf})


def _things(catalogue: Catalogue, leaf: Leaf[SmallThingRow], topic: SmallThingTopic | None) -> Page:
    number, name = _number(leaf.number), topic.topic if topic else "全部小事"
    said = f"主题为“{name}”的关键小事" if topic else "全部关键小事"
    values = _values(catalogue) | {"leaf": leaf, "topic": topic, "name": name}
    return Page(
        leaf.uri, f"{name} · 小事墙{number}", f"{said}，每件写明几天办结{number}。", "small_things.html", values
    )


def _values(catalogue: Catalogue) -> dict[str, object]:
    return {
        "bureau": catalogue.bureau,
        "counts": catalogue.counts,
        "board": catalogue.service,
        "topics": catalogue.service.topics[:TOPIC_PAGES],
    }


def _placed(catalogue: Catalogue) -> tuple[PlacedCommunity, ...]:
    return tuple(PlacedCommunity(place, tally) for place, tally in enumerate(catalogue.service.communities, 1))


def _number(number: int) -> str:
    return f"（第 {number} 页）" if number > 1 else ""


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

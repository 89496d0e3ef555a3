"""The data page: every figure opens with what it says, then the drawing, the table, 口径 and downloads."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from showcase.catalogue.order import UNSAID
from showcase.catalogue.whole import Catalogue
from showcase.downloads.tables import TITLES
from showcase.pages.addresses import FIGURES
from showcase.pages.charts import TONES, Bar, Tone, bars
from showcase.pages.exhibits import Cell, Exhibit, Legend, Row, Table, called, county_names, keyed, told, whole
from showcase.pages.headlines import (
    brand_headline,
    honour_headline,
    most,
    outcome_headline,
    pledge_headline,
    share,
    window_year,
)
from showcase.pages.service_figures import coverage_figure, month_figure, quarter_figure
from showcase.pages.stacks import Stack, stacks
from showcase.pages.wording import listed, long_day
from showcase.site import Page

STATES: Legend = (("ink", "已完成"), ("open", "进行中"), ("red", "逾期"))
TURNS: Legend = (("ink", "减少"), ("red", "增加"), ("hatch", "没有变化"), ("open", "缺之前或之后"))


def figures_page(catalogue: Catalogue) -> Page:
    """Return the page of figures; one that would show nothing is left out."""
    made = (
        honour_figure(catalogue),
        brand_figure(catalogue),
        pledge_figure(catalogue),
        month_figure(catalogue),
        coverage_figure(catalogue),
        quarter_figure(catalogue),
        method_figure(catalogue),
        learning_figure(catalogue),
        outcome_figure(catalogue),
    )
    values: dict[str, object] = {
        "bureau": catalogue.bureau,
        "counts": catalogue.counts,
        "said": catalogue.roll.report,
        "exhibits": tuple(exhibit for exhibit in made if exhibit),
        "titles": TITLES,
    }
    said = f"荣誉、品牌、承诺、双报到等各图，带数据表、口径和下载，截至{long_day(catalogue.bureau.as_of)}。"
    return Page(FIGURES, "数据", said, "figures.html", values)


def honour_figure(catalogue: Catalogue) -> Exhibit | None:
    """Return the counted honours by year of the window and by tier."""
    counts, window = catalogue.counts, catalogue.bureau.window
    tiers = [tier for tier in catalogue.roll.tiers if counts[f"honours/{tier.tier}/counted"]]
    if not tiers:
        return None
    numbers = range(window.start.year, window.end.year + 1)
    years = [window_year(year, whole(counts, f"years/{year}/honours"), window) for year in numbers]
    legend: Legend = tuple((TONES[at % len(TONES)], f"{tier.mark} {tier.tier}") for at, tier in enumerate(tiers))
    keys = {year.year: [f"years/{year.year}/{tier.tier}/honours" for tier in tiers] for year in years}
    rows = [Bar(year.name, f"{year.number} 项", _parts(catalogue, keys[year.year], legend)) for year in years]
    finding = honour_headline(years)
    table = Table(
        "列入统计的荣誉，按年和口径（项）",
        ("口径", *(year.name for year in years), "合计"),
        tuple(
            Row(
                f"{tier.mark} {tier.tier}",
                keyed(*(f"years/{year.year}/{tier.tier}/honours" for year in years), f"honours/{tier.tier}/counted"),
            )
            for tier in tiers
        ),
        Row("合计", keyed(*(f"years/{year.year}/honours" for year in years), "honours/counted")),
    )
    cut = "" if all(year.whole for year in years) else "窗口首尾的年份不满一年，不与全年相比。"
    span = f"{long_day(window.start)}至{long_day(window.end)}"
    note = f"按颁发日期归年，统计窗口{span}；撤销、参与和日期不全的不算。{cut}单位：项。"
    drawing = bars(finding, f"每年一条，分段依次是{_words(legend)}。", rows)
    return Exhibit("honours", "荣誉", finding, note, drawing, legend, table, ("honours",))


def brand_figure(catalogue: Catalogue) -> Exhibit | None:
    """Return how many brands are named in each county, every county on a scale of its own."""
    counts, counties = catalogue.counts, county_names(catalogue)
    if not counties:
        return None
    pairs = {
        name: (whole(counts, f"counties/{name}/named"), whole(counts, f"counties/{name}/branches")) for name in counties
    }
    rows = [
        Bar(
            called(name, "县区"),
            f"{named} / {total} 个　{share(named, total)}",
            ((Decimal(named) * 100 / total, "red"), (Decimal(total - named) * 100 / total, "open")),
        )
        for name, (named, total) in pairs.items()
    ]
    all_named, everyone = whole(counts, "brands/named"), whole(counts, "brands")
    finding = brand_headline(everyone, all_named)
    table = Table(
        "品牌命名情况，按县区",
        ("县区", "支部", "已命名", "占比"),
        tuple(
            Row(
                called(name, "县区"),
                (*keyed(f"counties/{name}/branches", f"counties/{name}/named"), Cell(words=share(*pairs[name]))),
            )
            for name in counties
        ),
        Row("合计", (*keyed("brands", "brands/named"), Cell(words=share(all_named, everyone)))),
    )
    note = "空框为支部总数，实心为“品牌状态：已命名”。申报、培育、暂停的不算。次序依站点文件，不是排名。单位：个。"
    drawing = bars(finding, "每个县区（单位）一条，实心部分为品牌已命名的支部。", rows)
    legend: Legend = (("red", "已命名"), ("open", "其余支部"))
    return Exhibit("brands", "品牌", finding, note, drawing, legend, table, ("branches",))


def pledge_figure(catalogue: Catalogue) -> Exhibit | None:
    """Return the pledges of each county by state."""
    counts = catalogue.counts
    if not catalogue.pledges.total:
        return None
    counties = [name for name in county_names(catalogue) if counts[f"counties/{name}/pledges/total"]]
    keys = {name: [f"counties/{name}/pledges/{state}" for state in ("done", "open", "overdue")] for name in counties}
    rows = [
        Bar(
            called(name, "县区"),
            f"{counts[f'counties/{name}/pledges/total']} 条",
            _parts(catalogue, keys[name], STATES),
        )
        for name in counties
    ]
    finding = pledge_headline(catalogue.pledges.total, catalogue.pledges.done, catalogue.pledges.overdue)
    table = Table(
        "承诺，按县区和状态（条）",
        ("县区", "已完成", "进行中", "逾期", "合计"),
        tuple(Row(called(name, "县区"), keyed(*keys[name], f"counties/{name}/pledges/total")) for name in counties),
        Row("合计", keyed("pledges/done", "pledges/open", "pledges/overdue", "pledges/total")),
    )
    day = long_day(catalogue.bureau.as_of)
    note = f"完成、逾期都按{day}计算；过了期限没有完成的都算逾期，进展未填报的也在内。单位：条。"
    drawing = bars(finding, f"每个县区（单位）一条，分段依次是{_words(STATES)}。", rows)
    return Exhibit("pledges", "承诺", finding, note, drawing, STATES, table, ("pledges",))


def method_figure(catalogue: Catalogue) -> Exhibit | None:
    """Return the methods by direction."""
    shelves = catalogue.methods.by_direction
    if not shelves:
        return None
    named = [(_quoted(shelf.name), len(shelf.rows)) for shelf in shelves]
    finding = most("工作法", named, "条", "还没有填报工作法")
    rows = [Bar(called(shelf.name, "方向"), f"{len(shelf.rows)} 条", ((len(shelf.rows), "red"),)) for shelf in shelves]
    table = Table(
        "工作法，按方向（条）",
        ("方向", "工作法"),
        tuple(Row(called(shelf.name, "方向"), keyed(f"methods/directions/{shelf.name}")) for shelf in shelves),
        Row("全部工作法", keyed("methods")),
    )
    note = "方向随品牌。一个品牌有几个方向，它的工作法在每个方向里各算一次，所以各方向相加可能多于全部。单位：条。"
    drawing = bars(finding, "每个方向一条，长短是工作法的条数。", rows)
    return Exhibit("methods", "工作法", finding, note, drawing, (), table, ("methods",))


def learning_figure(catalogue: Catalogue) -> Exhibit | None:
    """Return the sessions of training by year and form."""
    board, counts = catalogue.learning, catalogue.counts
    if not board.years:
        return None
    forms = [form.form for form in board.forms]
    legend: Legend = tuple((TONES[at % len(TONES)], form) for at, form in enumerate(forms))
    keys = {year.year: [f"learning/{year.year}/{form}/sessions" for form in forms] for year in board.years}
    cells = [Stack(f"{year.year}年", _parts(catalogue, keys[year.year], legend)) for year in board.years]
    named = [(f"{year.year}年", whole(counts, f"learning/{year.year}/sessions")) for year in board.years]
    finding = most("融培训", named, "场", "还没有填报培训")
    table = Table(
        "融培训，按年",
        ("年份", *forms, "场次", "人次", "学时"),
        tuple(
            Row(
                f"{year}年",
                keyed(*keys[year], *(f"learning/{year}/{what}" for what in ("sessions", "attendance", "hours"))),
            )
            for year in keys
        ),
    )
    note = "按培训日期归年；首尾两年可能不满一年。没有填报的人次和学时不在合计里。单位：场。"
    drawing = stacks(finding, f"每年一柱，自下而上是{_words(legend)}。", cells)
    return Exhibit("learning", "融培训", finding, note, drawing, legend, table, ("learning",))


def outcome_figure(catalogue: Catalogue) -> Exhibit | None:
    """Return the outcome figures of each police kind by which way they went."""
    counts = catalogue.counts
    if not catalogue.outcomes:
        return None
    kinds = [kind.name for kind in catalogue.police_kinds if counts[f"kinds/{kind.name}/outcomes"]]
    turns = ("less", "more", "same", "unknown")
    keys = {name: [f"kinds/{name}/outcomes/{turn}" for turn in turns] for name in kinds}
    rows = [
        Bar(called(name, "警种"), f"{counts[f'kinds/{name}/outcomes']} 项", _parts(catalogue, keys[name], TURNS))
        for name in kinds
    ]
    less, more, same = (whole(counts, f"outcomes/{turn}") for turn in turns[:3])
    finding = outcome_headline(len(catalogue.outcomes), less, more, same)
    table = Table(
        "成效数据，按警种和前后变化（项）",
        ("警种", *(words for _, words in TURNS), "合计"),
        tuple(Row(called(name, "警种"), keyed(*keys[name], f"kinds/{name}/outcomes")) for name in kinds),
        Row("合计", keyed(*(f"outcomes/{turn}" for turn in turns), "outcomes")),
    )
    note = "各项口径不同，不作比较，只数前后的方向；减少和增加本身不分好坏。每项的数和来源在支部展示页。单位：项。"
    drawing = bars(finding, f"每个警种一条，分段依次是{_words(TURNS)}。", rows)
    return Exhibit("outcomes", "成效", finding, note, drawing, TURNS, table, ("outcomes",))


def _parts(catalogue: Catalogue, keys: Sequence[str], legend: Legend) -> tuple[tuple[Decimal, Tone], ...]:
    known = [told(catalogue.counts, key) or Decimal(0) for key in keys]
    return tuple((value, tone) for value, (tone, _) in zip(known, legend, strict=True))


def _quoted(direction: str) -> str:
    return "方向未填报的品牌" if direction == UNSAID else f"“{direction}”方向"


def _words(legend: Legend) -> str:
    return listed(words for _, words in legend)

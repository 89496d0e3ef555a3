"""最强党支部: coverage by county and year, the dimensions as the site file names them, and who learns with whom."""

from __future__ import annotations

from collections.abc import Sequence

from showcase.catalogue.strength import Coverage, StrengthYear
from showcase.catalogue.whole import Catalogue
from showcase.pages.addresses import STRENGTH
from showcase.pages.charts import TONES, Bar, Drawing, bars
from showcase.pages.exhibits import Legend
from showcase.pages.headlines import share
from showcase.pages.wording import long_day
from showcase.site import Page


def strength_page(catalogue: Catalogue) -> Page:
    """Return the page of self-assessment, newest year first; nobody is ranked and no list runs backwards."""
    years = tuple(reversed(catalogue.strength))
    values: dict[str, object] = {
        "bureau": catalogue.bureau,
        "counts": catalogue.counts,
        "years": years,
        "findings": {year.year: strength_finding(year) for year in years},
        "drawings": {year.year: _drawn(year) for year in years},
        "legends": {year.year: _legend(year) for year in years},
        "pairings": catalogue.pairings,
    }
    said = (
        f"“最强党支部”达标、比上次升级、扩面：各县区逐年的自评覆盖和五个方面，截至{long_day(catalogue.bureau.as_of)}。"
    )
    return Page(STRENGTH, "最强党支部", said, "strength.html", values)


def strength_finding(year: StrengthYear) -> str:
    """Return what a year of self-assessment shows: how many took part, rose, and came new."""
    city = year.city
    if city.assessed == city.branches:
        said = f"{year.year}年 {city.assessed} 个支部{'都' if city.branches > 1 else ''}已自评"
    else:
        part = share(city.assessed, city.branches)
        said = f"{year.year}年 {city.assessed} 个支部自评，占 {city.branches} 个的 {part}"
    grown = [f"比上次升级 {city.raised} 个"] if city.raised else []
    grown += [f"扩面 {city.added} 个"] if city.added else []
    return "，".join([said, *grown])


def _drawn(year: StrengthYear) -> Drawing:
    rows = [_bar(county) for county in _told(year)]
    return bars(strength_finding(year), f"每个县区（单位）一条，分段是{_words(year)}各有几个支部。", rows)


def _legend(year: StrengthYear) -> Legend:
    return tuple((TONES[place % len(TONES)], grade) for place, (grade, count) in enumerate(year.city.grades) if count)


def _told(year: StrengthYear) -> Sequence[Coverage]:
    return [county for county in year.counties if county.assessed]


def _words(year: StrengthYear) -> str:
    return "、".join(grade for grade, _ in year.city.grades)


def _bar(county: Coverage) -> Bar:
    words = "　".join(f"{grade} {count}" for grade, count in county.grades if count)
    parts = tuple((count, TONES[place % len(TONES)]) for place, (_, count) in enumerate(county.grades))
    return Bar(county.county or "未填报", words, parts)

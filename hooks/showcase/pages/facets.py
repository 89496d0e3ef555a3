"""By what brands are narrowed down: the facets in the words of the site file, and where branches stand in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from showcase.catalogue.entries import mark_of_level
from showcase.catalogue.order import UNSAID
from showcase.catalogue.whole import highest_honour
from showcase.model import Branch, Bureau

# As the issue of a search result names them; the wall has all of them.
SEARCH_FACETS = ("kind", "county", "honour", "year")

Values = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow down: its name in addresses, its title, its values in their order, and the marks before them."""

    name: str
    title: str
    values: tuple[str, ...]
    marks: tuple[str, ...] = ()


def facets(branches: Sequence[Branch], bureau: Bureau) -> tuple[Facet, ...]:
    """Return the facets of the wall with the values that branches have, in the order of the site file.

    Values it does not list come last; years come newest first.
    """
    stand = [facet_values(branch, bureau) for branch in branches]
    years = sorted({year for values in stand for year in values["year"]}, reverse=True)
    found = (
        Facet("kind", "警种", _there("kind", bureau.police_kinds, stand)),
        Facet("county", "县区", _there("county", bureau.counties, stand)),
        Facet("honour", "最高荣誉（集体）", _there("honour", bureau.levels, stand)),
        Facet("year", "年份（品牌创建）", tuple(years)),
        Facet("direction", "方向", _there("direction", bureau.directions, stand)),
        Facet("grade", "等次", _there("grade", bureau.grades, stand)),
        Facet("visit", "参观", _there("visit", (), stand)),
    )
    return tuple(_marked(facet, bureau) for facet in found)


def facet_values(branch: Branch, bureau: Bureau) -> Values:
    """Return the values of a branch in each facet; what it does not say, it does not have.

    Only of county and police kind 未填报 is a value too, as it has a page and a line in every list of them.
    """
    honour = highest_honour(branch, bureau)
    newest = max(branch.strength, key=lambda strength: strength.year, default=None)
    said = {
        "kind": branch.police_kind or UNSAID,
        "county": branch.county or UNSAID,
        "honour": honour.level if honour else "",
        "year": f"{branch.brand.created.year}年" if branch.brand.created else "",
        "grade": newest.grade if newest else "",
        "visit": "可接待" if branch.visit and branch.visit.receives else "",
    }
    return {"direction": branch.brand.directions} | {name: (value,) if value else () for name, value in said.items()}


def facet_data(facet: Facet, stand: Sequence[Values]) -> dict[str, object]:
    """Return a facet for a script: for each branch the numbers of its values, from 0; one alone without a list."""
    place = {value: number for number, value in enumerate(facet.values)}
    numbers = [[place[value] for value in values[facet.name]] for values in stand]
    return {
        "name": facet.name,
        "title": facet.title,
        "values": facet.values,
        "marks": facet.marks,
        "of": [own[0] if len(own) == 1 else own for own in numbers],
    }


def _there(name: str, listed: Sequence[str], stand: Sequence[Values]) -> tuple[str, ...]:
    seen = dict.fromkeys(value for values in stand for value in values[name])
    return (*(value for value in listed if value in seen), *(value for value in seen if value not in listed))


def _marked(facet: Facet, bureau: Bureau) -> Facet:
    if facet.name != "honour":
        return facet
    return Facet(facet.name, facet.title, facet.values, tuple(mark_of_level(level, bureau) for level in facet.values))

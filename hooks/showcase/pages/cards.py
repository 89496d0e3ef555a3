"""The wall: a card for every brand, and the pages of counties and police kinds that lead to all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from showcase.catalogue.entries import mark_of_level
from showcase.catalogue.order import Group
from showcase.catalogue.whole import Catalogue, highest_honour
from showcase.model import Branch, Bureau, DevelopedPhotos, Honour
from showcase.pages.addresses import WALL, county_uri, kind_uri
from showcase.pages.plates import Cover, cover
from showcase.site import Page

Cards = Mapping[str, "Card"]


@dataclass(frozen=True, slots=True)
class Card:
    """What the wall shows of a branch; `mark` is the medal of its highest honour."""

    branch: Branch
    cover: Cover
    honour: Honour | None
    mark: str


def cards(catalogue: Catalogue, photos: DevelopedPhotos) -> Cards:
    """Return the card of every branch by its id."""
    return {branch.id: _card(branch, catalogue.bureau, photos) for branch in catalogue.branches}


def wall_pages(catalogue: Catalogue, made: Cards) -> Iterator[Page]:
    """Give the wall of all brands, then one of each county and of each police kind."""
    said = f"{catalogue.bureau.city}全部支部品牌，可按县区和警种逐个找到。"
    yield Page(WALL, "品牌墙", said, "wall.html", _values(catalogue, made, catalogue.branches))
    yield from _group_pages(catalogue, made, "counties", catalogue.counties, county_uri)
    yield from _group_pages(catalogue, made, "kinds", catalogue.police_kinds, kind_uri)


def _group_pages(
    catalogue: Catalogue, made: Cards, key: str, groups: Sequence[Group], address: Callable[[Group], str]
) -> Iterator[Page]:
    for group in groups:
        values = _values(catalogue, made, group.branches) | {
            "group": group,
            "groups": groups,
            "address": address,
            "key": key,
        }
        yield Page(address(group), f"{group.name} · 品牌墙", _said(catalogue.bureau, group), "group.html", values)


def _said(bureau: Bureau, group: Group) -> str:
    return f"{bureau.city}{group.name}各支部的品牌，共 {len(group.branches)} 个。"


def _values(catalogue: Catalogue, made: Cards, branches: Sequence[Branch]) -> dict[str, object]:
    return {
        "bureau": catalogue.bureau,
        "counts": catalogue.counts,
        "counties": catalogue.counties,
        "kinds": catalogue.police_kinds,
        "cards": tuple(made[branch.id] for branch in branches),
    }


def _card(branch: Branch, bureau: Bureau, photos: DevelopedPhotos) -> Card:
    honour = highest_honour(branch, bureau)
    return Card(branch, cover(branch, photos), honour, mark_of_level(honour.level, bureau) if honour else "")

"""The wall: a card for every brand, and the pages of counties and police kinds that lead to all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from showcase.catalogue.entries import mark_of_level
from showcase.catalogue.order import UNSAID, Group
from showcase.catalogue.whole import Catalogue, highest_honour
from showcase.model import Branch, Bureau, DevelopedPhotos, Honour
from showcase.pages.addresses import WALL, county_uri, kind_uri
from showcase.pages.paging import Leaf, leaves
from showcase.pages.plates import Cover, cover
from showcase.pages.wall import AT_A_TIME, wall_script
from showcase.site import Page

CARDS_ON_A_PAGE = 150  # some 1,500 bytes each, with a photo in all its sizes

Cards = Mapping[str, "Card"]


@dataclass(frozen=True, slots=True)
class Card:
    """What the wall shows of a branch; `mark` is the medal of its highest honour."""

    branch: Branch
    cover: Cover
    honour: Honour | None
    mark: str


@dataclass(frozen=True, slots=True)
class Division:
    """A way to part all branches: what it is called, its key in counts.json, and where its groups live."""

    word: str
    key: str
    address: Callable[[Group], str]


COUNTIES = Division("县区", "counties", county_uri)
KINDS = Division("警种", "kinds", kind_uri)


def cards(catalogue: Catalogue, photos: DevelopedPhotos) -> Cards:
    """Return the card of every branch by its id."""
    return {branch.id: _card(branch, catalogue.bureau, photos) for branch in catalogue.branches}


def wall_pages(catalogue: Catalogue, made: Cards) -> Iterator[Page]:
    """Give the wall of all brands, then one of each county and of each police kind."""
    said = f"{catalogue.bureau.city}全部支部品牌，可按县区和警种逐个找到。"
    data = wall_script([made[branch.id] for branch in catalogue.branches], catalogue.bureau)
    first = _values(catalogue, made, catalogue.branches[:AT_A_TIME])
    yield Page(WALL, "品牌墙", said, "wall.html", first | {"data": data.uri}, (data,))
    for division, groups in ((COUNTIES, catalogue.counties), (KINDS, catalogue.police_kinds)):
        for group in groups:
            for leaf in leaves(group.branches, CARDS_ON_A_PAGE, division.address(group)):
                values = _values(catalogue, made, leaf.rows)
                yield _group_page(group, leaf, catalogue.bureau, division, values | {"groups": groups})


def _group_page(
    group: Group, leaf: Leaf[Branch], bureau: Bureau, division: Division, values: dict[str, object]
) -> Page:
    name = f"{division.word}{UNSAID}" if group.name == UNSAID else group.name
    said = f"{bureau.city}各支部的品牌，{division.word}：{group.name}。"
    number = f"（第 {leaf.number} 页）" if leaf.number > 1 else ""
    named: dict[str, object] = {"group": group, "name": name, "division": division, "leaf": leaf}
    return Page(leaf.uri, f"{name} · 品牌墙{number}", said, "group.html", values | named)


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

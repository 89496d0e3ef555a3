"""The library of methods: shelves by direction and police kind, every method a card that can be cut out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from showcase.catalogue.methods import MethodRow, MethodShelf
from showcase.catalogue.order import UNSAID
from showcase.catalogue.whole import Catalogue
from showcase.pages.addresses import METHODS, method_direction_uri, method_kind_uri
from showcase.pages.paging import Leaf, leaves
from showcase.site import Page

CARDS_ON_A_PAGE = 120
CARDS_AT_THE_DOOR = 80  # a library of no more stands whole on its first page


@dataclass(frozen=True, slots=True)
class Aisle:
    """One way to look for methods: its word, its key in counts.json, its shelves, and where a shelf lives."""

    word: str
    key: str
    shelves: tuple[MethodShelf, ...]
    address: Callable[[MethodShelf], str]


def method_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the library, then a page (or several) for every shelf."""
    library = catalogue.methods
    aisles = (
        Aisle("方向", "methods/directions", library.by_direction, method_direction_uri),
        Aisle("警种", "methods/kinds", library.by_police_kind, method_kind_uri),
    )
    yield _library(catalogue, aisles)
    for aisle in aisles:
        for shelf in aisle.shelves:
            for leaf in leaves(shelf.rows, CARDS_ON_A_PAGE, aisle.address(shelf)):
                yield _shelf(catalogue, aisle, shelf, leaf)


def _library(catalogue: Catalogue, aisles: tuple[Aisle, ...]) -> Page:
    whole = len(catalogue.methods.rows) <= CARDS_AT_THE_DOOR
    values = _values(catalogue) | {"aisles": aisles, "whole": whole}
    said = f"{catalogue.bureau.city}各支部的工作法，每一条写明适用、步骤、提醒和成效。"
    return Page(METHODS, "工作法", said, "methods.html", values)


def _shelf(catalogue: Catalogue, aisle: Aisle, shelf: MethodShelf, leaf: Leaf[MethodRow]) -> Page:
    values = _values(catalogue) | {"aisle": aisle, "shelf": shelf, "leaf": leaf}
    number = f"（第 {leaf.number} 页）" if leaf.number > 1 else ""
    name = f"{aisle.word}{UNSAID}" if shelf.name == UNSAID else shelf.name
    said = f"{aisle.word}为“{shelf.name}”的工作法，每一条写明适用、步骤、提醒和成效{number}。"
    return Page(leaf.uri, f"{name} · 工作法{number}", said, "method_shelf.html", values)


def _values(catalogue: Catalogue) -> dict[str, object]:
    counts: Mapping[str, object] = catalogue.counts
    return {"bureau": catalogue.bureau, "counts": counts, "library": catalogue.methods}

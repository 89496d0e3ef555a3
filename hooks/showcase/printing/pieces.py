"""The seven pieces: on what paper each goes, by which template, and how it is made from the branches picked.

What only one of them needs is loaded by that one: whoever prints a sheet waits for no book.
"""
# ruff: noqa: PLC0415 - see above

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from showcase.model import Branch
from showcase.printing.glyphs import written
from showcase.printing.sheets.desk import Material
from showcase.printing.sheets.frame import frame
from showcase.printing.sheets.sheet import Sheet, Sheets, sheet
from showcase.printing.sheets.values import Picture, photo_names

if TYPE_CHECKING:
    from showcase.printing.sheets.roll import By


class Overfull(Exception):
    """A branch whose words fit its pages on no rung of the ladder; `id` names it."""

    def __init__(self, id_: str) -> None:
        """Say which."""
        super().__init__(id_)
        self.id = id_


class Empty(Exception):
    """The branches picked have nothing to say in this piece; `what` names what they lack."""

    def __init__(self, what: str) -> None:
        """Say what."""
        super().__init__(what)
        self.what = what


@dataclass(frozen=True, slots=True)
class Wish:
    """What someone asked for beside the branches: paper, the roll's order, and what a host says on a booklet."""

    paper: str
    by: By = "tier"
    guests: str = ""
    day: str = ""
    route: str = ""


@dataclass(frozen=True)
class Bound:
    """One file to be: what is added to its name, its values, and the page each branch should end on."""

    suffix: str
    values: object
    ends: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def words(self) -> str:
        """All it says, as the JSON its template reads."""
        return written(self.values)

    @property
    def photos(self) -> frozenset[str]:
        """The file names of the photos it may show."""
        return frozenset(photo_names(self.values))


Doubts = Mapping[str, float]
Make = Callable[[Sequence[Branch], Material, Wish, Doubts], tuple[Bound, ...]]


@dataclass(frozen=True, slots=True)
class Piece:
    """One kind of printed matter; `papers` begins with the usual one. Posters need photos beyond the usual width."""

    template: str
    papers: tuple[str, ...]
    make: Make
    posters: bool = False


def _sheets(branches: Sequence[Branch], material: Material, doubts: Doubts) -> tuple[Sheet, ...]:
    made = []
    for branch in branches:
        one = sheet(branch, material, doubts.get(branch.id, 1))
        if one is None:
            raise Overfull(branch.id)
        made.append(one)
    return tuple(made)


def _sheet(branches: Sequence[Branch], material: Material, wish: Wish, doubts: Doubts) -> tuple[Bound, ...]:
    made = _sheets(branches, material, doubts)
    bureau = material.catalogue.bureau
    title = f"{made[0].brand}｜{made[0].short_name}" if len(made) == 1 else bureau.site_name
    return (
        Bound("", Sheets(frame(title, bureau, wish.paper), made), {one.id: 2 * k for k, one in enumerate(made, 1)}),
    )


def _book(branches: Sequence[Branch], material: Material, wish: Wish, doubts: Doubts) -> tuple[Bound, ...]:  # noqa: ARG001 – a book has one size
    from showcase.printing.sheets.book import volumes

    bound = volumes(material.catalogue, _sheets(branches, material, doubts), _cover(material), drafts=material.drafts)
    if len(bound) == 1:
        return (Bound("", bound[0], bound[0].ends),)
    names = [*(f"-{number}" for number in range(1, len(bound))), "-index"]
    return tuple(Bound(name, volume, volume.ends) for name, volume in zip(names, bound, strict=True))


def _visit(branches: Sequence[Branch], material: Material, wish: Wish, doubts: Doubts) -> tuple[Bound, ...]:
    from showcase.printing.sheets.visit import Host, booklet

    host = Host(wish.paper, wish.guests, wish.day, wish.route)
    made = booklet(branches, material, doubts, host, _cover(material))
    if isinstance(made, str):
        raise Overfull(made)
    return (Bound("", made, made.ends if wish.paper == "a5" else {}),)


def _board(branches: Sequence[Branch], material: Material, wish: Wish, doubts: Doubts) -> tuple[Bound, ...]:  # noqa: ARG001 – fitted by Typst
    from showcase.printing.sheets.board import boards

    return (Bound("", boards(tuple(branches), material, wish.paper)),)


def _roll(branches: Sequence[Branch], material: Material, wish: Wish, doubts: Doubts) -> tuple[Bound, ...]:  # noqa: ARG001 – flows
    from showcase.printing.sheets.roll import roll

    made = roll(material.catalogue, [branch.id for branch in branches], wish.paper, wish.by)
    if not made.groups:
        raise Empty("荣誉")
    return (Bound("", made),)


def _pledges(branches: Sequence[Branch], material: Material, wish: Wish, doubts: Doubts) -> tuple[Bound, ...]:  # noqa: ARG001 – flows
    from showcase.printing.sheets.pledges import pledges

    made = pledges(material.catalogue, [branch.id for branch in branches], wish.paper)
    if not made.rows:
        raise Empty("承诺")
    return (Bound("", made),)


def _card(branches: Sequence[Branch], material: Material, wish: Wish, doubts: Doubts) -> tuple[Bound, ...]:  # noqa: ARG001 – one size fits
    from showcase.printing.sheets.card import cards

    return (Bound("", cards(tuple(branches), material, wish.paper)),)


def _cover(material: Material) -> Picture | None:
    bureau = material.catalogue.bureau
    if bureau.cover is None or bureau.cover.key not in material.prints:
        return None
    return Picture(material.prints[bureau.cover.key], bureau.cover_alt or bureau.site_name)


PIECES: Final[Mapping[str, Piece]] = {
    "sheet": Piece("sheet.typ", ("a4",), _sheet),
    "book": Piece("book.typ", ("a4",), _book),
    "visit": Piece("visit.typ", ("a5", "a4"), _visit),
    "board": Piece("board.typ", ("a3", "a1"), _board, posters=True),
    "roll": Piece("roll.typ", ("a4", "a3"), _roll),
    "pledges": Piece("pledges.typ", ("a3", "a4"), _pledges),
    "card": Piece("card.typ", ("a6", "a4"), _card),
}

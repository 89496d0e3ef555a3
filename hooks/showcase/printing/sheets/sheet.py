"""One branch on two pages: the head, as much of every block as fits, who answers for it, where the whole stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from showcase.model import Branch
from showcase.pages.wording import long_day
from showcase.printing.sheets.desk import MATTER, PARTS, WIDTH, Desk, Material, Part, desk, ready
from showcase.printing.sheets.fitting import Rung, fitted
from showcase.printing.sheets.frame import Frame
from showcase.printing.sheets.head import Foot, Head, foot, foot_height, head, head_height
from showcase.printing.sheets.turning import Leaf, turned
from showcase.printing.sheets.values import Section

HEIGHT: Final = 257.0  # of the type area, in mm


@dataclass(frozen=True, slots=True)
class Spread:
    """What was fitted: type `size` in pt and white space `air`, the sections, and which slabs stand on which page."""

    size: float
    air: float
    plate: bool
    sections: tuple[Section, ...]
    pages: tuple[Leaf, Leaf]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one branch says on paper."""

    id: str
    brand: str
    short_name: str
    as_of: str
    head: Head
    spread: Spread
    foot: Foot


@dataclass(frozen=True, slots=True)
class Sheets:
    """The piece `sheet`: branches one after another, two pages each."""

    frame: Frame
    sheets: tuple[Sheet, ...]


def sheet(branch: Branch, material: Material, doubt: float = 1) -> Sheet | None:
    """Return the sheet of `branch`, or None when not even the last rung of the ladder holds it on two pages.

    `doubt` takes every height for so many times what was estimated; the press asks for more where a page overran.
    """
    here = desk(branch, material, MATTER)
    bureau = material.catalogue.bureau
    bottom = foot(branch, bureau)
    tops = {plate: head(branch, here.shown.logo, here.shown.head, WIDTH, plate=plate) for plate in (True, False)}
    rooms = {
        plate: (HEIGHT - head_height(top, WIDTH) * doubt, HEIGHT - foot_height(bottom, WIDTH))
        for plate, top in tops.items()
        if top.plate == plate or not top.picture
    }
    spread = spread_of(here, PARTS, rooms, doubt)
    if spread is None:
        return None
    as_of = long_day(bureau.as_of)
    return Sheet(branch.id, branch.brand.name, branch.short_name, as_of, tops[spread.plate], spread, bottom)


def spread_of(
    here: Desk, parts: Sequence[Part], rooms: dict[bool, tuple[float, float]], doubt: float = 1, *, whole: bool = False
) -> Spread | None:
    """Return `parts` of a branch on two pages; `rooms` are what both leave below the head, with a plate and without.

    Told to keep sentences `whole`, it cuts lists only.
    """
    tried: dict[tuple[object, ...], Spread | None] = {}

    def fits(rung: Rung) -> Spread | None:
        rung = replace(rung, words=None, steps=None) if whole else rung
        key = here.key(rung)
        if key not in tried:
            tried[key] = spread(rung) if rung.plate in rooms else None
        return tried[key]

    def spread(rung: Rung) -> Spread | None:
        measured = tuple(chain.from_iterable(here.measured(part, rung) for part in parts))
        pages = turned([tall for _, tall in measured], rung.air, rooms[rung.plate], doubt=doubt)
        if pages is None:
            return None
        return Spread(rung.size, rung.air, rung.plate, tuple(section for section, _ in measured), pages)

    chosen = fitted(fits)
    if chosen is None:
        return None
    return replace(chosen, sections=tuple(ready(one, chosen.size, here.width) for one in chosen.sections))

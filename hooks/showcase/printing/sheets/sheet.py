"""One branch on two pages: the head, as much of every block as fits, who answers for it, where the whole stands."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import Final

from showcase.model import Branch
from showcase.pages.wording import long_day
from showcase.printing.sheets.desk import PARTS, WIDTH, Desk, Material
from showcase.printing.sheets.fitting import Rung, fitted
from showcase.printing.sheets.head import Foot, Head, foot, foot_height, head, head_height
from showcase.printing.sheets.pictures import pictures
from showcase.printing.sheets.turning import Leaf, turned
from showcase.printing.sheets.values import Section

HEIGHT: Final = 257.0  # of the type area, in mm


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one branch says on paper: type `size` in pt and white space `air`, then the pages and what they hold."""

    id: str
    brand: str
    short_name: str
    as_of: str
    size: float
    air: float
    head: Head
    sections: tuple[Section, ...]
    pages: tuple[Leaf, Leaf]
    foot: Foot


def sheet(branch: Branch, material: Material, doubt: float = 1) -> Sheet | None:
    """Return the sheet of `branch`, or None when not even the last rung of the ladder holds it on two pages.

    `doubt` takes every height for so many times what was estimated; the press asks for more where a page overran.
    """
    desk = Desk(branch, material, pictures(branch, material.prints))
    bureau = material.catalogue.bureau
    bottom = foot(branch, bureau)
    end = HEIGHT - foot_height(bottom, WIDTH)
    tops = {plate: head(branch, desk.shown.logo, desk.shown.head, WIDTH, plate=plate) for plate in (True, False)}
    begins = {plate: HEIGHT - head_height(top, WIDTH) * doubt for plate, top in tops.items()}

    def fits(rung: Rung) -> Sheet | None:
        top = tops[rung.plate]
        if rung.plate and desk.shown.head and not top.plate:
            return None
        measured = tuple(chain.from_iterable(desk.measured(part, rung) for part in PARTS))
        pages = turned([tall for _, tall in measured], rung.air, (begins[rung.plate], end), doubt=doubt)
        if pages is None:
            return None
        sections = tuple(section for section, _ in measured)
        names = branch.id, branch.brand.name, branch.short_name, long_day(bureau.as_of)
        return Sheet(*names, rung.size, rung.air, top, sections, pages, bottom)

    return fitted(fits)

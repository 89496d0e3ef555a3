"""All that one branch could say on its sheet: the parts in reading order, measured once for each way of cutting."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from showcase.catalogue.whole import Catalogue
from showcase.model import Branch
from showcase.pages.branches import Shelf
from showcase.printing.sheets import brand, deeds, heights, minor
from showcase.printing.sheets.fitting import Rung, first
from showcase.printing.sheets.pictures import Pictures, Prints, pictures
from showcase.printing.sheets.setting import MM, rows_of, with_low_rows, with_widths
from showcase.printing.sheets.turning import Tall
from showcase.printing.sheets.values import Section

WIDTH: Final = 158.0  # of the type area, in mm
MATTER: Final = WIDTH - heights.RAIL - heights.GUTTER
NAME_GAP: Final = 2.2  # below a name that stands above its matter
_TALLEST: Final = 44.0  # of a photo row, in mm at the usual white space
_TABLE: Final = 0.86  # of the type around it
_SHARES: Final[Mapping[str, Sequence[float]]] = {"honours": (1.9, 1.0)}

Measured = tuple[Section, Tall]


@dataclass(frozen=True, slots=True)
class Material:
    """What sheets are made from: the catalogue, what is looked up in it, and the photos developed for print.

    `drafts` when branches nobody has approved are among them.
    """

    catalogue: Catalogue
    shelf: Shelf
    prints: Prints
    drafts: bool = False


def desk(branch: Branch, material: Material, width: float, *, railed: bool = True) -> Desk:
    """Return the desk of `branch` for matter `width` mm wide; without a rail names stand above their matter."""
    shown = pictures(branch, material.prints)
    return Desk(branch, material, shown, width, railed, _totals(branch, material, shown))


@dataclass(frozen=True, slots=True)
class Desk:
    """One branch with its pictures, and what was made of it so far: fitting asks for the same part again and again.

    `totals` says for each field of a rung how many there are to be cut.
    """

    branch: Branch
    material: Material
    shown: Pictures
    width: float
    railed: bool = True
    totals: Mapping[str, int] = field(default_factory=dict)
    made: dict[tuple[object, ...], tuple[Measured, ...]] = field(default_factory=dict, compare=False)

    def measured(self, part: Part, rung: Rung) -> tuple[Measured, ...]:
        """Return the sections of `part` as cut for `rung`, each with how tall it stands."""
        shape = [getattr(rung, name) for name in part.shapes]
        key = (part, rung.size, *shape, *[self.shown_of(name, rung) for name in part.reads])
        if key not in self.made:
            sections = (_with_table(section, rung, self.width) for section in part.make(self, rung) if section)
            self.made[key] = tuple((section, self._tall(section, rung)) for section in sections)
        return self.made[key]

    def shown_of(self, name: str, rung: Rung) -> int:
        """Return how many are shown of what the field `name` of a rung cuts; a limit above all cuts nothing."""
        limit: int | None = getattr(rung, name)
        return self.totals[name] if limit is None else min(limit, self.totals[name])

    def key(self, rung: Rung) -> tuple[object, ...]:
        """Return what tells `rung` from others: for this branch, rungs of one key give one sheet."""
        shape = (rung.size, rung.air, rung.plate, rung.words)
        return *shape, *(self.shown_of(name, rung) for part in PARTS for name in part.reads)

    def _tall(self, section: Section, rung: Rung) -> Tall:
        name, slabs = heights.name(section, rung.size), heights.slabs(section, rung.size, self.width)
        if self.railed:
            return Tall(name, slabs)
        return Tall(0, (name + NAME_GAP + slabs[0], *slabs[1:]))


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One block of a sheet and the fields of a rung that cut it; each is itself, so that it hashes at once.

    `shapes` are those of the whole sheet that change it, beside the size of its type.
    """

    make: Callable[[Desk, Rung], Iterator[Section | None]]
    reads: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()


def _meaning(desk: Desk, rung: Rung) -> Iterator[Section | None]:
    yield brand.meaning(desk.branch.brand, rung)


def _methods(desk: Desk, rung: Rung) -> Iterator[Section | None]:
    yield brand.methods(desk.branch, rung)


def _cases(desk: Desk, rung: Rung) -> Iterator[Section | None]:
    yield brand.cases(desk.branch, desk.shown, rung)


def _outcomes(desk: Desk, rung: Rung) -> Iterator[Section | None]:
    yield brand.outcomes(desk.material.shelf.outcomes.get(desk.branch.id, ()), rung)


def _pledges(desk: Desk, rung: Rung) -> Iterator[Section | None]:
    catalogue = desk.material.catalogue
    yield deeds.pledges(catalogue.pledges.by_branch[desk.branch.id], catalogue.bureau, rung)


def _service(desk: Desk, rung: Rung) -> Iterator[Section | None]:
    catalogue, branch = desk.material.catalogue, desk.branch
    yield deeds.service(branch.service, catalogue.service.by_branch[branch.id], catalogue.bureau, rung)


def _small_things(desk: Desk, rung: Rung) -> Iterator[Section | None]:
    yield deeds.small_things(desk.material.shelf.small_things.get(desk.branch.id, ()), rung)


def _honours(desk: Desk, rung: Rung) -> Iterator[Section | None]:
    catalogue = desk.material.catalogue
    yield deeds.honours(catalogue.roll.by_branch.get(desk.branch.id, ()), catalogue.bureau, rung)


def _posts(desk: Desk, rung: Rung) -> Iterator[Section | None]:
    yield deeds.posts(desk.material.shelf.posts.get(desk.branch.id, ()), rung)


def _responses(desk: Desk, rung: Rung) -> Iterator[Section | None]:
    yield deeds.responses(desk.material.shelf.responses.get(desk.branch.id, ()), rung)


def _minor(desk: Desk, rung: Rung) -> Iterator[Section | None]:
    catalogue = desk.material.catalogue
    return minor.minor(desk.branch, catalogue.bureau, catalogue.by_id, rung)


def _photos(desk: Desk, rung: Rung) -> Iterator[Section | None]:
    kept = first(desk.shown.rest, rung.photos)
    yield Section("photos", "照片", items=rows_of(kept, desk.width, _TALLEST * rung.air)) if kept else None


def _visit(desk: Desk, rung: Rung) -> Iterator[Section | None]:
    yield minor.visit(desk.branch, rung)


MEANING: Final = Part(_meaning, ("carriers",), ("words",))
METHODS: Final = Part(_methods, ("methods", "steps"), ("words",))
OUTCOMES: Final = Part(_outcomes, ("outcomes",))
HONOURS: Final = Part(_honours, ("honours",))
VISIT: Final = Part(_visit, ("highlights",))

PARTS: Final = (
    MEANING,
    METHODS,
    Part(_cases, ("cases",), ("words",)),
    OUTCOMES,
    Part(_pledges, ("pledges",)),
    Part(_service, ("service",)),
    Part(_small_things, ("small_things",), ("words",)),
    HONOURS,
    Part(_posts, ("posts",), ("words",)),
    Part(_responses, ("responses",)),
    Part(_minor, ("lessons", "contests", "pairs", "minor")),
    Part(_photos, ("photos",), ("air",)),
    VISIT,
)


def _totals(branch: Branch, material: Material, shown: Pictures) -> Mapping[str, int]:
    catalogue, shelf, id_ = material.catalogue, material.shelf, branch.id
    return {
        "carriers": 5,
        "methods": len(branch.methods),
        "steps": max((len(method.steps) for method in branch.methods), default=0),
        "cases": len(branch.cases),
        "outcomes": len(shelf.outcomes.get(id_, ())),
        "pledges": len(branch.pledges),
        "service": len(catalogue.service.by_branch[id_]),
        "small_things": len(shelf.small_things.get(id_, ())),
        "honours": len(catalogue.roll.by_branch.get(id_, ())),
        "posts": len(branch.posts),
        "responses": len(branch.responses),
        "lessons": len(branch.lessons),
        "contests": len(branch.contests),
        "pairs": len(branch.pairs),
        "minor": 5,
        "photos": len(shown.rest),
        "highlights": len(branch.visit.highlights) if branch.visit else 0,
    }


def _with_table(section: Section, rung: Rung, width: float) -> Section:
    """Give a table the widths its cells ask for at this size of type."""
    if section.table is None:
        return section
    shares = tuple(_SHARES.get(section.part, ()))
    return replace(section, table=with_widths(section.table, rung.size * MM * _TABLE, width, shares))


def ready(section: Section, size: float, width: float) -> Section:
    """Return `section`, chosen to be set in type of `size` pt, with what only the press asks of a table."""
    if section.table is None:
        return section
    return replace(section, table=with_low_rows(section.table, size * MM * _TABLE, width))

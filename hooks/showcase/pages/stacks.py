"""Parts of a whole as standing bars: one column a year, its parts from the base line up, their sum on top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from showcase.pages.charts import (
    COLUMN_ROOM,
    COLUMN_TOP,
    MIDDLE,
    SOFT,
    Drawing,
    Shape,
    Tone,
    numbered_places,
    percent,
    rect,
    text,
)
from showcase.pages.wording import short_number

BASE = COLUMN_TOP + COLUMN_ROOM


@dataclass(frozen=True, slots=True)
class Stack:
    """One column: its name below, and its parts from the base line up."""

    label: str
    parts: tuple[tuple[Decimal | int, Tone], ...]

    @property
    def total(self) -> Decimal:
        """All parts together."""
        return sum((Decimal(value) for value, _ in self.parts), Decimal(0))


def stacks(title: str, description: str, cells: Sequence[Stack]) -> Drawing:
    """Return one column a cell, all on the scale of the highest."""
    top = max((cell.total for cell in cells), default=Decimal(0))
    step = Decimal(100) / max(len(cells), 1)
    shapes = [Shape("line", {"x1": "0", "y1": str(BASE), "x2": "100%", "y2": str(BASE), "data-axis": ""})]
    numbered = numbered_places([cell.total for cell in cells])
    for place, cell in enumerate(cells):
        shapes += _stack(cell, step * place, step, top, numbered=place in numbered)
    return Drawing(title, description, BASE + 26, tuple(shapes))


def _stack(cell: Stack, left: Decimal, width: Decimal, top: Decimal, *, numbered: bool) -> Iterator[Shape]:
    middle, reached, y = percent(left + width / 2), Decimal(0), BASE
    for value, tone in cell.parts:
        reached += value
        # Each edge is rounded from the sum below it, so that no column is a pixel higher than its total.
        edge = BASE - (int(reached / top * COLUMN_ROOM) if top else 0)
        if value and edge < y:
            yield rect(left + width / 5, edge, width * 3 / 5, y - edge, tone)
        y = min(y, edge)
    if numbered:
        yield text(short_number(cell.total), middle, y - 8, MIDDLE)
    yield text(cell.label, middle, BASE + 21, MIDDLE | SOFT)

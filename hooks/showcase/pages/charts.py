"""Figures as drawings: pure geometry and words; parts/chart.html writes them down as SVG.

x is in per cent and y in px, so bars stretch with the page and words keep their size at every width.
Three tones, ink, red and open, and three patterns, hatch, grid and dots, survive a copier; colour alone never says
anything. The patterns themselves stand once on a page, in parts/tones.html.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from showcase.model import Outcome
from showcase.pages.wording import after_number, grouped, short_number

Tone = Literal["ink", "red", "open", "hatch", "dots", "grid"]

TONES: tuple[Tone, ...] = ("ink", "red", "open", "hatch", "dots", "grid")  # of parts in their order
PATTERNS = frozenset({"hatch", "dots", "grid"})
SLIVER = Decimal("0.6")  # per cent; a nought is drawn too, or it reads as missing
ROW, BELOW = 64, 20
COLUMN_TOP = 30
COLUMN_ROOM = 260
LEFT = Decimal(0)

PLAIN: Mapping[str, str] = {}
SOFT = {"data-soft": ""}
LOUD = {"data-loud": ""}
MIDDLE = {"text-anchor": "middle"}
END = {"text-anchor": "end"}

Slot = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Shape:
    """One SVG element; `text` is its content."""

    kind: Literal["rect", "text", "line", "circle"]
    attributes: Mapping[str, str]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure: what it shows in a sentence, how it is drawn in another, and its shapes. `height` is px."""

    title: str
    description: str
    height: int
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One lying bar: its name, the number in words, and its parts from left to right; what is said `below` has room."""

    label: str
    words: str
    parts: tuple[tuple[Decimal | int, Tone], ...]
    below: str = ""

    @property
    def total(self) -> Decimal:
        """All parts together."""
        return sum((Decimal(value) for value, _ in self.parts), Decimal(0))


@dataclass(frozen=True, slots=True)
class Column:
    """One standing bar; None is 未填报 and leaves its place empty. `group` is said once, below the first of it."""

    label: str
    value: Decimal | int | None
    group: str = ""


def outcome_bars(outcome: Outcome) -> Drawing | None:
    """Return before above after on one scale from nought; None unless both are known."""
    if outcome.before is None or outcome.after is None:
        return None
    top = max(outcome.before, outcome.after)
    before, after = (_figure_words(period, value, outcome.unit) for period, value in _periods(outcome))
    shapes = (
        rect(LEFT, 1, _share(outcome.before, top), 12, "open"),
        text(before, "0", 31, SOFT),
        rect(LEFT, 46, _share(outcome.after, top), 12),
        text(after, "0", 76),
    )
    return Drawing(f"{outcome.indicator}：{before}，{after}", "", 82, shapes)


def bars(title: str, description: str, rows: Sequence[Bar]) -> Drawing:
    """Return one lying bar a row, all on the scale of the longest, each with its name above."""
    top = max((row.total for row in rows), default=Decimal(0))
    step = ROW + BELOW * any(row.below for row in rows)
    shapes = tuple(shape for place, row in enumerate(rows) for shape in _bar(row, place * step, top))
    return Drawing(title, description, max(len(rows) * step - 8, 0), shapes)


def columns(title: str, description: str, cells: Sequence[Column]) -> Drawing:
    """Return one standing bar a cell on a common base line.

    Every bar carries its number while all are short; of longer ones only the highest and the last, so that no two run
    into each other on a phone.
    """
    top = max((Decimal(cell.value) for cell in cells if cell.value is not None), default=Decimal(0))
    base = COLUMN_TOP + COLUMN_ROOM
    shapes = [Shape("line", {"x1": "0", "y1": str(base), "x2": "100%", "y2": str(base), "data-axis": ""})]
    numbered = numbered_places([cell.value for cell in cells])
    step = Decimal(100) / max(len(cells), 1)
    for place, cell in enumerate(cells):
        fresh = cell.group if place == 0 or cells[place - 1].group != cell.group else ""
        shapes += _column(cell, (step * place, step), top, numbered=place in numbered, group=fresh)
    return Drawing(title, description, base + (48 if any(cell.group for cell in cells) else 26), tuple(shapes))


def numbered_places(values: Sequence[Decimal | int | None]) -> frozenset[int]:
    """Return the places that carry their number: all while all are short, else the highest and the last."""
    known = {place: value for place, value in enumerate(values) if value}
    if all(len(short_number(value).replace(".", "")) <= 3 for value in known.values()):
        return frozenset(known)
    highest, last = max(known, key=known.__getitem__), max(known)
    return frozenset((highest, last)) if last - highest > 1 else frozenset((highest,))


def percent(share: Decimal) -> str:
    """Return a share as SVG writes it."""
    return f"{share:.2f}%"


def rect(x: Decimal, y: int, width: Decimal, height: int, tone: Tone = "red") -> Shape:
    """Return a bar: `x` and `width` in per cent, `y` and `height` in px."""
    size = {"x": percent(x), "y": str(y), "width": percent(width), "height": str(height)}
    if tone in PATTERNS:
        return Shape("rect", size | {"data-tone": tone, "fill": f"url(#tone-{tone})"})
    return Shape("rect", size | ({} if tone == "red" else {"data-tone": tone}))


def text(words: str, x: str, y: int, marks: Mapping[str, str] = PLAIN) -> Shape:
    """Return `words` with their base line at `y`."""
    return Shape("text", {"x": x, "y": str(y), **marks}, words)


def _periods(outcome: Outcome) -> Iterator[tuple[str, Decimal]]:
    yield outcome.before_period or "之前", outcome.before or Decimal(0)
    yield outcome.after_period or "之后", outcome.after or Decimal(0)


def _figure_words(period: str, value: Decimal, unit: str) -> str:
    return f"{period}　{grouped(value)}{after_number(unit)}"


def _bar(row: Bar, y: int, top: Decimal) -> Iterator[Shape]:
    yield text(row.label, "0", y + 15, LOUD)
    yield text(row.words, "100%", y + 15, END)
    start = Decimal(0)
    for value, tone in row.parts:
        if value:
            width = _share(Decimal(value), top)
            yield rect(start, y + 26, width, 20, tone)
            start += width
    if row.below:
        yield text(row.below, "0", y + 64, SOFT)


def _column(cell: Column, slot: Slot, top: Decimal, *, numbered: bool, group: str) -> Iterator[Shape]:
    left, width = slot
    base, middle = COLUMN_TOP + COLUMN_ROOM, percent(left + width / 2)
    if cell.value is not None:
        height = max(int(Decimal(cell.value) / top * COLUMN_ROOM) if top else 0, 1)
        yield rect(left + width / 5, base - height, width * 3 / 5, height)
        if numbered:
            yield text(short_number(cell.value), middle, base - height - 8, MIDDLE)
    yield text(cell.label, middle, base + 21, MIDDLE | SOFT)
    if group:
        yield text(group, percent(left), base + 43)


def _share(value: Decimal, top: Decimal) -> Decimal:
    return max(value / top * 100, SLIVER) if top > 0 else SLIVER

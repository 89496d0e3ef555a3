"""How wide and how tall words stand in our two faces: enough to fit a page before it is set, not to set it.

Han characters are 1 em in both faces, figures 0.555; a line is as tall as its capitals, 0.733 em. Typst sets the page
and says when an estimate was wrong; the press then asks for a tighter one (see `fitting`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING, Final, TypeVar

from showcase.printing.sheets.values import Column, Picture, Row, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

Item = TypeVar("Item")

_NARROW_PHOTO: Final = 0.6  # of the room: what is left beside it holds a caption

MM: Final = 25.4 / 72  # of a pt
CAPITALS: Final = 0.733
DOTS_PER_MM: Final = 200 / 25.4

_NARROW: Final = re.compile(r"[\x20-\x7e\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]")
_WIDTHS: Final = {
    **dict.fromkeys("0123456789", 0.555),
    **dict.fromkeys("abcdefghijklmnopqrstuvwxyz", 0.53),
    **dict.fromkeys("ijlftr", 0.31),
    **dict.fromkeys("mw", 0.82),
    **dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 0.63),
    **dict.fromkeys("-()[]{}/'\";:,.!|", 0.33),
    **dict.fromkeys("%@#&", 0.9),
    " ": 0.224,
}
_JOINT: Final = re.compile(r"(?<=[\u4e00-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[\u4e00-\u9fff])")
_CLOSING_PAIR: Final = re.compile(
    r"[，。、；：！？）》」』】”’〕](?=[，。、；：！？）》」』】”’〕（《「『【“‘〔])|[（《「『【“‘〔](?=[（《「『【“‘〔])"
)
# Taken for as wide as they are, or wider: what is no Latin letter and turns no line.
_EXACT: Final = re.compile(r"[^\x00-\x1f!-,/:-~\u00c0-\u00d6\u00d8-\u024f\u2028\u2029]*")
# Kinsoku, words that stay whole and the ragged edge cost a line about this much of its end, in em.
_RAGGED: Final = 0.35


def chunks(items: Sequence[Item], size: int) -> tuple[tuple[Item, ...], ...]:
    """Return `items` in runs of `size`, the last maybe shorter."""
    return tuple(tuple(items[at : at + size]) for at in range(0, len(items), size))


def pages_of(items: Sequence[Item], heights: Sequence[float], room: float) -> tuple[tuple[Item, ...], ...]:
    """Return `items`, each as tall as `heights` says, in runs that `room` holds; one taller than that stands alone."""
    pages: list[list[Item]] = []
    used = 0.0
    for item, height in zip(items, heights, strict=True):
        if not pages or used + height > room:
            pages.append([])
            used = 0.0
        pages[-1].append(item)
        used += height
    return tuple(map(tuple, pages))


@lru_cache(maxsize=65536)
def width_of(text: str) -> float:
    """Return how wide `text` stands on one line, in em."""
    narrow = _NARROW.findall(text)
    wide = len(text) - len(narrow) - 0.5 * len(_CLOSING_PAIR.findall(text))
    return wide + sum(_WIDTHS.get(char, 0.55) for char in narrow) + 0.25 * len(_JOINT.findall(text))


@lru_cache(maxsize=65536)
def lines_of(text: str, room: float) -> int:
    """Return how many lines of `room` em `text` takes; at least one."""
    width = width_of(text)
    if width <= room:
        return 1
    return max(1, ceil(width / max(room - _RAGGED, 1)))


def stack(lines: int, em: float, leading: float) -> float:
    """Return the height of `lines` of type of `em`, `leading` apart in parts of it; in the unit of `em`."""
    return em * (CAPITALS * lines + leading * (lines - 1))


@lru_cache(maxsize=1 << 17)
def block(text: str, em: float, leading: float, room: float) -> float:
    """Return the height of `text` set in `em` on lines of `room`, all in one unit."""
    return stack(lines_of(text, round(room / em, 2)), em, leading)


def with_widths(table: Table, em: float, room: float, shares: tuple[float, ...] = ()) -> Table:
    """Return `table` with its columns measured for type of `em` mm on `room` mm.

    Words and numbers get what their widest cell asks; text columns share the rest, alike or by `shares`.
    """
    heads = [column.head for column in table.columns]
    given = iter(shares)
    columns = []
    for k, column in enumerate(table.columns):
        if column.kind == "text":
            columns.append(Column(column.head, column.kind, -next(given, 1.0)))
        else:
            widest = max(width_of(cell) for cell in (heads[k], *(row[k] for row in table.rows)))
            sides = (k > 0) + (k < len(heads) - 1)
            width = round(min(widest * em + 0.4, room / 3) + 1.5 * sides, 2)
            columns.append(Column(column.head, column.kind, width))
    return replace(table, columns=tuple(columns))


def row_heights(table: Table, em: float, room: float) -> tuple[float, ...]:
    """Return the height of the head and of each row of a measured `table`, in mm."""
    rooms = _rooms(table, room)
    cells = ((column.head for column in table.columns), *table.rows)
    return tuple(
        max(block(cell, em, 0.5, wide) for cell, wide in zip(row, rooms, strict=True)) + 2 * 0.48 * em for row in cells
    )


def with_low_rows(table: Table, em: float, room: float) -> Table:
    """Return a measured `table` that tells its rows of one line, whose height is known before they are set.

    A row with Latin letters is left to the press: their widths are only about right here.
    """
    rooms = _rooms(table, room)
    low = (
        all(_EXACT.fullmatch(cell) and width_of(cell) * em <= wide - 0.3 for cell, wide in zip(row, rooms, strict=True))
        for row in table.rows
    )
    return replace(table, low=tuple(low))


def _rooms(table: Table, room: float) -> Sequence[float]:
    """Return how wide the words of each column may stand, in mm."""
    shared = room - sum(column.width for column in table.columns if column.width > 0)
    parts = sum(-column.width for column in table.columns if column.width < 0)
    last = len(table.columns) - 1
    return [
        (column.width if column.width > 0 else -column.width / parts * shared) - 1.5 * ((k > 0) + (k < last))
        for k, column in enumerate(table.columns)
    ]


def widest(picture: Picture) -> float:
    """Return how wide `picture` may stand at 200 dpi, in mm."""
    return picture.renditions[-1].width / DOTS_PER_MM


def rows_of(
    pictures: tuple[Picture, ...], room: float, tallest: float, gap: float = 4, most: int = 3
) -> tuple[Row, ...]:
    """Return `pictures` in rows of up to `most` that fill `room` mm, of one height up to `tallest` each, uncut."""
    breaks = [*range(0, len(pictures), most), len(pictures)]
    if len(breaks) > 2 and breaks[-1] - breaks[-2] == 1 and most > 2:  # never one alone under a full row
        breaks[-2] -= 1
    return tuple(_row(pictures[start:end], room, tallest, gap) for start, end in pairwise(breaks))


def _row(pictures: tuple[Picture, ...], room: float, tallest: float, gap: float) -> Row:
    free = room - gap * (len(pictures) - 1)
    height = min(free / sum(p.aspect for p in pictures), tallest, *(widest(p) / p.aspect for p in pictures))
    widths = tuple(round(height * p.aspect, 2) for p in pictures)
    return Row(pictures, widths, len(pictures) == 1 and widths[0] < room * _NARROW_PHOTO)

"""Lists of branches in a book, broken into pages before anything is set: a long name takes more than one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from showcase.printing.sheets.setting import CAPITALS, MM, pages_of, width_of

CONTENTS_HEIGHT: Final = 202.0  # mm of lines on a page of contents: the first has a title too, the last names the rolls
COUNTY_HEIGHT: Final = 195.0  # mm of lines in one column below the name of a county
COLUMNS_HEIGHT: Final = 275.0  # in both together where they stand in two; some is lost where a column turns


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list of branches: `id` leads to the branch, `page` says where; a county has no id."""

    id: str
    brand: str
    name: str
    page: int


@dataclass(frozen=True, slots=True)
class ListLook:
    """How a list of branches is set: type of brands and of names in pt, the white `below` and the `width` in mm."""

    brand: float
    name: float
    below: float
    width: float

    def height(self, line: Line) -> float:
        """Return how tall `line` stands in mm, the white below it included; a long name takes several lines."""
        words = width_of(line.brand) * self.brand + width_of(line.name) * self.name
        page = width_of("999") * 8.6 + 8  # the gap between brand and name is .8 em
        lines = ceil(((words + page) * MM + 4) / self.width)
        return self.brand * MM * CAPITALS + (lines - 1) * (self.brand * CAPITALS + 7.2) * MM + self.below


IN_CONTENTS: Final = ListLook(9.6, 8, 1.9, 158)
LOOSE: Final = ListLook(11.5, 8.4, 3.4, 158)
DENSE: Final = ListLook(9, 7.2, 2.2, 75)
_COUNTY_LINE: Final = 4.2 + 2.2 + 12 * MM * CAPITALS


def contents_pages(lines: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    """Return the `lines` of the contents by pages."""
    heights = [IN_CONTENTS.height(line) if line.id else _COUNTY_LINE for line in lines]
    return pages_of(lines, heights, CONTENTS_HEIGHT)


def county_pages(lines: Sequence[Line]) -> tuple[tuple[tuple[Line, ...], ...], bool]:
    """Return `lines` by pages, and whether they stand in two columns: not before one column is full."""
    heights = [LOOSE.height(line) for line in lines]
    if sum(heights) <= COUNTY_HEIGHT:
        return (tuple(lines),), False
    return pages_of(lines, [DENSE.height(line) for line in lines], COLUMNS_HEIGHT), True

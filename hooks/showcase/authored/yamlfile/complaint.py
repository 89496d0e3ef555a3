"""Where the parser gave up, the lines around it, and what may be said and mended there."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

_LEAD: Final = re.compile(r"([ \t]*(?:-[ \t]+)*)(?:[^ \t].*?:(?:[ \t]+|$))?")
_COMMENT: Final = re.compile(r"[ \t]+#.*$|[ \t]+$")
_FLOW_PIECE: Final = re.compile(r"[^,\[\]{}\n]*[^,\[\]{}\s]")


class Spot(NamedTuple):
    """A line and a column, counted from 0 as the parser counts them."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Part:
    """A quoted text or bracketed collection that was read to its end."""

    start: Spot
    end: Spot
    quoted: bool


@dataclass(frozen=True, slots=True)
class Mend:
    """A change of one line that lets reading go on: `text` instead of what lies between two columns.

    `sure` says that it only keeps a value as text, or adds a mark that is plainly missing.
    """

    line: int
    start: int
    end: int
    text: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Trouble:
    """One mistake in the writing of a file; without a `mend` its whole block must be passed over."""

    code: str
    spot: Spot
    parts: Mapping[str, object] = field(default_factory=dict)
    mend: Mend | None = None


@dataclass(frozen=True, slots=True)
class Complaint:
    """The parser's own words and the lines it read.

    `spot` is where it stopped, `since` where the thing it was reading began. `part` is what it had read just
    before; `bracket` is the outermost collection in brackets that was still open.
    """

    problem: str
    context: str
    spot: Spot
    since: Spot
    lines: Sequence[str]
    known: Collection[str]
    part: Part | None = None
    bracket: Spot | None = None

    def at(self, spot: Spot) -> str:
        """Return the character at `spot`; "" past the end of its line."""
        return self.line(spot.line)[spot.column : spot.column + 1]

    def line(self, line: int) -> str:
        """Return the text of `line`; "" past the end of the file."""
        return self.lines[line] if 0 <= line < len(self.lines) else ""

    def rest(self, spot: Spot) -> str:
        """Return what its line says from `spot` on, without a comment."""
        return _COMMENT.sub("", self.line(spot.line)[spot.column :], count=1)

    def piece(self, spot: Spot) -> str:
        """Return the text from `spot` to where its value ends: the next mark within brackets, else its line."""
        if self.bracket and self.bracket.line <= spot.line:
            piece = _FLOW_PIECE.match(self.line(spot.line), spot.column)
            return piece[0] if piece else ""
        return self.rest(spot)

    def entry_column(self, line: int) -> int:
        """Return the column after blanks and list dashes."""
        match = _LEAD.match(self.line(line))
        return match.end(1) if match else 0

    def value_column(self, line: int) -> int:
        """Return where the value after a field's name begins; `entry_column` when the line has no field."""
        match = _LEAD.match(self.line(line))
        return match.end() if match else 0

    def indent(self, line: int) -> int:
        """Return how many blanks stand before `line`."""
        return len(self.line(line)) - len(self.line(line).lstrip(" "))

    def begins(self, spot: Spot) -> bool:
        """Whether only blanks stand before `spot`."""
        return spot.line < len(self.lines) and not self.line(spot.line)[: spot.column].strip(" ")

    def line_above(self, line: int) -> int:
        """Return the last line above `line` that says something; -1 when there is none."""
        for above in range(min(line, len(self.lines)) - 1, -1, -1):
            if self.lines[above].strip() and self.lines[above].lstrip()[0] != "#":
                return above
        return -1


def flow_piece(text: str) -> str:
    """Return what of `text`, which begins within brackets, is one value."""
    piece = _FLOW_PIECE.match(text)
    return piece[0] if piece else text


def quoted(text: str) -> str:
    """Return `text` in quotes that keep it whatever it holds: double ones where they can, single ones else."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def rejoined(name: str, value: str, piece: str) -> str:
    """Return how a field is written whose `value` a comma parted from the `piece` behind it."""
    if value.isdigit() and piece.isdigit():
        return f"{name}: {value}{piece}"
    return f"{name}: {quoted(f'{value}，{piece}' if value else piece)}"


def quote(spot: Spot, text: str, *, sure: bool = True) -> Mend:
    """Return the mend that keeps `text`, which begins at `spot`, as a text."""
    return Mend(spot.line, spot.column, spot.column + len(text), quoted(text), sure)


def short(text: str, limit: int = 20) -> str:
    """Return `text`, cut where a sentence about it would grow too long."""
    return text if len(text) <= limit else text[:limit] + "……"

"""What was put right in a text while reading it, and what its author is to be told about it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from sys import maxsize


@dataclass(frozen=True, slots=True)
class Slip:
    """Something to tell the author: a code of the sentence table, a place, the parts of the sentence.

    Lines and columns count from 0 here, as the parser counts them.
    """

    code: str
    line: int
    column: int
    parts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put `text` in place of the characters from `start` up to `end`; never across a line break."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Edited:
    """A text after its edits, with the way back to the columns of the text before.

    `changes` gives for a line its edits, left to right: column after, length after, column before, length before.
    """

    text: str
    changes: Mapping[int, Sequence[tuple[int, int, int, int]]]

    def column_before(self, line: int, column: int) -> int:
        """Return the column in the text before that `column` of `line` came from."""
        changes = self.changes.get(line, ())
        last = bisect_right(changes, (column, maxsize)) - 1
        if last < 0:
            return column
        start, after, start_before, before = changes[last]
        if column < start + after:
            return start_before + min(column - start, max(before - 1, 0))
        return start_before + before + column - start - after


def edited(text: str, edits: Iterable[Edit]) -> Edited:
    """Return `text` after `edits`, which may come in any order but must not overlap."""
    ordered = sorted(edits)
    if not ordered:
        return Edited(text, {})
    pieces: list[str] = []
    changes: dict[int, list[tuple[int, int, int, int]]] = {}
    starts = line_starts(text)
    end, line, shift = 0, -1, 0
    for edit in ordered:
        at = line_of(starts, edit.start)
        if at != line:
            line, shift = at, 0
        pieces += (text[end : edit.start], edit.text)
        column, before = edit.start - starts[line], edit.end - edit.start
        changes.setdefault(line, []).append((column + shift, len(edit.text), column, before))
        shift += len(edit.text) - before
        end = edit.end
    return Edited("".join((*pieces, text[end:])), changes)


def line_starts(text: str) -> list[int]:
    """Return the offset at which each line of `text` begins; one line for an empty text."""
    starts = [0]
    at = text.find("\n") + 1
    while at:
        starts.append(at)
        at = text.find("\n", at) + 1
    return starts


def line_of(starts: Sequence[int], offset: int) -> int:
    """Return the line that `offset` stands in, counted from 0."""
    return bisect_right(starts, offset) - 1

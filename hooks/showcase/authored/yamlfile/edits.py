"""What was put right in a text while reading it, and what its author is to be told about it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field


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

    `changes` gives for a line its edits as (column after, length after, length before), left to right.
    """

    text: str
    changes: Mapping[int, Sequence[tuple[int, int, int]]]

    def column_before(self, line: int, column: int) -> int:
        """Return the column in the text before that `column` of `line` came from."""
        shift = 0
        for start, after, before in self.changes.get(line, ()):
            if column < start:
                break
            if column < start + after:
                return start + shift + min(column - start, max(before - 1, 0))
            shift += before - after
        return column + shift


def edited(text: str, edits: Iterable[Edit]) -> Edited:
    """Return `text` after `edits`, which may come in any order but must not overlap."""
    pieces: list[str] = []
    changes: dict[int, list[tuple[int, int, int]]] = {}
    starts = line_starts(text)
    end, line, shift = 0, -1, 0
    for edit in sorted(edits):
        at = line_of(starts, edit.start)
        if at != line:
            line, shift = at, 0
        pieces += (text[end : edit.start], edit.text)
        before = edit.end - edit.start
        changes.setdefault(line, []).append((edit.start - starts[line] + shift, len(edit.text), before))
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

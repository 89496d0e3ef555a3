"""What a walk down a text changes and what it tells, gathered line by line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from showcase.authored.yamlfile.complaint import short
from showcase.authored.yamlfile.edits import Edit, Slip, line_of, line_starts
from showcase.authored.yamlfile.keys import NO_WIDTH, WIDE_BLANKS

SHOWN_LINES: Final = 5


class Notes:
    """The edits and slips of one text; lines and columns count from 0."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.starts = line_starts(text)
        self.edits: list[Edit] = []
        self._slips: list[Slip] = []
        self._tabs: list[tuple[int, int]] = []
        self._odd_blanks: list[tuple[int, int]] = []
        self._tab = _tab_width(self.lines)

    def slips(self) -> tuple[Slip, ...]:
        """Return what is to be told: one advice for all tabs, one for all odd blanks, each at the first of them."""
        blanks = (("indent-tab", self._tabs), ("indent-wide", self._odd_blanks))
        told = (Slip(code, *found[0], {"lines": _numbers(found)}) for code, found in blanks if found)
        return (*self._slips, *told)

    def tell(self, code: str, line: int, column: int, **parts: object) -> None:
        """Note a slip."""
        self._slips.append(Slip(code, line, column, parts))

    def tell_cut(self, line: int, comment: int) -> None:
        """Note that what stands from column `comment` on is not read."""
        self.tell("comment-cut", line, comment, comment=short(self.lines[line][comment:]))

    def tell_flow(self, edits: Sequence[Edit]) -> None:
        """Make the edits of one bracketed collection: its marks are noted at the first, blanks as everywhere."""
        self.edits += edits
        marks = sorted(edit.start for edit in edits if edit.text.strip())
        if marks:
            line = line_of(self.starts, marks[0])
            self.tell("flow-full-width", line, marks[0] - self.starts[line], count=len(marks))
        for edit in edits:
            if not edit.text.strip():
                line = line_of(self.starts, edit.start)
                start = edit.start - self.starts[line]
                self._note_blanks(line, start, self.lines[line][start : edit.end - self.starts[line]])

    def replace(self, line: int, start: int, end: int, text: str) -> None:
        """Put `text` in place of the columns from `start` up to `end` of a line."""
        self.edits.append(Edit(self.starts[line] + start, self.starts[line] + end, text))

    def blanks(self, line: int, start: int, end: int, width: int) -> None:
        """Read the blanks from `start` up to `end` as `width` plain ones, when any of them is odd."""
        run = self.lines[line][start:end]
        if run.strip(" "):
            self.replace(line, start, end, " " * width)
            self._note_blanks(line, start, run)

    def _note_blanks(self, line: int, start: int, run: str) -> None:
        (self._tabs if "\t" in run else self._odd_blanks).append((line, start))

    def width(self, run: str) -> int:
        """Return how many plain blanks a run of blanks stands for."""
        return len(run) if not run.strip(" ") else sum(self._tab if blank == "\t" else _width(blank) for blank in run)


def _width(blank: str) -> int:
    return 0 if blank in NO_WIDTH else 2 if blank in WIDE_BLANKS else 1


def _tab_width(lines: Iterable[str]) -> int:
    """Return how many blanks a tab stands for: the smallest indentation by blanks that the text has, else two."""
    indented = (line for line in lines if line.startswith("  ") and line.strip())
    return min((len(line) - len(line.lstrip(" ")) for line in indented), default=2)


def _numbers(found: Iterable[tuple[int, int]]) -> str:
    """Return the numbers of lines as an author reads them, the first few of many."""
    lines = sorted({line + 1 for line, _ in found})
    listed = "、".join(str(line) for line in lines[:SHOWN_LINES])
    return f"{listed} 行" if len(lines) <= SHOWN_LINES else f"{listed} 等 {len(lines)} 行"

"""Reading on past a mistake, so that the next twenty are found in the same run."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from showcase.authored.document import Node
from showcase.authored.yamlfile.complaint import Complaint, Mend, Trouble
from showcase.authored.yamlfile.edits import Edit, Slip, edited, line_starts
from showcase.authored.yamlfile.syntax import diagnose
from showcase.authored.yamlfile.tolerance import tolerate

MOST_ROUNDS: Final = 30
MOST_CHARACTERS: Final = 600_000  # looked through in all rounds together: about half a second
TOLD_ONCE: Final = frozenset({"indent-tab", "indent-wide"})  # one advice names all their lines

ColumnBefore = Callable[[int, int], int]


@dataclass(frozen=True, slots=True)
class Parsed:
    """What one pass made of a text; `root` is None when nothing was read, `complaint` tells why it stopped early."""

    tree: object
    root: Node | None
    slips: Sequence[Slip]
    complaint: Complaint | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that could be read of a text; `root` is None when its values would mislead.

    Slips stand where they are in the text as it came; `column_before` leads there from the columns of nodes.
    """

    tree: object
    root: Node | None
    slips: tuple[Slip, ...]
    column_before: ColumnBefore


def read_through(
    text: str, known: Collection[str], text_lists: Collection[str], parse: Callable[[str], Parsed]
) -> Reading:
    """Read `text` to its end, mending or passing over what stops the parser, one mistake a round.

    Where a mend is only a guess, or a block had to be passed over, mistakes are told but no values are given.
    """
    return _Rounds(text, known, text_lists).read(parse)


class _Rounds:
    """The same text read again and again, each time with one mistake less."""

    def __init__(self, text: str, known: Collection[str], text_lists: Collection[str]) -> None:
        self.text, self.known, self.text_lists = text, known, text_lists
        self.slips: dict[tuple[str, int, int], Slip] = {}
        self.mends: dict[int, Edit] = {}
        self.guessed: set[int] = set()
        self.sure = True

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def starts(self) -> list[int]:
        return line_starts(self.text)

    def read(self, parse: Callable[[str], Parsed]) -> Reading:
        rounds = max(2, min(MOST_ROUNDS, MOST_CHARACTERS // len(self.text)))
        for _ in range(rounds):
            parsed, column_before = self._round(parse)
            if parsed.complaint is None:
                return Reading(parsed.tree, parsed.root if self.sure else None, self._told(), column_before)
            trouble = diagnose(parsed.complaint)
            if trouble.spot.line not in self.guessed:
                self._tell([Slip(trouble.code, *trouble.spot, trouble.parts)], column_before)
            if not self._mended(trouble, column_before):
                break
        return Reading(None, None, self._told(), column_before)

    def _round(self, parse: Callable[[str], Parsed]) -> tuple[Parsed, ColumnBefore]:
        patched = edited(self.text, self.mends.values())
        tolerated = tolerate(patched.text, self.known, self.text_lists)
        parsed = parse(tolerated.edited.text)

        def column_before(line: int, column: int) -> int:
            return patched.column_before(line, tolerated.edited.column_before(line, column))

        self._tell(tolerated.slips, patched.column_before)
        self._tell(parsed.slips, column_before)
        return parsed, column_before

    def _tell(self, slips: Iterable[Slip], column_before: ColumnBefore) -> None:
        """Keep each slip once; of one told again in a later round the later words stand."""
        for slip in slips:
            line, column = slip.line, column_before(slip.line, slip.column)
            if line >= len(self.lines) or (slip.line and not self.lines[line]):
                line, column = self._line_with_text(line), 0
            if slip.code in TOLD_ONCE:
                self.slips.setdefault((slip.code, 0, 0), replace(slip, line=line, column=column))
            elif not self._guessed(slip):
                self.slips[slip.code, line, column] = replace(slip, line=line, column=column)

    def _guessed(self, slip: Slip) -> bool:
        """Whether a doubled name may only come of a line that was moved by a guess."""
        lines = {slip.parts.get("first"), slip.parts.get("second")}
        return slip.code == "key-twice" and not lines.isdisjoint({line + 1 for line in self.guessed})

    def _told(self) -> tuple[Slip, ...]:
        return tuple(self.slips.values())

    def _line_with_text(self, line: int) -> int:
        upwards = range(min(line, len(self.lines) - 1), 0, -1)
        return next((number for number in upwards if self.lines[number].strip()), 0)

    def _mended(self, trouble: Trouble, column_before: ColumnBefore) -> bool:
        """Make the next round get further; False when nothing more can be done."""
        mend = trouble.mend
        if mend is None or mend.line in self.mends:
            return self._passed_over(trouble.spot.line)
        if not mend.sure:
            self.sure = False
            self.guessed.add(mend.line)
        self.mends[mend.line] = self._edit(mend, column_before)
        return True

    def _edit(self, mend: Mend, column_before: ColumnBefore) -> Edit:
        start, length = self.starts[mend.line], len(self.lines[mend.line])
        first, last = (min(column_before(mend.line, column), length) for column in (mend.start, mend.end))
        return Edit(start + first, start + max(first, last), mend.text)

    def _passed_over(self, line: int) -> bool:
        """Take the outermost block around `line` out of the text; False when it was taken out before."""
        line = self._line_with_text(line)
        heads = [number for number, text in enumerate(self.lines) if text[:1].strip() and text[0] not in "#-]}"]
        first = max((head for head in heads if head <= line), default=0)
        end = min((head for head in heads if head > line), default=len(self.lines))
        before = dict(self.mends)
        for number in range(first, end):
            self.mends[number] = Edit(self.starts[number], self.starts[number] + len(self.lines[number]), "")
        self.sure = False
        return self.mends != before

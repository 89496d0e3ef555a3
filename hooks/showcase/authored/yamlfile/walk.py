"""One walk down the lines of a text that knows which collections are open, so that prose is left alone."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from showcase.authored.yamlfile.edits import Edit, line_of
from showcase.authored.yamlfile.flow import is_sound_line, scan_flow
from showcase.authored.yamlfile.keys import COLONS, NOT_IN_NAMES, ODD_BLANKS, clean_key
from showcase.authored.yamlfile.notes import Notes

ODD_DASHES: Final = "－—–−﹣‐‑•·"

_BLANKS: Final = f" \t{ODD_BLANKS}"
_NEVER: Final = f"{COLONS}:{NOT_IN_NAMES}"
_RUN: Final = re.compile(f"[{_BLANKS}]*")
_DASH: Final = re.compile(rf"-(?=[{_BLANKS}]|$)([{_BLANKS}]*)")
_ODD_DASH: Final = re.compile(rf"([-{ODD_DASHES}])(?!\1)([{_BLANKS}]*)(?=[^{_BLANKS}])")
_KEY: Final = re.compile(
    rf"([\"']?)([^\s\"'#\[\]{{}}{_NEVER}{ODD_BLANKS}][^{_NEVER}\"'\n]{{0,39}})\1([{COLONS}:])([{_BLANKS}]*)"
)
_HALF_COLON: Final = re.compile(r":(?=[ \t]|$)")
_BLOCK: Final = re.compile(r"[|>][-+]?(\d?)[-+]?[ \t]*(?:[ \t]#.*)?$")
_QUOTED: Final = {
    '"': re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL),
    "'": re.compile(r"'[^']*(?:''[^']*)*'(?!')"),
}
_NOTHING_MORE: Final = re.compile(r"[ \t]*(?:[ \t]#.*)?$")
_CUT: Final = re.compile(r"[ \t]#[^\s#]")
_MARKER: Final = re.compile(r"(?:---|\.\.\.)(?=\s|$)|%")


class Walk:
    """A walk down the lines of a text, and what it notes on its way."""

    def __init__(self, text: str, known: Collection[str], text_lists: Collection[str]) -> None:
        self.notes = Notes(text)
        self._text, self._known, self._text_lists = text, known, text_lists
        self._lines, self._starts = self.notes.lines, self.notes.starts
        self._open: list[tuple[int, str, str]] = []  # column, "map" or "list", the field it belongs to
        self._awaited = ""  # the field whose value has not come yet
        self._beside: int | None = None  # lines right of this column carry a plain text on
        self._unclosed = False  # a quote or bracket is never closed: look no further than its line

    def through(self) -> Notes:
        """Walk from the first line to the last."""
        line = 0
        while line < len(self._lines):
            line = self._line(line)
        return self.notes

    # ── a line and what may stand in it; each returns the next line to look at ──

    def _line(self, line: int) -> int:
        text = self._lines[line]
        run = _run(text)
        width = self.notes.width(text[:run])
        if run == len(text):
            self.notes.blanks(line, 0, run, 0)
            return line + 1
        if self._beside is not None and width > self._beside:
            return self._carried_on(line, run, width)
        self._beside = None
        self.notes.blanks(line, 0, run, width)
        if text[run] == "#":
            return line + 1
        if width == 0 and _MARKER.match(text):
            self._open.clear()
            return line + 1
        return self._entry(line, run, width)

    def _carried_on(self, line: int, run: int, width: int) -> int:
        """Pass over a line that carries a plain text on, and ask when it looks like a field."""
        text = self._lines[line]
        if self._beside is not None and _indent(text) <= self._beside:
            self.notes.blanks(line, 0, run, width)
        key = _KEY.match(text, run)
        if key and not _colon_stands(key) and clean_key(key[2], self._known) in self._known:
            self.notes.tell("key-in-text", line, run, key=key[2].strip())
        self._tell_cut(line, run)
        return line + 1

    def _entry(self, line: int, at: int, column: int) -> int:
        text, listed = self._lines[line], False
        while dash := self._dash(line, at, column):
            self._enter(column, "list")
            listed = True
            at, column = dash
        if at == len(text) or text[at] == "#":
            return line + 1
        key = _KEY.match(text, at)
        if key is None or not (_colon_stands(key) or self._mended(line, key, column, listed=listed)):
            return self._value(line, at, self._outer(column))
        self._enter(column, "map")
        if key.end() < len(text) and text[key.end()] != "#":
            return self._value(line, key.end(), column)
        self._awaited = clean_key(key[2].rstrip(), self._known)
        return line + 1

    def _value(self, line: int, at: int, column: int) -> int:
        """Pass over a value of the collection at `column`."""
        text = self._lines[line]
        self._awaited = ""
        block = _BLOCK.match(text, at)
        if block:
            return self._block(line + 1, column, int(block[1] or 0))
        if text[at] in "\"'":
            return self._quoted(line, at)
        after = self._flow(line, at) if text[at] in "[{［｛" else 0
        if after:
            return after
        self._beside = column if column >= 0 else None
        self._tell_cut(line, at)
        return line + 1

    def _block(self, line: int, column: int, deeper: int) -> int:
        """Pass over a block scalar; only blanks that would end it too early are put right."""
        indent = max(column, 0) + deeper if deeper else 0
        while line < len(self._lines):
            text = self._lines[line]
            run, plain = _run(text), _indent(text)
            enough = plain >= indent if indent else plain > column and text[plain : plain + 1] != "\t"
            blank, odd = run == len(text), run > plain and not enough
            if not blank and not enough and not (odd and self.notes.width(text[:run]) > column):
                break
            if not blank:
                indent = indent or (max(column, 0) + 2 if odd else plain)
            if odd:
                self.notes.blanks(line, 0, run, 0 if blank else indent)
            line += 1
        return line

    def _quoted(self, line: int, at: int) -> int:
        quoted = _QUOTED[self._lines[line][at]].match(self._text, self._starts[line] + at, self._limit(line))
        if quoted is None:
            self._unclosed = True
            return line + 1
        return line_of(self._starts, quoted.end() - 1) + 1

    def _flow(self, line: int, at: int) -> int:
        """Pass over a bracketed collection and put its marks right; 0 when what looks like one is text."""
        text = self._lines[line]
        if is_sound_line(text[at:]):
            return line + 1
        wide = text[at] in "［｛"
        stop = self._end(line) if wide else self._limit(line)
        flow = scan_flow(self._text, self._starts[line] + at, stop, self._known)
        if flow.end is None:
            return 0 if wide else self._broken_flow(line, at)
        last = line_of(self._starts, flow.end - 1)
        if wide and not self._whole(flow.edits, last, flow.end):
            return 0
        self.notes.tell_flow(flow.edits)
        return last + 1

    def _broken_flow(self, line: int, at: int) -> int:
        """Put right what one line says of a collection that is never closed, for the sentence that will say so."""
        self._unclosed = True
        self.notes.tell_flow(scan_flow(self._text, self._starts[line] + at, self._end(line), self._known).edits)
        return line + 1

    def _whole(self, edits: Collection[Edit], last: int, end: int) -> bool:
        """Whether full-width brackets hold a collection: nothing after them, and parts to divide within."""
        return len(edits) > 2 and bool(_NOTHING_MORE.match(self._lines[last], end - self._starts[last]))

    def _limit(self, line: int) -> int:
        return self._end(line) if self._unclosed else len(self._text)

    def _end(self, line: int) -> int:
        return self._starts[line] + len(self._lines[line])

    def _tell_cut(self, line: int, at: int) -> None:
        cut = _CUT.search(self._lines[line], at)
        if cut:
            self.notes.tell_cut(line, cut.start() + 1)

    # ── dashes and colons ──

    def _dash(self, line: int, at: int, column: int) -> tuple[int, int] | None:
        """Return offset and column of what follows a list dash at `at`; None when there is none."""
        text = self._lines[line]
        dash = _DASH.match(text, at)
        if dash:
            odd = bool(dash[1].strip(" "))
            self.notes.blanks(line, at + 1, dash.end(), 1)
            return dash.end(), column + (2 if odd else 1 + len(dash[1]))
        dash = _ODD_DASH.match(text, at)
        if dash and self._lists(dash, column):
            self.notes.replace(line, at, dash.end(), "- ")
            self.notes.tell("dash-odd", line, at, dash=dash[1])
            return dash.end(), column + 2
        return None

    def _lists(self, dash: re.Match[str], column: int) -> bool:
        """Whether a dash of another shape, or with no blank after it, can only be meant to begin a list entry."""
        key = _KEY.match(dash.string, dash.end())
        if key and clean_key(key[2], self._known) in self._known:
            return True
        if dash[1] == "-" and dash.string[dash.end()].isdigit():
            return False
        return bool(self._awaited) or self._is_open(column, "list")

    def _mended(self, line: int, key: re.Match[str], column: int, *, listed: bool) -> bool:
        """Make a field of a line whose colon is full-width or has no blank; False when the line is text."""
        known = clean_key(key[2], self._known) in self._known
        if listed and (not known or self._open[-1][2] in self._text_lists):
            return False
        # Beside other fields a line must be a field, known or not: YAML would take nothing else there.
        alone = not self._is_open(column, "map") or _HALF_COLON.search(key.string, key.end(3))
        if not known and alone:
            return False
        self.notes.replace(line, key.start(3), key.end(), ": " if key.end() < len(key.string) else ":")
        code = "colon-unspaced" if key[3] == ":" else "colon-full-width"
        self.notes.tell(code, line, key.start(3), key=key[2].strip(), colon=key[3])
        return True

    # ── what is open ──

    def _enter(self, column: int, kind: str) -> None:
        while self._open and self._open[-1][0] > column:
            self._open.pop()
        if kind == "map" and self._open and self._open[-1][:2] == (column, "list"):
            self._open.pop()
        if not self._open or self._open[-1][:2] != (column, kind):
            self._open.append((column, kind, self._awaited))
        self._awaited = ""

    def _is_open(self, column: int, kind: str) -> bool:
        return any(opened[:2] == (column, kind) for opened in self._open)

    def _outer(self, column: int) -> int:
        """Return the column of the innermost collection that a text at `column` stands in; -1 for none."""
        return max((opened[0] for opened in self._open if opened[0] <= column), default=-1)


def _run(text: str) -> int:
    run = _RUN.match(text)
    return run.end() if run else 0


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _colon_stands(key: re.Match[str]) -> bool:
    """Whether YAML takes this colon for the end of a name."""
    return key[3] == ":" and (key[4][:1] in (" ", "\t") if key[4] else key.end() == len(key.string))

"""Lists and fields in one line, `{姓名：周明远，职务：所长}`, typed with the marks of a Chinese keyboard."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from showcase.authored.yamlfile.edits import Edit
from showcase.authored.yamlfile.keys import COLONS, ODD_BLANKS, clean_key

_COMMAS: Final = "，；、"
_HALF_WIDTH: Final = str.maketrans("［］｛｝，；、", "[]{},,,")
_BLANKS: Final = f" \t{ODD_BLANKS}"
_ODD: Final = re.compile(rf"[\"'#{COLONS}{_COMMAS}［］｛｝{ODD_BLANKS}\t]|:[^ ]")
_GAP: Final = re.compile(r"[ \t\n]+")
_ODD_START: Final = re.compile(rf"\n *[\t{ODD_BLANKS}][{_BLANKS}]*")
_COMMENT: Final = re.compile(r"#[^\n]*")
# Nothing possessive (`++`): up to Python 3.11.4, which Debian 12 has, such a group may match nothing for ever.
_QUOTED: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|\'[^\']*(?:\'\'[^\']*)*\'(?!\')', re.DOTALL)
_TEXT: Final = re.compile(r"(?:[^\[\]{},\s#]|(?<![ \t])#|[^\S\n](?!#))+")
_WIDE_TEXT: Final = re.compile(r"(?:[^\[\]{},\s#［］｛｝]|(?<![ \t])#|[^\S\n](?!#))+")
_KEY: Final = re.compile(rf"([^{COLONS}:\n]{{1,40}})([{COLONS}:])([{_BLANKS}]*)")
_NEXT_KEY: Final = re.compile(rf"[{_COMMAS}][{_BLANKS}\n]*([\w{_BLANKS}]{{1,12}})([{COLONS}:])([{_BLANKS}]*)")


@dataclass(frozen=True, slots=True)
class Flow:
    """A bracketed collection as found: where it ends (None when it breaks off), and its edits so far."""

    end: int | None
    edits: tuple[Edit, ...] = ()


def scan_flow(text: str, start: int, stop: int, known: Collection[str]) -> Flow:
    """Follow the collection that opens at `start` up to `stop` and put its marks right where that is safe.

    Right means: a full-width colon after a field, a full-width comma before a known field or after a closed
    part, full-width brackets around the whole (its full-width commas then divide a list). Other commas
    stay text. Quoted texts stay.
    """
    return _Walk(text, stop, known).follow(start)


def is_sound_line(text: str) -> bool:
    """Whether a collection that begins `text` ends on its line, most likely, and has nothing to put right."""
    closed = text.count("[") == text.count("]") and text.count("{") == text.count("}")
    return closed and not _ODD.search(text)


class _Walk:
    """One walk along a bracketed collection."""

    def __init__(self, text: str, stop: int, known: Collection[str]) -> None:
        self.text, self.stop, self.known = text, stop, known
        self.edits: list[Edit] = []
        self.open: list[str] = []
        self.at_key = False  # a field's name may start here
        self.fresh = True  # a value may start here
        self.closed = False  # a quoted or bracketed part has just ended
        self.typed_wide = False  # this field's colon was full-width
        self.text_end = 0  # where the text that is being read ends

    def follow(self, at: int) -> Flow:
        while at < self.stop:
            at = self._step(at)
            if at < 0 or not self.open:
                return Flow(at if at >= 0 else None, tuple(self.edits))
        return Flow(None, tuple(self.edits))

    def _step(self, at: int) -> int:
        """Take one blank run, mark or text at `at`; return what follows it, -1 where the collection breaks off."""
        odd = _ODD_START.match(self.text, at, self.stop)
        gap = odd or _GAP.match(self.text, at, self.stop)
        if odd:
            self.edits.append(Edit(at + 1, odd.end(), " " * (odd.end() - at - 1)))
        return gap.end() if gap else self._mark(at, self.text[at])

    def _mark(self, at: int, character: str) -> int:
        if character in "[{" or (character in "［｛" and self.fresh and self._wide_outside()):
            return self._opened(at, character)
        if character in "]}" or (character in "］｝" and self._wide_outside()):
            return self._closed(at, character)
        if character == "," or (self.closed and character in _COMMAS):
            return self._comma(at, character)
        return self._text(at, character)

    def _text(self, at: int, character: str) -> int:
        if character == "#" and self.text[at - 1] in " \t\n":
            comment = _COMMENT.match(self.text, at, self.stop)
            return comment.end() if comment else -1
        return self._quoted(at) if self.fresh and character in "\"'" else self._plain(at)

    def _wide_outside(self) -> bool:
        return not self.open or self.open[0] in "［｛"

    def _opened(self, at: int, character: str) -> int:
        self._replace(at, character)
        self.open.append(character)
        self._start_entry()
        return at + 1

    def _closed(self, at: int, character: str) -> int:
        if self.open[-1].translate(_HALF_WIDTH) + character.translate(_HALF_WIDTH) not in ("[]", "{}"):
            return -1
        self._replace(at, character)
        self.open.pop()
        self.at_key, self.fresh, self.closed = False, False, True
        return at + 1

    def _comma(self, at: int, character: str) -> int:
        self._replace(at, character)
        self._start_entry()
        return at + 1

    def _start_entry(self) -> None:
        self.at_key = self.open[-1] in "{｛"
        self.fresh, self.closed, self.typed_wide = True, False, False

    def _replace(self, at: int, character: str) -> None:
        half = character.translate(_HALF_WIDTH)
        if half != character:
            self.edits.append(Edit(at, at + 1, half))

    def _quoted(self, at: int) -> int:
        quoted = _QUOTED.match(self.text, at, self.stop)
        self.fresh, self.closed = False, True
        return quoted.end() if quoted else -1

    def _plain(self, at: int) -> int:
        if at >= self.text_end:
            plain = (_WIDE_TEXT if self._wide_outside() else _TEXT).match(self.text, at, self.stop)
            self.text_end = plain.end() if plain else at + 1
        end = self.text_end
        if self.at_key:
            return self._field(at, end)
        following = self._next_entry(at, end)
        self.fresh = self.closed = False
        if following < 0:
            return end
        self.edits.append(Edit(following, following + 1, ","))
        self._start_entry()
        return following + 1

    def _field(self, at: int, end: int) -> int:
        """Read a field's name and its colon; return where its value may start."""
        key = _KEY.match(self.text, at, end)
        self.at_key = False
        if key is None:
            self.fresh = False
            return end
        name, colon, blanks = key.groups()
        if colon == ":" and self._half_colon_stands(key.end(2), blanks):
            return key.end(2)
        if colon == ":" and clean_key(name, self.known) not in self.known:
            self.fresh = False
            return end
        self.typed_wide = colon != ":"
        self.edits.append(Edit(key.start(2), key.end(), ": "))
        return key.end()

    def _half_colon_stands(self, after: int, blanks: str) -> bool:
        return blanks[:1] in (" ", "\t") if blanks else after >= self.stop or self.text[after] in " \t\n,[]{}"

    def _next_entry(self, at: int, end: int) -> int:
        """Return the comma of a text after which the next entry of this collection starts; -1 when there is none."""
        if self.open[-1] == "[":
            return -1
        if self.open[-1] == "［":
            return self.text.find("，", at, end)
        # The comma stands in this text, the field may stand on the next line.
        for found in _NEXT_KEY.finditer(self.text, at, min(end + 80, self.stop)):
            name, colon, blanks = found.groups()
            if found.start() >= end:
                break
            divides = blanks[:1] == " " if colon == ":" else self.typed_wide
            if divides or clean_key(name.strip(), self.known) in self.known:
                return found.start()
        return -1

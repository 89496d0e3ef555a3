"""Files that spell everything the plainest way, as nearly all do: their values without the whole of YAML.

libyaml makes three objects of every mark in a file to tell where it stands, and hardly any file is asked. One of the
few spellings below, with nothing to put right and nothing to tell, is read line by line in a third of the time; one
line of another spelling, and the file goes the long way (`events`). A test holds both ways to the same values.
"""

from __future__ import annotations

import re
from typing import Any, Final, TypeAlias, TypeVar

from showcase.authored.yamlfile.encoding import STAND_IN
from showcase.authored.yamlfile.folding import without_fold_blanks
from showcase.authored.yamlfile.keys import COLONS, NOT_IN_NAMES, ODD_BLANKS, clean_key
from showcase.authored.yamlfile.walk import ODD_DASHES

Fields: TypeAlias = dict[str, object]
Inner = TypeVar("Inner", dict[str, Any], list[Any])

_DEEPEST: Final = 8
_ODD: Final = re.compile(rf"[{ODD_BLANKS}\t{STAND_IN}［｛]|[\]}}\"'] *[，；、]|\n(?:---|\.\.\.|%)")
_MARKS: Final = rf"\s\-?:,\[\]{{}}#&*!|>'\"%@`{COLONS}"  # none of them begins a text that is one for certain
_KEY: Final = rf"[^{_MARKS}{NOT_IN_NAMES}{ODD_DASHES}][^{_MARKS}{NOT_IN_NAMES}]*"
_TEXT: Final = rf"[^{_MARKS}{ODD_DASHES}][^:#\n]*(?:(?::(?=\S)|(?<=\S)#)[^:#\n]*)*(?<! )"
_QUOTED: Final = r"\"[^\"\\\n]*\"|'[^'\n]*'"
_WORD: Final = rf"[^{_MARKS}{ODD_DASHES}][^:,\[\]{{}}#\n\"']*(?<! )"
_WORDS: Final = rf"\[(?:{_WORD}|{_QUOTED})(?:, *(?:{_WORD}|{_QUOTED}))*\]"
_CELL: Final = rf"{_KEY}: +(?:{_WORD}|{_QUOTED}|{_WORDS})"
_ROW: Final = rf"\{{{_CELL}(?:, *{_CELL})*\}}"
_ROWS: Final = rf"\[{_ROW}(?:, *{_ROW})*\]"
_PAIR: Final = rf"{_KEY}: +(?:{_WORD}|{_QUOTED}|{_WORDS}|{_ROWS})"
_PAIRS: Final = rf"\{{{_PAIR}(?:, *{_PAIR})*\}}"

_LINE: Final = re.compile(
    rf"( *)(- )?(?:({_KEY}):(?: +|$))?(?:({_TEXT})|({_QUOTED})|(\[[^{{]*\])|(\{{.*\}})|({_ROWS})|([|>]-?))?"
    r"(?: *(?<= )#(?: [^#\n]*)?)? *"
)
_NOTHING: Final = re.compile(r" *(?:#.*)?")
# What is no part of a flow comes as an empty name or word; the closing bracket, at the end, must be the only such.
_WORD_OF: Final = re.compile(rf"[\[,] *({_WORD}|{_QUOTED})(?=[,\]])|.")
_ROW_OF: Final = re.compile(_ROW)
_PAIR_OF: Final = re.compile(rf"[{{,] *({_KEY}): +(?:({_WORD})|({_QUOTED})|({_WORDS})|({_ROWS}))(?=[,}}])|.")
_WIDE: Final = re.compile(f"[{COLONS}]")
_NAME: Final = re.compile(rf"([^{COLONS}:,\[{{，；、]*)[{COLONS}:]")
_BLANKS: Final = re.compile(" *")


class _Long(Exception):
    """This file goes the long way."""


def read_plain(text: str, known: frozenset[str]) -> Fields | None:
    """Return the values of `text`; None when it is not of the plainest spelling, or there is something to tell."""
    if _ODD.search(text):
        return None
    try:
        return _Reading(text, known).read()
    except _Long:
        return None


class _Reading:
    """One walk down the lines; `_open` are the collections that a line may go on with, each with its column."""

    def __init__(self, text: str, known: frozenset[str]) -> None:
        self._lines, self._next = text.split("\n"), 0
        self._known = known
        self._root: Fields = {}
        self._open: list[tuple[int, Fields | list[object]]] = [(0, self._root)]
        self._awaited: tuple[Fields, str, int] | None = None  # the field whose value comes below, and its column

    def read(self) -> Fields:
        lines, match = self._lines, _LINE.fullmatch
        while self._next < len(lines):
            line = lines[self._next]
            self._next += 1
            found = match(line)
            if found is None or not (found[2] or found[3]):
                _must(_NOTHING.fullmatch(line))
            elif found[3]:
                self._field(found)
            else:
                self._entry(found)
        _must(self._root)
        return self._root

    def _field(self, found: re.Match[str]) -> None:
        """Take in `key: value`, the first of its group when a dash stands before it."""
        blanks, dash, key = found.group(1, 2, 3)
        column = len(blanks)
        if dash:
            fields: Fields = {}
            self._list(column).append(fields)
            column += 2
            self._enter(column, fields)
        else:
            fields = self._fields(column)
        _must(key not in fields and (key in self._known or clean_key(key, self._known) == key))
        fields[key] = value = self._value(found, column)
        if value == "" and not found[5]:
            self._awaited = fields, key, column

    def _entry(self, found: re.Match[str]) -> None:
        """Take in `- value`."""
        entries = self._list(len(found[1]))
        value = self._value(found, len(found[1]))
        _must(value or found[5])
        self._must_be_text(found[4] or "")
        entries.append(value)

    def _value(self, found: re.Match[str], column: int) -> object:
        text, quoted, words, pairs, rows, block = found.group(4, 5, 6, 7, 8, 9)
        if pairs:
            return self._pairs(pairs)
        if block:
            return self._block(block, column)
        return text or self._simple(quoted, words, rows)

    def _simple(self, quoted: str, words: str, rows: str) -> object:
        if words:
            return self._words(words)
        if rows:
            return [self._pairs(row) for row in _ROW_OF.findall(rows)]
        return quoted[1:-1] if quoted else ""

    def _words(self, flow: str) -> list[object]:
        found = _WORD_OF.findall(flow)
        _must(found.index("") == len(found) - 1 > 0)
        words: list[object] = [word[1:-1] if word[0] in "\"'" else word for word in found[:-1]]
        self._must_be_text(flow)
        return words

    def _pairs(self, flow: str) -> Fields:
        found = _PAIR_OF.findall(flow)
        fields: Fields = {key: word or self._simple(quoted, words, rows) for key, word, quoted, words, rows in found}
        del fields[""]
        _must(found[-1][0] == "" and len(fields) == len(found) - 1 > 0)
        if not self._known.issuperset(fields):
            _must(all(clean_key(key, self._known) == key for key in fields))
        if _WIDE.search(flow):
            for _, word, quoted, *_ in found:
                self._must_be_text(word or quoted)
        return fields

    def _must_be_text(self, text: str) -> None:
        """Go the long way where a keyboard may have meant a field: `- 名称：灯火` beside `- 名称: 灯火`."""
        if ":" in text or _WIDE.search(text):
            _must(all(clean_key(name.strip(), self._known) not in self._known for name in _NAME.findall(text)))

    def _block(self, mark: str, column: int) -> str:
        """Return the text below a line that ends in `|` or `>`: lines of one depth, none blank but at the end."""
        lines, first = self._lines, self._next
        below = _BLANKS.match(lines[first]) if first < len(lines) else None
        indent = below[0] if below else ""
        while self._next < len(lines) and lines[self._next].startswith(indent):
            self._next += 1
        written = [line[len(indent) :] for line in lines[first : self._next]]
        after = next(filter(None, lines[self._next :]), "")
        _must(len(indent) > column and self._next < len(lines) and not after.startswith(indent))
        _must(all(written) and not any(line[0] == " " or line[-1] == " " for line in written))
        last = "" if mark.endswith("-") else "\n"
        if mark[0] == "|":
            return "\n".join(written) + last
        return without_fold_blanks(" ".join(written) + last, written)

    # ── where a line goes on ──

    def _list(self, column: int) -> list[object]:
        """Return the list that has its dashes at `column`."""
        if self._awaited and column >= self._awaited[2]:
            return self._begun(column, [])
        return self._at(column, list)

    def _fields(self, column: int) -> Fields:
        """Return the group that has its names at `column`."""
        if self._awaited and column > self._awaited[2]:
            return self._begun(column, {})
        return self._at(column, dict)

    def _begun(self, column: int, inner: Inner) -> Inner:
        """Give the field that waits for its value `inner`, which goes on at `column`."""
        if self._awaited:
            fields, key, _ = self._awaited
            fields[key] = inner
        self._enter(column, inner)
        return inner

    def _at(self, column: int, kind: type[Inner]) -> Inner:
        """Return the collection of this kind that goes on at `column`; whatever stands deeper is closed."""
        self._awaited = None
        while self._open and self._open[-1][0] >= column:
            at, inner = self._open[-1]
            if at == column and isinstance(inner, kind):
                return inner
            self._open.pop()
        raise _Long

    def _enter(self, column: int, inner: Fields | list[object]) -> None:
        self._awaited = None
        self._open.append((column, inner))
        _must(len(self._open) <= _DEEPEST)


def _must(sure: object) -> None:
    if not sure:
        raise _Long

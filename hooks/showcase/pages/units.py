"""The body of a branch page, taken apart into blocks that can be found: where each stands and what a reader sees in it.

The page itself is read, not the branch it was made from: whatever a template shows can be found, and nothing else can.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

BODY_RANK = 3
_RANKS = {"honour": 1, "method": 2, "pledge": 2}

# What stands in one line with its neighbours; every other tag begins a new line.
_INLINE = frozenset(
    """
    a abbr b code data em i img mark picture small source span strong time wbr
    /a /abbr /b /code /data /em /i /mark /picture /small /span /strong /time
    """.split()  # noqa: SIM905 – reads as the list it is
)
# Ways to other pages and to places on this one are no content; a drawing's title is for those who do not see its words.
_CHROME = frozenset(("nav", "button", "title", "desc"))
_SPANS = {"span": 1, "/span": -1}
_BLOCKS = frozenset(("section", "article", "figure", "tr", "li"))
_BLANK = " \t\r\n"
_SPACES = re.compile(f"[{_BLANK}]+")
_ID = re.compile(r' id="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Unit:
    """One block of a page: its anchor ("" is the top), the section it stands in, how strongly it counts, its lines."""

    anchor: str
    section: str
    rank: int
    lines: tuple[str, ...]


def units(body: str) -> tuple[Unit, ...]:
    """Return the blocks of a page body in reading order; what belongs to no block belongs to its section.

    `rank` is 1 for honours, 2 for methods and pledges, 3 for all else; names rank before them, see search.py.
    A section begins with its name.
    """
    return tuple(Unit(b.anchor, b.section_name, _rank(b.anchor), tuple(b.lines)) for b in _blocks(body) if b.lines)


@dataclass(slots=True)
class _Block:
    """A block while its page is read: what has been poured into it so far, and the section around it."""

    tag: str
    anchor: str
    section: _Block | None
    lines: list[str] = field(default_factory=list)

    @property
    def section_name(self) -> str:
        """The first line of the section around this block."""
        return self.section.lines[0] if self.section else ""


def _blocks(body: str) -> list[_Block]:
    """Return the blocks with their lines; a block holds no tag of its own kind, so the next end of it is its own."""
    inner = _Block("", "", None)
    blocks, around = [inner], []
    for line, tag in _lines(body):
        if line:
            inner.lines.append(line)
        name = tag.partition(" ")[0]
        if name in _BLOCKS and (anchor := _ID.search(tag)):
            around.append(inner)
            inner = _Block(name, anchor[1], inner.section)
            if name == "section":
                inner.section = inner
            blocks.append(inner)
        elif inner.tag and name == "/" + inner.tag:
            inner = around.pop()
    return blocks


def _lines(body: str) -> Iterator[tuple[str, str]]:
    """Give every tag that begins a new line, and before it the line that it ends: "" or what a reader sees, spaces one.

    A span that stands right in the item of a list, or in the box that fills it, is a column of its own there, so it
    begins and ends a line.
    """
    line = hidden_until = ""
    columns = -1  # how many spans are open in the item; -1 outside of items
    for piece in f"<br>{body}<br>".split("<"):
        tag, _, text = piece.partition(">")
        name = tag.partition(" ")[0]
        if hidden_until:
            if name == hidden_until:
                line, hidden_until = text, ""
            continue
        if name in _INLINE:
            columns += _SPANS.get(name, 0) if columns >= 0 else 0
            if columns + (name == "/span") != 1 or name not in _SPANS:
                line += text
                continue
        elif name == "li":
            columns = 0
        elif name != "br" and not (name == "div" and columns == 0):
            columns = -1
        yield _seen(line), tag
        line = text
        if name in _CHROME:
            hidden_until = "/" + name


def _seen(line: str) -> str:
    line = line.strip(_BLANK)
    if "\n" in line or "  " in line:
        line = _SPACES.sub(" ", line)
    return unescape(line) if "&" in line else line


def _rank(anchor: str) -> int:
    return _RANKS.get(anchor.partition("-")[0], BODY_RANK)

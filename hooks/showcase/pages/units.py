"""The body of a branch page, taken apart into blocks that can be found: where each stands and what a reader sees in it.

The page itself is read, not the branch it was made from: whatever a template shows can be found, and nothing else can.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

BODY_RANK = 3
_RANKS = {"honour": 1, "method": 2, "pledge": 2}

# Ways to other pages and to places on this one are no content; a drawing's title is for those who do not see its words.
_CHROME = re.compile(r"<(nav|button|title|desc)\b.*?</\1>", re.DOTALL)
_BLOCK = re.compile(r'<(section|article|figure|tr|li)\b[^>]*? id="([^"]+)"[^>]*>')
_HEADING = re.compile(r"<h2\b[^>]*>(.*?)</h2>", re.DOTALL)
_SPACES = re.compile(r"[ \t\r\n]+")
# What stands in one line with its neighbours; every other tag begins a new one.
_INLINE = re.compile(r"</?(?:a|abbr|b|code|data|em|img|i|mark|picture|small|source|span|strong|time|wbr)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_LINES = re.compile(r" ?\n[ \n]*")


@dataclass(frozen=True, slots=True)
class Unit:
    """One block of a page: its anchor ("" is the top), the section it stands in, how strongly it counts, its lines."""

    anchor: str
    section: str
    rank: int
    text: str


def units(body: str) -> tuple[Unit, ...]:
    """Return the blocks of a page body in reading order; what belongs to no block belongs to its section.

    `rank` is 1 for honours, 2 for methods and pledges, 3 for all else; names rank before them, see search.py.
    """
    found = []
    for block in _blocks(_CHROME.sub("\n", body)):
        text = visible_text("\n".join(block.pieces))
        if text:
            found.append(Unit(block.anchor, _name(block.section), _rank(block.anchor), text))
    return tuple(found)


def visible_text(html: str) -> str:
    """Return what a reader sees of `html`, line by line; no line is empty, and spaces are one."""
    text = _TAG.sub("\n", _SPACES.sub(" ", _INLINE.sub("", html)))
    text = _LINES.sub("\n", text).strip(" \n")
    return unescape(text) if "&" in text else text


@dataclass(slots=True)
class _Block:
    """A block while its page is read: what has been poured into it so far, and the section around it."""

    tag: str
    anchor: str
    section: _Block | None
    pieces: list[str] = field(default_factory=list)


def _blocks(body: str) -> list[_Block]:
    blocks = [_Block("", "", None)]
    still_open = [blocks[0]]
    position = 0
    for opening in _BLOCK.finditer(body):
        _pour(body[position : opening.start()], still_open)
        tag, anchor = opening.groups()
        around = next((block for block in reversed(still_open) if block.tag == "section"), None)
        block = _Block(tag, anchor, around)
        if tag == "section":
            block.section = block
        blocks.append(block)
        still_open.append(block)
        position = opening.end()
    _pour(body[position:], still_open)
    return blocks


def _pour(html: str, still_open: list[_Block]) -> None:
    """Give `html` to the innermost block, and what follows the end of that to the one around it.

    A block never holds a tag of its own kind, so its first end is its own.
    """
    while still_open[-1].tag and (end := f"</{still_open[-1].tag}>") in html:
        inside, _, html = html.partition(end)
        still_open.pop().pieces.append(inside)
    still_open[-1].pieces.append(html)


def _name(section: _Block | None) -> str:
    heading = _HEADING.search(section.pieces[0]) if section else None
    return visible_text(heading[1]) if heading else ""


def _rank(anchor: str) -> int:
    return _RANKS.get(anchor.partition("-")[0], BODY_RANK)

"""The body of a branch page, taken apart into blocks that can be found: where each stands and what a reader sees in it.

The page itself is read, not the branch it was made from: whatever a template shows can be found, and nothing else can.
There are millions of tags, so they are read by the run, each kind of run once; what a run does to lines and blocks is
written between the texts as marks, and the whole is parted by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from html import unescape
from sys import intern
from typing import NamedTuple

BODY_RANK = 3
_RANKS = {"honour": 1, "method": 2, "pledge": 2}

# What stands in one line with its neighbours; every other tag begins a new line.
_INLINE = frozenset(
    "a abbr b code data em i img input mark picture small source strong time wbr".split()  # noqa: SIM905 – as the list
)
# Ways to other pages and to places on this one are no content, nor are controls; a drawing's title is for those who do
# not see its words. What stands under `data-see` names other branches: who looks for those wants them, not this one.
_CHROME = ("<nav", "<button", "<dialog", "<title", "<desc")
_CHROME_MARKS = (" data-see", " data-live")
_VOID = frozenset(("input", "img"))
_BLOCKS = frozenset(("section", "article", "figure", "tr", "li"))
_BLANK = " \t\r\n"
# A text, blanks before it and all, between the tags around it.
_TEXT = re.compile(f">([{_BLANK}]*[^<{_BLANK}][^<]*)<")
_TAG = re.compile("<(/?)([^ >]*)([^>]*)>")
_NAME = re.compile("<([^ >]*)")
_SPACES = re.compile(f"[{_BLANK}]+")
_ID = re.compile(' id="([^"]+)"')
# Attributes of a tag that has no id; without them most runs of tags are alike.
_IDLE = re.compile('(<[^ >]+)(?![^>]* id=") [^>]*')

# Marks; no page holds such characters. A line ends at each of the first three: after _LINE no item of a list is open,
# _ITEM opens one, _END tells nothing of that.
_LINE, _ITEM, _END = "\x1e", "\x1c", "\x1d"
_SPAN, _SPAN_END = "\x0e", "\x0f"
_STEPS = "\x1f"  # before and after the blocks that are opened and closed
_MARKS = {"br": _END, "div": _END, "li": _ITEM, "span": _SPAN, "/span": _SPAN_END}
_FLOWING = frozenset((_SPAN, _SPAN_END))
_ITEM_WITH_SPANS = re.compile(f"{_ITEM}[^{_LINE}{_SPAN}]*{_SPAN}[^{_LINE}]*")
_COLUMN_MARKS = re.compile(f"([{_ITEM}{_SPAN}{_SPAN_END}])")


class Unit(NamedTuple):
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
    blocks = [(block, _lines("".join(block.texts))) for block in _blocks(_marked(_content(body)))]
    names = {id(block): lines[0] if lines else "" for block, lines in blocks}
    return tuple(
        Unit(block.anchor, names.get(id(block.section), ""), _rank(block.anchor), lines)
        for block, lines in blocks
        if lines
    )


def _rank(anchor: str) -> int:
    return _RANKS.get(anchor.partition("-")[0], BODY_RANK)


def _content(body: str) -> str:
    """Return `body` without what is no content; where that was, the line ends as it did before."""
    kept, end = [], 0
    for start in _chrome(body):
        if start >= end:
            name = _NAME.match(body, start)[1]  # type: ignore[index]  # a tag begins here
            kept.append(body[end:start] + ("" if name in _INLINE else "<p>"))
            end = _end_of(body, start, name)
    return "".join((*kept, body[end:]))


def _chrome(body: str) -> list[int]:
    """Return where the tags stand that open what is no content, in their order."""
    marks = (place for mark in _CHROME_MARKS for place in _places(body, mark))
    marked = (body.rfind("<", 0, mark) for mark in marks if body.rfind("<", 0, mark) > body.rfind(">", 0, mark))
    return sorted({*marked, *(place for tag in _CHROME for place in _places(body, tag))})


def _places(text: str, sought: str) -> Iterator[int]:
    place = text.find(sought)
    while place >= 0:
        yield place
        place = text.find(sought, place + 1)


def _end_of(body: str, start: int, name: str) -> int:
    """Return where the element that begins at `start` ends; others of its name may stand in it."""
    close = f"</{name}>"
    end = body.find(close, start)
    if end >= 0 and body.find(f"<{name}", start + 1, end) < 0:
        return end + len(close)
    deep = 0
    for tag in _tags_of(name).finditer(body, start):
        deep += -1 if tag[1] else 1
        if deep == 0 or name in _VOID:
            return tag.end()
    return len(body)


@cache
def _tags_of(name: str) -> re.Pattern[str]:
    return re.compile(f"<(/?){re.escape(name)}(?: [^>]*)?>")


def _marked(body: str) -> str:
    """Return the texts of `body` with marks instead of tags, columns told from mere spans."""
    pieces = _TEXT.split(f"br>{body}<br")
    pieces[::2] = map(_marks, pieces[::2])
    text = _ITEM_WITH_SPANS.sub(_columns, "".join(pieces))
    return _tidy(text.replace(_SPAN, "").replace(_SPAN_END, "").replace(_END, _LINE).replace(_ITEM, _LINE))


def _columns(item: re.Match[str]) -> str:
    """Return an item of a list with a line for each span that stands right in it or in the box that fills it."""
    open_, text = 0, []
    for piece in _COLUMN_MARKS.split(item[0]):
        if piece == _ITEM:
            open_ = 0
        elif piece == _SPAN:
            open_ += 1
        ends_line = piece == _ITEM or (open_ == 1 and piece in _FLOWING)
        if piece == _SPAN_END:
            open_ = max(open_ - 1, 0)
        text.append(_LINE if ends_line else piece)
    return "".join(text)


def _tidy(text: str) -> str:
    """Return `text` with one space for many, and none where a line begins or ends."""
    if "\n" in text or "  " in text:
        text = _SPACES.sub(" ", text)
    for mark in (_LINE, _STEPS):
        text = text.replace(f" {mark}", mark).replace(f"{mark} ", mark)
    return text.strip(" ")


@cache
def _marks(tags: str) -> str:
    """Return what a run of tags does, its outer brackets lost, in marks; most runs come again and again."""
    return _marks_alike(_IDLE.sub(r"\1", f"<{tags}>"))


@lru_cache(maxsize=1 << 13)
def _marks_alike(tags: str) -> str:
    """Return a run in marks: what it does to the line, the blocks it opens and closes, what it does to the next."""
    before: list[str] = []
    after: list[str] = []
    steps: list[str] = []
    for slash, name, attributes in _TAG.findall(tags):
        if name not in _INLINE:
            (after if steps else before).append(_MARKS.get(slash + name, _LINE))
        if name in _BLOCKS and slash:
            steps.append(slash + name)
        elif name in _BLOCKS and (anchor := _ID.search(attributes)):
            steps.append(f"{name}#{anchor[1]}")
    return "".join((*before, *((_STEPS, " ".join(steps), _STEPS) if steps else ()), *after))


@dataclass(slots=True)
class _Block:
    """A block while its page is read: its tag, its anchor, the section it stands in or is, its texts with marks."""

    tag: str
    anchor: str
    section: _Block | None
    texts: list[str] = field(default_factory=list)


def _blocks(marked: str) -> list[_Block]:
    """Return the blocks of a page in reading order. A block holds no tag of its own kind: the next end is its."""
    first, *pieces = marked.split(_STEPS)
    inner = _Block("", "", None, [first])
    blocks, around = [inner], [inner]
    for steps, text in zip(pieces[::2], pieces[1::2], strict=True):
        for tag, anchor in _steps(steps):
            if anchor:
                inner.texts.append(_LINE)
                around.append(inner)
                inner = _opened(tag, anchor, inner)
                blocks.append(inner)
            elif tag == inner.tag:
                inner = around.pop()
        inner.texts.append(text)
    return blocks


def _opened(tag: str, anchor: str, outer: _Block) -> _Block:
    block = _Block(tag, anchor, outer.section)
    if tag == "section":
        block.section = block
    return block


@lru_cache(maxsize=1 << 13)
def _steps(written: str) -> tuple[tuple[str, str], ...]:
    """Return tag and anchor of each block that is opened, the tag alone of what is closed."""
    steps = (step.lstrip("/").partition("#") for step in written.split(" "))
    return tuple((tag, anchor) for tag, _, anchor in steps)


def _lines(text: str) -> tuple[str, ...]:
    lines = filter(None, text.split(_LINE))
    # Most lines stand on many pages; kept once they take a third of the memory.
    return tuple(map(intern, map(unescape, lines) if "&" in text else lines))

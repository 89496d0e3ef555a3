"""The body of a branch page, taken apart into blocks that can be found: where each stands and what a reader sees in it.

The page itself is read, not the branch it was made from: whatever a template shows can be found, and nothing else can.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from html import unescape
from sys import intern

BODY_RANK = 3
_RANKS = {"honour": 1, "method": 2, "pledge": 2}

# What stands in one line with its neighbours; every other tag begins a new line.
_INLINE = frozenset(
    """
    a abbr b code data em i img mark picture small source strong time wbr
    /a /abbr /b /code /data /em /i /mark /picture /small /strong /time
    """.split()  # noqa: SIM905 – reads as the list it is
)
# Ways to other pages and to places on this one are no content, nor are controls; a drawing's title is for those who do
# not see its words. What stands under `data-see` names other branches: who looks for those wants them, not this one.
_CHROME = frozenset(("nav", "button", "dialog", "title", "desc"))
_CHROME_MARK = re.compile(" data-(?:see|live)\\b")
_VOID = frozenset(("input", "img"))
_BLOCKS = frozenset(("section", "article", "figure", "tr", "li"))
_MARKED = frozenset(("section", "a", "div", "p", "ul"))  # what a mark may stand on
_CLOSING = _CHROME | _BLOCKS | _MARKED
_BLANK = " \t\r\n"
# Between two texts: tags, and the blanks around them.
_TAGS = re.compile(f"([{_BLANK}]*(?:<[^>]*>[{_BLANK}]*)+)")
_TAG = re.compile("<([^ >]*)([^>]*)>")
_SPACES = re.compile(f"[{_BLANK}]+")
_ID = re.compile(' id="([^"]+)"')
# Attributes of a tag that has neither an id nor a mark; without them most runs of tags are alike.
_IDLE = re.compile('(<[^ >]+)(?![^>]* (?:id="|data-see|data-live)) [^>]*')


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
    reader = _Reader()
    reader.read(body)
    return tuple(Unit(b.anchor, b.section_name, _rank(b.anchor), tuple(b.lines)) for b in reader.blocks if b.lines)


def _rank(anchor: str) -> int:
    return _RANKS.get(anchor.partition("-")[0], BODY_RANK)


@dataclass(slots=True)
class _Block:
    """A block while its page is read: the lines of the section around it, whether it is content, its own lines."""

    tag: str
    anchor: str
    section: list[str]
    content: bool = True
    lines: list[str] = field(default_factory=list)

    @property
    def section_name(self) -> str:
        """The first line of the section around this block, "" outside of sections."""
        return self.section[0] if self.section else ""


class _Reader:
    """Reads a page from top to bottom; tags act on it. A block holds no tag of its own kind: the next end is its."""

    __slots__ = ("around", "blocks", "columns", "inner", "line")

    def __init__(self) -> None:
        self.inner = _Block("", "", [])
        self.blocks = [self.inner]
        self.around: list[tuple[_Block, str]] = []  # blocks still open, and the line each was in
        self.line = ""
        self.columns = -1  # how many spans are open in the item of a list; -1 outside of items

    def read(self, body: str) -> None:
        pieces = _TAGS.split(f"{body}<br>")
        for text, run in zip(pieces[::2], map(_run, pieces[1::2]), strict=False):
            self.line += text
            if run.breaks and self.inner.content:
                if self.line:
                    self.end_line()
                for act in run.blocks:
                    act(self)
                self.columns = run.columns
            else:
                for act in run.acts:
                    act(self)

    def end_line(self) -> None:
        line, self.line = self.line.strip(" "), ""
        if "\n" in line or "  " in line:
            line = _SPACES.sub(" ", line)
        if line:
            # Most lines stand on many pages; kept once they take a third of the memory.
            self.inner.lines.append(intern(unescape(line) if "&" in line else line))

    def begin_line(self) -> None:
        if self.line:
            self.end_line()
        self.columns = -1

    def begin_item(self) -> None:
        self.end_line()
        self.columns = 0

    def begin_span(self) -> None:
        """Begin a column, where the span stands right in an item or in the box that fills it."""
        if self.columns == 0:
            self.end_line()
        self.columns += self.columns >= 0

    def end_span(self) -> None:
        if self.columns == 1:
            self.end_line()
        self.columns -= self.columns > 0

    def space(self) -> None:
        self.line += " "

    def open(self, tag: str, anchor: str, *, content: bool) -> None:
        self.around.append((self.inner, self.line))
        self.line = ""
        self.inner = _Block(tag, anchor, self.inner.section, content and self.inner.content)
        if tag == "section":
            self.inner.section = self.inner.lines
        if self.inner.content:
            self.blocks.append(self.inner)

    def deepen(self, tag: str) -> None:
        """Remember an element of its own kind in what is no content, or its end would be taken for the end of all."""
        if tag == self.inner.tag and not self.inner.content:
            self.around.append((self.inner, self.line))

    def close(self, tag: str) -> None:
        if tag == self.inner.tag:
            self.inner, self.line = self.around.pop()


_Act = Callable[[_Reader], None]
_SIMPLE: dict[str, _Act] = {
    "br": _Reader.end_line,
    "div": _Reader.end_line,
    "li": _Reader.begin_item,
    "span": _Reader.begin_span,
    "/span": _Reader.end_span,
}
_SPANS = frozenset(("span", "/span"))
_BREAKS: dict[_Act, int] = {_Reader.begin_line: -1, _Reader.begin_item: 0}


@dataclass(frozen=True, slots=True)
class _Run:
    """What a run of tags does, act by act; and in short, where it `breaks` the line and hides nothing.

    In short: the line before it ends, `blocks` are opened and closed, and `columns` are open at its end.
    """

    acts: tuple[_Act, ...]
    breaks: bool = False
    blocks: tuple[_Act, ...] = ()
    columns: int = -1


@lru_cache(maxsize=1 << 16)
def _run(tags: str) -> _Run:
    """Return what a run of tags does; most runs come again and again."""
    return _alike(_IDLE.sub(r"\1", tags))


@lru_cache(maxsize=1 << 13)
def _alike(tags: str) -> _Run:
    acts = _acts(tags)
    last = max((place for place, act in enumerate(acts) if act in _BREAKS), default=None)
    if last is None or any(map(_hides, acts)):
        return _Run(acts)
    columns = _BREAKS[acts[last]]
    for act in acts[last:]:
        columns += (act is _Reader.begin_span and columns >= 0) - (act is _Reader.end_span and columns > 0)
    return _Run(acts, breaks=True, blocks=tuple(filter(_of_block, acts)), columns=columns)


def _hides(act: _Act) -> bool:
    """Whether an act opens what is no content."""
    return isinstance(act, partial) and not act.keywords.get("content", True)


def _of_block(act: _Act) -> bool:
    """Whether an act opens or closes a block; in content nothing else is open."""
    return isinstance(act, partial) and act.func is not _Reader.deepen and act.keywords["tag"] in _BLOCKS


def _acts(tags: str) -> tuple[_Act, ...]:
    acts: list[_Act] = []
    flows = True
    for tag in _TAG.finditer(tags):
        name, attributes = tag.groups()
        if name not in _INLINE:
            flows = flows and name in _SPANS
            act = _SIMPLE.get(name, _Reader.begin_line)
            acts += [act] * (acts[-1:] != [act])
        acts += _openings(name, attributes)
    if flows:
        acts = [_Reader.space] * (tags[0] in _BLANK) + acts + [_Reader.space] * (tags[-1] in _BLANK)
    return tuple(acts)


def _openings(name: str, attributes: str) -> Iterator[_Act]:
    """Give the blocks that a tag opens or closes."""
    if name[:1] == "/":
        if name[1:] in _CLOSING:
            yield partial(_Reader.close, tag=name[1:])
    elif name in _CHROME or (name not in _VOID and _CHROME_MARK.search(attributes)):
        yield partial(_Reader.open, tag=name, anchor="", content=False)
    elif name in _BLOCKS and (anchor := _ID.search(attributes)):
        yield partial(_Reader.open, tag=name, anchor=anchor[1], content=True)
    elif name in _MARKED:
        yield partial(_Reader.deepen, tag=name)

"""A file as its author wrote it: a tree of texts, and the place of every one of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from showcase.problem import Place

_FIRST_FIELD: Final = re.compile(r": *\n( +)[^\s#-]")
_VALUE: Final = re.compile(r" +[^\s#|>]")
_NEXT_BLOCK: Final = re.compile(r"\n(?=[^\s#-])")


@dataclass(slots=True)
class Node:
    """Where a value and the name before it begin; lines and columns from 0 as the parser counts them.

    An entry of a list has no name: its value stands in. `children` mirror the tree.
    """

    line: int
    column: int
    name_line: int
    name_column: int
    children: dict[str, Node] | list[Node] | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything in a file stands; `column_before` leads from a node's column to the one as written."""

    lines: tuple[str, ...]
    root: Node
    column_before: Callable[[int, int], int]


@dataclass(frozen=True, slots=True)
class Document:
    """One authored file: `tree` is nested dicts and lists of texts, every text exactly as written.

    Places are found by reading `text` again, and only when asked for: they would weigh more than all values do,
    and few files need them. Of a `plain` text, whose blocks each begin a line, only the block in question is read.
    """

    file: str
    tree: object
    text: str = field(repr=False)
    find_places: Callable[[str], Places] = field(repr=False, compare=False)
    plain: bool = field(default=False, repr=False, compare=False)

    def texts(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Yield every text of the tree with its path, in the order of the file."""
        return _texts(self.tree, ())

    def words(self) -> list[str]:
        """Return every text of the tree in any order, ten times faster than with their paths."""
        return _words(self.tree, [])

    def place(self, path: Sequence[str | int]) -> Place:
        """Return where the value at `path` begins; for a missing one, the name of its nearest parent."""
        if self.plain and (at := _beside_its_name(self.text, path)):
            return Place(self.file, *at)
        places = self._places_around(path)
        *_, (depth, node) = _steps(places.root, path)
        if depth < len(path):
            return self._place(places, node.name_line, node.name_column)
        return self._place(places, node.line, node.column)

    def key_place(self, path: Sequence[str | int]) -> Place:
        """Return where the name of the field at `path` begins; for an entry of a list, where the entry does."""
        places = self._places_around(path)
        *_, (_, node) = _steps(places.root, path)
        return self._place(places, node.name_line, node.name_column)

    def line(self, number: int) -> str:
        """Return line `number`, counted from 1, as written; "" when there is none."""
        lines = self.text.split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def outlined(self, paths: Iterable[Sequence[str | int]]) -> Document:
        """Return this document without its tree: it knows the places of `paths` and reads for no others."""
        if self.plain:
            return Document(self.file, None, self.text, self.find_places, plain=True)
        places = self.find_places(self.text)
        root = _only(places.root, tuple(paths))
        return Document(self.file, None, self.text, partial(_places_again, root, places.column_before))

    def _places_around(self, path: Sequence[str | int]) -> Places:
        return self.find_places(_alone(self.text, str(path[0])) if self.plain and path else self.text)

    def _place(self, places: Places, line: int, column: int) -> Place:
        if line >= len(places.lines):
            return Place(self.file, len(places.lines), 1)
        return Place(self.file, line + 1, places.column_before(line, column) + 1)


def _alone(text: str, block: str) -> str:
    """Return `text` with nothing but the block of this name, on the lines it stands on; all of it if there is none."""
    at, end = _block(text, block)
    return "\n" * text.count("\n", 0, at) + text[at:end] if end else text


def _block(text: str, name: str) -> tuple[int, int]:
    """Return where the block of this name begins and ends in a plain text; no end when it has none."""
    at = 0 if text.startswith(f"{name}:") else text.find(f"\n{name}:") + 1
    if not at and not text.startswith(f"{name}:"):
        return 0, 0
    following = _NEXT_BLOCK.search(text, at)
    return at, following.start() if following else len(text)


def _beside_its_name(text: str, path: Sequence[str | int]) -> tuple[int, int] | None:
    """Return line and column, from 1, of a field of a block that stands on the line of its name, as most asked for do.

    None for all else: YAML itself must say where that stands, which takes fifty times as long.
    """
    block, key = path if len(path) == 2 else ("", 0)
    if not isinstance(key, str):
        return None
    begin, end = _block(text, str(block))
    first = _FIRST_FIELD.match(text, begin + len(str(block)), end)
    if not first:
        return None
    name = f"\n{first[1]}{key}:"
    at = text.find(name, begin, end)
    value = _VALUE.match(text, at + len(name), end) if at >= 0 else None
    return (text.count("\n", 0, at + 1) + 1, value.end() - 1 - at) if value else None


def _places_again(root: Node, column_before: Callable[[int, int], int], text: str) -> Places:
    return Places(tuple(text.split("\n")), root, column_before)


def _only(node: Node, paths: Sequence[Sequence[str | int]]) -> Node:
    """Return `node` with only those of its children that lie on `paths`; the rows of a list all stay."""
    below: dict[str | int, list[Sequence[str | int]]] = {}
    for path in paths:
        if path:
            below.setdefault(path[0], []).append(path[1:])
    inner = node.children
    children: dict[str, Node] | list[Node] | None = None
    if isinstance(inner, dict):
        children = {str(key): _only(inner[key], rest) for key, rest in below.items() if key in inner}
    elif isinstance(inner, list) and below:
        children = [_only(child, below[row]) if row in below else child for row, child in enumerate(inner)]
    return Node(node.line, node.column, node.name_line, node.name_column, children)


def _steps(node: Node, path: Sequence[str | int]) -> Iterator[tuple[int, Node]]:
    """Give for each part of `path` that exists how many parts so far, and its node."""
    yield 0, node
    for depth, part in enumerate(path, start=1):
        children = node.children
        if isinstance(children, dict) and isinstance(part, str):
            child = children.get(part)
        elif isinstance(children, list) and isinstance(part, int) and 0 <= part < len(children):
            child = children[part]
        else:
            child = None
        if child is None:
            return
        node = child
        yield depth, node


def _words(value: object, found: list[str]) -> list[str]:
    parts = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else [value]
    texts = [part for part in parts if type(part) is str]
    found += texts
    if len(texts) < len(parts):
        for part in parts:
            if isinstance(part, dict | list):
                _words(part, found)
    return found


def _texts(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, (*path, key))
    elif isinstance(value, list):
        for row, part in enumerate(value):
            yield from _texts(part, (*path, row))

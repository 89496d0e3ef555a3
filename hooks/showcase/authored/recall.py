"""Reading with a memory: a file that reads without a slip is parsed once, however often it is built or checked.

Parsing is half of all reading. What a file says is kept under the digest of its bytes and of the code that read it, so
nothing kept can be out of date: a file or a program that changed is another digest.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from functools import cache, lru_cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeAlias

from showcase.authored.document import Document, Node, Places
from showcase.authored.yamlfile import read_document
from showcase.authored.yamlfile.encoding import decode
from showcase.problem import Problem

ReadDocument: TypeAlias = Callable[
    [str, bytes, Collection[str], Collection[str]], tuple[Document | None, tuple[Problem, ...]]
]

FOLDER: Final = "documents"
_KEPT_FOR: Final = 30 * 24 * 3600  # seconds


def remembered_document(folder: Path) -> ReadDocument:
    """Return a `read_document` that remembers in the cache at `folder`; where it may not write, it only forgets."""
    home = folder / FOLDER
    with suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)

    def read(
        file: str, data: bytes, known: Collection[str], text_lists: Collection[str]
    ) -> tuple[Document | None, tuple[Problem, ...]]:
        text = decode(data).text or ""
        path = home / sha256(_edition(frozenset(known), frozenset(text_lists)) + data).hexdigest()
        with suppress(OSError, ValueError):
            tree, _ = json.loads(path.read_bytes())
            return Document(file, tree, text, partial(_places, path, known, text_lists), lean=True), ()
        document, problems = read_document(file, data, known, text_lists)
        if document and not problems:
            _keep(path, document)
        return document, problems

    return read


def collect_garbage(folder: Path) -> None:
    """Drop what was kept a month ago: it is kept anew if it is still asked for."""
    oldest = time.time() - _KEPT_FOR
    with suppress(OSError), os.scandir(folder / FOLDER) as kept:
        for entry in kept:
            if entry.stat().st_mtime < oldest:
                Path(entry.path).unlink()


def _keep(path: Path, document: Document) -> None:
    places = document.find_places(document.text)
    spots = [number for node in _in_order(places.root) for number in _written(node, places)]
    draft = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        draft.write_text(json.dumps([document.tree, spots], ensure_ascii=False), encoding="utf-8")
        draft.replace(path)


def _places(path: Path, known: Collection[str], text_lists: Collection[str], text: str) -> Places:
    """Return the places kept at `path`; if they are gone meanwhile, by reading `text` again."""
    with suppress(OSError, ValueError):
        return _kept_places(path, text)
    document, _ = read_document(path.name, text.encode(), known, text_lists)
    if document is None:
        raise ValueError("a text that gave a document gives none when read again")
    return document.find_places(text)


@lru_cache(maxsize=4)  # the problems of a file are told one after the other
def _kept_places(path: Path, text: str) -> Places:
    tree, spots = json.loads(path.read_bytes())
    following = iter(spots)
    return Places(tuple(text.split("\n")), _node(tree, following), lambda _line, column: column)


def _node(tree: object, spots: Iterator[int]) -> Node:
    """Return the node of `tree`; `spots` gives the four numbers of each, parents first."""
    node = Node(next(spots), next(spots), next(spots), next(spots))
    if isinstance(tree, dict):
        node.children = {key: _node(part, spots) for key, part in tree.items()}
    elif isinstance(tree, list):
        node.children = [_node(part, spots) for part in tree]
    return node


def _in_order(node: Node) -> Iterator[Node]:
    yield node
    children = node.children
    for child in children.values() if isinstance(children, dict) else children or ():
        yield from _in_order(child)


def _written(node: Node, places: Places) -> tuple[int, int, int, int]:
    """Return where `node` stands in the file as written."""
    column = places.column_before(node.line, node.column)
    return node.line, column, node.name_line, places.column_before(node.name_line, node.name_column)


@cache
def _edition(known: frozenset[str], text_lists: frozenset[str]) -> bytes:
    """Return what tells one way of reading from another: the code that reads, and the fields it knows."""
    code = sorted(Path(__file__).parent.glob("yamlfile/*.py"))
    said = (*(file.read_bytes() for file in code), *(" ".join(sorted(words)).encode() for words in (known, text_lists)))
    return sha256(b"\0".join(said)).digest()

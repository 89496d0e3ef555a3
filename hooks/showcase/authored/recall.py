"""Reading with a memory: a file that reads without a slip is parsed once, however often it is built or checked.

Parsing is half of all reading. What a file says is kept under the digest of its bytes and of the code that read it, so
nothing kept can be out of date: a file or a program that changed is another digest.
"""

from __future__ import annotations

import json
import time
from array import array
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from functools import cache, lru_cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeAlias

from showcase.authored.document import Document, Node, Places, as_written
from showcase.authored.yamlfile import read_document
from showcase.authored.yamlfile.encoding import decode
from showcase.ledger import Connection, Ledger, LedgerError, open_ledger, writing
from showcase.problem import Problem

ReadDocument: TypeAlias = Callable[
    [str, bytes, Collection[str], Collection[str]], tuple[Document | None, tuple[Problem, ...]]
]

FILE: Final = "documents.sqlite"
_TABLE: Final = "CREATE TABLE IF NOT EXISTS documents (digest BLOB PRIMARY KEY, kept INTEGER, tree TEXT, spots BLOB);"
_LEDGER: Final = Ledger(_TABLE, edition=1)
_SHORT: Final = 1000  # bytes; a file no longer than an approval is parsed as fast as it is looked up
_AT_ONCE: Final = 300  # documents written in one go
_KEPT_FOR: Final = 30 * 24 * 3600  # seconds


@contextmanager
def remembered_document(folder: Path) -> Iterator[ReadDocument]:
    """Give a `read_document` that remembers in the cache at `folder`; where it may not write, it only forgets."""
    try:
        database, _ = open_ledger(folder / FILE, _LEDGER, lambda _: None)
    except (OSError, LedgerError):
        yield read_document
        return
    memory = _Memory(database)
    try:
        yield partial(_read, memory)
    finally:
        memory.close()


def collect_garbage(folder: Path) -> None:
    """Drop what was kept a month ago: it is kept anew if it is still asked for."""
    with suppress(OSError, LedgerError):
        database, _ = open_ledger(folder / FILE, _LEDGER, lambda _: None)
        with writing(database) as write:
            write("DELETE FROM documents WHERE kept < ?", [(int(time.time()) - _KEPT_FOR,)])
        database.close()


class _Memory:
    """What earlier runs read, and what this one learns; a memory that fails knows nothing."""

    def __init__(self, database: Connection) -> None:
        self._database = database
        self._learnt: list[tuple[bytes, int, str, bytes]] = []

    def tree(self, digest: bytes) -> str:
        """Return the tree kept under `digest` as JSON, "" when there is none."""
        return str(self._column("tree", digest) or "")

    def spots(self, digest: bytes) -> array[int]:
        """Return the places kept under `digest`, four numbers for each value; none when there are none."""
        spots = array("I")
        kept = self._column("spots", digest)
        spots.frombytes(kept if isinstance(kept, bytes) else b"")
        return spots

    def keep(self, digest: bytes, document: Document) -> None:
        """Remember `document` under `digest`."""
        places = document.find_places(document.text)
        spots = array("I")
        _flatten(places.root, places, spots)
        tree = json.dumps(document.tree, ensure_ascii=False)
        self._learnt.append((digest, int(time.time()), tree, spots.tobytes()))
        if len(self._learnt) >= _AT_ONCE:
            self._write()

    def close(self) -> None:
        """Write down the rest."""
        self._write()
        self._database.close()

    def _write(self) -> None:
        with suppress(OSError, LedgerError), writing(self._database) as write:
            write("REPLACE INTO documents VALUES (?, ?, ?, ?)", self._learnt)
        self._learnt.clear()

    def _column(self, name: str, digest: bytes) -> object:
        with suppress(LedgerError):
            row = self._database.execute(f"SELECT {name} FROM documents WHERE digest = ?", (digest,)).fetchone()  # noqa: S608
            return row[0] if row else None
        return None


def _read(
    memory: _Memory, file: str, data: bytes, known: Collection[str], text_lists: Collection[str]
) -> tuple[Document | None, tuple[Problem, ...]]:
    if len(data) <= _SHORT:
        return read_document(file, data, known, text_lists)
    digest = sha256(_edition(frozenset(known), frozenset(text_lists)) + data).digest()
    with suppress(ValueError):
        tree = json.loads(memory.tree(digest))
        find = partial(_places, memory, digest, known, text_lists)
        return Document(file, tree, decode(data).text or "", find, lean=True), ()
    document, problems = read_document(file, data, known, text_lists)
    if document and not problems:
        memory.keep(digest, document)
    return document, problems


def _places(memory: _Memory, digest: bytes, known: Collection[str], text_lists: Collection[str], text: str) -> Places:
    """Return the places kept under `digest`; if they are gone meanwhile, by reading `text` again."""
    with suppress(ValueError, StopIteration):
        return _kept_places(memory, digest, text)
    document, _ = read_document("", text.encode(), known, text_lists)
    if document is None:
        raise ValueError("a text that gave a document gives none when read again")
    return document.find_places(text)


@lru_cache(maxsize=4)  # the problems of a file are told one after the other
def _kept_places(memory: _Memory, digest: bytes, text: str) -> Places:
    following = iter(memory.spots(digest))
    return Places(tuple(text.split("\n")), _node(json.loads(memory.tree(digest)), following), as_written)


def _node(tree: object, spots: Iterator[int]) -> Node:
    """Return the node of `tree`; `spots` gives the four numbers of each, parents first."""
    node = Node(next(spots), next(spots), next(spots), next(spots))
    if isinstance(tree, dict):
        node.children = {key: _node(part, spots) for key, part in tree.items()}
    elif isinstance(tree, list):
        node.children = [_node(part, spots) for part in tree]
    return node


def _flatten(node: Node, places: Places, spots: array[int]) -> None:
    """Add to `spots` where `node` stands in the file as written, and all below it."""
    before = places.column_before
    spots.extend((node.line, before(node.line, node.column), node.name_line, before(node.name_line, node.name_column)))
    children = node.children
    for child in children.values() if isinstance(children, dict) else children or ():
        if child.children is None and before is as_written:  # nine of ten; writing them out here halves the time
            spots.extend((child.line, child.column, child.name_line, child.name_column))
        else:
            _flatten(child, places, spots)


@cache
def _edition(known: frozenset[str], text_lists: frozenset[str]) -> bytes:
    """Return what tells one way of reading from another: the code that reads, and the fields it knows."""
    code = sorted(Path(__file__).parent.glob("yamlfile/*.py"))
    said = (*(file.read_bytes() for file in code), *(" ".join(sorted(words)).encode() for words in (known, text_lists)))
    return sha256(b"\0".join(said)).digest()

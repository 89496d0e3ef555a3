"""One file for each kind of knowledge: what is kept, one after the other, then where each stands, then a digest."""

from __future__ import annotations

import hashlib
import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

KEY: Final = 32
_HEAD: Final = b"showcase recall 1\n"
_ENTRY: Final = struct.Struct(f"<{KEY}sQQ")
_TAIL: Final = struct.Struct("<Q32s")  # where the list of entries begins, and the digest of all before the digest
_PIECE: Final = 1 << 20

Span = tuple[int, int]  # where an entry begins in its file, and how many bytes it has


class Recall:
    """What is kept under keys of 32 bytes; what a run does not ask for is forgotten once it is more than what it asks.

    So a preview and the site itself remember side by side. What is new goes to a file beside at once: kept in memory,
    the pages of 3,000 branches would take 100 MB.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Open the memory at `path`; without one there is none, and nothing is remembered."""
        self._path = path
        self._file, self._known = _opened(path) if path else (None, {})
        self._asked: dict[bytes, Span] = {}
        self._beside: _Beside | None = None

    def get(self, key: bytes) -> bytes | None:
        """Return what is kept under `key`, None when there is nothing."""
        span = self._known.get(key)
        if span is None or self._file is None:
            return None
        self._asked[key] = span
        return _at(self._file, span)

    def keep(self, key: bytes, data: bytes) -> None:
        """Keep `data` under `key`; a disk that takes no more costs time in the next build, not this build."""
        if self._path is None:
            return
        with suppress(OSError):
            self._beside = self._beside or _Beside(self._path)
            self._beside.add(key, data)

    def close(self, *, keep: bool = True) -> None:
        """Let go of the file; asked to `keep`, put what is to be remembered in its place."""
        wanted = self._wanted()
        try:
            if keep and self._path and self._file and len(wanted) < len(self._known):
                self._beside = self._beside or _Beside(self._path)
            if keep and self._beside:
                for key, span in wanted.items() if self._file else ():
                    self._beside.add(key, _at(self._file, span))  # type: ignore[arg-type]  # asked of it
                self._beside.end()
        except OSError:
            keep = False
        finally:
            if self._file:
                self._file.close()  # some systems replace no file that is still open
            if self._beside and self._path:
                self._beside.settle(self._path if keep else None)

    def _wanted(self) -> dict[bytes, Span]:
        """Return what of the old is worth keeping."""
        asked = sum(size for _, size in self._asked.values())
        fresh = self._beside.size if self._beside else 0
        idle = sum(size for _, size in self._known.values()) - asked
        return self._known if idle <= asked + fresh else self._asked


@contextmanager
def recall(path: Path | None) -> Iterator[Recall]:
    """Open the memory at `path` and put it in order when all went well."""
    memory = Recall(path)
    well = False
    try:
        yield memory
        well = True
    finally:
        memory.close(keep=well)


class _Beside:
    """The file that will take the place of the memory, while it grows to `size` bytes."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path.with_name(f"{path.name}.{os.getpid()}")
        self._file = self._path.open("wb")
        self._digest = hashlib.sha256()
        self._entries: dict[bytes, Span] = {}
        self.size = 0
        self._write(_HEAD)

    def add(self, key: bytes, data: bytes) -> None:
        if key not in self._entries:
            self._entries[key] = self.size, len(data)
            self._write(data)

    def end(self) -> None:
        start = self.size
        self._write(b"".join(_ENTRY.pack(key, *span) for key, span in self._entries.items()))
        self._file.write(_TAIL.pack(start, self._digest.digest()))

    def settle(self, path: Path | None) -> None:
        """Close the file and put it at `path`, or away."""
        with suppress(OSError):
            self._file.close()
            if path:
                self._path.replace(path)
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _write(self, data: bytes) -> None:
        self._file.write(data)
        self._digest.update(data)
        self.size += len(data)


def _opened(path: Path) -> tuple[BinaryIO | None, dict[bytes, Span]]:
    """Return the open file and where everything stands in it; a missing or damaged one has nothing."""
    try:
        file = path.open("rb", buffering=0)
    except OSError:
        return None, {}
    with suppress(OSError, struct.error):
        end = file.seek(-_TAIL.size, os.SEEK_END)
        start, digest = _TAIL.unpack(file.read(_TAIL.size))
        if _digest(file, end) == digest:
            index = _at(file, (start, end - start))
            return file, {key: (at, size) for key, at, size in _ENTRY.iter_unpack(index)}
    file.close()
    return None, {}


def _digest(file: BinaryIO, end: int) -> bytes:
    """Return the digest of `file` up to `end`, b"" when it does not begin as a memory does."""
    file.seek(0)
    digest, left = hashlib.sha256(), end
    while left and (piece := file.read(min(_PIECE, left))):
        if left == end and not piece.startswith(_HEAD):
            return b""
        digest.update(piece)
        left -= len(piece)
    return digest.digest()


def _at(file: BinaryIO, span: Span) -> bytes:
    file.seek(span[0])
    return file.read(span[1])

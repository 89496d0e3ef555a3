"""What was developed before: a manifest in SQLite beside the derivatives, trusted as far as the disk bears it out."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import sqlite3
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from showcase.photos.shoot import TEMPORARY
from showcase.photos.shots import Made, Original, Shot, Signature

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from types import TracebackType

MANIFEST: Final = "manifest.sqlite"
_EDITION: Final = 1
_STALE_SECONDS: Final = 3600  # a temporary file this old belongs to no build that still runs
_DERIVATIVE: Final = re.compile(r"[0-9a-f]{16}-\d+\.(avif|jpg)")

_SCHEMA: Final = f"""
BEGIN IMMEDIATE;
PRAGMA user_version = {_EDITION};
CREATE TABLE IF NOT EXISTS originals (
  key TEXT PRIMARY KEY, size INTEGER, mtime_ns INTEGER, ctime_ns INTEGER, inode INTEGER, read_ns INTEGER, digest TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS shots (
  stem TEXT PRIMARY KEY, digest TEXT, placeholder TEXT, colour TEXT, advice TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS made (
  stem TEXT, turn INTEGER, name TEXT, width INTEGER, height INTEGER, size INTEGER, mtime_ns INTEGER, sha256 TEXT,
  PRIMARY KEY (stem, turn)
) WITHOUT ROWID;
COMMIT;
"""

# What another build or the disk is to blame for; after anything else the manifest is begun anew.
_NOT_DAMAGE: Final = frozenset((
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOMEM,
))  # fmt: skip


class Cache:
    """The folder of derivatives and its manifest; `originals` by key and `shots` by stem are as found at the start.

    A shot is there only with all its derivatives standing and unchanged. A manifest that cannot be read is begun
    anew: what it knew is made again.
    """

    def __init__(self, folder: Path) -> None:
        """Open the cache in `folder`, making it when there is none."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._database = self._connected()
        try:
            self._read()
        except sqlite3.DatabaseError as slip:
            self._database.close()
            if getattr(slip, "sqlite_errorcode", 0) & 0xFF in _NOT_DAMAGE:
                raise
            for remains in (MANIFEST, f"{MANIFEST}-journal"):
                (folder / remains).unlink(missing_ok=True)
            self._database = self._connected()
            self._read()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, slip: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()

    def keep_shot(self, shot: Shot) -> None:
        """Remember `shot` at once: a build killed now has not worked in vain."""
        row = (shot.stem, shot.digest, shot.placeholder, shot.colour, " ".join(shot.advice))
        made = [(shot.stem, turn, *made) for turn, made in enumerate(shot.made)]
        with self._writing() as write:
            write("DELETE FROM made WHERE stem = ?", [(shot.stem,)])
            write("REPLACE INTO shots VALUES (?, ?, ?, ?, ?)", [row])
            write("INSERT INTO made VALUES (?, ?, ?, ?, ?, ?, ?, ?)", made)

    def keep_originals(self, originals: Mapping[str, Original]) -> None:
        """Remember what the photos of these keys were when read."""
        rows = [(key, *original.signature, original.read_ns, original.digest) for key, original in originals.items()]
        with self._writing() as write:
            write("REPLACE INTO originals VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def collect_garbage(self, keep: Collection[str]) -> int:
        """Remove every derivative not named in `keep`, and what the manifest knew of it; return how many files."""
        garbage = [
            file for file in self._folder.iterdir() if _DERIVATIVE.fullmatch(file.name) and file.name not in keep
        ]
        for file in garbage:
            file.unlink(missing_ok=True)
        kept = {name.split("-")[0] for name in keep}
        dropped = [(stem,) for (stem,) in self._database.execute("SELECT stem FROM shots") if stem not in kept]
        with self._writing() as write:
            write("DELETE FROM made WHERE stem = ?", dropped)
            write("DELETE FROM shots WHERE stem = ?", dropped)
            write("DELETE FROM originals WHERE digest NOT IN (SELECT digest FROM shots) AND ?", [(1,)])
        return len(garbage)

    @contextmanager
    def _writing(self) -> Iterator[Callable[[str, Iterable[Sequence[object]]], object]]:
        """Give the means to write several rows as one; a full disk is an OSError like any other."""
        try:
            with self._database:
                yield self._database.executemany
        except sqlite3.OperationalError as slip:
            if slip.sqlite_errorcode & 0xFF == sqlite3.SQLITE_FULL:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self._folder / MANIFEST)) from slip
            raise

    def _connected(self) -> sqlite3.Connection:
        return sqlite3.connect(self._folder / MANIFEST, timeout=60)

    def _read(self) -> None:
        # Nothing here is worth waiting for the disk: whatever a power cut loses is made again.
        self._database.execute("PRAGMA synchronous = OFF")
        edition = self._database.execute("PRAGMA user_version").fetchone()[0]
        if edition not in {0, _EDITION}:
            raise sqlite3.DatabaseError("written by another edition")
        if edition == 0:
            self._database.executescript(_SCHEMA)
        self.originals = {
            key: Original(Signature(size, mtime_ns, ctime_ns, inode), read_ns, digest)
            for key, size, mtime_ns, ctime_ns, inode, read_ns, digest in self._database.execute(
                "SELECT * FROM originals"
            )
        }
        self.shots = self._standing_shots()
        self._database.commit()

    def _standing_shots(self) -> dict[str, Shot]:
        made: dict[str, list[Made]] = {}
        for stem, _, *rest in self._database.execute("SELECT * FROM made ORDER BY stem, turn"):
            made.setdefault(stem, []).append(Made(*rest))
        standing = _standing(self._folder)
        shots = {}
        for stem, digest, placeholder, colour, advice in self._database.execute("SELECT * FROM shots"):
            files = made.get(stem, [])
            if files and all(
                standing.get(file.name) == (file.size, file.mtime_ns) or self._unharmed(file) for file in files
            ):
                shots[stem] = Shot(digest, stem, tuple(files), placeholder, colour, tuple(advice.split()))
        return shots

    def _unharmed(self, file: Made) -> bool:
        """Read a derivative whose time or size is not the one we wrote: a copied cache is as good as before."""
        path = self._folder / file.name
        try:
            same = hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256
            touched = path.stat().st_mtime_ns
        except OSError:
            return False
        if same:
            row = (touched, file.name.split("-")[0], file.name)
            self._database.execute("UPDATE made SET mtime_ns = ? WHERE stem = ? AND name = ?", row)
        return same


def _standing(folder: Path) -> dict[str, tuple[int, int]]:
    """Return size and mtime of each file in `folder`, and sweep what a killed build left half written."""
    standing = {}
    for entry in os.scandir(folder):
        with suppress(FileNotFoundError):  # another build's temporary file may just have got its name
            facts = entry.stat(follow_symlinks=False)
            standing[entry.name] = (facts.st_size, facts.st_mtime_ns)
            if entry.name.startswith(TEMPORARY) and facts.st_mtime < time.time() - _STALE_SECONDS:
                Path(entry.path).unlink()
    return standing

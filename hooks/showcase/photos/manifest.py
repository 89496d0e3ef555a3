"""The one SQLite file of a photo cache: made when missing, begun anew when damaged, never worth a build."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

Known = TypeVar("Known")

MANIFEST: Final = "manifest.sqlite"
_EDITION: Final = 1

_SCHEMA: Final = f"""
BEGIN IMMEDIATE;
PRAGMA user_version = {_EDITION};
CREATE TABLE IF NOT EXISTS facts (
  key TEXT PRIMARY KEY, size INTEGER, mtime_ns INTEGER, ctime_ns INTEGER, inode INTEGER, read_ns INTEGER,
  width INTEGER, height INTEGER
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS originals (
  key TEXT PRIMARY KEY, size INTEGER, mtime_ns INTEGER, ctime_ns INTEGER, inode INTEGER, read_ns INTEGER, digest TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS shots (
  stem TEXT PRIMARY KEY, digest TEXT, made TEXT, placeholder TEXT, colour TEXT, advice TEXT
) WITHOUT ROWID;
COMMIT;
"""

# What another build or the disk is to blame for; after anything else the manifest is begun anew.
_NOT_DAMAGE: Final = frozenset((
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOMEM,
))  # fmt: skip


def open_manifest(folder: Path, read: Callable[[sqlite3.Connection], Known]) -> tuple[sqlite3.Connection, Known]:
    """Open the manifest in `folder`, which is made when there is none, and return it with what `read` finds there."""
    folder.mkdir(parents=True, exist_ok=True)
    database = _connected(folder)
    try:
        return database, _read(database, read)
    except sqlite3.DatabaseError as slip:
        database.close()
        if getattr(slip, "sqlite_errorcode", 0) & 0xFF in _NOT_DAMAGE:
            raise
    for remains in (MANIFEST, f"{MANIFEST}-journal"):
        (folder / remains).unlink(missing_ok=True)
    database = _connected(folder)
    return database, _read(database, read)


@contextmanager
def writing(database: sqlite3.Connection) -> Iterator[Callable[[str, Iterable[Sequence[object]]], object]]:
    """Give the means to write several rows as one; a full disk is an OSError like any other."""
    try:
        with database:
            yield database.executemany
    except sqlite3.OperationalError as slip:
        if slip.sqlite_errorcode & 0xFF == sqlite3.SQLITE_FULL:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), MANIFEST) from slip
        raise


def _connected(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / MANIFEST, timeout=60)


def _read(database: sqlite3.Connection, read: Callable[[sqlite3.Connection], Known]) -> Known:
    # Nothing here is worth waiting for the disk: whatever a power cut loses is made again.
    database.execute("PRAGMA synchronous = OFF")
    edition = database.execute("PRAGMA user_version").fetchone()[0]
    if edition not in {0, _EDITION}:
        raise sqlite3.DatabaseError("written by another edition")
    if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise sqlite3.DatabaseError("damaged")
    if edition == 0:
        database.executescript(_SCHEMA)
    with database:
        return read(database)

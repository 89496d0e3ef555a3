"""One SQLite file of what was found out before: made when missing, begun anew when damaged, never worth a build."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import contextmanager
from sqlite3 import Connection
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

__all__ = ["Connection", "Ledger", "LedgerError", "open_ledger", "writing"]

Known = TypeVar("Known")
LedgerError = sqlite3.Error

# What another build or the disk is to blame for; after anything else the ledger is begun anew.
_NOT_DAMAGE: Final = frozenset((
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOMEM,
))  # fmt: skip


class Ledger(NamedTuple):
    """What a ledger holds: its tables, as statements that make those which are missing, and their edition, from 1."""

    tables: str
    edition: int


def open_ledger(path: Path, ledger: Ledger, read: Callable[[Connection], Known]) -> tuple[Connection, Known]:
    """Open the ledger at `path`, which is made when there is none, and return it with what `read` finds there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    database = _connected(path)
    try:
        return database, _read(database, ledger, read)
    except sqlite3.DatabaseError as slip:
        database.close()
        if getattr(slip, "sqlite_errorcode", 0) & 0xFF in _NOT_DAMAGE:
            raise
    for remains in (path, path.with_name(f"{path.name}-journal")):
        remains.unlink(missing_ok=True)
    database = _connected(path)
    return database, _read(database, ledger, read)


@contextmanager
def writing(database: Connection) -> Iterator[Callable[[str, Iterable[Sequence[object]]], object]]:
    """Give the means to write several rows as one; a full disk is an OSError like any other."""
    try:
        with database:
            yield database.executemany
    except sqlite3.OperationalError as slip:
        if slip.sqlite_errorcode & 0xFF == sqlite3.SQLITE_FULL:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from slip
        raise


def _connected(path: Path) -> Connection:
    return sqlite3.connect(path, timeout=60)


def _read(database: Connection, ledger: Ledger, read: Callable[[Connection], Known]) -> Known:
    # Nothing here is worth waiting for the disk: whatever a power cut loses is made again.
    database.execute("PRAGMA synchronous = OFF")
    edition = database.execute("PRAGMA user_version").fetchone()[0]
    if edition not in {0, ledger.edition}:
        raise sqlite3.DatabaseError("written by another edition")
    if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise sqlite3.DatabaseError("damaged")
    if edition == 0:
        script = f"BEGIN IMMEDIATE; PRAGMA user_version = {ledger.edition}; {ledger.tables} COMMIT;"
        database.executescript(script)
    with database:
        return read(database)

"""What is remembered of photos in a cache: what they measure, what they were, and what was made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from showcase.ledger import Connection, Ledger, open_ledger, writing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ["MANIFEST", "Connection", "open_manifest", "writing"]

Known = TypeVar("Known")

MANIFEST: Final = "manifest.sqlite"

_LEDGER: Final = Ledger(
    """
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
""",
    edition=1,
)


def open_manifest(folder: Path, read: Callable[[Connection], Known]) -> tuple[Connection, Known]:
    """Open the manifest in `folder`, which is made when there is none, and return it with what `read` finds there."""
    return open_ledger(folder / MANIFEST, _LEDGER, read)

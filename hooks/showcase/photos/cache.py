"""What was developed before: the derivatives in one folder, trusted as far as the disk bears the manifest out."""

from __future__ import annotations

import hashlib
import os
import re
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from showcase.photos.manifest import open_manifest, writing
from showcase.photos.shoot import TEMPORARY
from showcase.photos.shots import Made, Original, Shot, Signature

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from sqlite3 import Connection
    from types import TracebackType

_STALE_SECONDS: Final = 3600  # a temporary file this old belongs to no build that still runs
_DERIVATIVE: Final = re.compile(r"[0-9a-f]{16}-\d+\.(avif|jpg)")


class Cache:
    """The folder of derivatives and its manifest; `originals` by key and `shots` by stem are as found at the start.

    A shot is there only with all its derivatives standing and unchanged.
    """

    def __init__(self, folder: Path) -> None:
        """Open the cache in `folder`, making it when there is none."""
        self._folder = folder
        self._database, (self.originals, self.shots) = open_manifest(folder, self._read)

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
        with writing(self._database) as write:
            write("DELETE FROM made WHERE stem = ?", [(shot.stem,)])
            write("REPLACE INTO shots VALUES (?, ?, ?, ?, ?)", [row])
            write("INSERT INTO made VALUES (?, ?, ?, ?, ?, ?, ?, ?)", made)

    def keep_originals(self, originals: Mapping[str, Original]) -> None:
        """Remember what the photos of these keys were when read."""
        rows = [(key, *original.signature, original.digest) for key, original in originals.items()]
        with writing(self._database) as write:
            write("REPLACE INTO originals VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def collect_garbage(self, keep: Collection[str]) -> int:
        """Remove every derivative not named in `keep`, and what the manifest knew of it; return how many files."""
        names = [entry.name for entry in os.scandir(self._folder)]
        garbage = [name for name in names if _DERIVATIVE.fullmatch(name) and name not in keep]
        for name in garbage:
            (self._folder / name).unlink(missing_ok=True)
        kept = {name.split("-")[0] for name in keep}
        dropped = [(stem,) for (stem,) in self._database.execute("SELECT stem FROM shots") if stem not in kept]
        with writing(self._database) as write:
            write("DELETE FROM made WHERE stem = ?", dropped)
            write("DELETE FROM shots WHERE stem = ?", dropped)
            self._database.execute("DELETE FROM originals WHERE digest NOT IN (SELECT digest FROM shots)")
            self._database.execute("DELETE FROM facts WHERE key NOT IN (SELECT key FROM originals)")
        return len(garbage)

    def _read(self, database: Connection) -> tuple[dict[str, Original], dict[str, Shot]]:
        originals = {
            key: Original(Signature(*signature), digest)
            for key, *signature, digest in database.execute("SELECT * FROM originals")
        }
        return originals, self._standing_shots(database)

    def _standing_shots(self, database: Connection) -> dict[str, Shot]:
        made: dict[str, list[Made]] = {}
        for stem, _, *rest in database.execute("SELECT * FROM made ORDER BY stem, turn"):
            made.setdefault(stem, []).append(Made(*rest))
        standing, shots = _standing(self._folder), {}
        for stem, digest, placeholder, colour, advice in database.execute("SELECT * FROM shots"):
            files = tuple(made.get(stem, ()))
            stamps = [standing.get(file.name) == (file.size, file.mtime_ns) for file in files]
            if files and (all(stamps) or all(self._unharmed(file, database) for file in files)):
                shots[stem] = Shot(digest, stem, files, placeholder, colour, tuple(advice.split()))
        return shots

    def _unharmed(self, file: Made, database: Connection) -> bool:
        """Read a derivative whose time or size is not the one we wrote: a copied cache is as good as before."""
        path = self._folder / file.name
        try:
            same = hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256
            touched = path.stat().st_mtime_ns
        except OSError:
            return False
        if same:
            row = (touched, file.name.split("-")[0], file.name)
            database.execute("UPDATE made SET mtime_ns = ? WHERE stem = ? AND name = ?", row)
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

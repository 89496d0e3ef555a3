"""What was developed before: the derivatives in one folder, trusted as far as the disk bears the manifest out."""

from __future__ import annotations

import gc
import hashlib
import json
import os
import re
import time
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from showcase.photos.manifest import open_manifest, writing
from showcase.photos.shoot import TEMPORARY
from showcase.photos.shots import Made, Original, Shot, Signature

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from sqlite3 import Connection
    from types import TracebackType

_STALE_SECONDS: Final = 3600  # a temporary file this old belongs to no build that still runs
_DERIVATIVE: Final = re.compile(r"[0-9a-f]{16}-\d+\.(avif|jpg)")


@contextmanager
def without_collector() -> Iterator[None]:
    """Keep Python's cycle collector away while half a million small values come to be, none in a cycle.

    It would look at all of them again and again, for a third of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Cache:
    """The folder of derivatives and its manifest; `originals` are by key, as found at the start."""

    @without_collector()
    def __init__(self, folder: Path) -> None:
        """Open the cache in `folder`, making it when there is none."""
        self._folder = folder
        self._prefix = f"{folder}{os.sep}"
        self._database, (self.originals, self._shots) = open_manifest(folder, _read)
        _sweep(folder / TEMPORARY)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, slip: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()

    def shot(self, stem: str) -> Shot | None:
        """Return the shot known as `stem` if all its derivatives stand, none of them changed."""
        row = self._shots.get(stem)
        if row is None:
            return None
        digest, made, placeholder, colour, advice = row
        shot = Shot(
            digest, stem, tuple(Made(*file) for file in json.loads(made)), placeholder, colour, tuple(advice.split())
        )
        return shot if all(self._stands(file) for file in shot.made) else self._restamped(shot)

    def keep_shot(self, shot: Shot) -> None:
        """Remember `shot` at once: a build killed now has not worked in vain."""
        row = (shot.stem, shot.digest, json.dumps(shot.made), shot.placeholder, shot.colour, " ".join(shot.advice))
        with writing(self._database) as write:
            write("REPLACE INTO shots VALUES (?, ?, ?, ?, ?, ?)", [row])

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
        with writing(self._database) as write:
            write("DELETE FROM shots WHERE stem = ?", [(stem,) for stem in self._shots if stem not in kept])
            self._database.execute("DELETE FROM originals WHERE digest NOT IN (SELECT digest FROM shots)")
            self._database.execute("DELETE FROM facts WHERE key NOT IN (SELECT key FROM originals)")
        return len(garbage)

    def _stands(self, file: Made) -> bool:
        try:
            facts = os.lstat(self._prefix + file.name)
        except OSError:
            return False
        return facts.st_mtime_ns == file.mtime_ns and facts.st_size == file.size

    def _restamped(self, shot: Shot) -> Shot | None:
        """Read derivatives whose times are not those we wrote: a copied cache is as good as before."""
        try:
            files = [(file, self._folder / file.name) for file in shot.made]
            if any(hashlib.sha256(path.read_bytes()).hexdigest() != file.sha256 for file, path in files):
                return None
            made = tuple(file._replace(mtime_ns=path.stat().st_mtime_ns) for file, path in files)
        except OSError:
            return None
        restamped = replace(shot, made=made)
        self.keep_shot(restamped)
        return restamped


def _read(database: Connection) -> tuple[dict[str, Original], dict[str, tuple[str, str, str, str, str]]]:
    originals = {
        key: Original(Signature(*signature), digest)
        for key, *signature, digest in database.execute("SELECT * FROM originals")
    }
    return originals, {stem: tuple(rest) for stem, *rest in database.execute("SELECT * FROM shots")}


def _sweep(folder: Path) -> None:
    """Remove what a killed build left half written in `folder`."""
    folder.mkdir(exist_ok=True)
    for entry in os.scandir(folder):
        with suppress(FileNotFoundError):  # another build's file may just have got its name
            if entry.stat(follow_symlinks=False).st_mtime < time.time() - _STALE_SECONDS:
                Path(entry.path).unlink()

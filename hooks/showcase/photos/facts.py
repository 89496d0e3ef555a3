"""Measuring with a memory: a photo that did not change since the last build is not opened again."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from showcase.model import PhotoFile
from showcase.photos.develop import PHOTO_FOLDER
from showcase.photos.manifest import open_manifest, writing
from showcase.photos.measure import PhotoFault, measure
from showcase.photos.shots import Signature

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from sqlite3 import Connection


@contextmanager
def remembered_measure(cache: Path) -> Iterator[Callable[[Path, str], PhotoFile | PhotoFault]]:
    """Give a `measure` that asks the manifest in `cache` first and remembers what it had to find out.

    Faults are never remembered: the next build looks again.
    """
    database, facts = open_manifest(cache / PHOTO_FOLDER, _read)
    learnt: dict[str, tuple[Signature, PhotoFile]] = {}

    def measure_once(path: Path, key: str) -> PhotoFile | PhotoFault:
        shown = str(path)
        if key in facts and facts[key][0].vouches_for(shown):
            return PhotoFile(key, shown, *facts[key][1:])
        began = time.time_ns()
        with suppress(OSError):  # what cannot be asked cannot be remembered; measure() says why
            signature = Signature.of(os.lstat(path), began)
            photo = measure(path, key)
            if isinstance(photo, PhotoFile):
                learnt[key] = signature, photo
            return photo
        return measure(path, key)

    try:
        yield measure_once
    finally:
        with writing(database) as write:
            rows = ((key, *signature, photo.width, photo.height) for key, (signature, photo) in learnt.items())
            write("REPLACE INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        database.close()


def _read(database: Connection) -> dict[str, tuple[Signature, int, int]]:
    return {
        key: (Signature(*signature), width, height)
        for key, *signature, width, height in database.execute("SELECT * FROM facts")
    }

"""The door to the darkroom: photos in, what pages show out, and only what the cache lacks is made."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

from showcase.photos.cache import Cache, without_collector
from showcase.photos.encode import encoders
from showcase.photos.faults import PhotoFault, photo_fault
from showcase.photos.recipe import stem
from showcase.photos.shoot import Order, look, shoot
from showcase.photos.shots import Original, Shot
from showcase.photos.workers import Died, answers, cores

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from showcase.model import DevelopedPhotos, PhotoFile

__all__ = ["PHOTO_FOLDER", "collect_garbage", "develop"]

PHOTO_FOLDER: Final = "photos"

Progress = Callable[[int, int], None]


def develop(
    files: Sequence[PhotoFile], cache: Path, executor: Executor | int = 0, progress: Progress | None = None
) -> tuple[DevelopedPhotos, Mapping[str, tuple[PhotoFault, ...]]]:
    """Return by key what pages show of `files`, and what is to be put right about them.

    Derivatives lie in `cache`/photos under the names of their renditions. `executor` does the work: any
    `concurrent.futures.Executor` whose workers see the same disk, or a number of processes (0: one per core).
    `progress` hears (done, total) of the photos that had to be made; unchanged ones are not counted.
    A photo with a fault of grade problem is not among those developed. A full disk raises OSError.
    """
    folder = cache / PHOTO_FOLDER
    with Cache(folder) as known:
        shots, unknown = _remembered(files, known)
        faults: dict[str, PhotoFault] = {}
        for file, result in _made(unknown, folder, known, executor, progress or _silent):
            if isinstance(result, Shot):
                shots[file.key] = result
            else:
                faults[file.key] = result
    advice = {key: tuple(map(photo_fault, shot.advice)) for key, shot in shots.items() if shot.advice}
    return _shown(files, shots), advice | {key: (fault,) for key, fault in faults.items()}


def collect_garbage(cache: Path, keep: Collection[str]) -> int:
    """Remove the derivatives not named in `keep` and return how many; only after a build that went through."""
    with Cache(cache / PHOTO_FOLDER) as known:
        return known.collect_garbage(keep)


@without_collector()
def _shown(files: Sequence[PhotoFile], shots: Mapping[str, Shot]) -> DevelopedPhotos:
    return {file.key: shots[file.key].developed(file.key) for file in files if file.key in shots}


@without_collector()
def _remembered(files: Sequence[PhotoFile], known: Cache) -> tuple[dict[str, Shot], list[PhotoFile]]:
    """Part `files` into those developed before, with their shots by key, and the others."""
    shots, unread = {}, []
    for file in files:
        original = known.originals.get(file.key)
        shot = _shot(known, original.digest) if original and original.signature.vouches_for(file.path) else None
        if shot:
            shots[file.key] = shot
        else:
            unread.append(file)
    familiar, unknown = _familiar(unread, known)
    return shots | familiar, unknown


def _familiar(files: Sequence[PhotoFile], known: Cache) -> tuple[dict[str, Shot], list[PhotoFile]]:
    """Know photos again that were only copied or touched: those of a size met before are read, not decoded."""
    sizes = {original.signature.size for original in known.originals.values()}
    likely = [file for file in files if _size(file) in sizes]
    shots, originals = {}, {}
    with ThreadPoolExecutor(cores()) as readers:
        for file, original in zip(likely, readers.map(_original, likely), strict=True):
            shot = _shot(known, original.digest) if original else None
            if original and shot:
                shots[file.key], originals[file.key] = shot, original
    known.keep_originals(originals)
    return shots, [file for file in files if file.key not in shots]


def _made(
    files: Sequence[PhotoFile], folder: Path, known: Cache, executor: Executor | int, progress: Progress
) -> Iterator[tuple[PhotoFile, Shot | PhotoFault]]:
    """Develop `files` and yield each with what came of it, remembering it first."""
    target = str(folder.absolute())
    orders = {Order(str(Path(file.path).absolute()), target, file.key): file for file in files}
    for done, (order, taken) in enumerate(answers(shoot, orders, executor), start=1):
        file = orders[order]
        if isinstance(taken, Died):
            yield file, photo_fault("photo-crashed")
        else:
            if isinstance(taken.result, Shot) and taken.original:
                known.keep_shot(taken.result)
                known.keep_originals({file.key: taken.original})
            yield file, taken.result
        progress(done, len(orders))


def _shot(known: Cache, digest: str) -> Shot | None:
    return known.shot(stem(digest, encoders()))


def _original(file: PhotoFile) -> Original | None:
    seen = look(file.path)
    return None if isinstance(seen, PhotoFault) else seen.original


def _size(file: PhotoFile) -> int:
    try:
        return os.lstat(file.path).st_size
    except OSError:
        return -1


def _silent(_done: int, _total: int) -> None:
    """Tell nobody."""

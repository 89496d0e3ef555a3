"""The photo stage: CPU per photo beside vipsthumbnail, two workers beside one, and 36,000 photos that did not change.

`python -m bench.photos` prints the table; `python -m bench.photos develop PHOTOS CACHE JOBS` is one measured run.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PIL import Image

from bench.measuring import Cost, cost_of, machine, median, set_aside
from bench.results import Row, as_markdown
from bench.scenes import TWELVE_MEGAPIXELS
from showcase.model import PhotoFile
from showcase.photos.cache import Cache
from showcase.photos.develop import PHOTO_FOLDER, develop
from showcase.photos.encode import encoders
from showcase.photos.facts import remembered_measure
from showcase.photos.faults import PhotoFault
from showcase.photos.measure import measure
from showcase.photos.recipe import WIDTHS, file_name, sizes, stem, wanted
from showcase.photos.shoot import look
from showcase.photos.shots import Made, Shot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PHOTOS: Final = 32
UNCHANGED: Final = 36_000
RUNS: Final = 3
_SETTLED: Final = 2.5  # seconds until a file is old enough to be trusted by its times


class Round(NamedTuple):
    """What the same photos cost in one round: by vipsthumbnail, by one worker, by two."""

    vips: Cost
    one: Cost
    two: Cost


def rows(folder: Path) -> Iterator[Row]:
    """Yield the rows of the photo stage; medians of three rounds in which all take turns, photos under `folder`."""
    # In a process of its own: the peak memory of a child begins with that of its parent.
    cost_of([sys.executable, "-m", "bench.scenes", str(folder / "photos"), str(PHOTOS)])
    paths = sorted((folder / "photos").iterdir())
    yield from _compared([_round(paths, folder) for _ in range(RUNS)])
    yield from _unchanged(folder)


def _round(paths: Sequence[Path], folder: Path) -> Round:
    return Round(_vips(paths, folder / "vips"), _ours(paths, folder / "cache", 1), _ours(paths, folder / "cache", 2))


def _ours(paths: Sequence[Path], cache: Path, jobs: int) -> Cost:
    """All of it: start, reading, three AVIF, one JPEG, placeholder, manifest."""
    set_aside(cache)
    return cost_of([sys.executable, "-m", "bench.photos", "develop", str(paths[0].parent), str(cache), str(jobs)])


def _vips(paths: Sequence[Path], folder: Path) -> Cost:
    """The same three widths as JPEG; one call a width is how the tool is used."""
    set_aside(folder)
    folder.mkdir()
    files = [str(path) for path in paths]
    runs = [
        cost_of(["vipsthumbnail", *files, "--size", f"{width}x", "--output", f"{folder}/%s-{width}.jpg[Q=78,strip]"])
        for width in WIDTHS
    ]
    return Cost(sum(run.cpu for run in runs), sum(run.wall for run in runs), max(run.memory for run in runs))


def _compared(rounds: Sequence[Round]) -> Iterator[Row]:
    ratio = statistics.median(turn.one.cpu / turn.vips.cpu for turn in rounds)
    speedup = statistics.median(turn.one.wall / turn.two.wall for turn in rounds)
    rate = statistics.median(PHOTOS / turn.two.wall for turn in rounds)
    what = f"{PHOTOS} photos of 12 MP"
    yield Row(f"{what}, vipsthumbnail, three JPEG each", median([turn.vips for turn in rounds]))
    yield Row(f"{what}, one worker, three AVIF and one JPEG each", median([turn.one for turn in rounds]))
    yield Row(f"{what}, two workers", median([turn.two for turn in rounds]))
    yield Row("CPU per photo, one worker beside vipsthumbnail", f"{ratio:.2f} ×", "≤ 1.4 ×")
    yield Row("two workers beside one", f"{speedup:.2f} ×", "≥ 1.8 ×")
    yield Row("photos per second, two workers", f"{rate:.1f}")


# ── unchanged photos ────────────────────────────────────────────────────


def _unchanged(folder: Path) -> Iterator[Row]:
    cache = folder / "unchanged-cache"
    paths = _tiny_photos(folder / "unchanged")
    time.sleep(_SETTLED)
    photos = _measured(paths, cache)
    _pretend_developed(photos, cache / PHOTO_FOLDER)
    rounds = [_known_again(paths, cache) for _ in range(RUNS)]
    measured, developed = (f"{statistics.median(times):.2f} s" for times in zip(*rounds, strict=True))
    yield Row(f"{UNCHANGED:,} unchanged photos, measured", measured)
    yield Row(f"{UNCHANGED:,} unchanged photos, developed", developed, "≤ 1.5 s")


def _tiny_photos(folder: Path) -> list[Path]:
    """Write `UNCHANGED` pictures, twelve in a folder, that differ in a comment only."""
    paths = [folder / f"{number // 12:04d}" / f"{number:05d}.jpg" for number in range(UNCHANGED)]
    picture = Image.new("RGB", (64, 48))
    for number, path in enumerate(paths):
        path.parent.mkdir(parents=True, exist_ok=True)
        picture.save(path, comment=f"{number:06d}")
    return paths


def _measured(paths: Sequence[Path], cache: Path) -> list[PhotoFile]:
    with remembered_measure(cache) as measure:
        facts = [measure(path, f"{path.parent.name}/{path.name}") for path in paths]
    return [fact for fact in facts if isinstance(fact, PhotoFile)]


def _pretend_developed(photos: Sequence[PhotoFile], folder: Path) -> None:
    """Fill the cache as developing 12 MP photos would have; the files stand, with a byte each."""
    originals = {}
    with Cache(folder) as cache:
        for photo in photos:
            seen = look(photo.path)
            if not isinstance(seen, PhotoFault):
                originals[photo.key] = seen.original
                cache.keep_shot(_pretended_shot(seen.original.digest, folder))
        cache.keep_originals(originals)


def _pretended_shot(digest: str, folder: Path) -> Shot:
    name = stem(digest, encoders())
    made = []
    for kind, size in wanted(sizes(*TWELVE_MEGAPIXELS), avif=True):
        path = folder / file_name(name, kind, size)
        path.write_bytes(b"x")
        made.append(Made(path.name, size.width, size.height, 1, path.stat().st_mtime_ns, "0" * 64))
    return Shot(digest, name, tuple(made), f"data:image/png;base64,{'A' * 300}", "#ffffff")


def _known_again(paths: Sequence[Path], cache: Path) -> tuple[float, float]:
    """Return the wall seconds that measuring and developing take when nothing changed."""
    start = time.perf_counter()
    photos = _measured(paths, cache)
    middle = time.perf_counter()
    developed, _ = develop(photos, cache, 1)
    end = time.perf_counter()
    if len(developed) != UNCHANGED:
        raise RuntimeError(f"{UNCHANGED - len(developed)} photos were not known again")
    return middle - start, end - middle


def _develop(folder: Path, cache: Path, jobs: int) -> None:
    facts = [measure(path, path.name) for path in sorted(folder.glob("*.jpg"))]
    develop([fact for fact in facts if isinstance(fact, PhotoFile)], cache, jobs)


def main(arguments: Sequence[str]) -> None:
    """Print the table, or do one measured run."""
    if arguments:
        _, folder, cache, jobs = arguments
        _develop(Path(folder), Path(cache), int(jobs))
        return
    with tempfile.TemporaryDirectory() as folder:
        sys.stdout.write(as_markdown(machine(), {"Photos": rows(Path(folder))}))


if __name__ == "__main__":
    main(sys.argv[1:])

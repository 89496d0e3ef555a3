"""The gate: a submission of 30 photos looked at and taken in, a finished site gone through, and what `check` pays.

`python -m bench.gate SITE CONTENT` goes through a finished site once, as a build does before it is swapped in.
"""

from __future__ import annotations

import shutil
import sys
import time
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

from PIL import Image

from bench.branch_text import branch_text
from bench.chance import facts
from bench.content import picture, write_content
from bench.measuring import cost_of, median_cost
from bench.results import Row
from showcase.authored.folders import branch_folders
from showcase.authored.reading import read_site_file
from showcase.authored.rules import privacy, protection
from showcase.authored.source import read_source
from showcase.inspection.sweep import inspect
from showcase.inspection.watching import watch_of
from showcase.photos.measure import measure

SHOWCASE = (sys.executable, "-m", "showcase")
DESK: Final = 300  # folders an editor looks after
MANY: Final = 3000
PHOTOS: Final = 30
WIDTH: Final = 2400  # px, as the form makes them
RULES: Final = (
    privacy.nothing_private_is_written,
    privacy.file_names_tell_nothing,
    protection.nobody_is_named,
    protection.no_face_is_shown,
    protection.no_address_is_told,
)


def rows(folder: Path) -> Iterator[Row]:
    """Yield the rows of the gate; contents and a site are written under `folder`."""
    yield from _submission(folder)
    content, site = folder / "content", folder / "site"
    write_content(content, MANY)
    cost_of((*SHOWCASE, "build", "--content", str(content), "--site", str(site), "--cache", str(folder / "cache")))
    scan = median_cost((sys.executable, "-m", "bench.gate", str(site), str(content)))
    yield Row(f"privacy scan of a finished site, {MANY:,} branches", scan, "≤ 10 CPU s")
    yield Row(f"the gate within check, {MANY:,} folders", f"{_gate_in_check(content):.2f} CPU s", "≤ 1 CPU s")


def _submission(folder: Path) -> Iterator[Row]:
    """A branch of `DESK` hands in all it has anew, with 30 photos of the size the form makes."""
    content, zipped = folder / "desk", folder / "GA-00-0001.zip"
    write_content(content, DESK)
    branch = content / facts(0, 0).folder
    shutil.copytree(branch, folder / "before")
    weight = _hand_in(zipped) / 1e6
    where = ("--content", str(content))
    review = (*SHOWCASE, "review", str(zipped), "--html", str(folder / "review.html"), *where)
    taking = (*SHOWCASE, "import", str(zipped), "--yes", *where)
    yield Row(f"review page, {PHOTOS} photos, {weight:.0f} MB", median_cost(review), "≤ 1 s")
    as_before = partial(_as_before, branch, folder / "before")
    yield Row(f"import, {PHOTOS} photos, {weight:.0f} MB", median_cost(taking, before=as_before), "≤ 3 s")


def _hand_in(path: Path) -> int:
    """Write the submission, and return how many bytes it has."""
    names = [f"photos/p{place}.jpg" for place in range(PHOTOS)]
    grain = Image.effect_noise((WIDTH, WIDTH * 2 // 3), 40).convert("RGB")  # as a camera's, or they would weigh nothing
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("branch.yaml", branch_text(0, 0, names))
        for place, name in enumerate(names):
            with archive.open(name, "w") as file:
                Image.blend(picture(Random(place), WIDTH), grain, 0.1).save(file, "JPEG", quality=85)
    return path.stat().st_size


def _as_before(branch: Path, before: Path) -> None:
    shutil.rmtree(branch)
    shutil.copytree(before, branch)


def _gate_in_check(content: Path) -> float:
    """Return the CPU seconds that the rules of the gate take in reading all folders of `content`."""
    bureau, _ = read_site_file(content, measure)
    if bureau is None:
        raise ValueError(f"{content} does not read")
    spent = 0.0
    for folder in branch_folders(content)[0]:
        source, _ = read_source(folder, content.as_posix(), measure)
        if source is not None:
            began = time.process_time()
            for rule in RULES:
                list(rule([source], bureau))
            spent += time.process_time() - began
    return spent


if __name__ == "__main__":
    if inspect(Path(sys.argv[1]), watch_of(Path(sys.argv[2]))):
        raise SystemExit("a generated site holds what must not be published")

"""A4 sheets of all branches beside their pages: those kept from the last build, and the others made anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from showcase.printing.origins import FOLDER, Site, names
from showcase.problem import Problem

__all__ = ["NONE", "Leaflets", "Site", "collect_garbage", "leaflets"]

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Leaflets:
    """The sheets of a site: branch id → the file that holds it; what kept others from being made, as advice."""

    files: Mapping[str, Path]
    problems: tuple[Problem, ...] = ()


NONE: Final = Leaflets({})


def leaflets(site: Site, jobs: int = 0, progress: Progress | None = None) -> Leaflets:
    """Return the sheet of every branch, making those of which anything has changed.

    A branch that cannot go on paper is told of and has none.
    """
    folder = site.cache / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    there = frozenset(path.name for path in folder.iterdir())
    named = dict(names(site))
    new = {id_: name for id_, name in named.items() if name not in there}
    problems = _made(site, new, jobs, progress) if new else ()
    files = {id_: folder / name for id_, name in named.items() if name in there or (folder / name).is_file()}
    return Leaflets(files, problems)


def collect_garbage(cache: Path, keep: Collection[Path]) -> None:
    """Remove the sheets that are not in `keep`; only after a build that went through."""
    names = {path.name for path in keep}
    folder = cache / FOLDER
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name not in names:
            path.unlink(missing_ok=True)


def _made(site: Site, new: Mapping[str, str], jobs: int, progress: Progress | None) -> tuple[Problem, ...]:
    """Make the sheets `new` (branch id → file name)."""
    from showcase.printing.workbench import Bench  # noqa: PLC0415 – where nothing has changed, nobody needs a press

    branches = [site.catalogue.by_id[id_] for id_ in new]
    return Bench.of(site, branches, new).made(branches, jobs, progress)

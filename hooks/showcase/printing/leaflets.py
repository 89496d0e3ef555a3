"""A4 sheets of all branches beside their pages: those kept from the last build, and the others made anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from showcase.printing.origins import Site, names
from showcase.printing.stock import FOLDER, collect_garbage, standing
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
    """Return the sheet of every branch, making those of which anything has changed, and those that were damaged.

    A branch that cannot go on paper is told of and has none.
    """
    named = dict(names(site))
    there = standing(site.cache)
    new = [id_ for id_, name in named.items() if name not in there]
    problems = _made(site, {id_: named[id_] for id_ in new}, jobs, progress) if new else ()
    there = standing(site.cache) if new else there
    folder = site.cache / FOLDER
    return Leaflets({id_: folder / name for id_, name in named.items() if name in there}, problems)


def _made(site: Site, new: Mapping[str, str], jobs: int, progress: Progress | None) -> tuple[Problem, ...]:
    """Make the sheets `new` (branch id → file name)."""
    from showcase.printing.workbench import Bench  # noqa: PLC0415 – where nothing has changed, nobody needs a press

    (site.cache / FOLDER).mkdir(parents=True, exist_ok=True)
    branches = [site.catalogue.by_id[id_] for id_ in new]
    return Bench.of(site, branches, new).made(branches, jobs, progress)

"""The bench where sheets of branches are made in batches, each a PDF of its own; loaded only when one is to be made."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Final

from showcase.model import Branch
from showcase.pages.branches import shelf
from showcase.photos.prints import prints
from showcase.printing import stock
from showcase.printing.blame import glyph_problems, overfull_problem
from showcase.printing.fonts import font_folder, printable
from showcase.printing.glyphs import missing
from showcase.printing.origins import Site
from showcase.printing.pieces import Bound
from showcase.printing.press import SECONDS, Run, compiled
from showcase.printing.sheets.desk import Material
from showcase.printing.sheets.frame import frame
from showcase.printing.sheets.pictures import wanted
from showcase.printing.sheets.setting import chunks
from showcase.printing.sheets.sheet import Sheets, sheet
from showcase.printing.stage import Look, staged
from showcase.problem import Problem

_BATCH: Final = 40
_DOUBTS: Final = (1.0, 1.035, 1.07, 1.11, 1.16)

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Bench:
    """A site with all that is needed to make its sheets; `names` are those of the files to be."""

    site: Site
    material: Material
    fonts: Path
    known: frozenset[str]
    names: Mapping[str, str]

    @classmethod
    def of(cls, site: Site, new: Sequence[Branch], names: Mapping[str, str]) -> Bench:
        """Return the bench for the branches `new`, whose photos are made ready for print."""
        keys = {file.key for branch in new for file in wanted(branch)}
        shots = prints({key: site.photos[key] for key in sorted(keys) if key in site.photos}, site.cache)
        material = Material(site.catalogue, shelf(site.catalogue), shots)
        return cls(site, material, font_folder(site.cache), printable(site.cache), names)

    def made(self, branches: Sequence[Branch], jobs: int, progress: Progress | None) -> tuple[Problem, ...]:
        """Make the sheets of `branches` in batches, as many at a time as there are cores or `jobs`."""
        batches = chunks(branches, _BATCH)
        problems: list[Problem] = []
        done = 0
        with ThreadPoolExecutor(jobs or os.cpu_count() or 1) as pool:
            for batch, found in zip(batches, pool.map(self._batch, batches), strict=True):
                problems += found
                done += len(batch)
                if progress:
                    progress(done, len(branches))
        return tuple(problems)

    def _batch(self, branches: Sequence[Branch]) -> tuple[Problem, ...]:
        """Make the sheets of `branches`; one that overruns is made again, a little tighter each time."""
        problems: list[Problem] = []
        for doubt in _DOUBTS:
            pieces, slips = self._said(branches, doubt)
            problems += slips
            late = self._set(pieces) if pieces else ()
            branches = [branch for branch in branches if branch.id in late]
            if not branches:
                return tuple(problems)
        return (*problems, *(_advice(overfull_problem(branch, self.site.content)) for branch in branches))

    def _said(self, branches: Sequence[Branch], doubt: float) -> tuple[dict[str, Bound], list[Problem]]:
        pieces: dict[str, Bound] = {}
        problems: list[Problem] = []
        for branch in branches:
            made = sheet(branch, self.material, doubt)
            if made is None:
                problems.append(_advice(overfull_problem(branch, self.site.content)))
                continue
            title = f"{made.brand}｜{made.short_name}"
            piece = Bound("", Sheets(frame(title, self.site.catalogue.bureau, "a4"), (made,)))
            gone = missing(piece.words, self.known)
            if gone:
                problems += map(_advice, glyph_problems(gone, [branch], self.site.content))
            else:
                pieces[branch.id] = piece
        return pieces, problems

    def _set(self, pieces: Mapping[str, Bound]) -> frozenset[str]:
        """Compile `pieces` and put those of two pages in their place; return the ids of the others."""
        site = self.site
        files = {f"{id_}.json": piece.words for id_, piece in pieces.items()}
        photos = chain.from_iterable(piece.photos for piece in pieces.values())
        with staged(site.sources, Look(), files, photos, site.cache / "press") as stage:
            jobs = [(f"{id_}.json", stage / f"{id_}.pdf") for id_ in pieces]
            run = Run(stage, "sheet.typ", self.fonts, site.catalogue.bureau.as_of, SECONDS + 4 * len(jobs))
            late = {answer.ends[0][0] for answer in compiled(run, jobs) if answer.ends[0][1] != 2}
            stock.take_in(site.cache, {self.names[id_]: stage / f"{id_}.pdf" for id_ in pieces if id_ not in late})
        return frozenset(late)


def _advice(problem: Problem) -> Problem:
    """On the site a branch stands whether it can be printed or not."""
    return replace(problem, grade="advice")

"""A4 sheets of all branches beside their pages: made in batches, kept by the digest of all that goes into them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Final

from showcase.authored.folders import BRANCH_FILE
from showcase.catalogue.whole import Catalogue
from showcase.model import Branch, DevelopedPhotos
from showcase.pages.branches import shelf
from showcase.photos.prints import PRINT_FOLDER, prints
from showcase.printing.blame import glyph_problems, overfull_problem
from showcase.printing.fonts import edition, font_folder, printable
from showcase.printing.glyphs import missing
from showcase.printing.pieces import Bound
from showcase.printing.press import SECONDS, Run, compiled
from showcase.printing.sheets.desk import Material
from showcase.printing.sheets.frame import frame
from showcase.printing.sheets.pictures import wanted
from showcase.printing.sheets.setting import chunks
from showcase.printing.sheets.sheet import Sheets, sheet
from showcase.printing.stage import Look, Sources, staged
from showcase.problem import Problem

FOLDER: Final = "sheets"
_BATCH: Final = 40
_DOUBTS: Final = (1.0, 1.035, 1.07, 1.11, 1.16)

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Leaflets:
    """The sheets of a site: branch id → the file that holds it; what kept others from being made, as advice."""

    files: Mapping[str, Path]
    problems: tuple[Problem, ...] = ()


NONE: Final = Leaflets({})


@dataclass(frozen=True, slots=True)
class Site:
    """What sheets are made from: all branches, their photos, and where content, cache, overrides/ and docs/ lie."""

    catalogue: Catalogue
    photos: DevelopedPhotos
    content: Path
    cache: Path
    home: Path

    @property
    def sources(self) -> Sources:
        """Where the stage takes from."""
        tokens = self.home / "docs" / "assets" / "css" / "tokens.css"
        return Sources(self.home / "overrides" / "print", tokens, self.cache / PRINT_FOLDER)


def leaflets(site: Site, jobs: int = 0, progress: Progress | None = None) -> Leaflets:
    """Return the sheet of every branch, making those whose words, photos, templates or fonts have changed.

    A branch that cannot go on paper is told of and has none.
    """
    folder = site.cache / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    there = frozenset(path.name for path in folder.iterdir())
    names = dict(_names(site))
    new = [site.catalogue.by_id[id_] for id_, name in names.items() if name not in there]
    problems = _Bench.of(site, new, names).made(new, jobs, progress) if new else ()
    files = {id_: folder / name for id_, name in names.items() if name in there or (folder / name).is_file()}
    return Leaflets(files, problems)


def collect_garbage(cache: Path, keep: Collection[Path]) -> None:
    """Remove the sheets that are not in `keep`; only after a build that went through."""
    names = {path.name for path in keep}
    folder = cache / FOLDER
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name not in names:
            path.unlink(missing_ok=True)


# ── what a sheet is made from ───────────────────────────────────────────


def _names(site: Site) -> Iterator[tuple[str, str]]:
    """Give for every branch the name its sheet has in the cache: a digest of what goes into it."""
    common = hashlib.sha256(f"{_edition(site.sources)} {edition()} {site.catalogue.bureau!r}".encode())
    for branch in site.catalogue.branches:
        digest = common.copy()
        with open(f"{site.content}/{branch.folder}/{BRANCH_FILE}", "rb", buffering=0) as file:  # noqa: PTH123 - thousands
            digest.update(file.read())
        digest.update(_from_others(branch, site).encode())
        yield branch.id, f"{digest.hexdigest()[:24]}.pdf"


def _from_others(branch: Branch, site: Site) -> str:
    """What a sheet says that does not stand in the branch's own file."""
    theirs = site.catalogue.roll.by_branch.get(branch.id, ())
    roll = [(e.id, e.recipient, e.participant, e.temporary, e.status) for e in theirs]
    known = site.catalogue.by_id
    pairs = [(known[p.partner].brand.name, known[p.partner].short_name) for p in branch.pairs if p.partner in known]
    pictures = [(f.key, site.photos[f.key].digest) for f in wanted(branch) if f.key in site.photos]
    return repr((roll, pairs, pictures))


@lru_cache(maxsize=4)
def _edition(sources: Sources) -> str:
    """Change with the templates, the tokens, and the code that says what a sheet says."""
    ours = Path(__file__).parent.parent
    code = chain.from_iterable((ours / room).rglob("*.py") for room in ("printing", "catalogue", "pages"))
    digest = hashlib.sha256()
    for path in sorted((*sources.templates.glob("*.typ"), sources.tokens, *code)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


# ── making what is new ──────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Bench:
    """A site with all that is needed to make its sheets; `names` are those of the files to be."""

    site: Site
    material: Material
    fonts: Path
    known: frozenset[str]
    names: Mapping[str, str]

    @classmethod
    def of(cls, site: Site, new: Sequence[Branch], names: Mapping[str, str]) -> _Bench:
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
            for id_ in pieces:
                if id_ not in late:
                    (stage / f"{id_}.pdf").replace(site.cache / FOLDER / self.names[id_])
        return frozenset(late)


def _advice(problem: Problem) -> Problem:
    """On the site a branch stands whether it can be printed or not."""
    return replace(problem, grade="advice")

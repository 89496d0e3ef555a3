"""One errand of print from folders to file: read, pick, develop, say, check, set, and put the file in its place."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from showcase.authored.reading import Reading, read
from showcase.authored.sentences import word
from showcase.authored.signoff import Held
from showcase.catalogue.whole import catalogue
from showcase.memory import many_values
from showcase.model import Branch, Bureau, PhotoFile
from showcase.pages.branches import shelf
from showcase.photos.develop import develop
from showcase.photos.digests import remembered_digest
from showcase.photos.facts import remembered_measure
from showcase.photos.prints import PRINT_FOLDER, prints
from showcase.printing.blame import glyph_problems, overfull_problem, panel_problem
from showcase.printing.fonts import font_folder, printable
from showcase.printing.glyphs import missing
from showcase.printing.picking import Pick, Picked, picked
from showcase.printing.pieces import PIECES, Bound, Empty, Overfull, Wish
from showcase.printing.press import SECONDS, PressFault, Run, compiled, overrun
from showcase.printing.sheets.desk import Material
from showcase.printing.sheets.pictures import wanted
from showcase.printing.stage import Look, Sources, staged
from showcase.problem import Place, Problem, sorted_problems

Progress = Callable[[int, int], None]

STAGES: Final = "press"
_TRIES: Final = 5
_DOUBT: Final = 1.035  # how much taller everything of a branch is taken for when its page overran


@dataclass(frozen=True, slots=True)
class Errand:
    """What to print, from where, and where to; `home` holds overrides/ and docs/."""

    piece: str
    pick: Pick
    wish: Wish
    content: Path
    cache: Path
    out: Path
    home: Path
    drafts: bool = False
    ink: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of it: the files written, none of them when a problem holds back; branches left out, with reasons."""

    files: tuple[Path, ...]
    branches: int
    problems: tuple[Problem, ...]
    left_out: tuple[Held, ...] = ()


def carry_out(errand: Errand, progress: Progress | None = None) -> Printed:
    """Print what `errand` asks for. A fault of fonts or of the compiler raises FontMissing or PressFault."""
    with many_values():
        return _carried_out(errand, _read(errand), progress)


def _read(errand: Errand) -> Reading:
    cache = errand.cache
    with remembered_measure(cache) as measure:
        return read(errand.content, measure, drafts=errand.drafts, digest=remembered_digest(cache))


def _carried_out(errand: Errand, reading: Reading, progress: Progress | None) -> Printed:
    fonts = font_folder(errand.cache)
    if reading.bureau is None:
        return Printed((), 0, reading.problems)
    whole = catalogue(reading.branches, reading.bureau)
    chosen = picked(errand.pick, whole, reading.held, errand.content.as_posix(), drafts=errand.drafts)
    advice = _advice(errand, reading.bureau)
    if chosen.problems:
        return Printed((), 0, chosen.problems + advice, chosen.left_out)
    photos, posters = _photos(errand, chosen.branches, reading.bureau)
    ready = prints(develop(photos, errand.cache)[0], errand.cache, posters)
    material = Material(whole, shelf(whole), ready, errand.drafts)
    try:
        files = _Job(errand, chosen, material, fonts).done(progress)
    except _Unprintable as stop:
        return Printed((), 0, sorted_problems(stop.problems + advice), chosen.left_out)
    return Printed(files, len(chosen.branches), advice, chosen.left_out)


class _Unprintable(Exception):
    """Problems that keep a piece off paper."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(len(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class _Job:
    """An errand with all it needs."""

    errand: Errand
    chosen: Picked
    material: Material
    fonts: Path

    def done(self, progress: Progress | None) -> tuple[Path, ...]:
        """Make, set and place every file; what was not finished leaves nothing behind."""
        doubts: dict[str, float] = {}
        by_id = {branch.id: branch for branch in self.chosen.branches}
        unfinished: list[tuple[Path, Path]] = []
        try:
            for _ in range(_TRIES):
                bound = self._made(doubts, by_id)
                late, unfinished = self._set(bound, by_id, progress)
                if not late:
                    return tuple(_placed(beside, file) for beside, file in unfinished)
                doubts |= {id_: doubts.get(id_, 1) * _DOUBT for id_ in late}
        finally:
            for beside, _ in unfinished:
                beside.unlink(missing_ok=True)
        raise _Unprintable([overfull_problem(by_id[id_], self.errand.content) for id_ in doubts])

    def _made(self, doubts: Mapping[str, float], by_id: Mapping[str, Branch]) -> tuple[Bound, ...]:
        piece, errand = PIECES[self.errand.piece], self.errand
        try:
            bound = piece.make(self.chosen.branches, self.material, errand.wish, doubts)
        except Overfull as stop:
            raise _Unprintable([overfull_problem(by_id[stop.id], errand.content)]) from stop
        except Empty as stop:
            raise _Unprintable([_nothing(stop.what, errand.content)]) from stop
        known = printable(errand.cache)
        gone = "".join(dict.fromkeys("".join(missing(one.words, known) for one in bound)))
        if gone:
            raise _Unprintable(
                glyph_problems(gone, self.chosen.branches, errand.content) or _nowhere(gone, errand.content)
            )
        return bound

    def _set(
        self, bound: Sequence[Bound], by_id: Mapping[str, Branch], progress: Progress | None
    ) -> tuple[tuple[str, ...], list[tuple[Path, Path]]]:
        """Set every file beside its place; return the ids of branches that overran, and the pairs (beside, place)."""
        late: list[str] = []
        pairs: list[tuple[Path, Path]] = []
        for done, one in enumerate(bound):
            if progress:
                progress(done, len(bound))
            file = self.errand.out.with_name(f"{self.errand.out.stem}{one.suffix}{self.errand.out.suffix}")
            beside = file.with_name(f".{file.name}.{os.getpid()}")
            pairs.append((beside, file))
            late += self._compiled(one, beside, by_id)
        if progress:
            progress(len(bound), len(bound))
        return tuple(late), pairs

    def _compiled(self, one: Bound, beside: Path, by_id: Mapping[str, Branch]) -> tuple[str, ...]:
        errand = self.errand
        sources = _sources(errand.home, errand.cache)
        look = Look(errand.ink, errand.drafts)
        day = self.material.catalogue.bureau.as_of
        template = PIECES[errand.piece].template
        beside.parent.mkdir(parents=True, exist_ok=True)
        with staged(sources, look, {"piece.json": one.words}, one.photos, errand.cache / STAGES) as stage:
            run = Run(stage, template, self.fonts, day, SECONDS + len(by_id))
            (answer,) = compiled(run, [("piece.json", beside)])
        if answer.unfit:
            raise _Unprintable([_unfit(id_, what, by_id, errand) for id_, what in answer.unfit])
        return overrun(answer, one.ends) if one.ends else ()


def _sources(home: Path, cache: Path) -> Sources:
    return Sources(home / "overrides" / "print", home / "docs" / "assets" / "css" / "tokens.css", cache / PRINT_FOLDER)


def _photos(errand: Errand, branches: Sequence[Branch], bureau: Bureau) -> tuple[list[PhotoFile], list[PhotoFile]]:
    """Return the photos to develop, and those of them that a poster wants larger."""
    files = [file for branch in branches for file in wanted(branch)]
    cover = [bureau.cover] if bureau.cover and errand.piece in {"book", "visit"} else []
    return [*files, *cover], files if PIECES[errand.piece].posters else []


def _advice(errand: Errand, bureau: Bureau) -> tuple[Problem, ...]:
    if bureau.base_url or errand.piece in {"roll", "pledges"}:
        return ()
    return (word("print-no-address", Place(f"{errand.content.as_posix()}/_site.yaml")),)


def _unfit(id_: str, what: str, by_id: Mapping[str, Branch], errand: Errand) -> Problem:
    """What overruns is a part of a branch, or, of none, the cover of a booklet."""
    if not id_:
        return word("print-cover", Place("--guests / --date / --route"))
    return panel_problem(by_id[id_], what, errand.content, "卡片" if errand.piece == "card" else "图版")


def _nothing(what: str, content: Path) -> Problem:
    fix = f"选中的支部还没有填报{what}。请换一些支部，或填报、审定以后再印。"
    return word("print-empty", Place(content.as_posix()), what=what, fix=fix)


def _nowhere(gone: str, content: Path) -> tuple[Problem, ...]:
    """A character that stands in no file: it comes from a name of the command line, such as the guests of a visit."""
    place = Place(content.as_posix())
    parts = {"branch": "命令行", "where": "文字"}
    return tuple(word("print-glyph", place, char=char, point=f"U+{ord(char):04X}", **parts) for char in gone)


def _placed(beside: Path, file: Path) -> Path:
    beside.replace(file)
    return file


__all__ = ["Errand", "PressFault", "Printed", "carry_out"]

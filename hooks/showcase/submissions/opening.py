"""A submission opened: laid out, checked, and compared with what is in place; nothing is taken in yet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from showcase.authored.finding import branches_with
from showcase.authored.folders import read_folder
from showcase.authored.reader import Reader
from showcase.authored.source import Source
from showcase.problem import Problem, sorted_problems
from showcase.submissions.review import Review, review
from showcase.submissions.unpack import Refused, unpack


@dataclass(frozen=True, slots=True)
class Opened:
    """A submission laid out in `made`; without a `source` it does not read, without a `review` there is none."""

    path: Path
    made: Path
    problems: tuple[Problem, ...]
    source: Source | None = None
    in_place: tuple[Source, ...] = ()
    review: Review | None = None


def open_submission(path: Path, made: Path, reader: Reader) -> Opened:
    """Lay out what was handed in at `path` in the empty folder `made`, check it, compare it with what is in place."""
    try:
        left_out = unpack(path, made)
    except Refused as reason:
        return Opened(path, made, (reason.problem,))
    folder, odd = read_folder(made, path.name)
    source, slips = reader.source(replace(folder, name=path.name), path.parent.as_posix())
    problems = sorted_problems((*left_out, *odd, *slips))
    if source is None:
        return Opened(path, made, problems)
    in_place = tuple(found for found, _ in branches_with(reader, source.id))
    before = in_place[0] if in_place else None
    compared = review(
        before.doc if before else None, source.doc, reader.digests(before) if before else {}, reader.digests(source)
    )
    return Opened(path, made, problems, source, in_place, compared)

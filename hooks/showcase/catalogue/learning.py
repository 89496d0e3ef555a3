"""融培训 added up by form and year, and who learns with whom (互学)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from showcase.catalogue.order import UNSAID, ranks
from showcase.catalogue.sums import piled, told
from showcase.model import Branch, Bureau, Lesson, Pair, PartialDate

FORMS = ("线上", "线下", "线上线下", "竞赛")


@dataclass(frozen=True, slots=True)
class LessonRow:
    """One session with the branch that held it."""

    branch: Branch
    lesson: Lesson


@dataclass(frozen=True, slots=True)
class LessonSum:
    """What sessions come to; attendance and 学时 are None where none tells."""

    sessions: int
    attendance: int | None
    hours: Decimal | None


@dataclass(frozen=True, slots=True)
class LessonForm(LessonSum):
    """The sessions of one 方式, or of `UNSAID`."""

    form: str


@dataclass(frozen=True, slots=True)
class LessonYear(LessonSum):
    """The sessions of a year, and of each form in it."""

    year: int
    forms: tuple[LessonForm, ...]


@dataclass(frozen=True, slots=True)
class LearningBoard:
    """All sessions up to 截至: rows newest first, forms in their fixed order, years in time order."""

    rows: tuple[LessonRow, ...]
    total: LessonSum
    without_attendance: int
    without_hours: int
    forms: tuple[LessonForm, ...]
    years: tuple[LessonYear, ...]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two branches that learn from each other, said once whoever wrote it; neither comes before the other."""

    branches: tuple[Branch, Branch]
    about: tuple[str, ...]
    since: PartialDate | None


def learning_board(ordered: Sequence[Branch], as_of: date) -> LearningBoard:
    """Return the sessions of `ordered` branches (in site order) held up to `as_of`."""
    held = [LessonRow(branch, lesson) for branch in ordered for lesson in branch.lessons if lesson.date <= as_of]
    rows = tuple(sorted(held, key=lambda row: -row.lesson.date.toordinal()))
    years = piled(rows, lambda row: row.lesson.date.year)
    return LearningBoard(
        rows=rows,
        total=LessonSum(*_sums(rows)),
        without_attendance=sum(row.lesson.attendance is None for row in rows),
        without_hours=sum(row.lesson.hours is None for row in rows),
        forms=_forms(rows),
        years=tuple(LessonYear(*_sums(years[year]), year, _forms(years[year])) for year in sorted(years)),
    )


def pairings(ordered: Sequence[Branch], bureau: Bureau) -> tuple[Pairing, ...]:
    """Return who learns with whom, in site order; a partner that is not on the site is left out."""
    places = {branch.id: place for place, branch in enumerate(ordered)}
    renumbered = dict(bureau.renumbered)
    said = [
        (tuple(sorted((places[branch.id], places[partner]))), pair)
        for branch in ordered
        for pair in branch.pairs
        if (partner := renumbered.get(pair.partner, pair.partner)) in places and partner != branch.id
    ]
    together = piled(said, lambda both: both[0])
    return tuple(
        _pairing(ordered[first], ordered[second], [pair for _, pair in together[first, second]])
        for first, second in sorted(together)
    )


def _forms(rows: Sequence[LessonRow]) -> tuple[LessonForm, ...]:
    forms = piled(rows, lambda row: row.lesson.form)
    order = ranks(FORMS, forms)
    return tuple(LessonForm(*_sums(forms[form]), form or UNSAID) for form in sorted(forms, key=order.__getitem__))


def _sums(rows: Sequence[LessonRow]) -> tuple[int, int | None, Decimal | None]:
    return len(rows), told(row.lesson.attendance for row in rows), told(row.lesson.hours for row in rows)


def _pairing(first: Branch, second: Branch, pairs: Sequence[Pair]) -> Pairing:
    about = tuple(dict.fromkeys(pair.about for pair in pairs if pair.about))
    since = min((pair.since for pair in pairs if pair.since), key=lambda day: day.first, default=None)
    return Pairing((first, second), about, since)

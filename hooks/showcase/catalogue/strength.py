"""最强党支部: how far the self-assessment reaches by county and year; counts only, never a list of who lacks it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from showcase.catalogue.order import UNSAID, Group, ranks
from showcase.catalogue.sums import piled
from showcase.model import Branch, Bureau, Strength

WordCounts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """One county, or the whole city under "", in one year.

    达标: `grades` counts branches by 等次 in the order of the site file, zeros included. 升级: `raised` are those
    with a higher grade than when they last assessed themselves. 扩面: `added` assess themselves for the first time.
    `branches` are those shown today.
    """

    county: str
    branches: int
    assessed: int
    grades: WordCounts
    raised: int
    added: int


@dataclass(frozen=True, slots=True)
class Dimension:
    """One of the 五强 as the site file names them, with how many branches say which word of it."""

    name: str
    words: WordCounts


@dataclass(frozen=True, slots=True)
class StrengthYear:
    """A year of self-assessment: the city, its counties in site order, and the dimensions."""

    year: int
    city: Coverage
    counties: tuple[Coverage, ...]
    dimensions: tuple[Dimension, ...]


@dataclass(frozen=True, slots=True)
class _Assessed:
    """A branch's assessment of a year beside the one before it."""

    now: Strength
    before: Strength | None


def strength_years(counties: Sequence[Group], bureau: Bureau) -> tuple[StrengthYear, ...]:
    """Return the coverage of the branches in `counties`, in time order; empty when nobody assessed themselves."""
    history = {branch.id: _by_year(branch) for county in counties for branch in county.branches}
    years = sorted({year for assessed in history.values() for year in assessed})
    return tuple(_year(year, counties, history, bureau) for year in years)


def _by_year(branch: Branch) -> Mapping[int, _Assessed]:
    marks = {strength.year: strength for strength in branch.strength}
    years = sorted(marks)
    before = (None, *(marks[year] for year in years))
    return {year: _Assessed(marks[year], earlier) for year, earlier in zip(years, before, strict=False)}


def _year(
    year: int, counties: Sequence[Group], history: Mapping[str, Mapping[int, _Assessed]], bureau: Bureau
) -> StrengthYear:
    everyone = tuple(branch for county in counties for branch in county.branches)
    city = [history[branch.id][year] for branch in everyone if year in history[branch.id]]
    return StrengthYear(
        year=year,
        city=_coverage(Group("", "", everyone), city, city, bureau),
        counties=tuple(
            _coverage(county, [history[b.id][year] for b in county.branches if year in history[b.id]], city, bureau)
            for county in counties
        ),
        dimensions=_dimensions(city, bureau),
    )


def _coverage(county: Group, assessed: Sequence[_Assessed], city: Sequence[_Assessed], bureau: Bureau) -> Coverage:
    # A county shows every grade the city shows, so that its row lines up with the others.
    grades = _in_order(bureau.grades, [one.now.grade for one in city])
    return Coverage(
        county=county.name,
        branches=len(county.branches),
        assessed=len(assessed),
        grades=_word_counts(grades, [one.now.grade for one in assessed]),
        raised=sum(_raised(one, bureau.grades) for one in assessed),
        added=sum(one.before is None for one in assessed),
    )


def _raised(assessed: _Assessed, grades: Sequence[str]) -> bool:
    before, now = assessed.before.grade if assessed.before else "", assessed.now.grade
    return before in grades and now in grades and grades.index(now) > grades.index(before)


def _dimensions(assessed: Sequence[_Assessed], bureau: Bureau) -> tuple[Dimension, ...]:
    said = piled((mark for one in assessed for mark in one.now.marks), lambda mark: mark[0])
    names = _in_order(bureau.strengths, said)
    return tuple(Dimension(name, _dimension_words(said.get(name, ()), bureau)) for name in names)


def _dimension_words(marks: Sequence[tuple[str, str]], bureau: Bureau) -> WordCounts:
    words = [word for _, word in marks]
    counts = _word_counts(_in_order(bureau.grades, words), words)
    return tuple((word, count) for word, count in counts if count)


def _in_order(listed: Sequence[str], said: Sequence[str] | Mapping[str, object]) -> tuple[str, ...]:
    order = ranks(listed, said)
    return tuple(name for name in order if name or "" in said)


def _word_counts(names: Sequence[str], said: Sequence[str]) -> WordCounts:
    return tuple((name or UNSAID, said.count(name)) for name in names)

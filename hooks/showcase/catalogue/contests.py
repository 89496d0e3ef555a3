"""擂台 as progress against oneself, and 关怀 as yearly counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from showcase.catalogue.sums import piled
from showcase.catalogue.tallies import change
from showcase.model import CARE_KINDS, Branch, Contest, OwnProgress


@dataclass(frozen=True, slots=True)
class OwnProgressRow:
    """A figure beside one's own of last year; change and percent as in `tallies.change`."""

    figure: OwnProgress
    change: Decimal | None
    percent: Decimal | None


@dataclass(frozen=True, slots=True)
class ContestRow:
    """What the secretary of a branch brought, and how far the branch came by itself."""

    branch: Branch
    contest: Contest
    progress: tuple[OwnProgressRow, ...]


@dataclass(frozen=True, slots=True)
class CareYear:
    """A year of care: how many branches tell, and their sums by label, in the order of the ledger."""

    year: int
    branches: int
    counts: tuple[tuple[str, int], ...]


def contest_rows(ordered: Sequence[Branch]) -> tuple[ContestRow, ...]:
    """Return the contests of `ordered` branches, newest year first, else in the order given; never by rank."""
    rows = [ContestRow(branch, contest, _progress(contest)) for branch in ordered for contest in branch.contests]
    return tuple(sorted(rows, key=lambda row: -row.contest.year))


def care_years(ordered: Sequence[Branch]) -> tuple[CareYear, ...]:
    """Return the care of `ordered` branches, in time order."""
    told = [(care.year, branch.id, count) for branch in ordered for care in branch.care for count in care.counts]
    years = piled(told, lambda row: row[0])
    return tuple(_care_year(year, [(who, count) for _, who, count in years[year]]) for year in sorted(years))


def _progress(contest: Contest) -> tuple[OwnProgressRow, ...]:
    return tuple(OwnProgressRow(own, *change(own.last_year, own.this_year)) for own in contest.progress)


def _care_year(year: int, told: Sequence[tuple[str, tuple[str, int]]]) -> CareYear:
    labels = piled((count for _, count in told), lambda count: count[0])
    sums = tuple((label, sum(number for _, number in counts)) for label, counts in sorted(labels.items(), key=_place))
    return CareYear(year, len({who for who, _ in told}), sums)


def _place(labelled: tuple[str, object]) -> int:
    return CARE_KINDS.index(labelled[0]) if labelled[0] in CARE_KINDS else len(CARE_KINDS)

"""双报到 added up: hours, visits and records by month, year, category and community."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from showcase.catalogue.order import UNSAID, ranks
from showcase.catalogue.small_things import SmallThingRow, SmallThingTopic, median_days, small_thing_rows, topics
from showcase.catalogue.sums import piled, told
from showcase.model import Branch, Bureau, Community, ServiceRecord
from showcase.spelling import normalised


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """One record with the branch that served."""

    branch: Branch
    record: ServiceRecord


@dataclass(frozen=True, slots=True)
class ServiceSum:
    """What records come to; hours and visits are None where records stand but none tells (未填报, never 0)."""

    hours: Decimal | None
    visits: int | None
    records: int


@dataclass(frozen=True, slots=True)
class ServiceMonth(ServiceSum):
    """A month "YYYY-MM" of service."""

    month: str


@dataclass(frozen=True, slots=True)
class ServiceYear(ServiceSum):
    """A year of service."""

    year: int


@dataclass(frozen=True, slots=True)
class ServiceCategory(ServiceSum):
    """One 服务类别 of the site file, or `UNSAID`."""

    category: str


@dataclass(frozen=True, slots=True)
class CommunityTally(ServiceSum):
    """A community with the branches that check in there, in site order, and what they did."""

    community: Community
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class ServiceBoard:
    """All service up to 截至: rows newest first, months and years in time order, communities in site order.

    `hours` and `visits` add up what is told; `without_hours` and `without_visits` say how many records do not tell.
    Small things stand newest raised first; `median_days` is None until one is solved.
    """

    hours: Decimal
    visits: int
    records: int
    without_hours: int
    without_visits: int
    rows: tuple[ServiceRow, ...]
    by_branch: Mapping[str, tuple[ServiceRow, ...]]
    months: tuple[ServiceMonth, ...]
    years: tuple[ServiceYear, ...]
    categories: tuple[ServiceCategory, ...]
    communities: tuple[CommunityTally, ...]
    small_things: tuple[SmallThingRow, ...]
    topics: tuple[SmallThingTopic, ...]
    solved: int
    open: int
    median_days: Decimal | None


def service_board(ordered: Sequence[Branch], bureau: Bureau) -> ServiceBoard:
    """Return the service of `ordered` branches (in site order) as of 截至; later records do not count."""
    by_branch = {branch.id: _rows(branch, bureau.as_of) for branch in ordered}
    rows = _newest_first(chain.from_iterable(by_branch.values()))
    things = small_thing_rows(ordered, bureau.as_of)
    solved = sum(row.days is not None for row in things)
    return ServiceBoard(
        hours=sum((row.record.hours or Decimal() for row in rows), Decimal()),
        visits=sum(row.record.visits or 0 for row in rows),
        records=len(rows),
        without_hours=sum(row.record.hours is None for row in rows),
        without_visits=sum(row.record.visits is None for row in rows),
        rows=rows,
        by_branch=by_branch,
        months=_months(rows),
        years=_years(rows),
        categories=_categories(rows, bureau),
        communities=_communities(ordered, by_branch),
        small_things=things,
        topics=topics(things),
        solved=solved,
        open=len(things) - solved,
        median_days=median_days(things),
    )


def summed(rows: Sequence[ServiceRow]) -> ServiceSum:
    """Return what `rows` come to."""
    return ServiceSum(*_sums(rows))


def every_month(months: Sequence[ServiceMonth]) -> tuple[ServiceMonth, ...]:
    """Return `months` with the silent ones between first and last filled in as 0, for a time axis."""
    known = {month.month: month for month in months}
    if not known:
        return ()
    numbers = range(_month_number(min(known)), _month_number(max(known)) + 1)
    names = (f"{number // 12:04d}-{number % 12 + 1:02d}" for number in numbers)
    return tuple(known.get(name) or ServiceMonth(Decimal(), 0, 0, name) for name in names)


def _month_number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:]) - 1


def _rows(branch: Branch, as_of: date) -> tuple[ServiceRow, ...]:
    records = branch.service.records if branch.service else ()
    return _newest_first(ServiceRow(branch, record) for record in records if record.date <= as_of)


def _newest_first(rows: Iterable[ServiceRow]) -> tuple[ServiceRow, ...]:
    # A stable sort: of one day, site order stays.
    return tuple(sorted(rows, key=lambda row: -row.record.date.toordinal()))


def _months(rows: Sequence[ServiceRow]) -> tuple[ServiceMonth, ...]:
    months = piled(rows, lambda row: row.record.date.isoformat()[:7])
    return tuple(ServiceMonth(*_sums(months[month]), month) for month in sorted(months))


def _years(rows: Sequence[ServiceRow]) -> tuple[ServiceYear, ...]:
    years = piled(rows, lambda row: row.record.date.year)
    return tuple(ServiceYear(*_sums(years[year]), year) for year in sorted(years))


def _categories(rows: Sequence[ServiceRow], bureau: Bureau) -> tuple[ServiceCategory, ...]:
    piles = piled(rows, lambda row: row.record.category)
    order = ranks(bureau.service_categories, piles)
    names = sorted(piles, key=order.__getitem__)
    return tuple(ServiceCategory(*_sums(piles[name]), name or UNSAID) for name in names)


def _communities(
    ordered: Sequence[Branch], by_branch: Mapping[str, Sequence[ServiceRow]]
) -> tuple[CommunityTally, ...]:
    there = piled(_checked_in(ordered), lambda checked_in: checked_in.key)
    return tuple(_community(branches, by_branch) for branches in there.values())


class _CheckedIn(NamedTuple):
    branch: Branch
    community: Community
    key: tuple[str, str]


def _checked_in(ordered: Sequence[Branch]) -> Iterator[_CheckedIn]:
    """Give each branch with its community and the key of that community.

    Two communities of one name are two when their 小区党组织 are said and differ.
    """
    said = [(branch, branch.service.community) for branch in ordered if branch.service and branch.service.community]
    organisations: dict[str, set[str]] = {}
    for _, community in said:
        known = organisations.setdefault(normalised(community.name), set())
        known.update({normalised(community.party_organisation)} - {""})
    for branch, community in said:
        name = normalised(community.name)
        apart = len(organisations[name]) > 1
        yield _CheckedIn(branch, community, (name, normalised(community.party_organisation) if apart else ""))


def _community(there: Sequence[_CheckedIn], by_branch: Mapping[str, Sequence[ServiceRow]]) -> CommunityTally:
    rows = [row for checked_in in there for row in by_branch[checked_in.branch.id]]
    fullest = max(
        (checked_in.community for checked_in in there),
        key=lambda community: bool(community.party_organisation) + bool(community.residents),
    )
    return CommunityTally(*_sums(rows), fullest, tuple(checked_in.branch for checked_in in there))


def _sums(rows: Sequence[ServiceRow]) -> tuple[Decimal | None, int | None, int]:
    return told(row.record.hours for row in rows), told(row.record.visits for row in rows), len(rows)

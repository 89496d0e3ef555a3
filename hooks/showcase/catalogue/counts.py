"""Every number of the site under its key in counts.json: what pages show in <data data-count>."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from showcase.catalogue.contests import CareYear
from showcase.catalogue.honours import HonourRoll
from showcase.catalogue.learning import LearningBoard
from showcase.catalogue.order import UNSAID, Group
from showcase.catalogue.pledges import PledgeBoard
from showcase.catalogue.service import ServiceBoard, ServiceSum, summed
from showcase.catalogue.strength import StrengthYear
from showcase.catalogue.tallies import OutcomeRow, PostRow, ResponseRow
from showcase.model import Branch

Number = int | float
Counts = Mapping[str, Number]


def number(value: Decimal) -> Number:
    """Return `value` as JSON writes it: whole numbers without a point."""
    return int(value) if value == value.to_integral_value() else float(value)


def branch_counts(branches: Sequence[Branch]) -> Counts:
    """Count branches and what each of them shows."""
    return {
        "branches": len(branches),
        "brands": len(branches),
        "brands/named": sum(branch.brand.status == "已命名" for branch in branches),
        "methods": sum(len(branch.methods) for branch in branches),
        "cases": sum(len(branch.cases) for branch in branches),
        "photos": sum(len(branch.photos) for branch in branches),
        "visits/receiving": sum(branch.visit is not None and branch.visit.receives for branch in branches),
    }


def honour_counts(roll: HonourRoll) -> Counts:
    """Count honours: all that stand on the roll, what counts of them, and by tier and year."""
    counts = {
        "honours": len(roll.entries),
        "honours/counted": len(roll.counted),
        "honours/documents": roll.documents,
        "honours/undated": len(roll.undated),
        "honours/participant": sum(entry.participant for entry in roll.entries),
    }
    for tier in roll.tiers:
        counts[f"honours/{tier.tier}/units"] = tier.units
        counts[f"honours/{tier.tier}/persons"] = tier.persons
        counts[f"honours/{tier.tier}/current"] = tier.current
    for year in roll.years:
        counts[f"years/{year.year}/honours"] = year.counted
        counts[f"years/{year.year}/units"] = year.units
        counts[f"years/{year.year}/persons"] = year.persons
    return counts


def pledge_counts(board: PledgeBoard) -> Counts:
    """Count pledges by state."""
    return {
        "pledges/total": board.total,
        "pledges/done": board.done,
        "pledges/in_time": board.in_time,
        "pledges/open": board.open,
        "pledges/due_soon": board.due_soon,
        "pledges/overdue": board.overdue,
        "pledges/unreported": board.unreported,
    }


def service_counts(board: ServiceBoard) -> Counts:
    """Count service and small things; the middle of the days to solve only where something is solved."""
    counts: dict[str, Number] = {
        "service/hours": number(board.hours),
        "service/visits": board.visits,
        "service/records": board.records,
        "service/communities": len(board.communities),
        "small_things/total": len(board.small_things),
        "small_things/solved": board.solved,
        "small_things/open": board.open,
    }
    if board.median_days is not None:
        counts["small_things/median_days"] = number(board.median_days)
    return counts


def service_sum_counts(board: ServiceBoard) -> Counts:
    """Count the service of each month, year, community (by its place on the board) and branch."""
    sums: dict[str, ServiceSum] = {f"service/months/{month.month}": month for month in board.months}
    sums |= {f"service/years/{year.year}": year for year in board.years}
    sums |= {f"service/communities/{place}": tally for place, tally in enumerate(board.communities, 1)}
    sums |= {f"branches/{id_}/service": summed(rows) for id_, rows in board.by_branch.items() if rows}
    return {key: value for place, sums_there in sums.items() for key, value in _told(place, sums_there)}


def _told(key: str, sums: ServiceSum) -> Iterator[tuple[str, Number]]:
    """Say what records come to; hours and visits nobody reported have no key, rather than a 0."""
    yield f"{key}/records", sums.records
    if sums.visits is not None:
        yield f"{key}/visits", sums.visits
    if sums.hours is not None:
        yield f"{key}/hours", number(sums.hours)


def duty_counts(posts: Sequence[PostRow], responses: Sequence[ResponseRow], outcomes: Sequence[OutcomeRow]) -> Counts:
    """Count posts on duty, responses that have begun, those in use, and outcome figures."""
    return {
        "posts/total": len(posts),
        "posts/on_duty": sum(row.on_duty for row in posts),
        "responses/total": sum(row.begun for row in responses),
        "responses/active": sum(row.active for row in responses),
        "outcomes": len(outcomes),
    }


def year_counts(strength: Sequence[StrengthYear], learning: LearningBoard, care: Sequence[CareYear]) -> Counts:
    """Count self-assessment, training and care by year; what nobody told has no key."""
    counts: dict[str, Number] = {"learning/sessions": learning.total.sessions}
    if learning.total.attendance is not None:
        counts["learning/attendance"] = learning.total.attendance
    if learning.total.hours is not None:
        counts["learning/hours"] = number(learning.total.hours)
    for assessed in strength:
        counts[f"strength/{assessed.year}/assessed"] = assessed.city.assessed
        counts |= {f"strength/{assessed.year}/{grade}": count for grade, count in assessed.city.grades}
    for year in care:
        counts |= {f"care/{year.year}/{label}": count for label, count in year.counts}
    return counts


def county_counts(groups: Sequence[Group], roll: HonourRoll) -> Counts:
    """Count counties that have branches, and the branches and counted honours of each."""
    honours = Counter(entry.county or UNSAID for entry in roll.counted)
    return _places("counties", groups, honours)


def police_kind_counts(groups: Sequence[Group], roll: HonourRoll) -> Counts:
    """Count police kinds that have branches, and the branches and counted honours of each."""
    honours = Counter(entry.police_kind or UNSAID for entry in roll.counted)
    return _places("kinds", groups, honours)


def _places(key: str, groups: Sequence[Group], honours: Mapping[str, int]) -> Counts:
    counts = {key: sum(group.name != UNSAID for group in groups)}
    for group in groups:
        counts[f"{key}/{group.name}/branches"] = len(group.branches)
        counts[f"{key}/{group.name}/honours"] = honours.get(group.name, 0)
    return counts

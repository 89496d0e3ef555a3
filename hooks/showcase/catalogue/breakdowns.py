"""Counts parted two ways, as the figures draw them: by year and tier, county and state, county and month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from showcase.catalogue.counts import Counts, Number, number
from showcase.catalogue.honours import HonourRoll
from showcase.catalogue.learning import LearningBoard, LessonYear
from showcase.catalogue.methods import MethodLibrary
from showcase.catalogue.order import UNSAID, Group
from showcase.catalogue.pledges import PledgeBoard
from showcase.catalogue.service import ServiceBoard
from showcase.catalogue.small_things import quarters
from showcase.catalogue.sums import piled, told
from showcase.catalogue.tallies import OutcomeRow
from showcase.model import Branch, Window

TURNS = ("less", "more", "same", "unknown")


def honour_breakdown(roll: HonourRoll, window: Window) -> Counts:
    """Count what counts of the roll by tier, and by tier in every year of the window, noughts included."""
    tiers = [tier.tier for tier in roll.tiers]
    by_tier = Counter(entry.tier for entry in roll.counted)
    dated = Counter((entry.date.year if entry.date else 0, entry.tier) for entry in roll.counted)
    counts: dict[str, Number] = {f"honours/{tier}/counted": by_tier[tier] for tier in tiers}
    for year in range(window.start.year, window.end.year + 1):
        counts[f"years/{year}/honours"] = sum(dated[year, tier] for tier in tiers)
        counts |= {f"years/{year}/{tier}/honours": dated[year, tier] for tier in tiers}
    return counts


def county_breakdown(counties: Sequence[Group], pledges: PledgeBoard, service: ServiceBoard) -> Counts:
    """Count named brands, pledges by state and months of service in every county; hours nobody told have no key."""
    return {key: value for county in counties for key, value in _county(county, pledges, service)}


def quarter_counts(service: ServiceBoard) -> Counts:
    """Count the small things solved in each quarter, and the middle of their days."""
    counts: dict[str, Number] = {}
    for quarter in quarters(service.small_things):
        counts[f"small_things/quarters/{quarter.quarter}/solved"] = quarter.solved
        if quarter.median_days is not None:
            counts[f"small_things/quarters/{quarter.quarter}/median_days"] = number(quarter.median_days)
    return counts


def topic_counts(service: ServiceBoard) -> Counts:
    """Count the small things of each 主题, those solved, and the middle of their days."""
    counts: dict[str, Number] = {}
    for topic in service.topics:
        key = f"small_things/topics/{topic.topic}"
        counts |= {f"{key}/total": len(topic.rows), f"{key}/solved": topic.solved}
        if topic.median_days is not None:
            counts[f"{key}/median_days"] = number(topic.median_days)
    return counts


def method_breakdown(library: MethodLibrary) -> Counts:
    """Count methods by 方向 and by 警种; one of a brand with two directions counts in both."""
    shelves = {"directions": library.by_direction, "kinds": library.by_police_kind}
    return {f"methods/{aisle}/{shelf.name}": len(shelf.rows) for aisle, own in shelves.items() for shelf in own}


def learning_breakdown(board: LearningBoard) -> Counts:
    """Count training by year, and its sessions by form in every year, noughts included."""
    forms = [form.form for form in board.forms]
    return {key: value for year in board.years for key, value in _learning_year(year, forms)}


def outcome_breakdown(rows: Sequence[OutcomeRow], kinds: Sequence[Group]) -> Counts:
    """Count outcome figures by which way they went, in all and by police kind."""
    turns = [(row.branch.police_kind or UNSAID, _turn(row)) for row in rows]
    all_turns, by_kind = Counter(turn for _, turn in turns), Counter(turns)
    counts: dict[str, Number] = {f"outcomes/{turn}": all_turns[turn] for turn in TURNS}
    for kind in kinds:
        counts |= {f"kinds/{kind.name}/outcomes/{turn}": by_kind[kind.name, turn] for turn in TURNS}
        counts[f"kinds/{kind.name}/outcomes"] = sum(by_kind[kind.name, turn] for turn in TURNS)
    return counts


def _county(county: Group, pledges: PledgeBoard, service: ServiceBoard) -> Iterator[tuple[str, Number]]:
    key, branches = f"counties/{county.name}", county.branches
    yield f"{key}/named", sum(branch.brand.status == "已命名" for branch in branches)
    states = Counter(row.state for branch in branches for row in pledges.by_branch[branch.id])
    yield f"{key}/pledges/total", sum(states.values())
    yield f"{key}/pledges/done", states["done"]
    yield f"{key}/pledges/open", states["open"]
    yield f"{key}/pledges/overdue", states["late"]
    for month, hours in _months(branches, service):
        yield f"{key}/service/{month}/hours", number(hours)


def _months(branches: Sequence[Branch], service: ServiceBoard) -> Iterator[tuple[str, Decimal]]:
    rows = (row for branch in branches for row in service.by_branch[branch.id])
    months = piled(rows, lambda row: row.record.date.isoformat()[:7])
    for month in sorted(months):
        hours = told(row.record.hours for row in months[month])
        if hours is not None:
            yield month, hours


def _learning_year(year: LessonYear, forms: Sequence[str]) -> Iterator[tuple[str, Number]]:
    key, sessions = f"learning/{year.year}", {form.form: form.sessions for form in year.forms}
    yield f"{key}/sessions", year.sessions
    for form in forms:
        yield f"{key}/{form}/sessions", sessions.get(form, 0)
    if year.attendance is not None:
        yield f"{key}/attendance", year.attendance
    if year.hours is not None:
        yield f"{key}/hours", number(year.hours)


def _turn(row: OutcomeRow) -> str:
    if row.change is None:
        return "unknown"
    return "same" if not row.change else "more" if row.change > 0 else "less"

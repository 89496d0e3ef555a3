"""The honour roll: every honour once, what counts of it and why not; the one counter of the whole site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from showcase.catalogue.enrol import enrolled
from showcase.catalogue.entries import (
    Recipient,
    RollEntry,
    TierCount,
    YearCount,
    mark_of_level,
    mark_of_tier,
    recipients,
)
from showcase.catalogue.order import ranks, site_order
from showcase.catalogue.sentence import Report, SentencePart, report
from showcase.catalogue.sums import piled
from showcase.claims import gather
from showcase.model import Branch, Bureau

__all__ = [
    "HonourRoll",
    "Recipient",
    "Report",
    "RollEntry",
    "SentencePart",
    "TierCount",
    "YearCount",
    "honour_roll",
    "mark_of_level",
    "mark_of_tier",
    "reported",
]


@dataclass(frozen=True, slots=True)
class HonourRoll:
    """All honours that may be shown, newest first, and what is counted of them.

    `undated` are the entries left out only for their date (日期不全，未计入). `by_branch` lists what each branch
    may show; a revoked honour stands nowhere, not even in a folder that still claims it.
    """

    entries: tuple[RollEntry, ...]
    counted: tuple[RollEntry, ...]
    undated: tuple[RollEntry, ...]
    tiers: tuple[TierCount, ...]
    years: tuple[YearCount, ...]
    by_branch: Mapping[str, tuple[RollEntry, ...]]
    documents: int
    report: Report


def honour_roll(branches: Sequence[Branch], bureau: Bureau) -> HonourRoll:
    """Return the roll of all `branches`, the same in whatever order they come.

    Entries stand newest first, ties by tier order, then by site order; years newest first.
    """
    ordered = site_order(branches, bureau)
    entries = _newest_first(enrolled(gather([(branch, branch.honours) for branch in ordered]), bureau), ordered, bureau)
    counted = tuple(entry for entry in entries if entry.counted)
    tiers = tuple(_tier_count(tier, str(slug), counted, bureau) for slug, tier in enumerate(bureau.tiers, 1))
    documents = len({entry.reference for entry in counted})
    return HonourRoll(
        entries=entries,
        counted=counted,
        undated=tuple(entry for entry in entries if entry.reason == "undated"),
        tiers=tiers,
        years=_years(entries, bureau),
        by_branch=_by_branch(entries),
        documents=documents,
        report=report(tiers, documents, bureau),
    )


def reported(entries: Sequence[RollEntry], bureau: Bureau) -> Report:
    """Return the report sentence over `entries` alone, such as those of the branches in a book."""
    counted = [entry for entry in entries if entry.counted]
    tiers = tuple(_tier_count(tier, str(slug), counted, bureau) for slug, tier in enumerate(bureau.tiers, 1))
    return report(tiers, len({entry.reference for entry in counted}), bureau)


def _newest_first(entries: Sequence[RollEntry], ordered: Sequence[Branch], bureau: Bureau) -> tuple[RollEntry, ...]:
    tiers = ranks(bureau.tiers, (entry.tier for entry in entries))
    places = {branch.id: place for place, branch in enumerate(ordered)}

    def place(entry: RollEntry) -> tuple[tuple[int, int, int], int, int]:
        day = entry.date
        newest = (-day.year, -day.month, -day.day) if day else (1, 0, 0)
        return newest, tiers[entry.tier], places[entry.homes[0]]

    return tuple(sorted(entries, key=place))


def _tier_count(tier: str, slug: str, counted: Sequence[RollEntry], bureau: Bureau) -> TierCount:
    here = [entry for entry in counted if entry.tier == tier]
    units = tuple(entry for entry in here if entry.kind == "unit")
    persons = tuple(entry for entry in here if entry.kind == "person")
    return TierCount(
        tier=tier,
        slug=slug,
        mark=mark_of_tier(tier, bureau),
        units=len(recipients(units)),
        persons=_persons(persons, bureau),
        unit_entries=units,
        person_entries=persons,
        current=sum(entry.status == "valid" for entry in here),
    )


def _persons(entries: Sequence[RollEntry], bureau: Bureau) -> int:
    return len(recipients(entries)) if bureau.count_people == "persons" else len(entries)


def _years(entries: Sequence[RollEntry], bureau: Bureau) -> tuple[YearCount, ...]:
    dated = piled((entry for entry in entries if entry.date), lambda entry: entry.date.year if entry.date else 0)
    return tuple(_year(year, theirs, bureau) for year, theirs in sorted(dated.items(), reverse=True))


def _year(year: int, entries: tuple[RollEntry, ...], bureau: Bureau) -> YearCount:
    counted = [entry for entry in entries if entry.counted]
    units = [entry for entry in counted if entry.kind == "unit"]
    persons = [entry for entry in counted if entry.kind == "person"]
    return YearCount(year, entries, len(counted), len(recipients(units)), _persons(persons, bureau))


def _by_branch(entries: Sequence[RollEntry]) -> Mapping[str, tuple[RollEntry, ...]]:
    claimed = piled(((home, entry) for entry in entries for home in entry.homes), itemgetter(0))
    return {home: tuple(entry for _, entry in pairs) for home, pairs in claimed.items()}

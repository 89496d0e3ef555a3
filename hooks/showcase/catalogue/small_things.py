"""关键小事: what was raised, what is solved, and in how many days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median

from showcase.catalogue.order import UNSAID
from showcase.catalogue.sums import piled
from showcase.model import Branch, SmallThing


@dataclass(frozen=True, slots=True)
class SmallThingRow:
    """One small thing as of 截至: `days` to solve it, or the days it has been `waiting`; the other is None."""

    branch: Branch
    thing: SmallThing
    days: int | None
    waiting: int | None


@dataclass(frozen=True, slots=True)
class SmallThingTopic:
    """The small things of one 主题, or of `UNSAID`."""

    topic: str
    rows: tuple[SmallThingRow, ...]
    solved: int
    median_days: Decimal | None


@dataclass(frozen=True, slots=True)
class SmallThingQuarter:
    """The small things solved in a quarter "2025-3"; `median_days` is None when none was."""

    quarter: str
    solved: int
    median_days: Decimal | None


def small_thing_rows(ordered: Sequence[Branch], as_of: date) -> tuple[SmallThingRow, ...]:
    """Return what branches (in site order) list as raised up to `as_of`, newest first.

    What is solved only after `as_of` is still open.
    """
    rows = [
        _row(branch, thing, as_of)
        for branch in ordered
        for thing in (branch.service.small_things if branch.service else ())
        if thing.raised <= as_of
    ]
    return tuple(sorted(rows, key=lambda row: -row.thing.raised.toordinal()))


def topics(rows: Sequence[SmallThingRow]) -> tuple[SmallThingTopic, ...]:
    """Return `rows` by topic, the topic with most things first, those without one last."""
    piles = piled(rows, lambda row: row.thing.topic)
    names = sorted(piles, key=lambda name: (not name, -len(piles[name])))
    return tuple(_topic(name, piles[name]) for name in names)


def quarters(rows: Sequence[SmallThingRow]) -> tuple[SmallThingQuarter, ...]:
    """Return what was solved by quarter of the day it was, from the first to the last, silent ones included."""
    solved = piled((row for row in rows if row.days is not None), _quarter_number)
    numbers = range(min(solved), max(solved) + 1) if solved else range(0)
    return tuple(
        SmallThingQuarter(f"{at // 4}-{at % 4 + 1}", len(solved.get(at, ())), median_days(solved.get(at, ())))
        for at in numbers
    )


def median_days(rows: Iterable[SmallThingRow]) -> Decimal | None:
    """Return the middle of the days to solve, x.5 between two; None when nothing is solved."""
    days = [Decimal(row.days) for row in rows if row.days is not None]
    return median(days) if days else None


def _quarter_number(row: SmallThingRow) -> int:
    day = row.thing.solved or row.thing.raised
    return day.year * 4 + (day.month - 1) // 3


def _row(branch: Branch, thing: SmallThing, as_of: date) -> SmallThingRow:
    if thing.solved and thing.solved <= as_of:
        return SmallThingRow(branch, thing, thing.days, None)
    return SmallThingRow(branch, thing, None, (as_of - thing.raised).days)


def _topic(name: str, rows: Sequence[SmallThingRow]) -> SmallThingTopic:
    return SmallThingTopic(name or UNSAID, tuple(rows), sum(row.days is not None for row in rows), median_days(rows))

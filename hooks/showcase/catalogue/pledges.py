"""Pledges as they stand on 截至: done, open or late, each once on the board."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from showcase.model import Branch, Pledge

DUE_SOON_DAYS = 30


@dataclass(frozen=True, slots=True)
class PledgeRow:
    """One pledge as of 截至.

    `done` is the running total last reported, None when none was; `finished` the day it was fulfilled.
    `days_left` counts to the deadline, negative when it has passed, None when done or without a deadline.
    """

    branch: Branch
    pledge: Pledge
    state: Literal["done", "open", "late"]
    reported: bool
    done: Decimal | None
    finished: date | None
    in_time: bool | None
    days_left: int | None

    @property
    def due_soon(self) -> bool:
        """Whether it is open and due within `DUE_SOON_DAYS`."""
        return self.state == "open" and self.days_left is not None and self.days_left <= DUE_SOON_DAYS

    @property
    def percent(self) -> int | None:
        """How much of the target is reached, 0 to 100 rounded down; None without target or report."""
        if self.done is None or not self.pledge.target:
            return None
        return max(0, min(100, int(self.done * 100 / self.pledge.target)))


@dataclass(frozen=True, slots=True)
class PledgeBoard:
    """All pledges in site order and how many are in each state; done + open + overdue is total."""

    rows: tuple[PledgeRow, ...]
    by_branch: Mapping[str, tuple[PledgeRow, ...]]
    total: int
    done: int
    in_time: int
    open: int
    due_soon: int
    overdue: int
    unreported: int


def pledge_board(ordered: Sequence[Branch], as_of: date) -> PledgeBoard:
    """Return the pledges of `ordered` branches as of `as_of`; what was reported later does not show."""
    by_branch = {branch.id: tuple(pledge_row(branch, pledge, as_of) for pledge in branch.pledges) for branch in ordered}
    rows = tuple(row for rows in by_branch.values() for row in rows)
    return PledgeBoard(
        rows=rows,
        by_branch=by_branch,
        total=len(rows),
        done=sum(row.state == "done" for row in rows),
        in_time=sum(row.in_time is True for row in rows),
        open=sum(row.state == "open" for row in rows),
        due_soon=sum(row.due_soon for row in rows),
        overdue=sum(row.state == "late" for row in rows),
        unreported=sum(row.state == "late" and not row.reported for row in rows),
    )


def pledge_row(branch: Branch, pledge: Pledge, as_of: date) -> PledgeRow:
    """Return how `pledge` stands on `as_of`."""
    known = sorted((step for step in pledge.progress if step.date <= as_of), key=lambda step: step.date)
    totals = [(step.date, step.done) for step in known if step.done is not None]
    finished = _finished(pledge, totals, as_of)
    days_left = (pledge.deadline - as_of).days if pledge.deadline and not finished else None
    return PledgeRow(
        branch=branch,
        pledge=pledge,
        state="done" if finished else "late" if days_left is not None and days_left < 0 else "open",
        reported=bool(known),
        done=totals[-1][1] if totals else None,
        finished=finished,
        in_time=finished <= pledge.deadline if finished and pledge.deadline else None,
        days_left=days_left,
    )


def _finished(pledge: Pledge, totals: Sequence[tuple[date, Decimal]], as_of: date) -> date | None:
    days = [pledge.finished] if pledge.finished and pledge.finished <= as_of else []
    if pledge.target is not None:
        reached = _reached(pledge.target, totals)
        days += [reached] if reached else []
    return min(days, default=None)


def _reached(target: Decimal, totals: Sequence[tuple[date, Decimal]]) -> date | None:
    """Return the day the running total came to stay at `target`; a total corrected downwards reopens the pledge."""
    day: date | None = None
    for reported, total in totals:
        day = (day or reported) if total >= target else None
    return day

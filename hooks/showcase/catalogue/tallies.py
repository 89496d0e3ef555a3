"""Posts, wartime responses and outcome figures of all branches, each with what follows from 截至."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from showcase.model import Branch, Outcome, Post, Response


@dataclass(frozen=True, slots=True)
class PostRow:
    """One pioneer post; a post whose 状态 is not said is on duty."""

    branch: Branch
    post: Post
    on_duty: bool


@dataclass(frozen=True, slots=True)
class ResponseRow:
    """One wartime response; in use from its first day to its last, both included."""

    branch: Branch
    response: Response
    state: Literal["active", "ended", "planned"]

    @property
    def active(self) -> bool:
        """Whether it is in use on 截至."""
        return self.state == "active"

    @property
    def begun(self) -> bool:
        """Whether it counts: what begins after 截至 is listed only."""
        return self.state != "planned"


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """One figure before and after.

    `change` is after minus before, None when either is 未填报; `percent` is that of before, to one decimal, None
    when before is 0 or less. `basis` is what must agree before two rows may be compared (口径不同，不作比较).
    """

    branch: Branch
    outcome: Outcome
    change: Decimal | None
    percent: Decimal | None

    @property
    def basis(self) -> tuple[str, str, str, str]:
        """Indicator, unit and both periods."""
        outcome = self.outcome
        return outcome.indicator, outcome.unit, outcome.before_period, outcome.after_period


def post_rows(ordered: Sequence[Branch]) -> tuple[PostRow, ...]:
    """Return the posts of `ordered` branches, those on duty first, else in the order given."""
    rows = [PostRow(branch, post, post.status == "在岗") for branch in ordered for post in branch.posts]
    return tuple(sorted(rows, key=lambda row: not row.on_duty))


def response_rows(ordered: Sequence[Branch], as_of: date) -> tuple[ResponseRow, ...]:
    """Return the responses of `ordered` branches, latest start first."""
    rows = [
        ResponseRow(branch, response, _state(response, as_of)) for branch in ordered for response in branch.responses
    ]
    return tuple(sorted(rows, key=lambda row: -row.response.start.toordinal()))


def outcome_rows(ordered: Sequence[Branch]) -> tuple[OutcomeRow, ...]:
    """Return the outcome figures of `ordered` branches, in the order given."""
    return tuple(
        OutcomeRow(branch, outcome, *change(outcome.before, outcome.after))
        for branch in ordered
        for outcome in branch.outcomes
    )


def change(before: Decimal | None, after: Decimal | None) -> tuple[Decimal | None, Decimal | None]:
    """Return after minus before, and that in percent of before to one decimal; None for what cannot be said.

    Of nought and less there is no share: from -3 to 5 is 8 more, and no per cent.
    """
    if before is None or after is None:
        return None, None
    difference = after - before
    if before <= 0:
        return difference, None
    return difference, (difference * 100 / before).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _state(response: Response, as_of: date) -> Literal["active", "ended", "planned"]:
    if response.start > as_of:
        return "planned"
    return "ended" if response.end and response.end < as_of else "active"

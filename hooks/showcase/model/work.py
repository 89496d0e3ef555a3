"""What a branch does and what came of it: methods, cases, figures, honours, pledges, posts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from showcase.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Method:
    """A way of working that others can copy."""

    anchor: str
    name: str
    steps: tuple[str, ...] = ()
    fits: str = ""
    caution: str = ""
    effect: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A story with a beginning, a deed and an end."""

    anchor: str
    title: str
    date: PartialDate | None = None
    background: str = ""
    action: str = ""
    result: str = ""
    photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """A figure before and after; None is 未填报, never 0."""

    anchor: str
    indicator: str
    unit: str = ""
    before: Decimal | None = None
    before_period: str = ""
    after: Decimal | None = None
    after_period: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Honour:
    """An honour as one branch writes it down; the roll decides what counts."""

    anchor: str
    name: str
    kind: Literal["unit", "person"]
    level: str
    tier: str
    status: Literal["valid", "expired", "revoked"] = "valid"
    unit: str = ""
    person: str = ""
    person_kind: str = ""
    issuer: str = ""
    date: PartialDate | None = None
    document: str = ""
    evidence: str = ""
    posthumous: bool = False

    @property
    def personal(self) -> bool:
        """Whether a person received it."""
        return self.kind == "person"


@dataclass(frozen=True, slots=True)
class Progress:
    """One report on a pledge; `done` is the running total."""

    date: date
    done: Decimal | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PledgeReview:
    """How a pledge was judged."""

    verdict: str = ""
    satisfied: int | None = None
    asked: int | None = None
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Pledge:
    """A promise that can be checked."""

    anchor: str
    text: str
    subject: str = ""
    person: str = ""
    task: str = ""
    target: Decimal | None = None
    unit: str = ""
    deadline: date | None = None
    progress: tuple[Progress, ...] = ()
    finished: date | None = None
    shown_in: tuple[str, ...] = ()
    review: PledgeReview | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A pioneer post."""

    anchor: str
    name: str
    member: str = ""
    duty: str = ""
    awarded: PartialDate | None = None
    status: str = ""

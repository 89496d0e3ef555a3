"""What else fills the year of a branch: service, responses, care, strength, learning, contests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from showcase.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Community:
    """Where a branch checks in: the community and the two organisations beside the police branch (1+2)."""

    name: str
    party_organisation: str = ""
    residents: str = ""


@dataclass(frozen=True, slots=True)
class ServiceRecord:
    """One turn of service; `benefit` stays as written (64户)."""

    anchor: str
    date: date
    project: str
    category: str = ""
    visits: int | None = None
    hours: Decimal | None = None
    benefit: str = ""
    photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SmallThing:
    """A small thing that matters, from raised to solved."""

    anchor: str
    matter: str
    raised: date
    solved: date | None = None
    result: str = ""
    topic: str = ""

    @property
    def days(self) -> int | None:
        """Days from raised to solved; None while it is open."""
        return (self.solved - self.raised).days if self.solved else None


@dataclass(frozen=True, slots=True)
class Service:
    """双报到: community, records and small things."""

    community: Community | None = None
    checked_in: PartialDate | None = None
    members: int | None = None
    records: tuple[ServiceRecord, ...] = ()
    small_things: tuple[SmallThing, ...] = ()


@dataclass(frozen=True, slots=True)
class Response:
    """A wartime response; in use until the day after `end`."""

    anchor: str
    name: str
    kind: str
    start: date
    end: date | None = None
    task: str = ""
    members: int | None = None
    approval: str = ""
    pioneer_posts: int | None = None


# The kinds of care a ledger counts, in the order it keeps them.
CARE_KINDS: Final = (
    "七一慰问",
    "春节慰问",
    "光荣在党50年纪念章",
    "生活困难党员走访",
    "老党员走访",
    "退休党员走访",
    "其他慰问",
)


@dataclass(frozen=True, slots=True)
class Care:
    """A year of care as counts; the shape has no place for a name."""

    year: int
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Strength:
    """A year of self-assessment; `marks` pairs a dimension of the site file with a word."""

    year: int
    marks: tuple[tuple[str, str], ...]
    grade: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One session of training; `hours` is 学时."""

    anchor: str
    title: str
    date: date
    form: str = ""
    venue: str = ""
    attendance: int | None = None
    hours: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Another branch this one learns with; `partner` is a branch id."""

    partner: str
    about: str = ""
    since: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class OwnProgress:
    """A figure of this year beside one's own of last year."""

    indicator: str
    unit: str = ""
    last_year: Decimal | None = None
    this_year: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Contest:
    """擂台: what a secretary brought, and progress against oneself."""

    anchor: str
    year: int
    theme: str
    material: str = ""
    rank: int | None = None
    progress: tuple[OwnProgress, ...] = ()

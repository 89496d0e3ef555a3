"""What a branch is: frozen values with English names, whole before anything downstream sees them."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as far as its author knew it: a year, a month or a day."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def whole(self) -> bool:
        """Whether the day is known."""
        return bool(self.day)

    @property
    def first(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = (f"{self.year:04d}", f"{self.month:02d}", f"{self.day:02d}")
        return "-".join(part for part, known in zip(parts, (1, self.month, self.day), strict=True) if known)


# ── The branch ──────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Person:
    """A named comrade with a duty."""

    name: str
    duty: str = ""


@dataclass(frozen=True, slots=True)
class Members:
    """Totals of members, never names; `counts` pairs a label of the schema (正式, 预备 …) with a number."""

    counts: tuple[tuple[str, int], ...]
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Logo:
    """The mark of a brand; `photo` is a photo key, see `Photo`."""

    photo: str
    meaning: str = ""
    emblem: bool = False


@dataclass(frozen=True, slots=True)
class Brand:
    """What a branch stands for."""

    name: str
    meaning: str
    status: str
    slogan: str = ""
    logo: Logo | None = None
    directions: tuple[str, ...] = ()
    created: PartialDate | None = None
    carriers: tuple[str, ...] = ()
    inheritance: str = ""
    integration: str = ""
    serves: str = ""


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


@dataclass(frozen=True, slots=True)
class Highlight:
    """What a visitor comes to see; None minutes when not said."""

    text: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """Whether and what visitors may see."""

    receives: bool
    highlights: tuple[Highlight, ...] = ()
    booking: str = ""


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """A picture file of a branch as measured: upright px, and where its bytes lie.

    `key` is unique within the content folder: `<folder>/<path in folder>`.
    """

    key: str
    path: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture a branch shows; `key` names its `PhotoFile`."""

    anchor: str
    key: str
    caption: str
    alt: str = ""
    consent: str = ""
    uses: tuple[str, ...] = ()
    emblem: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """Who stood for a step, when, and with what result."""

    who: str
    date: date
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class SignOff:
    """填报 → 支部审核 → 保密审查 → 上级审定, and how far the folder may go."""

    filled: Signature
    reviewed: Signature | None = None
    secrecy: Signature | None = None
    approved: Signature | None = None
    scope: str = "内网"


@dataclass(frozen=True, slots=True)
class Branch:
    """One branch, whole; photo keys of every block are resolvable in `files`."""

    id: str
    folder: str
    full_name: str
    short_name: str
    parent: str
    kind: str
    brand: Brand
    signoff: SignOff
    unit: str = ""
    police_kind: str = ""
    county: str = ""
    secretary: Person | None = None
    members: Members | None = None
    founded: PartialDate | None = None
    sensitive: bool = False
    methods: tuple[Method, ...] = ()
    cases: tuple[Case, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    honours: tuple[Honour, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    posts: tuple[Post, ...] = ()
    service: Service | None = None
    responses: tuple[Response, ...] = ()
    care: tuple[Care, ...] = ()
    strength: tuple[Strength, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    pairs: tuple[Pair, ...] = ()
    contests: tuple[Contest, ...] = ()
    visit: Visit | None = None
    photos: tuple[Photo, ...] = ()
    files: tuple[PhotoFile, ...] = ()

    @property
    def temporary(self) -> bool:
        """Whether this branch is 非建制: set up for a task and dissolved after it."""
        return self.kind == "临时"


# ── The bureau: its own words, from branches/_site.yaml ─────────────────


@dataclass(frozen=True, slots=True)
class Window:
    """The span the report counts, closed at both ends, and how the bureau says it."""

    start: date
    end: date
    phrase: str


@dataclass(frozen=True, slots=True)
class Release:
    """A match of the privacy gate that someone allowed, with reason."""

    text: str
    reason: str
    who: str
    date: date


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A branch that left the site; its address keeps a tombstone."""

    id: str
    reason: str
    date: date


@dataclass(frozen=True, slots=True)
class Bureau:
    """What differs from place to place: names, orders, rules and the date everything is computed at."""

    city: str
    site_name: str
    brand_name: str
    brand_slogan: str
    as_of: date
    window: Window
    tiers: tuple[str, ...]
    levels: tuple[str, ...]
    counties: tuple[str, ...]
    police_kinds: tuple[str, ...]
    directions: tuple[str, ...] = ()
    service_categories: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    count_people: Literal["persons", "times"] = "persons"
    zero_tiers: Literal["omit", "write"] = "omit"
    show_ranks: bool = False
    rank_basis: str = ""
    photo_limit: int = 30
    featured: tuple[str, ...] = ()
    sensitive_words: tuple[str, ...] = ()
    releases: tuple[Release, ...] = ()
    hidden_people: tuple[str, ...] = ()
    hidden_photos: tuple[str, ...] = ()
    renumbered: tuple[tuple[str, str], ...] = ()
    withdrawn: tuple[Withdrawal, ...] = ()
    organiser: str = ""
    base_url: str = ""
    cover: PhotoFile | None = None
    cover_alt: str = ""


# ── Developed photos: what photos/ makes and pages show ─────────────────


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file made of a photo; `name` is its file name, made of digests only."""

    name: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Developed:
    """A photo ready to show: AVIF smallest first (may be empty), one JPEG or more, a 16 px data URI, a colour."""

    key: str
    digest: str
    avif: tuple[Rendition, ...]
    jpeg: tuple[Rendition, ...]
    placeholder: str
    colour: str

    @property
    def main(self) -> Rendition:
        """The JPEG for `<img src>`, download and print."""
        return self.jpeg[-1]


DevelopedPhotos = Mapping[str, Developed]

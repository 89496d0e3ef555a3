"""What a branch is, whole before anything downstream sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from showcase.model.dates import PartialDate
from showcase.model.life import Care, Contest, Lesson, Pair, Response, Service, Strength
from showcase.model.photos import PhotoFile
from showcase.model.work import Case, Honour, Method, Outcome, Pledge, Post


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

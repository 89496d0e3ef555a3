"""The bureau's own words, from the site file: names, orders, rules and the date everything is computed at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from showcase.model.photos import PhotoFile


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

    @property
    def ranked(self) -> bool:
        """Whether contests show their rank: it is turned on, and what it goes by is named."""
        return self.show_ranks and bool(self.rank_basis)

    @property
    def retired(self) -> frozenset[str]:
        """The ids whose addresses belong to a notice: renumbered or withdrawn. No branch is shown under them."""
        return frozenset(old for old, _ in self.renumbered) | {withdrawal.id for withdrawal in self.withdrawn}

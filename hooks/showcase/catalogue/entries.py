"""What an honour roll is made of: entries, recipients and the counts of a tier or a year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from showcase.catalogue.sums import piled
from showcase.model import Bureau, PartialDate

Reason = Literal["", "participant", "unlisted", "undated", "outside", "late"]

MARKS = ("★", "◆", "●", "▲", "△")


@dataclass(frozen=True, slots=True)
class RollEntry:
    """One honour on the roll, however many folders claim it.

    `homes` are the branch ids that claim it, in site order, and `anchors` its place on each of their pages.
    `recipient_id` is equal for one unit or one person wherever it stands; distinct ids are what is counted.
    `reason` and its Chinese sentence `why_not` tell why an entry is not counted; both are "" when it is.
    """

    id: str
    name: str
    kind: Literal["unit", "person"]
    level: str
    tier: str
    status: Literal["valid", "expired"]
    issuer: str
    date: PartialDate | None
    document: str
    recipient: str
    recipient_id: str
    person_kind: str
    homes: tuple[str, ...]
    anchors: tuple[str, ...]
    reason: Reason
    why_not: str
    participant: bool
    temporary: bool
    posthumous: bool
    county: str
    police_kind: str
    reference: tuple[str, PartialDate | None]

    @property
    def counted(self) -> bool:
        """Whether this entry counts in the report."""
        return not self.reason

    @property
    def left_out(self) -> bool:
        """Whether a reader must be told why this entry does not count; 参与 is said with its recipient."""
        return self.reason not in {"", "participant"}

    @property
    def anchor(self) -> str:
        """Its place on the page of its first home."""
        return self.anchors[0]

    def anchor_on(self, home: str) -> str:
        """Return its place on the page of `home`, one of `homes`."""
        return self.anchors[self.homes.index(home)]


@dataclass(frozen=True, slots=True)
class Recipient:
    """One unit or one person with the honours counted for it, newest first."""

    id: str
    name: str
    entries: tuple[RollEntry, ...]


@dataclass(frozen=True, slots=True)
class TierCount:
    """What the report says of one tier; `slug` is its position in the site file, counted from 1.

    `units` is the length of `unit_recipients`; `persons` that of `person_recipients`, or of `person_entries`
    where the bureau counts 人次. `current` counts the entries that are still 有效.
    """

    tier: str
    slug: str
    mark: str
    units: int
    persons: int
    unit_entries: tuple[RollEntry, ...]
    person_entries: tuple[RollEntry, ...]
    current: int

    @property
    def unit_recipients(self) -> tuple[Recipient, ...]:
        """The units counted, each once, by their newest honour."""
        return recipients(self.unit_entries)

    @property
    def person_recipients(self) -> tuple[Recipient, ...]:
        """The persons counted, each once, by their newest honour."""
        return recipients(self.person_entries)

    @property
    def expired(self) -> int:
        """How many of the entries counted have run out: with `current` they make up all that stand as evidence."""
        return len(self.unit_entries) + len(self.person_entries) - self.current

    @property
    def anchor(self) -> str:
        """Where its evidence begins on the roll."""
        return f"tier-{self.slug}"


@dataclass(frozen=True, slots=True)
class YearCount:
    """The entries dated in one year, newest first, and how many units and persons of them count."""

    year: int
    entries: tuple[RollEntry, ...]
    counted: int
    units: int
    persons: int


def recipients(entries: Iterable[RollEntry]) -> tuple[Recipient, ...]:
    """Return who received `entries`, each once, in the order of their first entry."""
    received = piled(entries, lambda entry: entry.recipient_id)
    return tuple(Recipient(key, theirs[0].recipient, theirs) for key, theirs in received.items())


def mark_of_level(level: str, bureau: Bureau) -> str:
    """Return the medal of a 层级 by its position in the site file; the last medal for any other."""
    return _mark(bureau.levels, level)


def mark_of_tier(tier: str, bureau: Bureau) -> str:
    """Return the medal of a 口径: that of the level it names first (市局 names 市级), else by its position."""
    stems = ((tier.find(level.removesuffix("级")), level) for level in bureau.levels)
    named = sorted((at, bureau.levels.index(level)) for at, level in stems if at >= 0)
    return MARKS[min(named[0][1], len(MARKS) - 1)] if named else _mark(bureau.tiers, tier)


def _mark(names: tuple[str, ...], name: str) -> str:
    position = names.index(name) if name in names else len(MARKS)
    return MARKS[min(position, len(MARKS) - 1)]

"""A date as far as its author knew it."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date


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

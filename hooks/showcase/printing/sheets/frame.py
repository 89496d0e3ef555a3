"""What every piece carries: its title, who issues it, the day its figures stand at, and on what paper it goes."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model import Bureau
from showcase.pages.wording import long_day


@dataclass(frozen=True, slots=True)
class Day:
    """A day in numbers, as the document's date."""

    year: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Frame:
    """The facts of a piece beside its content; `as_of` is 截至 in words."""

    title: str
    author: str
    keywords: tuple[str, ...]
    date: Day
    site: str
    city: str
    as_of: str
    paper: str


def frame(title: str, bureau: Bureau, paper: str) -> Frame:
    """Return the frame of a piece called `title`; its date is 截至, as no clock is read for content."""
    day = bureau.as_of
    return Frame(
        title=title,
        author=bureau.organiser or bureau.city,
        keywords=(bureau.site_name, bureau.brand_name),
        date=Day(day.year, day.month, day.day),
        site=bureau.site_name,
        city=bureau.city,
        as_of=long_day(day),
        paper=paper,
    )

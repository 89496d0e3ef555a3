"""The honour pages: the sentence with its evidence, and the roll by recipient, year and 口径."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from showcase.catalogue.entries import RollEntry, mark_of_level
from showcase.catalogue.honours import HonourRoll
from showcase.catalogue.whole import Catalogue
from showcase.model import Branch, Bureau
from showcase.pages.addresses import PERSONS, ROLL, UNITS, tier_uri, year_uri
from showcase.pages.wording import long_day
from showcase.site import Page

NEWEST_AT_HOME = 5
NEWEST_ON_ROLL = 12
EVIDENCE_SHOWN = 60


@dataclass(frozen=True, slots=True)
class RollLine:
    """An honour as it stands in a table: its medal, and the branches it leads to with its place on their pages."""

    entry: RollEntry
    mark: str
    homes: tuple[tuple[Branch, str], ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page of the roll: its address, its name, what it holds in a sentence, and its entries."""

    uri: str
    name: str
    said: str
    entries: tuple[RollEntry, ...]


def roll_lines(entries: Iterable[RollEntry], catalogue: Catalogue) -> tuple[RollLine, ...]:
    """Return `entries` as lines, in their order."""
    return tuple(_line(entry, catalogue) for entry in entries)


def roll_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the overview, units, persons, then one page a year and one a 口径."""
    yield _overview(catalogue)
    for chapter in _chapters(catalogue.roll, catalogue.bureau):
        values = _values(catalogue) | {"chapter": chapter, "lines": roll_lines(chapter.entries, catalogue)}
        yield Page(chapter.uri, f"{chapter.name} · 荣誉榜", chapter.said, "roll.html", values)


def _overview(catalogue: Catalogue) -> Page:
    roll, written = catalogue.roll, catalogue.bureau.zero_tiers == "write"
    values = _values(catalogue) | {
        "evidence": tuple(tier for tier in roll.tiers if tier.units or tier.persons or written),
        "undated": roll_lines(roll.undated, catalogue),
        "lines": roll_lines(roll.entries[:NEWEST_ON_ROLL], catalogue),
        "limit": EVIDENCE_SHOWN,
    }
    return Page(ROLL, "荣誉榜", f"{roll.report.text}每个数字都连到依据。", "honours.html", values)


def _chapters(roll: HonourRoll, bureau: Bureau) -> Iterator[Chapter]:
    span = f"统计窗口为{long_day(bureau.window.start)}至{long_day(bureau.window.end)}"
    units = tuple(entry for entry in roll.entries if entry.kind == "unit")
    persons = tuple(entry for entry in roll.entries if entry.kind == "person")
    yield Chapter(UNITS, "受表彰单位", f"受表彰的单位，逐项列出荣誉和文号，{span}。", units)
    yield Chapter(PERSONS, "受表彰个人", f"受表彰的个人，逐项列出荣誉和文号，{span}。", persons)
    for year in roll.years:
        yield Chapter(
            year_uri(year.year), f"{year.year} 年荣誉", f"{year.year}年各支部和个人获得的荣誉。", year.entries
        )
    for tier in roll.tiers:
        entries = tuple(entry for entry in roll.entries if entry.tier == tier.tier)
        if entries:
            said = f"口径为“{tier.tier}”的荣誉，逐项列出单位、个人和文号。"
            yield Chapter(tier_uri(tier), f"{tier.tier}表彰", said, entries)


def _values(catalogue: Catalogue) -> dict[str, object]:
    present = {entry.tier for entry in catalogue.roll.entries}
    return {
        "bureau": catalogue.bureau,
        "counts": catalogue.counts,
        "roll": catalogue.roll,
        "tiers": tuple(tier for tier in catalogue.roll.tiers if tier.tier in present),
    }


def _line(entry: RollEntry, catalogue: Catalogue) -> RollLine:
    homes = tuple((catalogue.by_id[home], anchor) for home, anchor in zip(entry.homes, entry.anchors, strict=True))
    return RollLine(entry, mark_of_level(entry.level, catalogue.bureau), homes)

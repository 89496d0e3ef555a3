"""The honour pages: the sentence with its evidence, and the roll by recipient, year and 口径, in light pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.catalogue.entries import RollEntry
from showcase.catalogue.honours import HonourRoll
from showcase.catalogue.whole import Catalogue
from showcase.model import Bureau
from showcase.pages.addresses import PERSONS, ROLL, UNITS, tier_uri, year_uri
from showcase.pages.paging import Leaf, leaves
from showcase.pages.roll_table import roll_lines, roll_table
from showcase.pages.whole_roll import whole_roll_page
from showcase.pages.wording import long_day
from showcase.site import Page

NEWEST_AT_HOME = 5
NEWEST_ON_ROLL = 12
EVIDENCE_SHOWN = 60
LINES_ON_A_PAGE = 600  # some 500 bytes each


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page of the roll: its address, its name, what it holds in a sentence, and its entries."""

    uri: str
    name: str
    said: str
    entries: tuple[RollEntry, ...]


def roll_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the overview, units, persons, then one page (or several) a year and a 口径, and the whole roll for print."""
    values = _values(catalogue)
    yield _overview(catalogue, values)
    for chapter in _chapters(catalogue.roll, catalogue.bureau):
        for leaf in leaves(chapter.entries, LINES_ON_A_PAGE, chapter.uri):
            yield _leaf(chapter, leaf, catalogue, values)
    yield whole_roll_page(catalogue, values, LINES_ON_A_PAGE)


def _leaf(chapter: Chapter, leaf: Leaf[RollEntry], catalogue: Catalogue, values: dict[str, object]) -> Page:
    number = f"（第 {leaf.number} 页）" if leaf.number > 1 else ""
    own = {"chapter": chapter, "leaf": leaf, "table": roll_table(leaf.rows, catalogue)}
    return Page(leaf.uri, f"{chapter.name} · 荣誉榜{number}", chapter.said, "roll.html", values | own)


def _overview(catalogue: Catalogue, values: dict[str, object]) -> Page:
    roll, written = catalogue.roll, catalogue.bureau.zero_tiers == "write"
    own = {
        "evidence": tuple(tier for tier in roll.tiers if tier.units or tier.persons or written),
        "undated": roll_lines(roll.undated, catalogue),
        "lines": roll_lines(roll.entries[:NEWEST_ON_ROLL], catalogue),
        "branches": catalogue.by_id,
        "limit": EVIDENCE_SHOWN,
    }
    return Page(ROLL, "荣誉榜", f"{roll.report.text}每个数字都连到依据。", "honours.html", values | own)


def _chapters(roll: HonourRoll, bureau: Bureau) -> Iterator[Chapter]:
    span = f"统计窗口为{long_day(bureau.window.start)}至{long_day(bureau.window.end)}"
    units = tuple(entry for entry in roll.entries if entry.kind == "unit")
    persons = tuple(entry for entry in roll.entries if entry.kind == "person")
    yield Chapter(UNITS, "受表彰单位", f"受表彰的单位，逐项列出荣誉和文号，{span}。", units)
    yield Chapter(PERSONS, "受表彰个人", f"受表彰的个人，逐项列出荣誉和文号，{span}。", persons)
    for year in roll.years:
        yield Chapter(year_uri(year.year), f"{year.year}年荣誉", f"{year.year}年各支部和个人获得的荣誉。", year.entries)
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

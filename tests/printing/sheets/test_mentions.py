from __future__ import annotations

from pathlib import Path

from showcase.printing.sheets.mentions import honour_index, people_index, texts_of
from showcase.printing.sheets.roll import entries_of
from showcase.printing.sheets.sheet import sheet

from ..desk import full, material, overfull, whole


def test_people_and_honours_are_mentioned_where_they_are_printed(photo_cache: Path) -> None:
    shown = whole(full())
    made = sheet(shown.branches[0], material(photo_cache, shown))
    assert made is not None
    printed = {made.id: (shown.branches[0], "2-14", 14, made)}
    texts, entries = texts_of(printed), entries_of(shown, [made.id])
    people = {entry.name: entry.pages for one in people_index(shown, printed, texts, entries) for entry in one.entries}
    honours = {entry.name: entry.pages for one in honour_index(printed, texts, entries) for entry in one.entries}

    assert people["周明远"][0] == "2-14"
    assert set(people["马小禾"]) <= {"2-14", "2-15"}
    assert all(pages for pages in honours.values())


def test_an_honour_there_was_no_room_for_leads_to_the_roll(photo_cache: Path) -> None:
    shown = whole(overfull())
    made = sheet(shown.branches[0], material(photo_cache, shown))
    assert made is not None
    printed = {made.id: (shown.branches[0], "4", 4, made)}
    entries = entries_of(shown, [made.id])
    found = [entry for one in honour_index(printed, texts_of(printed), entries) for entry in one.entries]

    assert len(found) == 40
    assert sum(bool(entry.rows) for entry in found) > 20
    assert all(bool(entry.rows) != bool(entry.pages) for entry in found)

from __future__ import annotations

from showcase.printing.sheets.frame import Day, frame

from ..desk import PRINTED_BUREAU


def test_a_piece_is_dated_by_its_figures() -> None:
    said = frame("荣誉榜", PRINTED_BUREAU, "a4")

    assert (said.date, said.as_of) == (Day(2026, 6, 30), "2026年6月30日")
    assert (said.title, said.author, said.paper) == ("荣誉榜", "某市公安局机关党委", "a4")

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from showcase.printing.fonts import printable
from showcase.printing.glyphs import missing, set_text, written
from showcase.printing.sheets.values import Note


def test_what_a_chinese_page_needs_is_there(photo_cache: Path) -> None:
    known = printable(photo_cache)

    assert missing("灯火“三步法”，……——《》〔2025〕16号·★◆●▲△◐○！①→㎡℃%×é䶮㛃𬱖", known) == ""


def test_what_no_face_has_is_told_once_and_in_order(photo_cache: Path) -> None:
    assert missing("电话📞，再打📞，奖🏅", printable(photo_cache)) == "📞🏅"


def test_a_space_of_no_width_is_no_fault(photo_cache: Path) -> None:
    assert missing(written(Note("a", "x" * 40)), printable(photo_cache)) == ""


def test_long_runs_may_break_anywhere_and_short_ones_stay() -> None:
    assert set_text("x" * 24) == "\u200b".join("x" * 24)
    assert set_text("2026-06-30 GA-CG-012") == "2026-06-30 GA-CG-012"


def test_joiners_and_selectors_are_dropped_and_marks_composed() -> None:
    assert set_text("e\u0301❤\ufe0f\u200d") == "\u00e9❤"


@given(st.text(max_size=80))
def test_nothing_a_reader_sees_is_lost(text: str) -> None:
    """Read again, a text is its composed self without what prints nothing."""
    again = set_text(set_text(text))

    assert again == set_text(text)


@given(st.text(max_size=40))
def test_any_text_comes_back_from_the_json(text: str) -> None:
    said = json.loads(written(Note("label", text)))

    assert said == {"label": "label", "text": set_text(text)}

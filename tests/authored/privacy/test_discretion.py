"""What an author is told repeats no number."""

from __future__ import annotations

from showcase.authored.privacy.discretion import discreet
from showcase.problem import Place, Problem


def test_a_sentence_about_something_else_hides_the_number_it_quotes() -> None:
    said = Problem(
        Place("x", 1, 1), "number-unclear", "写的是“13900000000”", "删去 13900000000", source="  人次: 13900000000"
    )
    (told,) = discreet([said])

    assert "13900000000" not in f"{told.what}{told.fix}{told.source}"
    assert told.source.startswith("  人次: 139＊")


def test_a_sentence_of_the_gate_quotes_no_line() -> None:
    (told,) = discreet(
        [Problem(Place("x", 1, 1), "sensitive-word", "有敏感词“线＊”", "换一个说法", source="内涵: 线人")]
    )

    assert told.source == ""


def test_all_else_stays_as_it_is() -> None:
    said = Problem(Place("x", 1, 1), "date-late", "日期 2026-07-05", "请核对", source="日期: 2026-07-05")

    assert discreet([said]) == (said,)

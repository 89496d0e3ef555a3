from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.authored.yamlfile.complaint import Complaint, Mend, Spot, quote, quoted, short
from showcase.authored.yamlfile.encoding import UNSEEN
from tests.authored.yamlfile.desk import as_libyaml_reads

LINES = ("做法:", "  - 名称: 灯火 # 注", "", "  # 空", '    步骤: [甲, "乙"]')


def a_complaint(bracket: Spot | None = None) -> Complaint:
    return Complaint("", "", Spot(0, 0), Spot(0, 0), LINES, frozenset(), bracket=bracket)


def test_a_line_is_taken_apart() -> None:
    complaint = a_complaint()

    assert (complaint.entry_column(1), complaint.value_column(1), complaint.indent(1)) == (4, 8, 2)
    assert (complaint.entry_column(0), complaint.value_column(0)) == (0, 3)
    assert complaint.rest(Spot(1, 8)) == "灯火"
    assert complaint.at(Spot(1, 8)) == "灯"


def test_beyond_the_text_there_is_nothing() -> None:
    complaint = a_complaint()

    assert (complaint.at(Spot(9, 0)), complaint.line(9), complaint.rest(Spot(9, 0))) == ("", "", "")
    assert not complaint.begins(Spot(9, 0))


def test_blank_lines_and_comments_say_nothing() -> None:
    assert [a_complaint().line_above(line) for line in (9, 4, 1, 0)] == [4, 1, 0, -1]


def test_a_piece_ends_at_the_next_mark_within_brackets() -> None:
    assert a_complaint(Spot(4, 8)).piece(Spot(4, 9)) == "甲"
    assert a_complaint().piece(Spot(4, 9)) == '甲, "乙"]'


def test_a_mend_covers_the_text_it_keeps() -> None:
    assert quote(Spot(1, 8), "灯火") == Mend(1, 8, 10, '"灯火"')


@pytest.mark.parametrize(("text", "shown"), [("@东", '"@东"'), ('"东"关', "'\"东\"关'"), ("C:\\it's", "'C:\\it''s'")])
def test_text_is_quoted_as_a_clerk_would(text: str, shown: str) -> None:
    assert quoted(text) == shown


@given(st.text(max_size=20).map(lambda text: UNSEEN.sub("", text).replace("\n", "")))
def test_quotes_keep_whatever_they_hold(text: str) -> None:
    assert as_libyaml_reads(quoted(text)) == text


def test_long_text_is_cut_in_a_sentence() -> None:
    assert short("灯" * 21) == "灯" * 20 + "……"
    assert short("灯" * 20) == "灯" * 20

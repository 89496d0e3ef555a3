from __future__ import annotations

from hypothesis import given

from showcase.authored.schema import KNOWN_KEYS, TEXT_LISTS
from showcase.authored.yamlfile.encoding import UNSEEN
from showcase.authored.yamlfile.tolerance import may_need_walk
from showcase.authored.yamlfile.walk import Walk
from tests.authored.desk import DATA
from tests.authored.yamlfile.desk import put_right, scribbles, tolerated


def test_the_example_needs_no_walk() -> None:
    """Nine files of ten must not pay for the slips of the tenth."""
    example = (DATA / "branch.yaml").read_text(encoding="utf-8")

    assert not may_need_walk(example)
    assert tolerated(example).edited.text == example


@given(scribbles)
def test_putting_right_twice_is_once(text: str) -> None:
    once = put_right(UNSEEN.sub("", text))

    assert put_right(once) == once


@given(scribbles)
def test_a_text_spared_the_walk_would_not_change_on_it(text: str) -> None:
    seen = UNSEEN.sub("", text)
    notes = Walk(seen, KNOWN_KEYS, TEXT_LISTS).through()

    assert may_need_walk(seen) or (notes.edits, notes.slips()) == ([], ())


@given(scribbles)
def test_no_change_is_silent_and_none_touches_a_line_break(text: str) -> None:
    seen = UNSEEN.sub("", text)
    after = tolerated(seen)

    assert after.edited.text == seen or after.slips
    assert after.edited.text.count("\n") == seen.count("\n")


@given(scribbles)
def test_only_marks_and_blanks_change(text: str) -> None:
    """No letter, digit or Han character is ever lost or added."""
    seen = UNSEEN.sub("", text)

    assert [c for c in put_right(seen) if c.isalnum()] == [c for c in seen if c.isalnum()]

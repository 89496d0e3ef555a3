"""Names that are to be seen nowhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.authored.privacy.names import HiddenNames, hashed_name, hidden_names

NAME = "周明远"
SALT = "0123456789abcdef"
IN_CLEAR, HASHED = hidden_names([NAME]), hidden_names([hashed_name(NAME, SALT)])


@pytest.mark.parametrize("names", [IN_CLEAR, HASHED], ids=["in clear", "hashed"])
def test_a_name_is_covered_wherever_it_stands(names: HiddenNames) -> None:
    assert names.covered("所长周明远带队，周明远说") == "所长某同志带队，某同志说"
    assert names.includes("周 明远")
    assert [(f.start, f.end) for f in names.found("见周明远")] == [(1, 4)]


@pytest.mark.parametrize("names", [IN_CLEAR, HASHED, HiddenNames()], ids=["in clear", "hashed", "nobody"])
def test_all_else_stays(names: HiddenNames) -> None:
    text = "周明带队，远处有灯"

    assert names.covered(text) is text
    assert not names.includes("周明")


def test_a_hash_tells_nobody_who_is_meant() -> None:
    entry = hashed_name(NAME, SALT)

    assert not any(sign in entry for sign in NAME)
    assert hashed_name(NAME, "f" * 16) != entry
    assert hashed_name("周明辉", SALT) != entry


def test_blank_entries_hide_nobody() -> None:
    assert not hidden_names(["", "  "])


@given(st.text(max_size=40))
def test_covering_twice_is_covering_once(text: str) -> None:
    once = IN_CLEAR.covered(f"{text}{NAME}{text}")

    assert NAME not in once
    assert IN_CLEAR.covered(once) == once

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.authored.schema import KNOWN_KEYS
from showcase.authored.yamlfile.keys import ODD_BLANKS, clean_key


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("名称", "名称"),
        ("名　称", "名称"),
        (" 名 称", "名称"),
        ("名\u200b称", "名称"),
        ("⽇期", "日期"),  # a radical, as PDF viewers copy it
        ("光荣在党５０年纪念章", "光荣在党50年纪念章"),
    ],
)
def test_a_known_key_is_found_through_odd_spelling(written: str, key: str) -> None:
    assert clean_key(written, KNOWN_KEYS) == key


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("ＧＡ－ＣＧ－０１２", "GA－CG－012"),
        ("甲（上）", "甲（上）"),
        ("甲　乙", "甲 乙"),
        ("甲  乙", "甲  乙"),
        ("　", "　"),
    ],
)
def test_an_unknown_key_keeps_its_own_marks(written: str, key: str) -> None:
    assert clean_key(written, KNOWN_KEYS) == key


@given(st.text(alphabet="名称日期甲A１Ａ（）" + ODD_BLANKS + " ", max_size=12))
def test_cleaning_twice_is_cleaning_once(written: str) -> None:
    once = clean_key(written, KNOWN_KEYS)

    assert clean_key(once, KNOWN_KEYS) == once

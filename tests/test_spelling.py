"""Words are one when only their width, spaces, case or punctuation differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.spelling import normalised


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("×公党〔2025〕16号", "×公党［2025］ 16 号"),
        ("×公党〔2025〕16号", "×公党(2025)16号"),
        ("×公党〔2025〕16号", "×公党【２０２５】１６号"),
        ("全省“最强党支部”", "全省最强党支部"),
        ("全省“最强党支部”", "全省「最强党支部」"),
        ("ＧＡ１１０", "ga110"),
        ("李 望春", "李　望春"),
        ("阿里木·买买提", "阿里木•买买提"),
    ],
)
def test_the_same_words_are_the_same(one: str, other: str) -> None:
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("公党〔2025〕16号", "公党〔2025〕61号"),
        ("李䶮", "李龑"),
        ("〔2025〕1号", "〔20251〕号"),
        ("2025-11", "2025-1-1"),
    ],
)
def test_other_words_stay_others(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)


@given(st.text(alphabet="李䶮 　ＡaZ０9〔〕［］()“”-_·|号"))
def test_normalising_twice_is_once(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)

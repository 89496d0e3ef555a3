"""The nearest known word, or none rather than a wild guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.authored.likeness import by_slip, closest, nearest, one_slip_away

KEYS = ("荣誉", "做法", "双报到", "成效数据", "上级党组织", "支部审核")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("双报道", "双报到"),
        ("荣誉称号", "荣誉"),
        ("成效的数据", "成效数据"),
        ("上级组织", "上级党组织"),
        ("支部 审核", "支部审核"),
        ("星座", ""),
        ("", ""),
    ],
)
def test_a_slip_finds_its_word(word: str, meant: str) -> None:
    assert closest(word, KEYS) == meant


def test_width_and_case_do_not_matter() -> None:
    assert closest("ｐｈｏｔｏｓ/Ａ.ＪＰＧ", ["photos/a.jpg", "photos/b.jpg"]) == "photos/a.jpg"


@given(st.lists(st.text(min_size=1, max_size=6), min_size=1, max_size=6), st.data())
def test_a_known_word_is_nearest_to_itself(words: list[str], data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(words))

    assert closest(word, [word]) == word
    assert closest(word, words) in words


def test_nothing_is_near_when_nothing_is_known() -> None:
    assert closest("荣誉", []) == ""


@pytest.mark.parametrize(
    ("number", "meant"),
    [
        ("GA-CG-031", "GA-CG-013"),
        ("GA-CG-O13", "GA-CG-013"),
        ("GA-CG-13", "GA-CG-013"),
        ("GACG-013", "GA-CG-013"),
        ("GA-CG-0133", "GA-CG-013"),
        ("GA-SJ-02", ""),
        ("GA-BS-777", ""),
        ("013", ""),
    ],
)
def test_a_number_is_near_when_it_is_one_slip_away_from_a_single_one(number: str, meant: str) -> None:
    assert one_slip_away(number, by_slip(["GA-CG-013", "GA-SJ-021", "GA-SJ-022"])) == meant


def test_the_number_that_is_not_meant_is_not_near() -> None:
    assert one_slip_away("GA-CG-014", by_slip(["GA-CG-012", "GA-CG-013"]), but="GA-CG-012") == "GA-CG-013"


def test_those_most_like_a_name_come_nearest_first() -> None:
    assert nearest("李望舂", ["李春", "周明远", "李望", "李望春"]) == ("李望", "李望春")
    assert nearest("李望舂", []) == ()

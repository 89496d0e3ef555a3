from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.printing.sheets.index import Mention, index, people_of, sort_key

from ..desk import full


def letters(*names: str, people: bool = True) -> dict[str, list[str]]:
    made = index((Mention(name, name, "支部", "4") for name in names), people=people)
    return {one.letter: [entry.name for entry in one.entries] for one in made}


SAID = (
    "单晓峰 S 解东篱 X 任意 R 曾子 Z 区怀瑾 O 仇英 Q 朴信 P 查良镛 Z 盖叫天 G "
    "种师道 C 尉迟恭 Y 长孙无忌 Z 华映雪 H 乐毅 Y 重阳 C"
)


@pytest.mark.parametrize(("name", "letter"), list(zip(SAID.split()[::2], SAID.split()[1::2], strict=True)))
def test_surnames_are_read_as_surnames(name: str, letter: str) -> None:
    assert list(letters(name)) == [letter]


def test_syllables_stand_before_tones_and_tones_before_characters() -> None:
    assert sorted(["林一", "厉一", "李一", "黎一"], key=lambda name: sort_key(name, surname=True)) == [
        "黎一",
        "李一",
        "厉一",
        "林一",
    ]


def test_namesakes_stay_apart_with_the_names_of_their_branches() -> None:
    mentions = (
        Mention("A/张伟", "张伟", "东关", "4"),
        Mention("B/张伟", "张伟", "交警", "8"),
        Mention("A/张伟", "张伟", "东关", "5"),
    )
    (letter,) = index(mentions, people=True)

    assert [(entry.beside, entry.pages) for entry in letter.entries] == [("东关", ("4", "5")), ("交警", ("8",))]


def test_one_person_in_two_folders_is_one_entry() -> None:
    (letter,) = index((Mention("roll-1", "张伟", "东关", "4"), Mention("roll-1", "张伟", "交警", "8")), people=True)

    assert [entry.pages for entry in letter.entries] == [("4", "8")]


def test_pages_ascend_through_the_volumes() -> None:
    (letter,) = index((Mention("a", "嘉奖", "", page) for page in ("12", "9", "12")), people=False)
    (volumes,) = index((Mention("a", "嘉奖", "", page) for page in ("2-4", "1-12", "1-9")), people=False)

    assert letter.entries[0].pages == ("9", "12")
    assert volumes.entries[0].pages == ("1-9", "1-12", "2-4")


def test_rows_of_the_roll_lead_only_those_who_stand_on_no_sheet() -> None:
    made = index(
        (Mention("a", "甲", "", "4"), Mention("a", "甲", "", row="r1"), Mention("b", "乙", "", row="r2")), people=True
    )
    entries = {entry.name: entry for letter in made for entry in letter.entries}

    assert entries["甲"].rows == ()
    assert entries["乙"].rows == ("r2",)


def test_what_begins_with_no_letter_comes_last() -> None:
    assert list(letters("110服务之星", "安心奖", people=False)) == ["A", "#"]


@given(st.permutations(["张伟", "李望春", "周明远", "单晓峰", "解东篱"]))
def test_the_order_of_mention_never_shows(names: list[str]) -> None:
    assert letters(*names) == letters("张伟", "李望春", "周明远", "单晓峰", "解东篱")


def test_the_comrades_of_a_branch_are_named_once() -> None:
    assert people_of(full()) == ("周明远", "李望春", "马小禾")

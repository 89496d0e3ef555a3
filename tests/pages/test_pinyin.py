from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.pages.pinyin import SURNAMES, readings, sound_keys, sounds_of, spoken_order


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("单雄信", ("dan", "shan")),
        ("仇小禾", ("chou", "qiu")),
        ("区怀瑾", ("qu", "ou")),
        ("解东篱", ("jie", "xie")),
        ("曾若谷", ("ceng", "zeng")),
        ("尉迟青", ("yu",)),
        ("周明远", ("zhou",)),
    ],
)
def test_a_surname_is_understood_both_ways(name: str, first: tuple[str, ...]) -> None:
    assert readings(name)[0] == first


def test_only_what_is_special_stands_in_the_table() -> None:
    """What the library says anyway needs no line of ours."""
    assert all(sound != readings(f"白{surname}")[1][0] for surname, sound in SURNAMES.items())


def test_words_are_spoken_as_words() -> None:
    assert [one[0] for one in readings("重庆银行")] == ["chong", "qing", "yin", "hang"]


def test_marks_in_a_name_are_not_spoken() -> None:
    assert readings("“一页纸”·Ａ区1号") == readings("一页纸a区1号")


def test_rare_characters_that_nobody_can_speak_stand_for_themselves() -> None:
    assert readings("𫖯川")[0] == ("𫖯",) or readings("𫖯川")[0] == ("fu",)
    assert readings("䶮")[0] == ("yan",)


def test_keys_are_syllables_and_first_letters() -> None:
    assert set(sound_keys("东郊灯火")) == {"'dong", "'jiao", "'deng", "'huo", "'dj", "'jd", "'dh", "'djd", "'jdh"}


def test_names_stand_in_the_order_of_a_dictionary() -> None:
    assert sorted(["榕树下", "东关灯火", "“安心”灯", "一次办成"], key=spoken_order) == [
        "“安心”灯",
        "东关灯火",
        "榕树下",
        "一次办成",
    ]


def test_each_character_is_listed_with_all_its_ways() -> None:
    assert sounds_of(["单雄信", "A曾"]) == {"单": "dan shan", "信": "xin", "曾": "ceng", "雄": "xiong"}


@given(st.text(max_size=12))
def test_any_name_can_be_spoken(name: str) -> None:
    assert all(sound for one in readings(name) for sound in one)
    assert list(sound_keys(name)) == list(sound_keys(name))

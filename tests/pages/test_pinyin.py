from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.pages.pinyin import SURNAMES, person_readings, readings, sound_keys, sounds_of, spoken_order


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("单雄信", ("dan", "shan")),
        ("仇小禾", ("chou", "qiu")),
        ("区怀瑾", ("qu", "ou")),
        ("解东篱", ("jie", "xie")),
        ("曾若谷", ("ceng", "zeng")),
        ("周明远", ("zhou",)),
    ],
)
def test_a_surname_is_understood_both_ways(name: str, first: tuple[str, ...]) -> None:
    assert readings(name)[0] == person_readings(name)[0] == (name[0], first)


def test_surnames_of_two_characters_are_spoken_as_such() -> None:
    assert [ways[-1] for _, ways in person_readings("尉迟青")] == ["yu", "chi", "qing"]
    assert [ways[0] for _, ways in readings("尉迟青")] == ["yu", "chi", "qing"]


def test_only_what_is_special_stands_in_the_table() -> None:
    """What the library says anyway needs no line of ours."""
    assert all(sound not in readings(f"白{surname}")[1][1] for surname, sound in SURNAMES.items())


def test_words_are_spoken_as_words() -> None:
    assert [ways[0] for _, ways in readings("重庆银行")] == ["chong", "qing", "yin", "hang"]


def test_marks_in_a_name_are_not_spoken() -> None:
    assert readings("“一页纸”·Ａ区1号") == readings("一页纸a区1号")


def test_rare_characters_that_nobody_can_speak_stand_for_themselves() -> None:
    assert readings("𫖯川")[0] in {("𫖯", ("𫖯",)), ("𫖯", ("fu",))}
    assert person_readings("秦䶮")[1] == ("䶮", ("yan",))


def test_keys_are_syllables_and_first_letters() -> None:
    assert set(sound_keys(readings("东郊灯火"))) == {
        "'dong",
        "'jiao",
        "'deng",
        "'huo",
        "'dj",
        "'jd",
        "'dh",
        "'djd",
        "'jdh",
    }


def test_names_stand_in_the_order_of_a_dictionary() -> None:
    assert sorted(["榕树下", "东关灯火", "“安心”灯", "一次办成"], key=spoken_order) == [
        "“安心”灯",
        "东关灯火",
        "榕树下",
        "一次办成",
    ]


def test_each_character_is_listed_with_all_its_ways() -> None:
    assert sounds_of([person_readings("单雄信"), readings("A曾")]) == {
        "单": "dan shan",
        "信": "xin",
        "曾": "ceng",
        "雄": "xiong",
    }


@given(st.text(max_size=12))
def test_any_name_can_be_spoken(name: str) -> None:
    for spoken in (readings(name), person_readings(name)):
        assert all(sound for _, ways in spoken for sound in ways)
        assert all(key.startswith("'") for key in sound_keys(spoken))

"""What is written: nothing left over, no slogans without a fact, marks as they are printed."""

from __future__ import annotations

import pytest

from showcase.authored.rules import texts

from ..desk import DATA, LEAST, a_document, a_source, the_bureau

BUREAU = the_bureau()


def slips(meaning: str, quote: str = '"') -> list[str]:
    source = a_source(text=LEAST.replace("灯火取自值班室二十四小时不熄的灯。", f"{quote}{meaning}{quote}"))
    return [found.code for found in texts.texts_are_finished([source], BUREAU)]


@pytest.mark.parametrize(
    "text",
    [
        "待补充",
        "（待填）",
        "xx",
        "某某",
        "张三",
        "TODO",
        "TODO: 补照片",
        "GA-XX-000",
        "×××",
        "XXX",
        "待定",
        "待定。",
        "……",
        "...",
        "取自值班室的灯（待补充）。",
    ],
)
def test_what_is_left_over_is_found(text: str) -> None:
    assert slips(text) == ["text-remnant"]


@pytest.mark.parametrize("text", ["（示例）灯火", "三步法（示例）", "示例：灯火", "此处填写内涵"])
def test_what_the_sample_says_is_found(text: str) -> None:
    assert slips(text) == ["text-example"]


@pytest.mark.parametrize(
    "text",
    [
        "XXX派出所",
        "XX小区的灯",
        "城关分局某某派出所",
        "某某同志",
        "方案待定，先装了六盏。",
        "时间（待定）",
        "用 TODO 清单记事",
        "请填写回执单",
        "×××同志",
    ],
)
def test_what_may_be_meant_is_only_mentioned(text: str) -> None:
    assert slips(text) == ["text-vague"]


@pytest.mark.parametrize(
    "text",
    [
        "待人热情",
        "居民王某某反映路灯不亮。",
        "欧阳某某公司的工资",
        "示例课堂",
        "×公党〔2025〕16号",
        "某市公安局",
        "XXL 号警服",
        "3×4 米",
        "起到示例作用",
        "李四光",
        "等待填补空白处",
        "OXXO",
    ],
)
def test_what_only_looks_left_over_is_let_be(text: str) -> None:
    assert slips(text) == []


@pytest.mark.parametrize("text", ["无", "暂无", "没有", "略", "/", "-", "——"])
def test_a_word_for_nothing_is_told(text: str) -> None:
    assert slips(text) == ["text-nothing"]


@pytest.mark.parametrize("text", ["无锡", "没有一起投诉", "从略", "A/B"])
def test_a_word_that_holds_one_for_nothing_is_let_be(text: str) -> None:
    assert slips(text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("当晚入户,三日回访", "当晚入户，三日回访"),
        ("分工如下:支委包片", "分工如下：支委包片"),
        ("心安一片。。", "心安一片。"),
        ("灯亮，，心安", "灯亮，心安"),
        ("灯亮，。心安", "灯亮。心安"),
        ("夜巡...回访", "夜巡……回访"),
    ],
)
def test_marks_are_as_they_are_printed(text: str, right: str) -> None:
    source = a_source(text=LEAST.replace("灯火取自值班室二十四小时不熄的灯。", f'"{text}"'))
    found = list(texts.texts_are_finished([source], BUREAU))

    assert [each.code for each in found] == ["text-marks"]
    assert str(found[0].parts["right"]) in right


@pytest.mark.parametrize(
    "text", ["12:30 集合", "photos 里有 a,b 两张", "1,200 人", "Q:A", "他说：“好。”", "等等……", "3.5 倍"]
)
def test_marks_beside_digits_and_letters_are_let_be(text: str) -> None:
    assert slips(text) == []


def test_a_file_name_is_no_text() -> None:
    text = LEAST.replace("photos/hezuo.jpg", "photos/xxx，。.jpg")

    assert list(texts.texts_are_finished([a_source(text=text, files=("photos/xxx，。.jpg",))], BUREAU)) == []


def test_the_example_is_clean() -> None:
    source = a_source(text=(DATA / "branch.yaml").read_text(encoding="utf-8"))

    assert list(texts.texts_are_finished([source], BUREAU)) == []
    assert list(texts.slogans_have_facts([source], BUREAU)) == []


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("高度重视，扎实推进，不断提升。", True),
        ("深入贯彻会议精神，凝心聚力开创新局面。", True),
        ("扎实推进夜巡，全面落实，2025 年走访 64 户。", False),
        ("扎实推进夜巡，不断提升，每晚两个小时。", False),
        ("进一步把灯点亮。", False),
    ],
)
def test_set_phrases_ask_for_a_fact(text: str, empty: bool) -> None:  # noqa: FBT001 - a parameter of the table
    source = a_source(text=LEAST.replace("灯火取自值班室二十四小时不熄的灯。", text))

    assert bool(list(texts.slogans_have_facts([source], BUREAU))) == empty


def test_the_sample_is_replaced_sentence_by_sentence() -> None:
    sample = texts.sample_texts(
        a_document("品牌: {名称: （示例）灯火, 内涵: （示例）灯火取自值班室二十四小时不熄的灯。}\n").tree
    )
    found = list(texts.sample_is_replaced([a_source()], sample))

    assert [each.path for each in found] == [("品牌", "内涵")]
    assert list(texts.sample_is_replaced([a_source()], frozenset())) == []

"""Every blank of the schema is asked for once, and says how it is filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from showcase.authored.schema import Blank, branch_blanks
from showcase.pages.questions import (
    HIDDEN,
    LATER,
    LONG,
    STEPS,
    TODAY,
    USUAL,
    WHEN,
    Question,
    questions,
    required,
    site_words,
    spoken,
)

from ..catalogue.samples import BUREAU


def paths(blanks: Sequence[Blank], above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for blank in blanks:
        yield (*above, blank.key)
        yield from paths(blank.blanks, (*above, blank.key))


def asked(*path: str) -> Question:
    found: Question = {"blanks": questions(BUREAU)}
    for key in path:
        found = next(inner for inner in found["blanks"] if inner["key"] == key)  # type: ignore[attr-defined]  # a list of questions
    return found


def test_every_block_has_its_step_and_no_step_another() -> None:
    blocks = [block for step in STEPS for block in step.blocks]

    assert sorted(blocks) == sorted(blank.key for blank in branch_blanks() if blank.key not in HIDDEN)
    assert [step.name for step in STEPS] == ["基本", "品牌", "做法与成效", "承诺", "双报到", "荣誉", "照片", "检查"]


def test_every_table_names_blanks_that_there_are() -> None:
    there = set(paths(branch_blanks()))
    named = [(*path, key) for path, keys in USUAL.items() for key in keys]

    assert [path for path in (*named, *LONG, *WHEN, *LATER, *TODAY, *site_words(BUREAU)) if path not in there] == []


def test_twelve_blanks_cannot_be_left_out() -> None:
    assert [blank.title for blank in required(branch_blanks())] == [
        "支部编号", "支部全称", "支部简称", "支部类型", "上级党组织", "品牌名称", "品牌内涵", "品牌状态", "做法",
        "照片", "填报人", "填报日期",
    ]  # fmt: skip


def test_the_site_files_words_are_offered_and_not_described_as_well() -> None:
    level = asked("荣誉", "层级")

    assert level["site"] == {"words": BUREAU.levels, "key": "层级顺序", "strict": True}
    assert level["hint"] == "授予机关的层级。"
    assert asked("支部", "县区")["hint"] == ""
    assert asked("支部", "类型")["hint"] == ""
    assert asked("照片", "文件")["hint"] == ""
    assert asked("荣誉", "佐证")["hint"] == "证书或奖牌照片。"
    assert "hint" not in asked("品牌", "名称")


def test_where_the_site_file_is_silent_any_word_may_stand() -> None:
    silent = next(blank for blank in questions(replace(BUREAU, counties=())) if blank["key"] == "支部")
    county = next(blank for blank in silent["blanks"] if blank["key"] == "县区")  # type: ignore[attr-defined]  # a list of questions

    assert "site" not in county
    assert "hint" not in county


def test_an_example_is_said_as_one_says_it() -> None:
    assert spoken([{"名称": "灯火"}, {}]) == "灯火"
    assert spoken({"姓名": "周明远", "职务": "所长"}) == "周明远，所长"
    assert spoken(146) == "146"

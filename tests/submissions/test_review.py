"""What a submission would add, change and remove."""

from __future__ import annotations

from datetime import date

import pytest

from showcase.authored.schema import BranchDoc
from showcase.submissions.review import Change, PhotoChange, Review, review

from ..authored.desk import LEAST, a_branch

MORE = """\
荣誉:
  - {名称: 甲奖, 对象: 集体, 层级: 市级, 口径: 市局, 文号: ×〔2025〕1号, 日期: 2025-06}
  - {名称: 乙奖, 对象: 集体, 层级: 市级, 口径: 市局, 文号: ×〔2025〕2号}
"""


def a_doc(text: str) -> BranchDoc:
    doc, problems = a_branch(text)

    assert doc is not None, problems
    return doc


def changes(before: str, after: str) -> tuple[Change, ...]:
    return review(a_doc(before), a_doc(after), {}, {}).changes


def compared(before: dict[str, str], after: dict[str, str]) -> tuple[PhotoChange, ...]:
    return review(a_doc(LEAST), a_doc(LEAST), before, after).photos


def test_the_same_is_nothing() -> None:
    assert review(a_doc(LEAST), a_doc(LEAST), {"a": "1"}, {"a": "1"}).nothing


def test_layout_is_nothing() -> None:
    assert changes(LEAST, LEAST.replace("编号: GA-CG-012", "编号: 'GA-CG-012'  # 备注")) == ()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("名称: 东关灯火", "名称: 西关灯火", Change("品牌的“名称”", "changed", "东关灯火", "西关灯火")),
        ("  状态: 已命名", "  状态: 已命名\n  口号: 灯亮", Change("品牌的“口号”", "added", "", "灯亮")),
        ("替代文字: 两名志愿者蹲在灶台旁。", "用途: [印刷]", Change("照片第 1 条的“用途”", "added", "", "印刷")),
        ("2026-07-06}", "2026-07-07}", Change("审签·填报的“日期”", "changed", "2026-07-06", "2026-07-07")),
    ],
)
def test_a_field_is_told_by_its_place(old: str, new: str, told: Change) -> None:
    assert old in LEAST
    assert told in changes(LEAST, LEAST.replace(old, new))


def test_a_row_is_known_again_by_its_name_or_by_most_it_says() -> None:
    after = MORE.replace("甲奖", "丙奖").replace("×〔2025〕2号", "×〔2025〕3号")

    assert changes(LEAST + MORE, LEAST + after) == (
        Change("荣誉第 1 条的“名称”", "changed", "甲奖", "丙奖"),
        Change("荣誉第 2 条的“文号”", "changed", "×〔2025〕2号", "×〔2025〕3号"),
    )


def test_rows_that_say_something_else_come_and_go() -> None:
    head, first, second = MORE.splitlines(keepends=True)
    other = "  - {名称: 丙奖, 对象: 个人, 受奖人: 甲, 层级: 省级, 口径: 公安部, 颁发: 某厅, 日期: 2024}\n"

    assert changes(LEAST + head + first, LEAST + head + other + second)[0].kind == "added"
    assert changes(LEAST + head + first, LEAST + head + other) == (
        Change(
            "荣誉第 1 条",
            "added",
            "",
            "名称：丙奖；对象：个人；层级：省级；口径：公安部；受奖人：甲；颁发：某厅；日期：2024",
        ),
        Change(
            "荣誉里的“甲奖”",
            "removed",
            "名称：甲奖；对象：集体；层级：市级；口径：市局；日期：2025-06；文号：×〔2025〕1号",
            "",
        ),
    )


def test_a_row_before_all_others_moves_none_of_them() -> None:
    head, first, second = MORE.splitlines(keepends=True)
    (told,) = changes(LEAST + head + second, LEAST + head + first + second)

    assert (told.where, told.kind) == ("荣誉第 1 条", "added")


def test_another_order_is_told_once() -> None:
    head, first, second = MORE.splitlines(keepends=True)
    (told,) = changes(LEAST + MORE, LEAST + head + second + first)

    assert (told.where, told.after) == ("“荣誉”", "换了先后")


def test_a_block_that_goes_is_told_field_by_field() -> None:
    more = "参观: {可接待: 是, 预约: 机关党委}\n"

    assert [(told.where, told.kind) for told in changes(LEAST + more, LEAST)] == [
        ("参观的“可接待”", "removed"),
        ("参观的“预约”", "removed"),
    ]


def test_photos_are_told_by_their_bytes() -> None:
    assert compared({"a": "1", "b": "2", "c": "3"}, {"a": "1", "b": "9", "d": "3", "e": "5"}) == (
        PhotoChange("b", "changed", "b"),
        PhotoChange("d", "renamed", "c"),
        PhotoChange("e", "added"),
    )
    assert compared({"a": "1"}, {}) == (PhotoChange("a", "removed", "a"),)


def test_a_first_submission_and_an_older_one_are_told() -> None:
    first = review(None, a_doc(LEAST), {}, {"a": "1"})
    older = review(a_doc(LEAST.replace("2026-07-06}", "2026-08-01}")), a_doc(LEAST), {}, {})

    assert (first.first, first.nothing, first.older) == (True, False, False)
    assert (older.older, older.filled, older.filled_before) == (True, date(2026, 7, 6), date(2026, 8, 1))
    assert isinstance(older, Review)

"""Slips beyond doubt are mended with an advice; all others are said at once, each at its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.authored.schema import KNOWN_KEYS
from showcase.authored.sentences import SCHEMA

from ..desk import DATA, LEAST, a_branch, a_document, problems_of
from .test_branch import as_text

EXAMPLE = (DATA / "branch.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "slipped"),
    [
        ("  填报: {人: 马小禾, 日期: 2026-07-06}", "  填报: {人: 马小禾, 日期: ２０２６年７月６日}"),
        ("  填报: {人: 马小禾, 日期: 2026-07-06}", "  填报: [{人: [马小禾], 日期: 2026/7/6}]"),
        ("  - 名称: 灯火调解三步法", "  名称: 灯火调解三步法"),
        ("  编号: GA-CG-012", "  编号: ｇａ－ｃｇ－０１２"),
        ("    同意: 已征得", "    同意: 已 征得"),
        ("  - 文件: photos/hezuo.jpg", "  - 文件: .\\photos\\hezuo.jpg"),
    ],
)
def test_a_mended_slip_reads_like_the_plain_spelling(written: str, slipped: str) -> None:
    doc, problems = a_branch(LEAST.replace(written, slipped))

    assert doc is not None, problems
    assert as_text(doc) == as_text(a_branch(LEAST)[0])
    assert problems
    assert {problem.grade for problem in problems} == {"advice"}


def test_a_slip_within_a_slip_is_mended_too() -> None:
    doc, problems = a_branch(
        LEAST + "双报到: {服务: {日期: 2026年4月19日, 项目: 排查, 人次: ９, 照片: photos\\a.jpg}}\n"
    )

    assert doc is not None
    assert doc.service is not None
    assert doc.service.records[0].visits == 9
    assert doc.service.records[0].photos == ("photos/a.jpg",)
    assert sorted(problem.code for problem in problems) == [
        "date-read",
        "list-wrapped",
        "list-wrapped",
        "number-read",
        "photo-path-read",
    ]


def test_words_written_as_one_are_told_apart() -> None:
    doc, problems = a_branch(LEAST.replace("同意: 已征得", "同意: 已征得\n    用途: 网页、印刷"))

    assert doc is not None
    assert doc.photos[0].uses == ("网页", "印刷")
    assert [problem.code for problem in problems] == ["list-wrapped", "words-split"]


def test_words_are_told_apart_only_when_each_is_known() -> None:
    assert problems_of(LEAST.replace("同意: 已征得", "同意: 已征得\n    用途: [网页、展览]")) == ["choice-near"]


def test_twenty_slips_give_twenty_sentences() -> None:
    rows = "".join(
        f"  - {{名称: 荣誉{row}, 对象: 集体, 层级: 市级, 口径: 市局, 日期: 2024-13-{row:02d}}}\n"
        for row in range(1, 21)
    )
    _, problems = a_branch(f"{LEAST}荣誉:\n{rows}")

    assert [problem.place.line for problem in problems] == list(range(22, 42))
    assert {problem.code for problem in problems} == {"date-impossible"}


def test_a_blank_row_moves_no_place() -> None:
    _, problems = a_branch(
        LEAST + "荣誉:\n  -\n  - {名称: 先进, 对象: 集体, 层级: 市级, 口径: 市局, 日期: 2024-06-31}\n"
    )

    assert [(str(problem.place), problem.what) for problem in problems] == [
        ("branches/x/branch.yaml:23:42", "荣誉第 2 条的“日期”写的是“2024-06-31”，日历上没有这一天")
    ]


def test_a_misspelt_key_is_not_called_missing_too() -> None:
    assert problems_of(LEAST.replace("简称", "简称名")) == ["key-near"]


LINES = EXAMPLE.splitlines(keepends=True)
ROWS = [row for row, line in enumerate(LINES) if ": " in line and not line.endswith(">-\n")]
PIECES = st.sampled_from(
    ["", "x", "[]", "{}", "[a, [b]]", "{a: {b: c}}", "是", "2024-06-31", "12 个", "、", "网页、印刷", "[[[]]]"]
)


@given(st.sampled_from(ROWS), PIECES)
def test_whatever_stands_there_is_said_in_a_sentence_of_the_table(row: int, piece: str) -> None:
    """Replace any value of the example by anything: it is read, or said in our own words at a place in the file."""
    key = LINES[row].partition(": ")[0].replace("- {", "- ")
    text = "".join([*LINES[:row], f"{key}: {piece}\n", *LINES[row + 1 :]])
    doc, problems = a_branch(text)

    assert doc is not None or any(problem.grade == "problem" for problem in problems)
    assert {problem.code for problem in problems} <= set(SCHEMA)
    assert all(problem.place.line for problem in problems)


NESTED = st.recursive(
    PIECES.filter(lambda text: not text.startswith(("[", "{"))),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(KNOWN_KEYS)), inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(sorted(KNOWN_KEYS)), NESTED, max_size=6))
def test_any_nest_of_keys_is_read_or_said(tree: dict[str, object]) -> None:
    text = as_yaml(tree)
    _, problems = a_branch(text)

    assert {problem.code for problem in problems} <= set(SCHEMA)
    assert a_document(text).tree == tree


def as_yaml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}": {as_yaml(part)}' for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_yaml, value)) + "]"
    return f'"{value}"'


def test_a_very_long_value_is_quoted_in_part() -> None:
    doc, problems = a_branch(f"{LEAST}双报到: {{报到党员: {'9' * 5000}}}\n")

    assert doc is None
    assert [problem.what for problem in problems] == [f"双报到的“报到党员”写的是“{'9' * 40}…”，数字太大了"]

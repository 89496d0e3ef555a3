"""Rows whose own head is missing are told by that alone."""

from __future__ import annotations

from ..desk import LEAST, a_branch

ROWS = """\
成效数据:
  - {指标: 夜巡次数, 单位: 次, 之前: 1, 之前时段: 2024年, 之后: 2, 之后时段: 2025年, 来源: 台账}
"""
HONOUR = "  - {名称: 先进集体, 对象: 集体, 层级: 市级, 口径: 市局, 颁发: 市局, 日期: 2025-05-04}\n"


def told(text: str) -> list[str]:
    _, problems = a_branch(LEAST + text)
    return [f"{problem.code} {problem.what}" for problem in problems]


def test_rows_of_a_list_without_its_head_are_one_message() -> None:
    assert told(f"{ROWS}# 荣誉:\n{HONOUR}{HONOUR}") == [
        "head-lost 从这里起的 2 条像是“荣誉”的内容，前面少了一行 `荣誉:`"
    ]


def test_what_else_is_wrong_is_told_as_well() -> None:
    codes = [line.split()[0] for line in told(f"{ROWS}{HONOUR}关怀:\n  - {{年度: 多年, 七一慰问: 4}}\n")]

    assert codes == ["head-lost", "year-unclear"]


def test_rows_of_a_list_the_file_has_are_told_key_by_key() -> None:
    codes = {line.split()[0] for line in told(f"荣誉:\n{HONOUR}{ROWS}{HONOUR}")}

    assert "head-lost" not in codes
    assert "key-misplaced" in codes


def test_a_few_foreign_keys_are_no_foreign_row() -> None:
    codes = {line.split()[0] for line in told(ROWS + "  - {指标: 甲, 口径: 市局, 层级: 市级}\n")}

    assert "head-lost" not in codes

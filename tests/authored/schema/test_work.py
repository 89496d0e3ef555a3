"""What a branch does, promises and was given, as clerks may write it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from showcase.model import PartialDate

from ..desk import LEAST, a_branch, problems_of


def test_an_honour_may_be_dated_by_year_only() -> None:
    honour = "荣誉:\n  - {名称: 先进集体, 对象: 集体, 层级: 市级, 口径: 市局, 颁发: 某市公安局, 日期: 2024}\n"
    doc, _ = a_branch(LEAST + honour)

    assert doc is not None
    assert doc.honours[0].date == PartialDate(2024)
    assert doc.honours[0].status == "有效"
    assert not doc.honours[0].posthumous


def test_figures_may_have_decimals_and_fall_below_zero() -> None:
    doc, _ = a_branch(LEAST + "成效数据:\n  - {指标: 警情增幅, 单位: '%', 之前: 2.5, 之后: -1.50}\n")

    assert doc is not None
    assert (doc.outcomes[0].before, doc.outcomes[0].after) == (Decimal("2.5"), Decimal("-1.50"))


def test_an_unknown_figure_is_none_and_never_zero() -> None:
    doc, _ = a_branch(LEAST + "成效数据:\n  - {指标: 夜巡次数, 之前: , 之后: 0}\n")

    assert doc is not None
    assert (doc.outcomes[0].before, doc.outcomes[0].after) == (None, Decimal(0))


@pytest.mark.parametrize(
    ("block", "codes"),
    [
        ("案例:\n  - {日期: 2025-05}\n", ["field-missing"]),
        ("承诺:\n  - {承诺: 装上照明, 进展: [{完成: 4}]}\n", ["field-missing"]),
        ("承诺:\n  - {承诺: 装上照明, 进展: [{日期: 2026-03, 完成: 4 个}]}\n", ["date-incomplete", "number-unit"]),
        ("示范岗:\n  - {岗位: 窗口, 状态: 离岗}\n", ["choice-near"]),
        ("荣誉:\n  - {名称: 先进, 对象: 单位, 层级: 市级, 口径: 市局}\n", ["choice-near"]),
        ("成效数据:\n  - {指标: 警情, 之前: 146 起}\n", ["number-unit"]),
    ],
)
def test_a_slip_in_a_block_is_found(block: str, codes: list[str]) -> None:
    assert problems_of(LEAST + block) == codes

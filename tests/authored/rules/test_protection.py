"""A protected unit names nobody."""

from __future__ import annotations

import pytest

from showcase.authored.rules import check
from tests.authored.desk import LEAST, a_source, the_bureau

PROTECTED = LEAST.replace("  类型: 常设", "  类型: 常设\n  敏感单位: 是").replace("同意: 已征得", "同意: 不涉及人像")


def codes(text: str) -> set[str]:
    return {problem.code for problem in check([a_source(text=text)], the_bureau()) if problem.holds_back}


def test_without_names_faces_and_addresses_it_is_published() -> None:
    assert codes(PROTECTED) == set()


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (
            "荣誉:\n  - {名称: 嘉奖, 对象: 个人, 受奖人: 李望春, 层级: 市级, 口径: 市局, 文号: ×〔2025〕1号}\n",
            "protected-name",
        ),
        ("承诺:\n  - {承诺: 年底前装好照明, 责任人: 李望春, 期限: 2026-12-31}\n", "protected-name"),
        ("示范岗:\n  - {岗位: 一号台, 党员: 李望春}\n", "protected-name"),
        ("案例:\n  - {标题: 马小禾的夜班}\n", "protected-name"),
        ("案例:\n  - {标题: 夜班, 背景: 在解放路25号}\n", "protected-address"),
    ],
)
def test_a_name_or_an_address_holds_it_back(more: str, code: str) -> None:
    assert codes(PROTECTED + more) == {code}


def test_an_office_is_no_name() -> None:
    assert codes(f"{PROTECTED}承诺:\n  - {{承诺: 装好照明, 责任人: 支委会, 期限: 2026-12-31}}\n") == set()


def test_a_face_holds_it_back_though_it_agreed() -> None:
    assert codes(PROTECTED.replace("不涉及人像", "已征得")) == {"protected-face"}


def test_other_branches_may_name_people() -> None:
    assert codes(f"{LEAST}示范岗:\n  - {{岗位: 一号台, 党员: 李望春}}\n") == set()

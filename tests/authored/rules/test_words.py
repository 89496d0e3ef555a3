"""The bureau's own words."""

from __future__ import annotations

import pytest

from showcase.authored.rules import words

from ..desk import LEAST, a_source, the_bureau

BUREAU = the_bureau()
HONOUR = "荣誉:\n  - {{名称: 先进, 对象: 集体, 层级: {level}, 口径: {tier}, 文号: ×公〔2025〕7号}}\n"


def test_known_words_are_not_remarked_upon() -> None:
    text = LEAST.replace("  类型: 常设\n", "  类型: 常设\n  县区: 城关区\n  警种: 派出所\n")
    source = a_source(HONOUR.format(level="市级", tier="市局"), text=text)
    rules = (words.counties_and_kinds_are_known, words.tiers_and_levels_are_known, words.directions_are_known)

    assert [found for rule in rules for found in rule([source], BUREAU)] == []


def test_a_branch_without_county_or_kind_is_not_asked_for_one() -> None:
    assert list(words.counties_and_kinds_are_known([a_source()], BUREAU)) == []


def test_a_tier_is_known_or_the_honour_is_counted_nowhere() -> None:
    source = a_source(HONOUR.format(level="市级", tier="省党委"))
    found = list(words.tiers_and_levels_are_known([source], BUREAU))

    assert [(each.code, each.path) for each in found] == [("word-near", ("荣誉", 0, "口径"))]
    assert found[0].problem().grade == "problem"


def test_words_are_not_checked_against_an_empty_list() -> None:
    """A bureau that names no counties lets its branches write what they like."""
    text = LEAST.replace("  类型: 常设\n", "  类型: 常设\n  县区: 某县\n")

    assert list(words.counties_and_kinds_are_known([a_source(text=text)], the_bureau(counties=()))) == []


def test_a_dimension_is_one_of_the_five() -> None:
    source = a_source("五强自评: {年度: 2026, 政治功能: 争先, 政治: 达标, 等次: 甲等}\n")
    found = list(words.strengths_are_known([source], BUREAU))

    assert [(each.code, each.path[-1]) for each in found] == [("strength-near", "政治"), ("word-unknown", "等次")]


def test_directions_and_categories_are_only_suggested() -> None:
    text = LEAST.replace(
        "  状态: 已命名\n", "  状态: 已命名\n  方向: [为民服务, 为民/基层治理, 为民服务/基层治理, 星辰]\n"
    )
    found = list(words.directions_are_known([a_source(text=text)], BUREAU))
    service = a_source("双报到: {服务: [{日期: 2026-04-19, 项目: 排查, 类别: 矛盾}]}\n")

    assert [each.code for each in found] == ["label-near", "words-joined", "label-unknown"]
    assert {each.problem().grade for each in found} == {"advice"}
    assert [each.code for each in words.categories_are_known([service], BUREAU)] == ["label-near"]


@pytest.mark.parametrize(
    ("subject", "near"), [("支布", "支部"), ("党支部", "支部"), ("党员同志", "党员"), ("支部", ""), ("全所民警", "")]
)
def test_whose_a_pledge_is_may_be_said_freely_but_not_misspelt(subject: str, near: str) -> None:
    found = words.subjects_are_named_alike([a_source(f"承诺:\n  - {{承诺: 装灯, 主体: {subject}}}\n")], BUREAU)

    assert [each.parts["near"] for each in found] == ([near] if near else [])

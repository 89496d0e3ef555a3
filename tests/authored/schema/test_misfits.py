"""Every misfit has a sentence of ours: at the author's place, in the author's words, with a remedy."""

from __future__ import annotations

import re

import pytest

from showcase.authored.schema import KNOWN_KEYS
from showcase.authored.schema.misfits import SYNONYMS

from ..desk import LEAST, a_branch

MISSHAPEN = {
    "支部": "一句话",
    "品牌": "[甲, 乙]",
    "做法": "{一: {二: 三}}",
    "荣誉": "[甲, [乙], {丙: 丁}]",
    "承诺": "[{承诺: [甲, 乙], 期限: {甲: 乙}, 进展: 甲, 评诺: [甲]}]",
    "双报到": "[{社区: 甲, 服务: {日期: []}}, 乙]",
    "关怀": "[甲]",
    "五强自评": "{年度: {甲: 乙}, 等次: [甲, 乙], 政治功能: {甲: 乙}}",
    "参观": "甲",
    "照片": "{文件: [甲, 乙], 说明: {甲: 乙}, 同意: [甲, 乙], 用途: {甲: 乙}}",
    "审签": "{填报: [], 上级审定: 甲, 公开范围: [甲, 乙]}",
}


@pytest.mark.parametrize("block", MISSHAPEN)
def test_no_english_sentence_ever_shows(block: str) -> None:
    """Outside `…` a message holds no Latin word at all; what is quoted here is Chinese."""
    text = re.sub(rf"^{block}:.*?(?=^\S|\Z)", "", LEAST, flags=re.MULTILINE | re.DOTALL)
    doc, problems = a_branch(f"{text}{block}: {MISSHAPEN[block]}\n")

    assert doc is None
    for problem in problems:
        words = re.sub(r"`[^`]*`|photos|YAML", "", problem.what + problem.fix)
        assert not re.search("[A-Za-z]", words), problem
        assert not re.search("[!！]", words), problem


@pytest.mark.parametrize(
    ("block", "written", "meant"),
    [
        ("", "所获奖项: 甲", "荣誉"),
        ("", "双报道: 甲", "双报到"),
        ("", "典型案例: 甲", "案例"),
        ("荣誉", "姓名: 甲", "受奖人"),
        ("荣誉", "时间: 甲", "日期"),
        ("荣誉", "颁发单位: 甲", "颁发"),
        ("示范岗", "姓名: 甲", "党员"),
        ("案例", "名称: 甲", "标题"),
        ("学习", "名称: 甲", "题目"),
        ("照片", "图片说明: 甲", "说明"),
    ],
)
def test_a_known_slip_of_a_key_is_understood(block: str, written: str, meant: str) -> None:
    text = LEAST if not block else re.sub(rf"^{block}:.*?(?=^\S|\Z)", "", LEAST, flags=re.MULTILINE | re.DOTALL)
    _, problems = a_branch(f"{text}{block}: [{{{written}}}]\n" if block else f"{text}{written}\n")

    assert f"是不是“{meant}”？" in " ".join(problem.what for problem in problems)


def test_synonyms_lead_to_keys() -> None:
    assert {name for names in SYNONYMS.values() for name in names} <= KNOWN_KEYS


def test_an_unknown_key_is_said_at_the_key_and_a_missing_one_at_its_block() -> None:
    _, problems = a_branch(LEAST.replace("  名称: 东关灯火\n", "").replace("做法:", "星座: 狮子\n做法:"))

    assert [(problem.code, problem.place.line, problem.place.column) for problem in sorted(problems)] == [
        ("field-missing", 7, 1),
        ("key-unknown", 10, 1),
    ]
    assert [problem.source for problem in sorted(problems)] == ["品牌:", "星座: 狮子"]

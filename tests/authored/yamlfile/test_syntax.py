from __future__ import annotations

import pytest
from hypothesis import given

from tests.authored.yamlfile.desk import read, scribbles, told, tree

TROUBLES = {
    "名称: @东关\n": "1:5 value-start",
    "名称: `东关`\n": "1:5 value-start",
    "名称: %东关\n": "1:5 value-start",
    "名称: *东关\n": "1:5 value-start",
    "名称: **\n": "1:5 value-start",
    "名称: *x\n": "1:5 value-start",
    "名称: &东关\n": "1:5 value-start",
    "名称: &x 东关\n": "1:5 value-start",
    "名称: !东关\n": "1:5 value-start",
    "名称: !!str 东关\n": "1:5 value-start",
    "名称: !<x\n": "1:5 value-start",
    "名称: !%\n": "1:5 value-start",
    "名称: ? 东关\n": "1:5 value-start",
    "名称: , 东关\n": "1:5 value-start",
    "名称: ]\n": "1:5 value-start",
    "%名称: 东关\n": "1:1 value-start",
    "%YAML 9.9\n---\n名称: x\n": "1:1 value-start",
    "名称: - 东关\n": "1:5 value-dash",
    "名称: |东关\n": "1:5 value-block-mark",
    "名称: >5 人\n": "1:5 value-block-mark",
    '名称: "东关\n口号: x\n': "1:5 quote-open",
    "名称: '东关\n口号: x\n": "1:5 quote-open",
    '名称: "东关\n口号: "灯"\n': "1:5 quote-open",
    '书记: {姓名: "周, 职务: 长}\n': "1:10 quote-open",
    '名称: "C:\\东关"\n': "1:8 escape-unknown",
    '名称: "\\x"\n': "1:8 escape-unknown",
    '名称: "东关"所\n': "1:9 text-after-quote",
    "名称: '东关'所\n口号: x\n": "1:9 text-after-quote",
    "文号: [2025]16号\n": "1:11 text-after-bracket",
    "文号: {甲: 乙}丙\n": "1:11 text-after-bracket",
    "方向: [甲, 乙\n口号: x\n": "1:5 bracket-open",
    "书记: {姓名: 周\n口号: x\n": "1:5 bracket-open",
    "书记: {姓名: 周,\n口号: x\n": "1:5 bracket-open",
    "书记: {姓名: 周 职务: 长}\n": "1:14 comma-missing",
    "书记: {姓名: 周\n   职务: 长}\n": "2:6 comma-missing",
    "名称: 东关: 灯火\n": "1:7 colon-twice",
    "支部:\n  简称 东关\n  类型: 常设\n": "2:3 colon-missing",
    "支部:\n  类型: 常设\n  简称 东关\n": "3:3 colon-missing",
    "支部\n": "",
    "格式版本: 1\n支部\n  类型: 常设\n": "2:1 colon-missing",
    "支部:\n  类型: 常设\n  灯亮一盏\n": "3:3 line-loose",
    "名称: 东关\n...\n灯亮\n": "3:1 line-loose",
    "支部:\n  类型: 常设\n    简称: 东关\n": "3:5 indent-deeper",
    "支部:\n    类型: 常设\n  简称: 东关\n": "3:3 indent-odd",
    "支部:\n  类型: 常设\n 简称: 东关\n": "3:2 indent-odd",
    "做法:\n  - 名称: 三步\n  适用: 纠纷\n": "3:3 dash-mixed",
    "支部:\n  类型: 常设\n  - 简称: 东关\n": "3:3 dash-mixed",
    ": 东关\n": "1:1 key-empty",
    "名称: 东关\n: 灯火\n": "2:1 key-empty",
    "擂台:\n  ?\t- 年度\n": "2:4 tab-misplaced",
}


@pytest.mark.parametrize(("text", "expected"), TROUBLES.items())
def test_every_stumble_has_its_sentence_and_place(text: str, expected: str) -> None:
    assert told(text) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("名称: @东关\n口号: x\n", {"名称": "@东关", "口号": "x"}),
        ('名称: "东关"所\n', {"名称": '"东关"所'}),
        ('名称: "东关\n口号: x\n', {"名称": "东关", "口号": "x"}),
        ("文号: [2025]16号\n", {"文号": "[2025]16号"}),
        ("方向: [甲, 乙\n口号: x\n", {"方向": ["甲", "乙"], "口号": "x"}),
        ("书记: {姓名: 周, 标签: [甲｝\n口号: x\n", {"书记": {"姓名": "周", "标签": ["甲"]}, "口号": "x"}),
        ("名称: 东关: 灯火\n", {"名称": "东关: 灯火"}),
        ("支部:\n  简称 东关\n", {"支部": "简称 东关"}),
        ("支部:\n  类型: 常设\n  简称 东关\n", {"支部": {"类型": "常设", "简称": "东关"}}),
    ],
)
def test_what_was_meant_without_doubt_is_kept(text: str, kept: object) -> None:
    assert tree(text) == kept


@pytest.mark.parametrize(
    "text", ["支部:\n  类型: 常设\n    简称: 东关\n", "名称: - 东关\n", "支部:\n  类型: 常设\n  灯亮一盏\n"]
)
def test_a_guess_gives_no_values(text: str) -> None:
    assert tree(text) is None


@given(scribbles)
def test_every_complaint_is_worded_with_its_place(text: str) -> None:
    for problem in read(text)[1]:
        assert problem.what
        assert problem.fix
        assert problem.place.line <= text.count("\n") + text.count("\r") + 1

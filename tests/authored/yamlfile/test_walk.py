from __future__ import annotations

import pytest

from tests.authored.yamlfile.desk import put_right, told


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("名称：东关\n", "名称: 东关\n"),
        ("名称： 东关\n", "名称: 东关\n"),
        ("名称：\n", "名称:\n"),
        ("名称﹕东关\n名称∶东关\n", "名称: 东关\n名称: 东关\n"),
        ("名称 ：东关\n", "名称 : 东关\n"),
        ("名　称：东关\n", "名　称: 东关\n"),
        ('"名称"：东关\n', '"名称": 东关\n'),
        ("名称:东关\n", "名称: 东关\n"),
        ("名称:　东关\n", "名称: 东关\n"),
        ("名称：东关：灯火\n", "名称: 东关：灯火\n"),
        ("名称：http://x/\n", "名称: http://x/\n"),
        ("日期:12:30\n", "日期: 12:30\n"),
        ("案例:\n  - 标题：坡道\n    做法：协商\n", "案例:\n  - 标题: 坡道\n    做法: 协商\n"),
        ("品牌:\n  名称: 东关\n  领头人：周\n", "品牌:\n  名称: 东关\n  领头人: 周\n"),
    ],
)
def test_a_colon_after_a_field_is_read_as_one(written: str, read: str) -> None:
    assert put_right(written) == read


@pytest.mark.parametrize(
    "text",
    [
        "内涵: |\n  名称：东关\n  - 名称：x\n",
        "内涵: >-\n\n  名称：东关\n   状态：x\n",
        "内涵: |2\n    名称：东关\n",
        "- |\n 名称：东关\n",
        "内涵: 以守护\n  名称：东关\n",
        '内涵: "以守护\n名称：东关"\n',
        "内涵: '以''守护\n  名称：东关'\n",
        "做法:\n  - 步骤:\n      - 承诺：当面讲清\n      - 提出：当晚\n",
        "看点: [名称：东关]\n",
        "内涵: 名称：东关\n",
        "口号:\n  三个到位：人到位\n",
        "领头人：周\n",
        "第三步：走: 稳\n",
        "# 名称：东关\n",
        "内涵: |\n  　　第一段\n  \t第二段\n",
    ],
)
def test_prose_stays_as_it_is(text: str) -> None:
    assert put_right(text) == text


def test_a_field_that_went_into_the_text_above_is_asked_about() -> None:
    assert told("品牌:\n  名称: 东关\n    状态：已命名\n") == ["3:5 key-in-text"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("支部:\n　　简称: 东关\n", "支部:\n    简称: 东关\n"),
        ("支部:\n　简称: 东关\n  类型: 常设\n", "支部:\n  简称: 东关\n  类型: 常设\n"),
        ("支部:\n\u00a0\u00a0简称: 东关\n", "支部:\n  简称: 东关\n"),
        ("支部:\n\u200b  简称: 东关\n", "支部:\n  简称: 东关\n"),
        ("支部:\n\t简称: 东关\n\t类型: 常设\n", "支部:\n  简称: 东关\n  类型: 常设\n"),
        ("支部:\n    简称: 东关\n\t类型: 常设\n", "支部:\n    简称: 东关\n    类型: 常设\n"),
        ("支部:\n　\n\t\n  简称: 东关\n", "支部:\n\n\n  简称: 东关\n"),
        ("做法:\n  -　名称: 三步\n", "做法:\n  - 名称: 三步\n"),
        ("做法:\n-\t名称: 三步\n\t适用: 纠纷\n", "做法:\n- 名称: 三步\n  适用: 纠纷\n"),
        ("内涵: |\n　　第一段\n　　第二段\n名称: x\n", "内涵: |\n  第一段\n  第二段\n名称: x\n"),
        ("内涵: |\n  第一段\n　　第二段\n　\n  第三段\n", "内涵: |\n  第一段\n  第二段\n\n  第三段\n"),
        ("内涵: 第一段\n　第二段\n", "内涵: 第一段\n  第二段\n"),
        ("内涵: >\n\t第一段\n", "内涵: >\n  第一段\n"),
    ],
)
def test_odd_blanks_are_read_as_indentation(written: str, read: str) -> None:
    assert put_right(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("做法:\n  － 名称: 三步\n", "做法:\n  - 名称: 三步\n"),
        ("做法:\n  －名称：三步\n", "做法:\n  - 名称: 三步\n"),
        ("做法:\n  -名称: 三步\n", "做法:\n  - 名称: 三步\n"),
        ("载体:\n  -调解室\n  -夜巡队\n", "载体:\n  - 调解室\n  - 夜巡队\n"),
        ("载体:\n  • 调解室\n  — 夜巡队\n", "载体:\n  - 调解室\n  - 夜巡队\n"),
        ("载体:\n  - 调解室\n  -夜巡队\n", "载体:\n  - 调解室\n  - 夜巡队\n"),
    ],
)
def test_a_dash_that_can_only_begin_an_entry_does(written: str, read: str) -> None:
    assert put_right(written) == read


@pytest.mark.parametrize(
    "text", ["口号: －5\n", "目标值:\n  -5\n", "内涵: 一\n  －二\n", "内涵: |\n  －二\n", "— 前言\n", "---\na: 1\n"]
)
def test_other_dashes_stay(text: str) -> None:
    assert put_right(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("说明: 3 号楼 #2 单元\n", ["1:10 comment-cut"]),
        ("说明: 3 号楼 # 2 单元\n", []),
        ("说明: '3 号楼 #2 单元'\n", []),
        ("说明: 3 号楼#2 单元\n", []),
        ("说明: 3 号楼\n  西 #2 单元\n", ["2:5 comment-cut"]),
    ],
)
def test_text_that_a_hash_cuts_off_is_told(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_collection_that_is_never_closed_hides_no_later_slip() -> None:
    found = told('品牌:\n  方向: [甲, 乙\n  名称：东关\n  口号: “x\n  内涵: "y\n  状态：z\n')

    assert found == ["2:7 bracket-open", "3:5 colon-full-width", "5:7 quote-open", "6:5 colon-full-width"]


def test_a_collection_that_is_never_closed_is_put_right_as_far_as_its_line() -> None:
    assert put_right("书记: {姓名：周，职务：长\n口号：x\n") == "书记: {姓名: 周,职务: 长\n口号: x\n"

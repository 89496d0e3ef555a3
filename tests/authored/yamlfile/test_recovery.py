from __future__ import annotations

from tests.authored.yamlfile.desk import told, tree

TEN = """\
支部：
  编号: @GA-CG-012
  全称 东关派出所党支部
  简称: "东关"党支部
品牌:
  名称: 东关: 灯火
  方向: [为民服务, 基层治理
  口号: 'x
  状态：已命名
做法:
  - 名称: 三步
   适用: 纠纷
  - 名称: *五步
荣誉:
  - 名称: 甲
荣誉:
  - {名称：乙，对象：集体}
"""


def test_twenty_slips_give_twenty_messages() -> None:
    assert told(TEN) == [
        "1:3 colon-full-width",
        "2:7 value-start",
        "3:3 colon-missing",
        "4:11 text-after-quote",
        "6:9 colon-twice",
        "7:7 bracket-open",
        "8:7 quote-open",
        "9:5 colon-full-width",
        "12:4 indent-odd",
        "13:9 value-start",
        "16:1 key-twice",
        "17:8 flow-full-width",
    ]


def test_without_guesses_the_values_are_given_too() -> None:
    read = tree(TEN.replace("   适用", "    适用"))

    assert isinstance(read, dict)
    assert read["支部"] == {"编号": "@GA-CG-012", "全称": "东关派出所党支部", "简称": '"东关"党支部'}
    assert read["荣誉"] == [{"名称": "甲"}, {"名称": "乙", "对象": "集体"}]


def test_a_block_that_cannot_be_read_hides_no_other() -> None:
    text = "支部:\n  - a\n  b: c\n  d: @x\n品牌:\n  名称：@东关\n"

    assert told(text) == ["3:3 dash-mixed", "6:5 colon-full-width", "6:6 value-start"]


def test_one_advice_names_all_odd_lines_even_when_read_again() -> None:
    text = "支部:\n　编号: 1\n品牌:\n　名称: @x\n做法:\n  - a\n  b: c\n荣誉:\n　　- 名称: y\n"

    assert told(text) == ["2:1 indent-wide", "4:6 value-start", "7:3 dash-mixed"]


def test_a_moved_line_is_not_said_to_be_doubled() -> None:
    """Put right by a guess, 名称 would stand twice; its author wrote it once in each place."""
    assert told("支部:\n    名称: 甲\n   名称: 乙\n") == ["3:4 indent-odd"]


def test_places_are_those_of_the_file_after_many_mends() -> None:
    text = "支部:\n　　简称：@东关，x: y\n　　类型：'常设\n"

    assert told(text) == [
        "2:1 indent-wide",
        "2:5 colon-full-width",
        "2:6 value-start",
        "3:5 colon-full-width",
        "3:6 quote-open",
    ]

"""Places and pieces of a file in their author's words."""

from __future__ import annotations

import pytest

from showcase.authored.naming import flow, line, listed, short, where, whose


@pytest.mark.parametrize(
    ("path", "value", "block"),
    [
        ((), "文件里", "文件里"),
        (("截至",), "“截至”", "截至"),
        (("支部", "编号"), "支部的“编号”", "支部·编号"),
        (("荣誉", 1), "荣誉第 2 条", "荣誉第 2 条"),
        (("荣誉", 1, "文号"), "荣誉第 2 条的“文号”", "荣誉第 2 条·文号"),
        (("审签", "填报", "人"), "审签·填报的“人”", "审签·填报·人"),
        (("双报到", "服务", 0, "照片", 2), "双报到·服务第 1 条·照片第 3 条", "双报到·服务第 1 条·照片第 3 条"),
    ],
)
def test_a_place_is_named_as_its_author_would(path: tuple[str | int, ...], value: str, block: str) -> None:
    assert (where(path), whose(path)) == (value, block)


def test_an_example_is_shown_as_it_is_typed() -> None:
    assert line("进展", [{"日期": "2026-03-31", "完成": 4}]) == "进展: [{日期: 2026-03-31, 完成: 4}]"
    assert flow(["甲", "乙"]) == "[甲, 乙]"


def test_words_with_a_comma_of_their_own_are_quoted() -> None:
    assert listed(["国家级", "公安部"]) == "国家级、公安部"
    assert listed(["公安部", "省党委、公安厅党委"]) == "“公安部”“省党委、公安厅党委”"


def test_a_quotation_is_short_and_on_one_line() -> None:
    assert short("灯火\n  取自 值班室") == "灯火 取自 值班室"
    assert short("灯" * 40) == "灯" * 40
    assert short("灯" * 41) == "灯" * 40 + "…"

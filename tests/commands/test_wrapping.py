"""Lines of help end where a reader would end them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from showcase.commands.wrapping import wrapped
from showcase.report import columns


def test_a_latin_word_is_never_parted() -> None:
    assert wrapped("图版上墙、roll（荣誉榜）", 12) == ["图版上墙、", "roll（荣誉", "榜）"]
    assert wrapped("默认 branches/ 文件夹", 8) == ["默认", "branches/", "文件夹"]


def test_no_line_begins_with_a_sign_that_closes() -> None:
    assert wrapped("一二三。四", 6) == ["一二", "三。四"]
    assert wrapped("一二（三）四", 6) == ["一二", "（三）", "四"]


def test_nothing_gives_one_empty_line() -> None:
    assert wrapped("", 20) == [""]


@given(st.text(alphabet="默认一二 ab-。（）", max_size=60), st.integers(8, 30))
def test_nothing_is_lost_and_nothing_too_wide(text: str, width: int) -> None:
    lines = wrapped(text, width)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(columns(line) <= width or len(wrapped(line, 1)) == 1 for line in lines)

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model import Rendition
from showcase.printing.sheets.setting import (
    block,
    chunks,
    lines_of,
    row_heights,
    rows_of,
    width_of,
    with_low_rows,
    with_widths,
)
from showcase.printing.sheets.values import Column, Picture, Table


def picture(width: int, height: int) -> Picture:
    return Picture((Rendition("a.svg", width, height),), "图")


@pytest.mark.parametrize(
    ("text", "width"),
    [("灯火", 2), ("2026", 2.22), ("共12个", 3.61), ("（灯），", 3.5), ("×公党", 3), ("", 0)],
)
def test_widths_are_those_of_the_faces(text: str, width: float) -> None:
    assert width_of(text) == pytest.approx(width, abs=0.02)


@given(st.text(max_size=60), st.floats(3, 60))
def test_more_room_never_takes_more_lines(text: str, room: float) -> None:
    assert lines_of(text, room) >= lines_of(text, room + 1) >= 1


def test_a_block_grows_by_whole_lines() -> None:
    one, two = block("灯" * 10, 3.0, 0.5, 30.0), block("灯" * 12, 3.0, 0.5, 30.0)

    assert one == pytest.approx(3 * 0.733)
    assert two == pytest.approx(3 * (2 * 0.733 + 0.5))


def test_runs_of_three_may_end_short() -> None:
    assert chunks("abcdefg", 3) == (("a", "b", "c"), ("d", "e", "f"), ("g",))
    assert chunks((), 3) == ()


def test_columns_of_words_take_what_they_need_and_texts_share_the_rest() -> None:
    table = Table(
        (Column("日期", "word"), Column("荣誉", "text"), Column("授予", "text")), (("2025-06-28", "先进", "市局"),)
    )
    dated, name, issuer = with_widths(table, 3.0, 100, (2.0, 1.0)).columns

    assert 10 * 0.5 * 3 < dated.width < 25
    assert (name.width, issuer.width) == (-2.0, -1.0)


def test_rows_that_surely_stand_on_one_line_are_told() -> None:
    rows = (("2025-06-28", "全市先进集体"), ("2025-06-28", "长" * 60), ("2025-06-28", "in W3C words"), ("—", "一\n二"))
    table = with_widths(Table((Column("日期", "word"), Column("荣誉", "text")), rows), 3.0, 100)

    assert with_low_rows(table, 3.0, 100).low == (True, False, False, False)


def test_rows_are_as_tall_as_their_tallest_cell() -> None:
    table = with_widths(
        Table((Column("一", "text"), Column("二", "text")), (("短", "长" * 60), ("短", "短"))), 3.0, 100
    )
    head, tall, low = row_heights(table, 3.0, 100)

    assert tall > 2 * low
    assert head == pytest.approx(low)


@given(st.lists(st.tuples(st.integers(200, 3000), st.integers(200, 3000)), min_size=1, max_size=9))
def test_photos_stand_in_rows_uncut_and_never_coarse(sizes: list[tuple[int, int]]) -> None:
    """Each row has one height, stays in its room, and shows every photo whole at 200 dpi or more."""
    shown = tuple(picture(*size) for size in sizes)
    rows = rows_of(shown, 129, 44)

    assert tuple(one for row in rows for one in row.pictures) == shown
    for row in rows:
        heights = [width / one.aspect for one, width in zip(row.pictures, row.widths, strict=True)]
        dpi = [
            one.renditions[-1].width / width * 25.4
            for one, width in zip(row.pictures, row.widths, strict=True)
            if width
        ]
        assert max(heights) - min(heights) < 0.2
        assert sum(row.widths) + 4 * (len(row.widths) - 1) <= 129.1
        assert max(heights) <= 44.1
        assert min(dpi, default=200) > 198


def test_two_tall_photos_stand_side_by_side() -> None:
    (row,) = rows_of((picture(960, 1440), picture(960, 1440)), 129, 44)

    assert len(row.widths) == 2


def test_none_stands_alone_under_a_full_row() -> None:
    assert [len(row.pictures) for row in rows_of((picture(960, 640),) * 4, 129, 44)] == [2, 2]

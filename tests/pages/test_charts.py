"""Figures as geometry: on one scale, from nought, readable on a phone."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from showcase.model import Outcome
from showcase.pages.charts import Bar, Column, Drawing, bars, columns, outcome_bars


def widths(drawing: Drawing) -> list[float]:
    return [float(shape.attributes["width"].rstrip("%")) for shape in drawing.shapes if shape.kind == "rect"]


def words(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.shapes if shape.kind == "text"]


def test_before_and_after_stand_on_one_scale() -> None:
    drawing = outcome_bars(Outcome("o", "警情", "起", Decimal(146), "2024年", Decimal(73), "2025年"))

    assert drawing is not None
    assert widths(drawing) == [100, 50]
    assert words(drawing) == ["2024年　146 起", "2025年　73 起"]
    assert drawing.title == "警情：2024年　146 起，2025年　73 起"


def test_a_nought_is_drawn_too() -> None:
    drawing = outcome_bars(Outcome("o", "夜巡", "次", Decimal(0), "", Decimal(212)))
    nothing = outcome_bars(Outcome("o", "夜巡", "次", Decimal(0), "", Decimal(0)))

    assert drawing is not None
    assert nothing is not None
    assert widths(drawing) == [0.6, 100]
    assert widths(nothing) == [0.6, 0.6]


def test_what_is_not_known_is_not_drawn() -> None:
    assert outcome_bars(Outcome("o", "警情", "起", None, "", Decimal(1))) is None
    assert outcome_bars(Outcome("o", "警情", "起", Decimal(1))) is None


@given(st.lists(st.lists(st.decimals(0, 10**6, places=1), max_size=3), max_size=8))
def test_parts_of_a_bar_never_leave_the_page(rows: list[list[Decimal]]) -> None:
    drawing = bars("题", "述", [Bar("甲", "", tuple((value, "red") for value in row)) for row in rows])
    ends = [
        float(shape.attributes["x"].rstrip("%")) + float(shape.attributes["width"].rstrip("%"))
        for shape in drawing.shapes
        if shape.kind == "rect"
    ]

    assert all(end <= 102 for end in ends)


def test_columns_say_a_group_once_and_leave_the_unknown_empty() -> None:
    cells = [Column("11", Decimal(5), "2025年"), Column("12", None, "2025年"), Column("1", Decimal(10), "2026年")]
    drawing = columns("题", "述", cells)

    assert words(drawing) == ["5", "11", "2025年", "12", "10", "1", "2026年"]
    assert [shape.attributes["height"] for shape in drawing.shapes if shape.kind == "rect"] == ["130", "260"]


def test_long_numbers_do_not_run_into_each_other() -> None:
    cells = [Column(str(month), Decimal(value)) for month, value in enumerate((1234, 9999, 1000, 1500), 1)]

    assert [text for text in words(columns("题", "述", cells)) if len(text) > 1] == ["9,999", "1,500"]


def test_an_empty_chart_is_still_a_chart() -> None:
    assert widths(bars("题", "述", [])) == []
    assert len(columns("题", "述", []).shapes) == 1


def test_what_is_said_below_a_bar_has_a_line_of_its_own_in_every_row() -> None:
    rows = [
        Bar("2025年", "共 17 场", ((2, "ink"), (15, "red")), "线上 2　线下 15"),
        Bar("2026年", "共 5 场", ((5, "red"),)),
    ]
    drawn = bars("培训", "", rows)
    lines = {shape.text: int(shape.attributes["y"]) for shape in drawn.shapes if shape.kind == "text"}
    boxes = [
        int(shape.attributes["y"]) + int(shape.attributes["height"]) for shape in drawn.shapes if shape.kind == "rect"
    ]

    assert lines["线上 2　线下 15"] - boxes[0] >= 12
    assert lines["2026年"] - lines["线上 2　线下 15"] >= 20
    assert boxes[-1] <= drawn.height

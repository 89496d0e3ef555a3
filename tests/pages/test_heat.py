"""Heat strips: five steps that a copier keeps apart, and the unknown stays empty."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from showcase.pages.heat import Scale, Strip, heat

MONTHS = ("2025-11", "2025-12", "2026-01")


def strip(*values: str | None) -> Strip:
    return Strip("城关区", tuple(None if value is None else Decimal(value) for value in values))


def test_a_month_nobody_told_of_is_empty_and_a_nought_is_open() -> None:
    drawing = heat("题", "述", [strip("0", None, "40")], MONTHS)
    cells = [shape.attributes for shape in drawing.shapes if shape.kind == "rect"]

    assert [(cell["x"], cell.get("data-tone")) for cell in cells] == [("0.00%", "open"), ("66.67%", None)]
    assert [shape.text for shape in drawing.shapes if shape.kind == "text"] == [
        *("城关区", "11", "12", "1"),
        *("2026年", "2025年"),
    ]


def test_the_steps_are_whole_numbers_and_said_in_the_legend() -> None:
    scale = Scale.of([strip("270", "7.5", None)])

    assert [words for _, words in scale.legend("小时")] == [
        "0 小时",
        "至 68 小时",
        "至 136 小时",
        "至 204 小时",
        "至 272 小时",
    ]
    assert [scale.tone(Decimal(value)) for value in (0, 1, 68, 69, 137, 270)] == [
        "open",
        "dots",
        "dots",
        "hatch",
        "grid",
        "red",
    ]


@given(st.lists(st.decimals(0, 10**6, places=1), max_size=9))
def test_more_is_never_lighter(values: list[Decimal]) -> None:
    scale = Scale.of([Strip("甲", tuple(values))])
    order = ["open", "dots", "hatch", "grid", "red"]
    steps = [order.index(scale.tone(value)) for value in sorted(values)]

    assert steps == sorted(steps)

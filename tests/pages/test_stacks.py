"""Standing parts: they add up, none leaves the picture, and the sum stands on top."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from showcase.pages.charts import COLUMN_ROOM, COLUMN_TOP
from showcase.pages.stacks import BASE, Stack, stacks


def test_parts_stand_on_each_other_and_the_sum_is_said() -> None:
    drawing = stacks("题", "述", [Stack("2024年", ((1, "ink"), (3, "hatch"))), Stack("2025年", ((8, "red"),))])
    bars = [shape.attributes for shape in drawing.shapes if shape.kind == "rect"]

    assert [(bar["y"], bar["height"]) for bar in bars] == [("258", "32"), ("160", "98"), ("30", "260")]
    assert bars[1]["fill"] == "url(#tone-hatch)"
    assert [shape.text for shape in drawing.shapes if shape.kind == "text"] == ["4", "2024年", "8", "2025年"]


@given(st.lists(st.lists(st.decimals(0, 10**6, places=1), max_size=5), max_size=6))
def test_no_part_leaves_the_picture(cells: list[list[Decimal]]) -> None:
    drawing = stacks("题", "述", [Stack("甲", tuple((value, "red") for value in cell)) for cell in cells])
    for shape in drawing.shapes:
        if shape.kind == "rect":
            top, height = int(shape.attributes["y"]), int(shape.attributes["height"])

            assert height > 0
            assert COLUMN_TOP <= top <= top + height <= BASE == COLUMN_TOP + COLUMN_ROOM

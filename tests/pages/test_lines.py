"""A line over time: from nought, broken where nothing is known, its numbers readable."""

from __future__ import annotations

from decimal import Decimal

from showcase.pages.charts import Drawing
from showcase.pages.lines import BASE, TOP, Point, line


def drawn(*values: str | None) -> Drawing:
    return line(
        "题", "述", [Point(str(at), None if v is None else Decimal(v), "2025年") for at, v in enumerate(values)], "天"
    )


def heights(drawing: Drawing) -> list[int]:
    return [int(shape.attributes["cy"]) for shape in drawing.shapes if shape.kind == "circle"]


def strokes(drawing: Drawing) -> int:
    return sum(shape.kind == "line" and "data-axis" not in shape.attributes for shape in drawing.shapes)


def words(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.shapes if shape.kind == "text"]


def test_the_scale_begins_at_nought() -> None:
    assert heights(drawn("10", "5", "0")) == [TOP, (TOP + BASE) // 2, BASE]


def test_the_unknown_breaks_the_line() -> None:
    assert strokes(drawn("10", None, "5")) == 0
    assert strokes(drawn("10", "5", None)) == 1


def test_first_and_last_carry_the_unit_and_a_group_is_said_once() -> None:
    assert words(drawn("31", "28", "16")) == ["31 天", "28", "16 天", "0", "2025年", "1", "2"]


def test_many_points_are_numbered_only_at_their_ends() -> None:
    said = words(drawn(*(str(10 + at) for at in range(12))))

    assert [word for word in said if "天" in word] == ["10 天", "21 天"]
    assert "15" not in said


def test_nothing_and_nought_are_drawn_too() -> None:
    assert heights(drawn("0", "0")) == [BASE, BASE]
    assert len(line("题", "述", [], "天").shapes) == 1

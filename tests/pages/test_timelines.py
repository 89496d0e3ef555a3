"""Spans of time as drawings."""

from __future__ import annotations

from datetime import date

from showcase.pages.timelines import Span, timeline

AS_OF = date(2026, 6, 30)


def test_a_span_lies_where_its_days_are() -> None:
    drawing = timeline("一次", [Span("值守", "已撤销", date(2026, 1, 1), date(2026, 1, 31), "ink")], AS_OF)
    bar = next(shape.attributes for shape in drawing.shapes if shape.kind == "rect")
    width = 31 * 100 / 181

    assert bar["x"] == "0.00%"
    assert abs(float(bar["width"].rstrip("%")) - width) < 0.01
    assert bar["data-tone"] == "ink"


def test_every_span_says_its_name_its_state_and_its_days() -> None:
    spans = [
        Span("值守", "已撤销", date(2025, 7, 1), date(2025, 8, 1), "ink"),
        Span("护考", "在用", date(2026, 6, 1), AS_OF, "red"),
    ]
    drawing = timeline("两次", spans, AS_OF)
    words = [shape.text for shape in drawing.shapes if shape.text]

    assert [word for word in words if not word.endswith("年")] == ["值守", "已撤销", "护考", "在用"]
    assert [word for word in words if word.endswith("年")] == ["2025年", "2026年"]
    assert "值守从2025年7月1日到2025年8月1日" in drawing.description


def test_no_line_crosses_a_word() -> None:
    drawing = timeline("一次", [Span("值守", "在用", date(2026, 6, 1), AS_OF, "red")], AS_OF)
    kinds = [shape.kind for shape in drawing.shapes if not shape.text.endswith("年") or not shape.text]

    assert kinds == ["line", "line", "text", "text", "rect"]


def test_a_single_day_can_be_seen_and_nothing_at_all_can_be_drawn() -> None:
    day = timeline("一天", [Span("演练", "已撤销", date(2020, 1, 1), date(2020, 1, 1), "ink")], AS_OF)

    assert next(shape.attributes["width"] for shape in day.shapes if shape.kind == "rect") == "0.80%"
    assert timeline("没有", [], AS_OF).shapes

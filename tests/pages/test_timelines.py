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

    assert words == ["2025年", "2026年", "截至2026年6月30日", "值守", "已撤销", "护考", "在用"]
    assert "值守从2025年7月1日到2025年8月1日；护考从2026年6月1日到2026年6月30日。" in drawing.description


def test_a_year_stands_where_it_begins() -> None:
    drawing = timeline("一次", [Span("值守", "已撤销", date(2025, 7, 1), date(2025, 8, 1), "ink")], AS_OF)
    places = {shape.text: shape.attributes["x"] for shape in drawing.shapes if shape.text}
    bar = next(shape.attributes for shape in drawing.shapes if shape.kind == "rect")
    days = (AS_OF - date(2025, 1, 1)).days + 1

    assert places["2025年"] == "0.00%"
    assert places["2026年"] == f"{365 * 100 / days:.2f}%"
    assert bar["x"] == f"{181 * 100 / days:.2f}%"
    assert places["值守"] != places["2025年"]


def test_what_has_no_last_day_is_drawn_to_the_day_of_the_figures_and_said_to_be_in_use() -> None:
    spans = [
        Span("值守", "在用", date(2026, 6, 15), None, "red"),
        Span("护航", "未启用", date(2026, 7, 15), None, "open"),
    ]
    drawing = timeline("两次", spans, AS_OF)
    bar = next(shape.attributes for shape in drawing.shapes if shape.kind == "rect")

    assert "值守从2026年6月15日起，仍在用；护航从2026年7月15日起。" in drawing.description
    assert bar["width"] == f"{16 * 100 / 196:.2f}%"


def test_no_line_crosses_a_word() -> None:
    drawing = timeline("一次", [Span("值守", "在用", date(2026, 6, 1), AS_OF, "red")], AS_OF)
    kinds = [shape.kind for shape in drawing.shapes]

    assert kinds == ["text", "line", "line", "text", "text", "text", "rect"]


def test_a_single_day_can_be_seen_and_nothing_at_all_can_be_drawn() -> None:
    day = timeline("一天", [Span("演练", "已撤销", date(2020, 1, 1), date(2020, 1, 1), "ink")], AS_OF)

    assert next(shape.attributes["width"] for shape in day.shapes if shape.kind == "rect") == "0.80%"
    assert timeline("没有", [], AS_OF).shapes

"""Spans of time as drawings: one bar a campaign on one axis of months, its words above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from showcase.pages.charts import END, LOUD, SOFT, Drawing, Shape, Tone
from showcase.pages.wording import long_day

ROW = 60
HEAD = 34


@dataclass(frozen=True, slots=True)
class Span:
    """One campaign: its name, what is said of it at the end of its line, and its first and last day."""

    label: str
    words: str
    start: date
    end: date
    tone: Tone


def timeline(title: str, spans: Sequence[Span], as_of: date) -> Drawing:
    """Return `spans` in their order on one axis from the first start to the last end; `as_of` is marked on it."""
    first = min((span.start for span in spans), default=as_of).replace(day=1)
    last = max((*(span.end for span in spans), as_of)) + timedelta(days=1)
    axis = _Axis(first, (last - first).days or 1)
    height = HEAD + len(spans) * ROW
    # First, so that the words stand over it and keep it off.
    shapes = [*_years(axis, last, height), _line(axis.at(as_of), HEAD - 6, height, {"data-mark": ""})]
    for place, span in enumerate(spans):
        shapes += _bar(span, HEAD + place * ROW, axis)
    said = "，".join(f"{span.label}从{long_day(span.start)}到{long_day(span.end)}" for span in spans)
    return Drawing(title, f"横轴是时间，每项一条，竖线是{long_day(as_of)}：{said}。", height, tuple(shapes))


@dataclass(frozen=True, slots=True)
class _Axis:
    first: date
    days: int

    def at(self, day: date) -> str:
        """Return where `day` stands, in per cent."""
        return f"{Decimal((day - self.first).days) * 100 / self.days:.2f}%"

    def wide(self, start: date, end: date) -> str:
        """Return how wide the days from `start` to `end` are, both included; never less than can be seen."""
        share = Decimal((end - start).days + 1) * 100 / self.days
        return f"{max(share, Decimal('0.8')):.2f}%"


def _years(axis: _Axis, last: date, height: int) -> Iterator[Shape]:
    for year in range(axis.first.year, last.year + 1):
        begins = max(date(year, 1, 1), axis.first)
        x = axis.at(begins)
        yield Shape("text", {"x": x, "y": "15", **SOFT}, f"{year}年")
        yield _line(x, 22, height, {"data-axis": ""})


def _bar(span: Span, y: int, axis: _Axis) -> Iterator[Shape]:
    yield Shape("text", {"x": "0", "y": str(y + 20), **LOUD}, span.label)
    yield Shape("text", {"x": "100%", "y": str(y + 20), **END}, span.words)
    size = {"x": axis.at(span.start), "y": str(y + 30), "width": axis.wide(span.start, span.end), "height": "16"}
    yield Shape("rect", size | ({} if span.tone == "red" else {"data-tone": span.tone}))


def _line(x: str, top: int, bottom: int, marks: dict[str, str]) -> Shape:
    return Shape("line", {"x1": x, "y1": str(top), "x2": x, "y2": str(bottom), **marks})

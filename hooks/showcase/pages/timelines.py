"""Spans of time as drawings: one bar a campaign on one axis of years, its words above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from showcase.pages.charts import END, LOUD, SOFT, Drawing, Shape, Tone, text
from showcase.pages.wording import long_day

ROW = 60
HEAD = 54
INDENT = "8"  # px: the line of the first year stands at the left edge, and a name does not stand on it


@dataclass(frozen=True, slots=True)
class Span:
    """One campaign: its name, what is said of it at the end of its line, its first day and its last, None if unsaid."""

    label: str
    words: str
    start: date
    end: date | None
    tone: Tone


def timeline(title: str, spans: Sequence[Span], as_of: date) -> Drawing:
    """Return `spans` in their order on one axis of whole years to the last end; `as_of` is marked and named on it.

    A span without a last day is drawn to `as_of`.
    """
    first = min((*(span.start for span in spans), as_of)).replace(month=1, day=1)
    last = max((*(_drawn_to(span, as_of) for span in spans), as_of)) + timedelta(days=1)
    axis = _Axis(first, (last - first).days)
    height = HEAD + len(spans) * ROW
    # First, so that the words stand over it and keep it off.
    shapes = [*_years(axis, last, height), *_mark(axis, as_of, height)]
    for place, span in enumerate(spans):
        shapes += _bar(span, HEAD + place * ROW, axis, as_of)
    said = "；".join(_said(span, as_of) for span in spans)
    return Drawing(title, f"横轴是时间，每项一条，竖线是{long_day(as_of)}：{said}。", height, tuple(shapes))


def _drawn_to(span: Span, as_of: date) -> date:
    return span.end or max(as_of, span.start)


def _said(span: Span, as_of: date) -> str:
    start = f"{span.label}从{long_day(span.start)}"
    if span.end:
        return f"{start}到{long_day(span.end)}"
    return f"{start}起，仍在用" if span.start <= as_of else f"{start}起"


@dataclass(frozen=True, slots=True)
class _Axis:
    first: date
    days: int

    def share(self, day: date) -> Decimal:
        """Return where `day` stands, in per cent."""
        return Decimal((day - self.first).days) * 100 / self.days

    def at(self, day: date) -> str:
        """Return where `day` stands, as SVG writes it."""
        return f"{self.share(day):.2f}%"

    def wide(self, start: date, end: date) -> str:
        """Return how wide the days from `start` to `end` are, both included; never less than can be seen."""
        share = Decimal((end - start).days + 1) * 100 / self.days
        return f"{max(share, Decimal('0.8')):.2f}%"


def _years(axis: _Axis, last: date, height: int) -> Iterator[Shape]:
    for year in range(axis.first.year, last.year + 1):
        x = axis.at(date(year, 1, 1))
        yield text(f"{year}年", x, 15, SOFT)
        yield _line(x, 22, height, {"data-axis": ""})


def _mark(axis: _Axis, as_of: date, height: int) -> Iterator[Shape]:
    """Give the line of `as_of`, and its name on the side that has more room."""
    x = axis.at(as_of)
    yield _line(x, HEAD - 12, height, {"data-mark": ""})
    yield text(f"截至{long_day(as_of)}", x, HEAD - 18, END if axis.share(as_of) > 50 else {})


def _bar(span: Span, y: int, axis: _Axis, as_of: date) -> Iterator[Shape]:
    yield text(span.label, INDENT, y + 20, LOUD)
    yield text(span.words, "100%", y + 20, END)
    wide = axis.wide(span.start, _drawn_to(span, as_of))
    size = {"x": axis.at(span.start), "y": str(y + 30), "width": wide, "height": "16"}
    yield Shape("rect", size | ({} if span.tone == "red" else {"data-tone": span.tone}))


def _line(x: str, top: int, bottom: int, marks: dict[str, str]) -> Shape:
    return Shape("line", {"x1": x, "y1": str(top), "x2": x, "y2": str(bottom), **marks})

"""How a number went over time: a line from point to point, on a scale from nought."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from showcase.pages.charts import LOUD, MIDDLE, PLAIN, SOFT, Drawing, Shape, percent, text
from showcase.pages.wording import after_number, plain

TOP = 40
ROOM = 260
BASE = TOP + ROOM
NUMBERED_AT_MOST = 9  # more would run into each other on a phone


@dataclass(frozen=True, slots=True)
class Point:
    """One moment; None breaks the line. `group` is said once, below the first of it."""

    label: str
    value: Decimal | None
    group: str = ""


def line(title: str, description: str, points: Sequence[Point], unit: str) -> Drawing:
    """Return `points` joined in their order; the first and the last known carry the `unit` too."""
    top = max((point.value for point in points if point.value is not None), default=Decimal(0))
    places = [_Place(_x(number, len(points)), _y(point.value, top)) for number, point in enumerate(points)]
    axis = Shape("line", {"x1": "0", "y1": str(BASE), "x2": "100%", "y2": str(BASE), "data-axis": ""})
    shapes = (axis, *_strokes(places), *_dots(points, places, unit), *_axis(points, places))
    return Drawing(title, description, BASE + 48, shapes)


@dataclass(frozen=True, slots=True)
class _Place:
    x: str
    y: int | None


def _x(number: int, points: int) -> str:
    return percent(Decimal(100) * (2 * number + 1) / (2 * points))


def _y(value: Decimal | None, top: Decimal) -> int | None:
    if value is None:
        return None
    return BASE - (int(value / top * ROOM) if top > 0 else 0)


def _strokes(places: Sequence[_Place]) -> Iterator[Shape]:
    for start, end in pairwise(places):
        if start.y is not None and end.y is not None:
            yield Shape("line", {"x1": start.x, "y1": str(start.y), "x2": end.x, "y2": str(end.y)})


def _dots(points: Sequence[Point], places: Sequence[_Place], unit: str) -> Iterator[Shape]:
    known = [number for number, point in enumerate(points) if point.value is not None]
    for number in known:
        place, value = places[number], points[number].value
        if place.y is None or value is None:
            continue
        yield Shape("circle", {"cx": place.x, "cy": str(place.y), "r": "4.5"})
        loud = number in {known[0], known[-1]}
        if loud or len(known) <= NUMBERED_AT_MOST:
            words = f"{plain(value)}{after_number(unit)}" if loud else plain(value)
            y = place.y + 26 if _low(places, number) else place.y - 14
            yield text(words, place.x, y, {**MIDDLE, **(LOUD if loud else PLAIN)})


def _low(places: Sequence[_Place], number: int) -> bool:
    """Tell whether the line comes down to this point from both sides, and there is room for a number below it."""
    here = places[number].y
    beside = [place.y for at, place in enumerate(places) if abs(at - number) == 1 and place.y is not None]
    return here is not None and len(beside) == 2 and here > max(beside) and here + 30 < BASE


def _axis(points: Sequence[Point], places: Sequence[_Place]) -> Iterator[Shape]:
    for number, (point, place) in enumerate(zip(points, places, strict=True)):
        yield text(point.label, place.x, BASE + 21, MIDDLE | SOFT)
        if point.group and (number == 0 or points[number - 1].group != point.group):
            yield text(point.group, place.x, BASE + 43, MIDDLE)

"""A strip a place, a cell a month: how much in each, told by five steps of pattern that a copier keeps apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from showcase.pages.charts import LOUD, MIDDLE, SOFT, Drawing, Shape, Tone, percent, rect, text
from showcase.pages.wording import grouped

ROW = 62
STRIP = 24
TONES: tuple[Tone, ...] = ("dots", "hatch", "grid", "red")


@dataclass(frozen=True, slots=True)
class Strip:
    """One place: its name, and its number in every column; None is 未填报 and leaves the cell empty."""

    label: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """Four equal steps up to the highest number; `step` is a whole number."""

    step: Decimal

    @classmethod
    def of(cls, strips: Sequence[Strip]) -> Scale:
        """Return the scale that holds every number of `strips`."""
        top = max((value for strip in strips for value in strip.values if value is not None), default=Decimal(0))
        return cls(max((top / len(TONES)).to_integral_value(ROUND_CEILING), Decimal(1)))

    def tone(self, value: Decimal) -> Tone:
        """Return the tone of `value`; nought is open."""
        if value <= 0:
            return "open"
        return TONES[min(int((value / self.step).to_integral_value(ROUND_CEILING)), len(TONES)) - 1]

    def legend(self, unit: str) -> tuple[tuple[Tone, str], ...]:
        """Return each tone with what it stands for."""
        named = [f"至 {grouped(self.step * number)} {unit}" for number in range(1, len(TONES) + 1)]
        return (("open", f"0 {unit}"), *zip(TONES, named, strict=True))


def heat(title: str, description: str, strips: Sequence[Strip], months: Sequence[str]) -> Drawing:
    """Return one row of cells a strip; `months` ("YYYY-MM") name the columns below the last, the year once."""
    scale, step = Scale.of(strips), Decimal(100) / max(len(months), 1)
    shapes = [shape for number, strip in enumerate(strips) for shape in _row(strip, number * ROW, step, scale)]
    foot = len(strips) * ROW
    return Drawing(title, description, foot + 42, (*shapes, *_months(months, step, foot)))


def _row(strip: Strip, y: int, step: Decimal, scale: Scale) -> Iterator[Shape]:
    yield text(strip.label, "0", y + 15, LOUD)
    floor = str(y + 26 + STRIP)
    yield Shape("line", {"x1": "0", "y1": floor, "x2": "100%", "y2": floor, "data-axis": ""})
    for place, value in enumerate(strip.values):
        if value is not None:
            yield rect(step * place, y + 26, step, STRIP, scale.tone(value))


def _months(months: Sequence[str], step: Decimal, foot: int) -> Iterator[Shape]:
    said: Mapping[str, int] = {month[:4]: place for place, month in reversed(list(enumerate(months)))}
    for place, month in enumerate(months):
        yield text(str(int(month[5:])), percent(step * place + step / 2), foot + 14, MIDDLE | SOFT)
    for year, place in said.items():
        yield text(f"{year}年", percent(step * place), foot + 36)

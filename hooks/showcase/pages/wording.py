"""How numbers, dates and small facts are put into words; every page says them alike."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from showcase.model import PartialDate

_HAN = "[\u4e00-\u9fff]"
_DATE = re.compile(rf"(\d{{4}}年(?:\d+月(?:\d+日)?)?)(?={_HAN})(?![上下]半年|[一二三四]季度)")
_CUTS = re.compile(rf"(?<={_HAN}{_HAN})(?=\d{{4}}年|[“「])|(?<=[”」])(?={_HAN})")
HAN_DIGITS = "零一二三四五六七八九"
SIGNS = frozenset("%％‰℃")  # units that are no words: they touch their number


def plain(number: Decimal | float) -> str:
    """Return `number` as a machine reads it: no grouping, no exponent, no trailing zeros."""
    if isinstance(number, int):
        return str(number)
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def grouped(number: Decimal | float) -> str:
    """Return `number` as a reader sees it, thousands parted by commas from 1,000 on."""
    return f"{Decimal(plain(number)):,}"


def after_number(unit: str) -> str:
    """Return `unit` as it follows a number: 18 名, but 33.6%; "" for none."""
    return unit if unit in SIGNS or not unit else f" {unit}"


def short_number(number: Decimal | int) -> str:
    """Return `number` in few characters for a narrow place: 12,345 becomes 1.2万."""
    size = Decimal(number)
    if size >= 10_000:
        return plain((size / 10_000).quantize(Decimal("0.1"))) + "万"
    return grouped(size.quantize(Decimal(1)) if size >= 100 else size)


def since(moment: PartialDate | date) -> str:
    """Return from when something is: 2026-06-15 起, 2025年4月起."""
    said = when(moment)
    return f"{said} 起" if said[-1].isdigit() else f"{said}起"


def long_day(day: date) -> str:
    """Return `day` as a sentence says it: 2026年6月30日."""
    return f"{day.year}年{day.month}月{day.day}日"


def when(moment: PartialDate | date) -> str:
    """Return a date as far as it is known: 2025-06-28, 2025年6月 or 2025年."""
    if isinstance(moment, date) or moment.whole:
        return str(moment)
    return f"{moment.year}年{moment.month}月" if moment.month else f"{moment.year}年"


def month_name(month: str) -> str:
    """Return "2026-04" as 2026年4月."""
    year, _, number = month.partition("-")
    return f"{year}年{int(number)}月"


def quarter_name(quarter: str) -> str:
    """Return "2026-2" as 2026年二季度."""
    year, _, number = quarter.partition("-")
    return f"{year}年{HAN_DIGITS[int(number)]}季度"


def han(number: int) -> str:
    """Return 1 to 99 in Han characters, as figures are numbered: 图十二."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else HAN_DIGITS[tens] + "十"
    return head + (HAN_DIGITS[ones] if ones else "")


def listed(words: Iterable[str]) -> str:
    """Return `words` in one run, parted as Chinese does it."""
    return "、".join(words)


def unparted(text: str) -> str:
    """Return `text` with every number held to what it counts: no line ends between 544 and 人次."""
    return re.sub(r"(?<=\d) (?=[^\d\s])", "\N{NO-BREAK SPACE}", text)


def heading_pieces(text: str) -> tuple[str, ...]:
    """Return `text` cut where a line of a heading may end: beside a date and around what stands in quotes."""
    return tuple(_CUTS.sub("\n", _DATE.sub(r"\1\n", text)).split("\n"))


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the lines of an authored text, each one paragraph; what it says is shown as written, never as markup."""
    return tuple(line for line in map(str.strip, text.split("\n")) if line)

"""Text → typed values: read only what is beyond doubt, offer the plain spelling of what is nearly so.

A reader takes what stands in the file and returns the value, or raises a `PydanticCustomError`. One whose context
holds `mended` carries the plain spelling of a slip: `fit` writes it in and reads again, with an advice.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Final, NoReturn

from pydantic_core import PydanticCustomError

from showcase.authored.likeness import closest
from showcase.model import PartialDate

YEARS: Final = range(1901, 2100)
DIGITS: Final = 30  # no number a branch has to tell is longer, grouped and with decimals
YES: Final = frozenset("是 yes y true t on 1 对 有 可 可以 能 已 √ ✓ ✔ ☑".split())  # noqa: SIM905
NO: Final = frozenset("否 no n false f off 0 错 无 没有 不 不是 不可 不可以 不能 未 × ✗ ✘ x".split())  # noqa: SIM905

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DATE = re.compile(
    r"([0-9]{4})(?:([-./])([0-9]{1,2})(?:\2([0-9]{1,2}))?|年(?:度|([0-9]{1,2})月(?:([0-9]{1,2})[日号])?)?)?"
    r"|([0-9]{4})([0-9]{2})([0-9]{2})"
)
_WHOLE = re.compile(r"0|[1-9][0-9]{0,8}")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,11})(?:\.[0-9]+)?")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?")
_LOOSE = re.compile(r"[+-]?\d+(?:\.\d+)?")
_WITH_UNIT = re.compile(r"([+-]?\d[\d,]*(?:\.\d+)?) ?(?:%|[^\W\d]{1,4})")
# How a number may be meant that is not written as one: 三, 十几人, 约2. No name begins so.
_HAN_NUMBER: Final = "[零〇一二两三四五六七八九十百千几][零〇一二两三四五六七八九十百千万几]*[多余来]?[人名个位]?$"
_AMOUNT = re.compile(rf"(?:约|近|不足|不到|超过|[~<>≤≥])? ?(?:[+-]?\d|{_HAN_NUMBER})")
_QUOTES: Final = "“”‘’「」\"' "
_ID = re.compile(r"[A-Z0-9][A-Z0-9-]{0,39}")
_DASHES = str.maketrans("‐‑‒–—−﹣", "-------")


def slip(code: str, **parts: str) -> NoReturn:
    """Raise the misfit `code`; `parts` fill in its sentence, and `mended` offers the plain spelling."""
    raise PydanticCustomError(code, code, parts)


def plain(text: str) -> str:
    """Return `text` with full-width digits, letters and signs made half-width, dashes alike, no outer space."""
    return unicodedata.normalize("NFKC", text).translate(_DASHES).strip()


def written(value: object) -> str:
    """Return `value` when it is one piece of text; a mapping or a list is a misfit."""
    if isinstance(value, str):
        return value.strip()
    slip("text-expected")


# ── dates ───────────────────────────────────────────────────────────────


def day(value: object) -> date:
    """Read a date known to the day."""
    text = written(value)
    known = _parts(text)
    if not known[2]:
        slip("date-incomplete", text=text)
    real = _real(text, *known)
    if text != real.isoformat():
        slip("date-read", text=text, mended=real.isoformat())
    return real


def partial_day(value: object) -> PartialDate:
    """Read a date known to the day, the month or only the year."""
    text = written(value)
    year, month, number = _parts(text)
    real = _real(text, year, month or "1", number or "1")
    known = PartialDate(real.year, real.month if month else 0, real.day if number else 0)
    if text != str(known):
        slip("date-read", text=text, mended=str(known))
    return known


def year(value: object) -> int:
    """Read a year of four digits."""
    text = written(value)
    found = re.fullmatch(r"([0-9]{4}) ?年?度?", plain(text))
    if not found or int(found[1]) not in YEARS:
        slip("year-unclear", text=text)
    if text != found[1]:
        slip("number-read", text=text, mended=found[1])
    return int(text)


def _parts(text: str) -> tuple[str, str, str]:
    if iso := _ISO.fullmatch(text):
        return iso[1], iso[2], iso[3]
    found = _DATE.fullmatch(plain(text).replace(" ", ""))
    if not found:
        slip("date-unclear", text=text)
    return found[1] or found[7], found[3] or found[5] or found[8] or "", found[4] or found[6] or found[9] or ""


def _real(text: str, year: str, month: str, number: str) -> date:
    if int(year) not in YEARS:
        slip("date-unclear", text=text)
    try:
        return date(int(year), int(month), int(number))
    except ValueError:
        slip("date-impossible", text=text)


# ── numbers ─────────────────────────────────────────────────────────────


def whole(value: object) -> int:
    """Read a whole number from 0."""
    text = written(value)
    if not _WHOLE.fullmatch(text):
        _mend_number(text, wants_whole=True)
    return int(text)


def number(value: object) -> Decimal:
    """Read a number from 0, decimals allowed."""
    text = written(value)
    if text.startswith("-") or not _NUMBER.fullmatch(text):
        _mend_number(text)
    return Decimal(text)


def signed_number(value: object) -> Decimal:
    """Read a number that may lie below 0."""
    text = written(value)
    if not _NUMBER.fullmatch(text):
        _mend_number(text, signed=True)
    return Decimal(text)


def head_count(value: object) -> int:
    """Read how many people; anything but a number is refused unquoted, for it may be a name."""
    text = value if isinstance(value, str) else ""
    if not _AMOUNT.match(plain(text)):
        slip("count-only")
    return whole(text)


def _mend_number(text: str, *, wants_whole: bool = False, signed: bool = False) -> NoReturn:
    bare = plain(text)
    unit = _WITH_UNIT.fullmatch(bare)
    if unit and not re.search("[万亿千百十]", bare):
        slip("number-unit", text=text, number=unit[1])
    if not (_LOOSE.fullmatch(bare) or _GROUPED.fullmatch(bare)):
        slip("number-unclear", text=text)
    if len(bare) > DIGITS:
        slip("number-large", text=text)
    exact = Decimal(re.sub("[ ,+]", "", bare))
    if exact < 0 and not signed:
        slip("number-negative", text=text)
    if wants_whole and exact != int(exact):
        slip("number-whole", text=text)
    if abs(exact) >= (10**9 if wants_whole else 10**12):
        slip("number-large", text=text)
    slip("number-read", text=text, mended=str(int(exact)) if wants_whole or not exact else f"{exact:f}")


# ── words ───────────────────────────────────────────────────────────────


def flag(value: object) -> bool:
    """Read 是 or 否."""
    text = written(value)
    if text in {"是", "否"}:
        return text == "是"
    bare = plain(text).lower()
    if bare in YES or bare in NO:
        slip("flag-read", text=text, mended="是" if bare in YES else "否")
    slip("flag-unclear", text=text)


def one_of(*words: str, also: Mapping[str, str] | None = None) -> Callable[[object], str]:
    """Return a reader of exactly one of `words`; `also` names what clerks write instead, as a guess to confirm."""
    bare_words = {_bare(word): word for word in words}

    def read(value: object) -> str:
        text = written(value)
        if text in words:
            return text
        if meant := bare_words.get(_bare(text)):
            slip("choice-read", text=text, mended=meant)
        if near := (also or {}).get(_bare(text)) or closest(text, words):
            slip("choice-near", text=text, near=near, words="、".join(words))
        slip("choice-unknown", text=text, words="、".join(words))

    return read


def branch_id(value: object) -> str:
    """Read the id of a branch: A–Z, 0–9 and hyphens, at most 40; the address is made of it for ever."""
    text = written(value)
    if _ID.fullmatch(text):
        return text
    bare = plain(text).strip(_QUOTES).replace(" ", "").upper()
    if _ID.fullmatch(bare):
        slip("id-read", text=text, mended=bare)
    slip("id-pattern", text=text)


def photo_path(value: object) -> str:
    """Read the name of a picture file: a path within the branch's own folder, with forward slashes."""
    text = written(value)
    bare = re.sub(r"[\\／＼]+", "/", text).removeprefix("./")
    if bare.startswith("/") or ":" in bare.split("/")[0] or ".." in bare.split("/"):
        slip("photo-path", text=text)
    if bare != text:
        slip("photo-path-read", text=text, mended=bare)
    return text


def _bare(text: str) -> str:
    return re.sub(r"[\s“”\"'「」]", "", plain(text))

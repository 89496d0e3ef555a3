"""What must never be published: personal numbers, secrecy marks and the bureau's own words; on text of any kind.

Sources are GB 11643-1999 (ID numbers: region, date, MOD 11-2 checksum), ISO/IEC 7812 (bank cards: Luhn) and the
numbering plan of the telephone networks. Numbers are found through full-width digits and through blanks or hyphens
between them; they are not found inside a longer number or a hexadecimal digest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

Grade = Literal["block", "warn"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One match: where it stands in the text (start, end), of what kind it is, and how grave."""

    start: int
    end: int
    kind: str
    text: str
    grade: Grade = "block"

    @property
    def masked(self) -> str:
        """The match as it may be quoted: its first three signs and its last one, the rest hidden."""
        return mask(self.text)


def mask(text: str) -> str:
    """Return `text` with its middle hidden; a short one keeps its first sign only."""
    if len(text) <= 4:
        return text[:1] + "＊" * (len(text) - 1)
    return text[:3] + "＊" * (len(text) - 4) + text[-1]


def findings(text: str, words: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return everything in `text` that must not be published, by place; `words` are the bureau's 敏感词.

    A match inside a longer one is left out. Works on any text: a field, a page, a file name.
    """
    plain = text.translate(_HALF_WIDTH)
    found = [finding for look in _LOOKS for finding in look(plain, text)]
    found += [
        Finding(at.start(), at.end(), "sensitive-word", at.group())
        for word in words
        if word
        for at in re.finditer(re.escape(word), text)
    ]
    return _outermost(found)


def _outermost(found: list[Finding]) -> tuple[Finding, ...]:
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda f: (f.start, -f.end, f.grade)):
        if not kept or finding.end > kept[-1].end:
            kept.append(finding)
    return tuple(kept)


# ── Numbers ─────────────────────────────────────────────────────────────

_HALF_WIDTH = {**{0xFF10 + digit: str(digit) for digit in range(10)}, 0xFF38: "X", 0xFF58: "x", 0x3000: " ", 0xFF0D: "-"}
_GAP = r"[ \u00a0\-·.]?"
_RUN = re.compile(rf"(?<![0-9])[0-9](?:{_GAP}[0-9])" + r"{6,22}" + rf"(?:{_GAP}[Xx])?(?![0-9])")
_HEX = re.compile(r"[0-9A-Fa-f]{12,}")

# The first two digits of a region code (GB/T 2260): provinces, with Hong Kong, Macao, Taiwan and their residents.
_PROVINCES = frozenset(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split()
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CARD_STARTS = ("62", "4", "51", "52", "53", "54", "55", "34", "35", "37", "60", "68", "69", "9")
_HOTLINE_PREFIXES = ("400", "800")


def _numbers(plain: str, text: str) -> Iterator[Finding]:
    for run in _RUN.finditer(plain):
        if _inside_digest(plain, run.start(), run.end()):
            continue
        digits = re.sub(r"[^0-9Xx]", "", run.group()).upper()
        kind, grade = _kind_of(digits, run.group(), plain[max(0, run.start() - 8) : run.start()])
        if kind:
            yield Finding(run.start(), run.end(), kind, text[run.start() : run.end()], grade)


def _inside_digest(plain: str, start: int, end: int) -> bool:
    """Whether the run is part of a hexadecimal word of twelve signs and more that has letters too."""
    left, right = start, end
    while left and plain[left - 1] in "0123456789abcdefABCDEF":
        left -= 1
    while right < len(plain) and plain[right] in "0123456789abcdefABCDEF":
        right += 1
    word = plain[left:right]
    return right - left > end - start and bool(_HEX.fullmatch(word)) and not word.isdigit()


def _kind_of(digits: str, written: str, before: str) -> tuple[str, Grade]:
    if is_id_number(digits) or is_old_id_number(digits):
        return "id-number", "block"
    if is_bank_card(digits):
        return "bank-card", "block"
    if is_mobile(digits):
        return "mobile", "block"
    if is_landline(written) and not before.endswith(_HOTLINE_PREFIXES):
        return "landline", "warn"
    return "", "warn"


def is_id_number(digits: str) -> bool:
    """Whether `digits` are an 18-sign ID number: a region, a real date of birth, a right checksum."""
    if len(digits) != 18 or not digits[:17].isdigit() or digits[:2] not in _PROVINCES or not _is_date(digits[6:14]):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=False))
    return "10X98765432"[total % 11] == digits[17]


def is_old_id_number(digits: str) -> bool:
    """Whether `digits` are a 15-digit ID number of before 1999; it has no checksum."""
    return len(digits) == 15 and digits.isdigit() and digits[:2] in _PROVINCES and _is_date("19" + digits[6:12])


def _is_date(digits: str) -> bool:
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return 1900 <= born.year <= 2099


def is_bank_card(digits: str) -> bool:
    """Whether `digits` are a card number: 15 to 19 digits, a known start, a right Luhn sum."""
    if not (15 <= len(digits) <= 19 and digits.isdigit() and digits.startswith(_CARD_STARTS)):
        return False
    doubled = (int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits)))
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


def is_mobile(digits: str) -> bool:
    """Whether `digits` are a mobile number, with or without 86 before it."""
    bare = digits.removeprefix("0086").removeprefix("86") if len(digits) in {13, 15} else digits
    return len(bare) == 11 and bare.isdigit() and bare[0] == "1" and bare[1] in "3456789"


_LANDLINE = re.compile(r"(?:0[1-9][0-9]{1,2})[ \-][2-8][0-9]{6,7}|0(?:10|2[0-9])[2-8][0-9]{7}|0[3-9][0-9]{2}[2-8][0-9]{6,7}")


def is_landline(written: str) -> bool:
    """Whether `written` is a fixed telephone number with its area code."""
    return bool(_LANDLINE.fullmatch(written))


# ── Marks, plates, addresses ────────────────────────────────────────────

_BETWEEN = r"[\s\u3000]*"
_SECRECY = re.compile(
    rf"(?:绝{_BETWEEN}密|机{_BETWEEN}密|秘{_BETWEEN}密){_BETWEEN}(?:[★☆⭐]|[（(]?{_BETWEEN}(?:[0-9]+{_BETWEEN}年|长期){_BETWEEN}[）)]?(?=$|[\s\u3000★，。；]))"
    rf"|[★☆⭐]{_BETWEEN}(?:绝密|机密|秘密)"
    rf"|内{_BETWEEN}部{_BETWEEN}资{_BETWEEN}料|不{_BETWEEN}得{_BETWEEN}外{_BETWEEN}传|注{_BETWEEN}意{_BETWEEN}保{_BETWEEN}密"
)
_SECRET_WORDS = re.compile(r"绝密|机密|秘密|涉密")
_PLATE = re.compile(
    r"(?<![0-9A-Za-z])[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•\- ]?"
    r"(?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9警学挂港澳]|[0-9]{5}[DF]|[DF][A-HJ-NP-Z0-9][0-9]{4})(?![0-9A-Za-z])"
)
_ADDRESS = re.compile(
    r"[\u4e00-\u9fff]{1,12}(?:路|街|巷|弄|胡同|大道|小区|花园|家园|新村|公寓)[0-9]{1,5}(?:号|弄)"
    r"(?:[0-9]{1,3}(?:号楼|栋|幢|座)|[0-9]{1,2}单元|[0-9]{3,4}(?:室|房))"
    r"|[0-9]{1,3}(?:号楼|栋|幢|座)[0-9]{1,2}单元(?:[0-9]{3,4}(?:室|房|号)?)?|[0-9]{1,2}单元[0-9]{3,4}(?:室|房|号)"
)
_EMAIL = re.compile(r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z]{2,})+")
_HARDSHIP = re.compile(r"(?:患有?|身患|确诊|因)[\u4e00-\u9fff]{0,6}(?:癌|肿瘤|白血病|尿毒症|精神病|艾滋)|离异|服刑|低保户[\u4e00-\u9fff]{2,3}|刑满释放")


def _patterned(pattern: re.Pattern[str], kind: str, grade: Grade) -> Callable[[str, str], Iterator[Finding]]:
    def look(plain: str, text: str) -> Iterator[Finding]:
        for match in pattern.finditer(plain):
            yield Finding(match.start(), match.end(), kind, text[match.start() : match.end()], grade)

    return look


_LOOKS: tuple[Callable[[str, str], Iterator[Finding]], ...] = (
    _numbers,
    _patterned(_SECRECY, "secrecy-mark", "block"),
    _patterned(_SECRET_WORDS, "secrecy-word", "warn"),
    _patterned(_PLATE, "plate", "warn"),
    _patterned(_ADDRESS, "address", "warn"),
    _patterned(_EMAIL, "e-mail", "warn"),
    _patterned(_HARDSHIP, "hardship", "warn"),
)

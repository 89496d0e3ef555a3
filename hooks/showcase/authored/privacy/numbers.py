"""Numbers that belong to a person: ID numbers, bank cards, telephones.

Sources are GB 11643-1999 (ID numbers: region, date of birth, MOD 11-2), ISO/IEC 7812 (bank cards: Luhn) and the
numbering plan of the telephone networks. A number is found whole, in groups, or written in Han; it is not found inside
a longer number or a hexadecimal digest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from showcase.authored.privacy.finding import Finding, Grade
from showcase.authored.privacy.quick import LANDLINE, MOBILE, may_hold_numbers
from showcase.authored.privacy.signs import BLANKS, DASHES, DOTS, bare

_GAP: Final = f"(?:[{BLANKS}]{{1,3}}|[{BLANKS}]?[{DASHES}{DOTS}][{BLANKS}]?)?"
_GROUP: Final = re.compile(r"\d+")
_RUN: Final = re.compile(rf"(?<!\d)\d(?:{_GAP}\d){{10,}}(?:[{BLANKS}{DASHES}]?[XxＸｘ×])?")
_HAN_RUN: Final = re.compile("[〇零一二三四五六七八九]{11,18}")
_HAN: Final = str.maketrans("〇零一二三四五六七八九", "00123456789")
_DIGEST_SIGNS: Final = frozenset("0123456789abcdefABCDEF")
_LETTERS: Final = re.compile("[A-Fa-f]+")
_SHORTEST_DIGEST: Final = 12
_DIGEST_LENGTHS: Final = frozenset((16, 32, 40, 64))

# The first two digits of a region code (GB/T 2260): provinces, with Hong Kong, Macao, Taiwan and their residents.
_PROVINCES: Final = frozenset(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split()  # noqa: SIM905
)
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CARD_STARTS: Final = ("62", "4", "51", "52", "53", "54", "55", "34", "35", "36", "37", "60", "68", "69", "9")
_MOST_ID_GROUPS: Final = 5

_CARD_GROUPS: Final = re.compile("(?:4,){3}4|(?:4,){3}[4-7]|(?:4,){4}[1-3]|6,(?:9|1[0-3])|6,(?:4,){2,3}[1-5]|4,6,5")
_MOBILE_GROUPS: Final = frozenset({(11,), (3, 4, 4), (3, 8), (7, 4), (3, 3, 5), (4, 3, 4), (4, 4, 3), (5, 6)})
_OLD_ID_GROUPS: Final = frozenset({(15,), (6, 6, 3)})
_AREA_CODES: Final = r"[1１][0０]|[2２]\d|[3-9３-９]\d{2}"
_LANDLINE_CORE: Final = re.compile(rf"[0０](?:{_AREA_CODES})[)）{BLANKS}{DASHES}]{{0,2}}[2-8２-８]\d{{2}}")
_LANDLINE: Final = re.compile(
    rf"(?<![\dA-Za-z.\-])(?:[(（][0０](?:{_AREA_CODES})[)）] ?|[0０](?:{_AREA_CODES})[{BLANKS}{DASHES}]?)"
    rf"[2-8２-８]\d{{2,3}}[{BLANKS}{DASHES}]?\d{{4}}(?!\d)"
)


def numbers(text: str) -> Iterator[Finding]:
    """Give the numbers of persons in `text`."""
    data = text.encode("utf-8", "replace")
    if not may_hold_numbers(data, LANDLINE):
        return
    if may_hold_numbers(data, MOBILE):
        yield from _of_persons(text)
    for core in _LANDLINE_CORE.finditer(text):
        if call := _LANDLINE.search(text, max(0, core.start() - 1), core.end() + 8):
            yield _found(text, call.start(), call.end(), "landline")


def _of_persons(text: str) -> Iterator[Finding]:
    for run in _RUN.finditer(text):
        if not _inside_digest(text, run.start(), run.end()):
            yield from (_found(text, *place) for place in _in_run(text, run.start(), run.end()))
    for run in _HAN_RUN.finditer(text):
        if kind := _kind_of([run.group().translate(_HAN)]):
            yield _found(text, run.start(), run.end(), kind)


def _found(text: str, start: int, end: int, kind: str) -> Finding:
    grade: Grade = "warn" if kind == "landline" else "block"
    return Finding(start, end, kind, text[start:end], grade)


def _inside_digest(text: str, start: int, end: int) -> bool:
    """Whether the run is part of a hexadecimal digest, told by its length or by letters in two places.

    Letters in one place are not enough: the d of “id” stands right before many a number.
    """
    left, right = start, end
    while left and text[left - 1] in _DIGEST_SIGNS:
        left -= 1
    while right < len(text) and text[right] in _DIGEST_SIGNS:
        right += 1
    word = text[left:right]
    if len(word) < _SHORTEST_DIGEST or not _DIGEST_SIGNS.issuperset(word):
        return False
    return len(_LETTERS.findall(word)) > 1 or (len(word) in _DIGEST_LENGTHS and bool(_LETTERS.search(word, 1)))


def _in_run(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Give the numbers among the groups of digits from `start` to `end`, the longest at each place."""
    groups = [(at.start(), at.end()) for at in _GROUP.finditer(text, start, end)]
    sign = end if text[end - 1] in "XxＸｘ×" else 0
    first = 0
    while first < len(groups):
        last, kind = _from_group(text, groups[first:], sign)
        if kind:
            stop = groups[first + last][1]
            yield groups[first][0], sign if sign and first + last + 1 == len(groups) else stop, kind
            first += last
        first += 1


def _from_group(text: str, groups: Sequence[tuple[int, int]], sign: int) -> tuple[int, str]:
    """Return how many groups after the first belong to the longest number that begins there, and its kind."""
    written: list[str] = []
    best = 0, ""
    for count, (start, end) in enumerate(groups):
        written.append(bare(text[start:end]))
        if sum(map(len, written)) > 19:
            break
        whole = [*written[:-1], written[-1] + "X"] if sign and count + 1 == len(groups) else written
        kind = _kind_of(whole) or _kind_of(written)
        best = (count, kind) if kind else best
    return best


def _kind_of(groups: Sequence[str]) -> str:
    """Return what kind of number `groups` of digits make together; "" when none, or in groups nobody writes."""
    digits, lengths = "".join(groups), tuple(map(len, groups))
    uniform = len(set(lengths[:-1])) <= 1
    if is_id_number(digits) and (uniform or len(groups) <= _MOST_ID_GROUPS):
        return "id-number"
    if is_old_id_number(digits) and lengths in _OLD_ID_GROUPS:
        return "id-number"
    one_by_one = uniform and lengths[0] == 1
    if is_bank_card(digits) and (len(groups) == 1 or one_by_one or _CARD_GROUPS.fullmatch(",".join(map(str, lengths)))):
        return "bank-card"
    return "mobile" if _is_mobile_in_groups(groups) else ""


def _is_mobile_in_groups(groups: Sequence[str]) -> bool:
    groups = groups[1:] if groups[0] in {"86", "0086"} and len(groups) > 1 else groups
    lengths = tuple(map(len, groups))
    whole = len(groups) == 1 or lengths in _MOBILE_GROUPS or set(lengths) == {1}
    return whole and is_mobile("".join(groups))


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

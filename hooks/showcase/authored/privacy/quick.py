"""Whether a number could stand in a text at all: hundreds of times faster than looking for one."""

from __future__ import annotations

import re
from typing import Final

MOBILE: Final = 11  # digits of the shortest number that blocks
LANDLINE: Final = 10  # and of the shortest that warns

# UTF-8 byte by byte. Digits become 0. What may stand between digits goes: ASCII gaps, and every byte of the blanks,
# dashes and dots of `signs`. Bytes of a full-width digit go too, but for the last, which becomes 0. All else breaks a
# number, above all the first byte of a Han character. Too much is let through, never too little.
_ZEROS: Final = {*b"0123456789", *range(0x90, 0x9A)}
_GAPS: Final = bytes({
    *b" \t\r\n\v\f-.()", 0xC2, 0x85, 0xA0, 0xB7, 0xE2, *range(0x80, 0x90), 0xA2, 0xA7, 0xA8, 0xA9, 0xAF, 0xE3,
    0xBB, 0xE1, 0xEF, 0xB9, 0xA3, 0xBC,
})  # fmt: skip
_TABLE: Final = bytes(0x30 if byte in _ZEROS else 0x2E for byte in range(256))
# Mathematical digits, and zeros in Han; and how mobile numbers begin that are written in Han.
_RARE: Final = (b"\xf0\x9d\x9f", "零".encode(), "〇".encode())
_HAN_MOBILE: Final = re.compile("一(?:{})".format("|".join("三四五六七八九")).encode())
# What stands in every secrecy mark; between 外 and 传 there may be blanks of any kind.
_SECRET, _MATERIAL = "密".encode(), "料".encode()
_ABROAD: Final = re.compile("外".encode() + rb"(?s:.){0,16}?" + "传".encode())


def may_hold_marks(data: bytes) -> bool:
    """Whether UTF-8 `data` could hold a secrecy mark; a Yes is often wrong, a No never."""
    return _SECRET in data or _MATERIAL in data or _ABROAD.search(data) is not None


def may_hold_numbers(data: bytes, shortest: int = LANDLINE) -> bool:
    """Whether UTF-8 `data` could hold a number of `shortest` digits; a Yes is often wrong, a No never."""
    return (
        b"0" * shortest in data.translate(_TABLE, _GAPS)
        or any(sign in data for sign in _RARE)
        or _HAN_MOBILE.search(data) is not None
    )

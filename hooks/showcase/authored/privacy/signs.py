"""Signs that look alike are read alike: full-width and mathematical digits, odd blanks, dashes and dots."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# What people put between the digits of a number, in a character class of a pattern.
BLANKS: Final = r"\s\u200b"
DASHES: Final = r"\-\u2010-\u2015\u2212\ufe63\uff0d"
DOTS: Final = r".\u00b7\u2022\u2027\u30fb\uff0e"

_GAPS: Final = re.compile(f"[{BLANKS}{DASHES}{DOTS}]+")


def bare(text: str) -> str:
    """Return `text` in plain digits and capital letters, without blanks, dashes and dots."""
    return _GAPS.sub("", unicodedata.normalize("NFKC", text)).upper()

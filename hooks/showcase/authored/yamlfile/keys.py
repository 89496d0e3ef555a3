"""The names of blanks and fields as clerks type them, brought to the form the schema knows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import Final

COLONS: Final = "：﹕︰∶"
WIDE_BLANKS: Final = "\u3000\u2003"
NARROW_BLANKS: Final = "\u00a0\u2000\u2001\u2002\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
NO_WIDTH: Final = "\u200b\u200c\u200d\u2060\u00ad"
NOT_IN_NAMES: Final = "，。；、！？“”"
ODD_BLANKS: Final = WIDE_BLANKS + NARROW_BLANKS + NO_WIDTH

_FULL_WIDTH: Final = {
    code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_BLANKS: Final = dict.fromkeys(map(ord, WIDE_BLANKS + NARROW_BLANKS), " ") | dict.fromkeys(map(ord, NO_WIDTH))
_WIDTHS: Final = _FULL_WIDTH | _BLANKS
_BLANK_RUN: Final = re.compile(r"\s+")


def clean_key(key: str, known: Collection[str]) -> str:
    """Return `key` as the schema knows it, else with plain digits, letters and blanks.

    A known key is found through compatibility forms and stray blanks too (`名　称`, `⽇期`). What is not known keeps
    its own punctuation: a bureau may name a grade `甲（上）`.
    """
    if key in known:
        return key
    plain = key.translate(_WIDTHS)
    plain = key if plain == key else plain.strip()
    compatible = unicodedata.normalize("NFKC", plain)
    for candidate in (plain, compatible, _BLANK_RUN.sub("", compatible)):
        if candidate in known:
            return candidate
    return plain or key

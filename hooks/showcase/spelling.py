"""When two written words mean the same: one spelling for comparing, never for showing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_BETWEEN_DIGITS = re.compile(r"(?<=\d)[\W_]+(?=\d)")
_MARKS = re.compile(r"[^\w|]|_")


@lru_cache(maxsize=65536)
def normalised(text: str) -> str:
    """Return `text` as it is compared: one width, one case, without spaces and punctuation.

    〔2025〕16号, ［2025］ 16 号 and (2025)16号 are one document; between digits a mark stays, so that 2025-1 and
    20251 are two. “最强党支部” is the same with or without quotes.
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _MARKS.sub("", _BETWEEN_DIGITS.sub("|", plain))

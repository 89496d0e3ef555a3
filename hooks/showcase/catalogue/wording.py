"""When two written words mean the same: one spelling for comparing, never for showing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPACES = re.compile(r"\s+")
_MARKS = re.compile(r"[\W_]+")


@lru_cache(maxsize=65536)
def normalised(text: str) -> str:
    """Return `text` as it is compared: one width, one case, no spaces, every run of punctuation alike.

    〔2025〕16号, ［2025］ 16 号 and (2025)16号 are one document; “最强党支部” is the same with or without quotes.
    """
    plain = _SPACES.sub("", unicodedata.normalize("NFKC", text)).casefold()
    return _MARKS.sub("|", plain).strip("|")

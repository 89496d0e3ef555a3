"""Chinese text written over several lines, read without a blank where the lines meet."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_MARKS: Final = frozenset("“”‘’…—·")


def without_fold_blanks(value: str, lines: Sequence[str]) -> str:
    """Return `value` without the blanks that YAML put where two of its `lines` meet between wide characters.

    YAML folds a line break into a blank, right for words of Latin letters; between Han it would stand on the page
    and hide the phrase from search. Blanks that the author typed within a line stay.
    """
    pieces: list[str] = []
    at = 0
    for line, following in pairwise(line.strip(" \t") for line in lines):
        found = value.find(line, at)
        if found < 0 or not line:
            continue
        end = found + len(line)
        pieces.append(value[at:end])
        at = end
        if following and value[end : end + 1] == " " and value.startswith(following, end + 1):
            at += _meet_wide(line[-1], following[0])
    return "".join((*pieces, value[at:]))


def _meet_wide(left: str, right: str) -> bool:
    wide = unicodedata.east_asian_width(left) in "WF", unicodedata.east_asian_width(right) in "WF"
    return all(wide) or (any(wide) and (left in _MARKS or right in _MARKS))

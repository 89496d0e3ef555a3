"""Which branches a key stands for, written as short text: the gaps between them, repeats counted."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from operator import sub

RANKS = 4  # names · people and honours · methods and pledges · the rest

# Characters that need no escape in a script or in a page: 80 of them, for three uses. No digits: a dozen of those in a
# row would look like the number of a telephone, and no site is published with one.
_LETTERS = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in "\"&'<>\\0123456789")
_LAST = _LETTERS[:48]
_MORE = _LETTERS[48:-1]
_AGAIN = _LETTERS[-1]
# A letter that ends a longer number is not the number that comes after it, however alike they look.
_REPEATS = re.compile(rf"(?<![{re.escape(_MORE)}])(.)\1{{4,}}")


def posting_writer(branches: int) -> Callable[[Sequence[int]], str]:
    """Return what writes the postings of a key as text, where there are so many `branches`.

    A posting is branch × RANKS + rank; they ascend, a branch comes at most once, none at all gives "". What is written
    are the gaps, less one: small where a key is common. A gap that comes five times and more is written once with how
    often it comes again, because labels stand on every page.
    """
    written = [_written(gap) for gap in range(branches * RANKS)]
    by_distance = ["", *written]

    def write(postings: Sequence[int]) -> str:
        if not postings:
            return ""
        distances = map(sub, postings[1:], postings)
        text = written[postings[0]] + "".join(map(by_distance.__getitem__, distances))
        return _REPEATS.sub(_counted, text) if len(text) > 4 else text

    return write


def _written(number: int) -> str:
    """Return a number in one to four letters, the last of another kind than those before it."""
    text = ""
    while number >= len(_LAST):
        number -= len(_LAST)
        text += _MORE[number % len(_MORE)]
        number //= len(_MORE)
    return text + _LAST[number]


def _counted(repeat: re.Match[str]) -> str:
    return repeat[1] + _AGAIN + _written(len(repeat[0]) - 1)

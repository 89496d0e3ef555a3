"""Which branches a key stands for, rank by rank, written as short text: the gaps between them, repeats counted."""

from __future__ import annotations

import re
from collections.abc import Callable

RANKS = 4  # names · people and honours · methods and pledges · the rest

# The branches of each rank, the strongest first, as the bits of a number: see branch_bits.
Postings = tuple[int, ...]

# Characters that need no escape in a script or in a page: 80 of them, for three uses. No digits: a dozen of those in a
# row would look like the number of a telephone, and no site is published with one.
_LETTERS = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in "\"&'<>\\0123456789")
_LAST = _LETTERS[:48]
_MORE = _LETTERS[48:-1]
_AGAIN = _LETTERS[-1]
# A letter that ends a longer number is not the number that comes after it, however alike they look.
_REPEATS = re.compile(rf"(?<![{re.escape(_MORE)}])(.)\1{{4,}}")


def branch_bits(branches: int) -> list[int]:
    """Return the bit that stands for each of so many branches; the first branch has the highest."""
    return [1 << place for place in reversed(range(branches))]


def posting_writer(branches: int) -> Callable[[Postings], str]:
    """Return what writes the postings of a key as text, where there are so many `branches`.

    Ranks are parted by a space, the weakest first, for most keys have no other. What is written of each are the gaps
    between its branches: small where a key is common. A gap that comes five times and more is written once with how
    often it comes again, because labels stand on every page.
    """
    written = [_written(gap) for gap in range(branches)]
    every_bit = f"0{branches}b"

    def write_rank(found: int) -> str:
        *gaps, _ = map(len, format(found, every_bit).split("1"))
        text = "".join(map(written.__getitem__, gaps))
        return _REPEATS.sub(_counted, text) if len(text) > 4 else text

    return lambda postings: " ".join(write_rank(found) if found else "" for found in reversed(postings)).rstrip()


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

"""Under which keys a text is found: single characters, pairs of neighbours, and runs of Latin letters and digits.

engine.js speaks the same language, and a test holds both to it: what one files away the other must ask for.
"""

from __future__ import annotations

import re
import unicodedata
from operator import add

PREFIXES = (3, 6, 12)

# Letters, digits and Han of every plane; all else – spaces, punctuation, arrows, shapes – parts two words.
_NO_WORD = re.compile("[^0-9a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2fff\u3005-\u3007\u3040-\U0010ffff]")
_RUN = re.compile("[0-9a-z]{3,}")
# Marks that part words, and beside which nothing is folded otherwise than alone.
_MARKS = " ，。、；：！？（）《》“”·"
_CLAUSE = re.compile(f"[^{_MARKS}\n]+|[{_MARKS}]")
# What a browser calls a space; a key with one in it is never asked for.
_SPACE = re.compile("[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]")


def fold(text: str) -> str:
    """Return `text` as search compares it: NFKC, lower case, and one sigma wherever it stands.

    Lower case alone writes a last sigma differently, so that a word cut in two would no longer be found.
    """
    return unicodedata.normalize("NFKC", text).lower().replace("ς", "σ")


def clauses(text: str) -> list[str]:
    """Return `text` cut at marks and line breaks, the marks as well; each can be folded alone, and no key spans two."""
    return _CLAUSE.findall(text)


def keys(folded: str) -> set[str]:
    """Return every key of a folded text; a line break in it parts two texts, and no key spans it.

    One character or two are found by exactly the key that they are. A run of letters and digits also stands under its
    beginnings of some lengths, and, when it is not longer than they, whole under itself and a full stop.
    """
    words = _NO_WORD.sub("\n", folded)
    found = set(folded)
    found.update(map(add, words, words[1:]))
    for run in set(_RUN.findall(words)):
        found.update(run[:length] for length in PREFIXES if length <= len(run))
        if len(run) <= PREFIXES[-1]:
            found.add(f"{run}.")
    return found


def is_key(key: str) -> bool:
    """Whether `key` can be asked for: `keys` also gives pairs across a gap and spaces, which cost less to drop late."""
    return _SPACE.search(key) is None


def word_letters(folded: str) -> str:
    """Return `folded` without what parts words."""
    return _NO_WORD.sub("", folded)


def shard_of(key: str, shards: int) -> int:
    """Return which of `shards` files holds `key`."""
    number = 0
    for character in key:
        number = (number * 31 + ord(character)) & 0xFFFFFFFF
    return number % shards

"""Under which keys a text is found: single characters, pairs of neighbours, and runs of Latin letters and digits.

engine.js speaks the same language, and a test holds both to it: what one files away the other must ask for.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable
from functools import partial
from itertools import chain
from operator import add
from unicodedata import normalize

PREFIXES = (3, 6, 12)

# A pair of neighbours as the number that their UTF-16 is, or as it is where one lies beyond it; or a run.
Code = int | str

# Letters, digits and Han of every plane; all else – spaces, punctuation, arrows, shapes – parts two words.
_NO_WORD = re.compile("[^0-9a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2fff\u3005-\u3007\u3040-\U0010ffff]")
_RUN = re.compile("[0-9a-z]{3,}")
# What a browser calls a space; a key with one in it is never asked for.
_SPACE = re.compile("[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]")
_WIDE_MARKS = (("，", ","), ("：", ":"), ("；", ";"), ("！", "!"), ("？", "?"), ("（", "("), ("）", ")"))
_nfkc = partial(normalize, "NFKC")


def fold(text: str) -> str:
    """Return `text` as search compares it: NFKC, lower case, and one sigma wherever it stands.

    Lower case alone writes a last sigma differently, so that a word cut in two would no longer be found.
    """
    # But for these marks most lines are NFKC, and then it is enough to look.
    for wide, narrow in _WIDE_MARKS:
        text = text.replace(wide, narrow)
    return "\n".join(map(_nfkc, text.split("\n"))).lower().replace("ς", "σ")


def keys(folded: str) -> set[str]:
    """Return every key of a folded text; a line break in it parts two texts, and no key spans it.

    One character or two are found by exactly the key that they are; none holds a space. A run of letters and digits
    also stands under its beginnings of some lengths, and, when it is not longer than they, whole under itself and a
    full stop.
    """
    return set(chain.from_iterable(map(keys_of, codes(folded))))


def codes(folded: str) -> set[Code]:
    """Return what stands in a folded text, each once, for `keys_of` to tell the keys of.

    Of millions of pairs those alike are found sooner as numbers than as characters.
    """
    ended = folded + ("\n" if len(folded) % 2 else "\n\n")
    written = ended.encode("utf-16-le")
    found: set[Code] = set(_RUN.findall(folded))
    if len(written) > 2 * len(ended):
        found.update(map(add, ended, ended[1:]))
    else:
        found.update(array("I", written), array("I", written[2:-2]))
    return found


def keys_of(code: Code) -> Iterable[str]:
    """Return the keys a code stands for: of a pair its first character, and itself where that is within a word."""
    text = array("I", (code,)).tobytes().decode("utf-16-le") if isinstance(code, int) else code
    if len(text) > 2:
        return _run_keys(text)
    if _SPACE.match(text):
        return ()
    return text[:1] if _NO_WORD.search(text) or _SPACE.search(text) else (text[0], text)


def _run_keys(run: str) -> list[str]:
    beginnings = [run[:length] for length in PREFIXES if length <= len(run)]
    return [*beginnings, f"{run}."] if len(run) <= PREFIXES[-1] else beginnings


def word_letters(folded: str) -> str:
    """Return `folded` without what parts words."""
    return _NO_WORD.sub("", folded)


def shard_of(key: str, shards: int) -> int:
    """Return which of `shards` files holds `key`."""
    number = 0
    for character in key:
        number = (number * 31 + ord(character)) & 0xFFFFFFFF
    return number % shards

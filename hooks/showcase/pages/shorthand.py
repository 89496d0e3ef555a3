"""A shorthand for many texts that are much alike: what comes often, a character or a whole line, takes a byte or two.

A Han character takes three bytes in a file, and half of what stands on a page are the same few labels. In shorthand
3,000 pages take a third of the room, raw and compressed; they are read back by looking each letter up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import chain

MOST_LINES = 500
_SAMPLE = 400

# Digits stand for themselves: others in their place, or dashes and dots between them, would look like the number of a
# telephone, and no site is published with one.
_DIGITS = frozenset("0123456789")
# One byte, then two; without what scripts or pages escape, marks that combine, and letters that run from the right.
_LETTERS = "".join(
    chr(code)
    for code in chain(range(0x21, 0x7F), range(0xA1, 0x300), range(0x370, 0x590))
    if chr(code) not in '"&<>\\-.·' and chr(code) not in _DIGITS
)
_OWN = "\u0590"  # from here on no letter lies: such a character may stand for itself
# Surrogates come in no text, so one can stand for a line while text is put together; nor does a separator of records.
_PART = "\x1e"
_STAND_INS = [chr(code) for code in range(0xD800, 0xD800 + MOST_LINES)]


@dataclass(frozen=True, slots=True)
class Shorthand:
    """Texts in shorthand, and how to read them: which letter stands for which character, and for which line."""

    texts: tuple[str, ...]
    characters: Mapping[str, str]
    lines: Mapping[str, str]


def shorthand(texts: Sequence[Sequence[str]]) -> Shorthand:
    """Return `texts`, each given as its lines, in shorthand; a line begins with its break, common ones are sorted."""
    counted = Counter(chain.from_iterable(texts))
    common = dict(zip(_common_lines(counted), _STAND_INS, strict=False))
    others = [line for line in counted if line not in common]
    plain = _PART.join(map("\n".__add__, others))
    letters = _letters(Counter(_sample(texts, common)), set(plain).difference(_PART).union(common.values()))
    lines = {line: letters.pop(stand_in) for line, stand_in in common.items()}
    short = lines | dict(zip(others, _translated(plain, letters).split(_PART), strict=False))
    return Shorthand(tuple("".join(map(short.__getitem__, text)) for text in texts), letters, lines)


def _common_lines(counted: Mapping[str, int]) -> tuple[str, ...]:
    """Return the lines that save most when they are written as one letter, sorted."""
    saved = ((-(times - 1) * len(line), line) for line, times in counted.items() if times > 1)
    return tuple(sorted(line for _, line in nsmallest(MOST_LINES, saved)))


def _sample(texts: Sequence[Sequence[str]], common: Mapping[str, str]) -> str:
    some = chain.from_iterable(texts[:: len(texts) // _SAMPLE + 1])
    return "".join(common.get(line) or f"\n{line}" for line in some)


def _letters(counted: Mapping[str, int], there: set[str]) -> dict[str, str]:
    """Return a letter for every symbol that needs one and for the most frequent others; frequent ones take one byte.

    A sample tells what is frequent, `counted` there; every text tells what needs a letter, `there`.
    """
    needed = there.intersection(_STAND_INS).union(symbol for symbol in there if symbol < _OWN) - _DIGITS
    others = sorted(there - needed - _DIGITS, key=lambda symbol: (-counted[symbol], symbol))
    chosen = chain(needed, others[: len(_LETTERS) - len(needed)])
    letters = zip(sorted(chosen, key=lambda symbol: (-counted[symbol], symbol)), _LETTERS, strict=False)
    return {digit: digit for digit in sorted(there & _DIGITS)} | dict(letters)


def _translated(text: str, letters: Mapping[str, str]) -> str:
    """Return `text` in letters; they are looked up in a list, which takes half as long as in a mapping."""
    table = list(map(chr, range(ord(max(letters, default="\n")) + 1)))
    for symbol, letter in letters.items():
        table[ord(symbol)] = letter
    return text.translate(table)

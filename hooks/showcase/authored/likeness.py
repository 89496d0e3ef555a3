"""What a slip was probably meant to be: the nearest of the known words, the one number it is a slip away from."""

from __future__ import annotations

import difflib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

SHORTEST: Final = 3  # of two shorter numbers nearly all are alike


def closest(word: str, known: Iterable[str]) -> str:
    """Return the word of `known` that `word` was probably meant to be; "" when none is near."""
    return _closest(word, tuple(known))


def nearest(name: str, known: Iterable[str], count: int = 3) -> tuple[str, ...]:
    """Return those of `known` that `name` may have been meant to be, the nearest first; none when none is near."""
    return tuple(difflib.get_close_matches(name, tuple(known), n=count, cutoff=0.6))


def by_slip(numbers: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return which of `numbers` are spelt in each way with one sign left out, and as they are."""
    spelt: dict[str, list[str]] = defaultdict(list)
    for number in numbers:
        for form in _with_one_left_out(number):
            spelt[form].append(number)
    return {form: tuple(alike) for form, alike in spelt.items()}


def one_slip_away(number: str, spelt: Mapping[str, tuple[str, ...]], but: str = "") -> str:
    """Return the number that one wrong, lost or misplaced sign made `number`; "" for none, or more than one.

    `spelt` is what `by_slip` made of the known ones; `but` is not meant.
    """
    near = {other for form in _with_one_left_out(number) for other in spelt.get(form, ()) if other != but}
    return next(iter(near)) if len(near) == 1 else ""


def _with_one_left_out(number: str) -> set[str]:
    forms = {number, *(number[:at] + number[at + 1 :] for at in range(len(number)))}
    return {form for form in forms if len(form) >= SHORTEST}


@lru_cache(maxsize=4096)
def _closest(word: str, known: tuple[str, ...]) -> str:
    bare = _bare(word)
    by_bare = {_bare(choice): choice for choice in reversed(known)}
    near = difflib.get_close_matches(bare, list(by_bare), n=1, cutoff=0.5 if len(bare) < 4 else 0.6)
    if not near and len(bare) > 1:
        near = [choice for choice in by_bare if len(choice) > 1 and (choice in bare or bare in choice)][:1]
    return by_bare[near[0]] if near else ""


def _bare(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold()

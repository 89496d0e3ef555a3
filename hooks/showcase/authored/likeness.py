"""What a slip was probably meant to be: the nearest of the known words."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from functools import lru_cache


def closest(word: str, known: Iterable[str]) -> str:
    """Return the word of `known` that `word` was probably meant to be; "" when none is near."""
    return _closest(word, tuple(known))


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

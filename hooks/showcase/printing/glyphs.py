"""Characters that print as nothing or as a box: found before the press sees them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from showcase.printing.sheets.values import strings

# Joiners and selectors print nothing by themselves; the emoji they belong to is told of anyway.
_INVISIBLE: Final = re.compile(r"[\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]")
_LONG: Final = re.compile(r"[!-~\u00c0-\u024f]{24,}")
_BREAK: Final = "\u200b"


def set_text(text: str) -> str:
    """Return `text` as it is handed to the press: composed, without what prints nothing, long runs free to break."""
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return _LONG.sub(lambda run: _BREAK.join(run[0]), plain)


def missing(values: object, printable: frozenset[str]) -> str:
    """Return the characters in the texts of `values` that no face can print, each once, in order."""
    return "".join(dict.fromkeys(char for char in _characters(strings(values)) if char not in printable))


def _characters(texts: Iterable[str]) -> Iterable[str]:
    for text in texts:
        yield from (char for char in _INVISIBLE.sub("", unicodedata.normalize("NFC", text)) if char not in "\n\t")

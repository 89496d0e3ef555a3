"""The words of a piece as the press takes them, and the characters among them that print as nothing or as a box."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache
from typing import Final

from showcase.printing.sheets.values import as_plain

# Joiners and selectors print nothing by themselves; the emoji they belong to is told of anyway.
_INVISIBLE: Final = re.compile(r"[\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]")
_LONG: Final = re.compile(r"[!-~\u00c0-\u024f]{24,}")
_BREAK: Final = "\u200b"


def written(values: object) -> str:
    """Return `values`, dataclasses of `sheets`, as the JSON that a template reads."""
    return json.dumps(as_plain(values, set_text), ensure_ascii=False)


@lru_cache(maxsize=4096)
def set_text(text: str) -> str:
    """Return `text` as it is handed to the press: composed, without what prints nothing, long runs free to break."""
    plain = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    return _LONG.sub(lambda run: _BREAK.join(run[0]), _INVISIBLE.sub("", plain))


def missing(text: str, printable: frozenset[str]) -> str:
    """Return the characters of `text` – some JSON that `written` gave – that no face can print, each once, in order."""
    odd = set(text) - printable - {_BREAK}
    return "".join(sorted(odd, key=text.index))

"""Data as a script: what a page reads from a server or from a folder alike, one call with plain values."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from showcase.site import Asset

DIGEST_LENGTH = 10
_IN_LETTERS = str.maketrans("0123456789", "ghijklmnop")

# Harmless in a file of its own; a habit that also holds where someone pastes it into a page. U+2028 and U+2029 end a
# line in older scripts.
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def script(call: str, *values: object) -> str:
    """Return the text of a script that calls `call` with `values`, which JSON can write."""
    return f"{call}({','.join(map(_written, values))});\n"


def script_asset(folder: str, name: str, text: str) -> Asset:
    """Return a script as an asset named for what it holds, so that a browser may keep it for ever."""
    return Asset(f"{folder}/{name}.{digest(text)}.js", data=text)


def script_series(folder: str, name: str, texts: Sequence[str]) -> tuple[Asset, ...]:
    """Return numbered scripts, all named for what they hold together: one digest tells a page what each is called."""
    all_ = digest("".join(texts))
    return tuple(Asset(f"{folder}/{name}{number}.{all_}.js", data=text) for number, text in enumerate(texts))


def digest(text: str) -> str:
    """Return the short digest that stands in a file name, in letters alone.

    k132 and eight digits would be the number of a telephone, and no site is published with one.
    """
    return hashlib.sha256(text.encode()).hexdigest()[:DIGEST_LENGTH].translate(_IN_LETTERS)


def _written(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return text

"""Help texts in lines: Han characters may part anywhere, words of Latin letters nowhere."""

from __future__ import annotations

import re
from typing import Final

from showcase.report import columns

# What may not be parted: a word or a character, with the signs that open before it and close after it.
_PIECE: Final = re.compile(r"[（“《]*(?:[!-~]+|[^\s（“《])[，。、；：？！）”》…]*\s*|\S\s*")


def wrapped(text: str, width: int) -> list[str]:
    """Return `text` in lines of at most `width` terminal columns, unless a single word is wider."""
    lines = [""]
    for piece in _PIECE.findall(text):
        if lines[-1] and columns((lines[-1] + piece).rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]

"""The commands people are told to type next, written so that a shell reads them as they are meant."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Final

from showcase.commands.parser import CONTENT

_PLAIN: Final = re.compile(r"[\w@%+=:,./-]+")  # as in shlex.quote, and Han characters are plain too


def typed(errand: str, *words: str | Path, content: Path = CONTENT) -> str:
    """Return `showcase errand words`, with `--content` where it is not the usual folder; blanks are quoted."""
    where = () if content == CONTENT else ("--content", content)
    return " ".join(_quoted(str(word)) for word in ("showcase", errand, *words, *where))


def _quoted(word: str) -> str:
    return word if _PLAIN.fullmatch(word) else shlex.quote(word)

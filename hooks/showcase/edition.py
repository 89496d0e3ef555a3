"""Which edition of our own code is at work: what was made or judged by another is not to be relied on."""

from __future__ import annotations

import hashlib
from itertools import chain
from pathlib import Path
from typing import Final

_OURS: Final = Path(__file__).parent


def code_edition(*rooms: str) -> str:
    """Return a digest that changes with any line of `rooms`, each a folder of the package, as "authored/privacy"."""
    files = chain.from_iterable((_OURS / room).rglob("*.py") for room in rooms)
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in sorted(files))).hexdigest()

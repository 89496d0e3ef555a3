"""Which edition of our own code is at work: what was made or judged by another is not to be relied on."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import distributions
from pathlib import Path
from typing import Final

_OURS: Final = Path(__file__).resolve().parent


def code_edition(*rooms: str) -> str:
    """Return a digest that changes with any line of `rooms`, each a folder of the package, as "authored/privacy"."""
    return _digest(path for room in rooms for path in files_below(_OURS / room, ".py"))


@cache
def program_edition() -> bytes:
    """Return a digest of every line of this program, of Python, and of the libraries installed beside it."""
    said = "\n".join((sys.version, *sorted(_installed()), code_edition("")))
    return hashlib.sha256(said.encode("utf-8", "surrogateescape")).digest()


def files_below(folder: Path, ending: str) -> list[str]:
    """Return every file below `folder` whose name has this `ending`, sorted."""
    found = (f"{root}/{name}" for root, _, names in os.walk(folder) for name in names if name.endswith(ending))
    return sorted(found)


def _digest(files: Iterable[str]) -> str:
    return hashlib.sha256(b"\0".join(Path(file).read_bytes() for file in files)).hexdigest()


def _installed() -> set[str]:
    """Return what is installed by the names of its folders, which tell the versions."""
    return {Path(str(getattr(found, "_path", ""))).name for found in distributions()}

"""Which program it is that remembers: what another one found out is not asked for."""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cache
from importlib.metadata import distributions
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parents[1]


@cache
def edition() -> bytes:
    """Return a digest of every line of this program, of Python, and of the libraries installed beside it."""
    together = hashlib.sha256(sys.version.encode())
    for name in sorted(_installed()):
        together.update(f"{name}\n".encode())
    for path in files_below(_PACKAGE, ".py"):
        together.update(path.encode())
        together.update(Path(path).read_bytes())
    return together.digest()


def files_below(folder: Path, ending: str) -> list[str]:
    """Return every file below `folder` whose name has this `ending`, sorted."""
    found = (f"{root}/{name}" for root, _, names in os.walk(folder) for name in names if name.endswith(ending))
    return sorted(found)


def _installed() -> set[str]:
    """Return what is installed by the names of its folders, which tell the versions."""
    return {str(getattr(found, "_path", "")).replace(os.sep, "/").rpartition("/")[2] for found in distributions()}

"""Build beside and swap in whole: killed at any moment, the old site stands."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout

from showcase.exchange import exchange as _exchange

MARK = "data/counts.json"  # every site of ours has it; a folder without it is not ours to replace
OUTCOME_VARIABLE = "SHOWCASE_OUTCOME"  # names the file the host process leaves its outcome in; "-" is standard error


class NotOurs(Exception):
    """The folder to publish into holds something that is no showcase site."""


class Busy(Exception):
    """Another build has been publishing into this folder for too long."""


def publish(site: Path, make: Callable[[Path], bool], *, patience: float = 600) -> bool:
    """Let `make` fill a folder beside `site` and swap it in when it says True; return what it said.

    A second build waits up to `patience` seconds for the first. What `make` leaves behind is removed.
    """
    if site.is_symlink() or (site.exists() and any(site.iterdir()) and not (site / MARK).is_file()):
        raise NotOurs(str(site))
    site.parent.mkdir(parents=True, exist_ok=True)
    beside = site.with_name(f"{site.name}.new")
    lock = FileLock(site.with_name(f".{site.name}.lock"))
    try:
        with lock.acquire(timeout=patience):
            shutil.rmtree(beside, ignore_errors=True)
            try:
                if not make(beside):
                    return False
                _swap(beside, site)
            finally:
                shutil.rmtree(beside, ignore_errors=True)
    except Timeout as slow:
        raise Busy(str(site)) from slow
    return True


def branches_of(site: Path) -> int:
    """Return how many branches the site that stands there shows; 0 where none stands."""
    try:
        return int(json.loads((site / MARK).read_text(encoding="utf-8"))["branches"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0


def _swap(new: Path, site: Path) -> None:
    """Put `new` where `site` is, in one step where the system can; `new` then holds the old site."""
    if not site.exists():
        new.rename(site)
    elif not _exchange(new, site):
        old = site.with_name(f"{site.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        site.rename(old)
        new.rename(site)
        shutil.rmtree(old, ignore_errors=True)

"""Documents that were clean when last looked at with the same eyes: they cost the most to read, and seldom change."""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path
from typing import Final

from showcase.edition import code_edition

_KEPT: Final = 40_000  # the pages and sheets of 3,000 branches four times over
_BLINK_NS: Final = 2_000_000_000  # the coarsest clock of a file system in use (FAT)
_ROOMS: Final = ("inspection", "authored/privacy")  # that look


class Verdicts:
    """Which documents were clean, by the digest of their bytes; kept in `memory`, the ones seen last first.

    `eyes` change with what is looked for, and with them all is forgotten; so it is with our own code. What is not in
    this site stays known, for sheets are there in one build and not in the next, up to `_KEPT` documents.
    A file is the same as before, as git has it, if inode, size and time are: sheets are second names of those in the
    cache, and half a gigabyte of them takes a second to read.
    """

    def __init__(self, memory: Path | None, eyes: str) -> None:
        """Read what `memory` knows; damaged or written with other eyes it knows nothing."""
        self._memory = memory
        self._eyes = f"{eyes} {code_edition(*_ROOMS)}"
        self._began = time.time_ns()
        self._marks = dict(_remembered(memory, self._eyes)) if memory else {}
        self._digests = {mark: digest for digest, mark in self._marks.items() if mark}
        self._seen: dict[str, str] = {}

    def knows(self, path: str) -> bool:
        """Whether the document at `path` was clean."""
        mark = self._mark(path)
        digest = self._digests.get(mark) or _digest(path)
        if digest in self._marks:
            self._seen[digest] = mark
        return digest in self._marks

    def learn(self, path: str, data: bytes) -> None:
        """Remember that the document at `path`, read as `data`, is clean."""
        self._seen[hashlib.sha256(data).hexdigest()] = self._mark(path)

    def knows_digest(self, digest: str) -> bool:
        """Whether what has this `digest` was clean."""
        if digest in self._marks:
            self._seen[digest] = ""
        return digest in self._marks

    def learn_digest(self, digest: str) -> None:
        """Remember that what has this `digest` is clean."""
        self._seen[digest] = ""

    def keep(self) -> None:
        """Write down what was seen, and below it what was known before."""
        if self._memory:
            before = ((digest, mark) for digest, mark in self._marks.items() if digest not in self._seen)
            lines = [f"{digest} {mark}" for digest, mark in (*self._seen.items(), *before)]
            self._memory.parent.mkdir(parents=True, exist_ok=True)
            beside = self._memory.with_name(f"{self._memory.name}.{os.getpid()}")
            beside.write_text("\n".join([self._eyes, *lines[: max(_KEPT, len(self._seen))]]), encoding="ascii")
            beside.replace(self._memory)

    def _mark(self, path: str) -> str:
        """Return what tells a file from others without reading it; "" while it may still change within its time."""
        facts = os.stat(path)  # noqa: PTH116 - thousands
        settled = facts.st_mtime_ns + _BLINK_NS < self._began
        return f"{facts.st_ino} {facts.st_size} {facts.st_mtime_ns}" if settled else ""


def _remembered(memory: Path, eyes: str) -> dict[str, str]:
    try:
        said, *lines = memory.read_text(encoding="ascii", errors="replace").split("\n")
    except FileNotFoundError:
        return {}
    return {line[:64]: line[65:] for line in lines} if said == eyes else {}


def _digest(path: str) -> str:
    """Return the digest of a file, read through a small buffer."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - thousands
        return hashlib.file_digest(file, "sha256").hexdigest()

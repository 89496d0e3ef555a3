"""What comes of developing one photo, as values that travel from a worker to the cache and back."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import NamedTuple

from showcase.model import Developed, Rendition

# Two seconds is the coarsest clock of a file system in use (FAT).
_BLINK_NS = 2_000_000_000


class Signature(NamedTuple):
    """What a file system said of a file just before it was read, and when that was."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int
    read_ns: int

    @classmethod
    def of(cls, facts: os.stat_result, read_ns: int) -> Signature:
        """Return the signature that `facts` give for a reading at `read_ns`."""
        return cls(facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns, facts.st_ino, read_ns)

    def vouches_for(self, path: str) -> bool:
        """Whether the file at `path` is still the one that was read, as far as can be told without reading it.

        A file changed in the tick in which it was read may change again and keep its times: git's "racy" entries.
        """
        try:
            facts = os.lstat(path)
        except OSError:
            return False
        unchanged = (
            facts.st_mtime_ns == self.mtime_ns
            and facts.st_ctime_ns == self.ctime_ns
            and facts.st_size == self.size
            and facts.st_ino == self.inode
        )
        return unchanged and max(self.mtime_ns, self.ctime_ns) + _BLINK_NS < self.read_ns


class Original(NamedTuple):
    """A photo as it was when last read; `digest` is the SHA-256 of its bytes."""

    signature: Signature
    digest: str


class Made(NamedTuple):
    """One derivative as it was written; `sha256` tells a touched file from a damaged one."""

    name: str
    width: int
    height: int
    size: int
    mtime_ns: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo developed; `digest` is of the original's bytes, `stem` of those and the recipe, `advice` holds codes."""

    digest: str
    stem: str
    made: tuple[Made, ...]
    placeholder: str
    colour: str
    advice: tuple[str, ...] = ()

    def developed(self, key: str) -> Developed:
        """Return what pages show for the photo known as `key`."""
        renditions = [(made.name, Rendition(made.name, made.width, made.height)) for made in self.made]
        avif = tuple(rendition for name, rendition in renditions if name.endswith(".avif"))
        jpeg = tuple(rendition for name, rendition in renditions if name.endswith(".jpg"))
        return Developed(key, self.digest, avif, jpeg, self.placeholder, self.colour)

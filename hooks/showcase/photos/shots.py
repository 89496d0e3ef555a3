"""What comes of developing one photo, as values that travel from a worker to the cache and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from showcase.model import Developed, Rendition

if TYPE_CHECKING:
    import os

# Two seconds is the coarsest clock of a file system in use (FAT).
_BLINK_NS = 2_000_000_000


class Signature(NamedTuple):
    """What a file system says of a file without reading it, and when it was asked."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int

    @classmethod
    def of(cls, facts: os.stat_result) -> Signature:
        """Return the signature that `facts` give."""
        return cls(facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns, facts.st_ino)

    def settled(self, read_ns: int) -> bool:
        """Whether the file had rested when it was read at `read_ns`.

        A file changed in the same tick as it was read may change again and keep its times: git's "racy" entries.
        """
        return max(self.mtime_ns, self.ctime_ns) + _BLINK_NS < read_ns


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

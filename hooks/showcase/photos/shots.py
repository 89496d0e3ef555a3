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
    """What a file system says of a file without reading it."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int

    @classmethod
    def of(cls, facts: os.stat_result) -> Signature:
        """Return the signature that `facts` give."""
        return cls(facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns, facts.st_ino)


class Original(NamedTuple):
    """A photo as it was when last read, at `read_ns`; `digest` is the SHA-256 of its bytes."""

    signature: Signature
    read_ns: int
    digest: str

    def still_is(self, facts: os.stat_result) -> bool:
        """Whether `facts` promise the same bytes.

        A file changed in the tick in which it was read may change again and keep its times: git's "racy" entries.
        """
        settled = max(self.signature.mtime_ns, self.signature.ctime_ns) + _BLINK_NS < self.read_ns
        return settled and Signature.of(facts) == self.signature


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

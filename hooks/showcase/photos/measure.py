"""Facts of one photo file, read from its header: never a link, never decoded."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from io import BytesIO
from typing import IO, TYPE_CHECKING, Final

from showcase.model import PhotoFile
from showcase.photos.faults import PhotoFault, photo_fault
from showcase.photos.opening import open_picture

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["PhotoFault", "examine", "measure", "reading"]

SMALL: Final = 256 * 1024

# Without these a FIFO would hold us for ever and a link lead out of the folder; Windows has neither flag.
_CAREFULLY: Final = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)


def measure(path: Path, key: str) -> PhotoFile | PhotoFault:
    """Return the facts of the photo at `path`, to be known as `key`, or the fault that keeps it from being shown."""
    photo, faults = examine(path, key)
    return photo or faults[0]


def examine(path: Path, key: str) -> tuple[PhotoFile | None, tuple[PhotoFault, ...]]:
    """Return the facts as `measure` does, with what should be put right: one fault, or any advice."""
    with reading(path) as file:
        if isinstance(file, PhotoFault):
            return None, (file,)
        size = os.fstat(file.fileno()).st_size
        # A header is read in fifty small steps; of a small file they are cheaper from memory.
        picture = open_picture(BytesIO(file.read()) if size <= SMALL else file, size)
        if isinstance(picture, PhotoFault):
            return None, (picture,)
        advice = (photo_fault("photo-animated"),) if picture.is_sequence else ()
        return PhotoFile(key, str(path), picture.width, picture.height), advice


@contextmanager
def reading(path: Path | str) -> Iterator[IO[bytes] | PhotoFault]:
    """Open a regular file for reading, or give the fault that stands in the way."""
    handle = _handle(path)
    if isinstance(handle, PhotoFault):
        yield handle
        return
    with os.fdopen(handle, "rb") as file:
        yield file


def _handle(path: Path | str) -> int | PhotoFault:
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return photo_fault("photo-not-a-file")
        return os.open(path, _CAREFULLY)
    except (FileNotFoundError, NotADirectoryError):
        return photo_fault("photo-gone")
    except OSError:
        return photo_fault("photo-locked")

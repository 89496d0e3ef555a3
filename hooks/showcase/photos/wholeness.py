"""Whether a picture file arrived whole, read from its structure, because decoders fill what is missing with grey."""

from __future__ import annotations

import re
from typing import IO, Final

_TAILS: Final = (1024, 64 * 1024)
_SECTOR: Final = 512
_END_OF_IMAGE: Final = b"\xff\xd9"
_PNG_END: Final = b"IEND\xaeB`\x82"
_BETWEEN_SCANS: Final = frozenset((0xC4, 0xCC, 0xDA, 0xDB, 0xDC, 0xDD, *range(0xE0, 0xF0), 0xFE))
_MARKER: Final = re.compile(rb"\xff([^\x00\xff])")


def is_torn(stream: IO[bytes], kind: str, size: int) -> bool:
    """Return whether the `size` bytes of `stream`, a file of `kind`, stop before the picture does.

    Reads headers and the end, the whole only in doubt. A kind without a mark of its end is never called torn here:
    its decoder notices.
    """
    if kind == "JPEG":
        return not _has_end(stream, size, _first_scan(stream, size), _END_OF_IMAGE)
    if kind == "PNG":
        return not _has_end(stream, size, 8, _PNG_END)
    if kind == "WEBP":
        stream.seek(4)
        return int.from_bytes(stream.read(4), "little") + 8 > size
    return kind in {"HEIF", "AVIF"} and _boxes_overrun(stream, size)


def has_flaws(stream: IO[bytes], size: int) -> bool:
    """Return whether the compressed data of a JPEG carries marks of damage that the decoder glosses over.

    These are sectors overwritten with zeros, markers that may not stand there, and restart marks out of turn.
    A flipped bit that leaves the structure alone cannot be told from a picture.
    """
    start = at = _first_scan(stream, size)
    stream.seek(0)
    jpeg, turn = stream.read(), 0
    while found := _MARKER.search(jpeg, at):
        marker, at = found[1][0], found.end()
        if marker == 0xD9:
            return _has_hole(jpeg, start, at)
        if marker == 0xD0 + turn % 8:
            turn += 1
        elif marker in _BETWEEN_SCANS:
            at += int.from_bytes(jpeg[at : at + 2], "big")
            turn = 0
        else:
            return True
    return True


def _has_end(stream: IO[bytes], size: int, start: int, mark: bytes) -> bool:
    """Look for `mark` between `start` and the end, the likely place first: phones append videos and maps."""
    for tail in (*_TAILS, size):
        stream.seek(max(start, size - tail))
        if mark in stream.read(tail):
            return True
    return False


def _first_scan(stream: IO[bytes], size: int) -> int:
    """Walk the segments to the first scan, past the thumbnail that has an end mark of its own."""
    at = 2
    while at < size:
        stream.seek(at)
        head = stream.read(4)
        if len(head) < 4 or head[0] != 0xFF:
            return size
        if head[1] == 0xDA:
            return at
        at += 1 if head[1] == 0xFF else 2 + int.from_bytes(head[2:], "big")
    return size


def _boxes_overrun(stream: IO[bytes], size: int) -> bool:
    """Walk the boxes of an ISO base media file: the last may not promise more bytes than there are."""
    at = 0
    while at < size:
        stream.seek(at)
        head = stream.read(16)
        length = int.from_bytes(head[:4], "big")
        if length == 1:
            length = int.from_bytes(head[8:16], "big")
        if length == 0:  # by the standard: up to the end of the file
            return False
        if length < 8 or at + length > size:
            return True
        at += length
    return False


def _has_hole(jpeg: bytes, start: int, end: int) -> bool:
    """Whether a run of zeros begins and ends with a disk sector: flat areas give zeros too, but not so neatly.

    A zero or two of sound data may touch the run.
    """
    hole = bytes(_SECTOR)
    at = jpeg.find(hole, start, end)
    while at >= 0:
        after = at + _length_of_zeros(jpeg, at, end)
        if -at % _SECTOR <= 2 and after % _SECTOR <= 2:
            return True
        at = jpeg.find(hole, after, end)
    return False


def _length_of_zeros(jpeg: bytes, start: int, end: int) -> int:
    found = re.compile(rb"\x00*").match(jpeg, start, end)
    return len(found[0]) if found else 0

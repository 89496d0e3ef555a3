"""What a picture file tells beside its picture: read from its structure, marker by marker, without decoding it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

HEAD: Final = 65536  # bytes that hold all metadata of the pictures we make

_STANDALONE: Final = frozenset((0x01, *range(0xD0, 0xD8)))
_JPEG_HARMLESS: Final = frozenset((0xE0, 0xE2, 0xEE))  # JFIF, colour profile, Adobe's colour transform
_PNG_NAMES: Final = {b"eXIf": "EXIF", b"tEXt": "文字", b"zTXt": "文字", b"iTXt": "文字", b"tIME": "拍摄时间"}
_AVIF_NAMES: Final = {b"Exif": "EXIF", b"mime": "XMP"}
_WEBP_NAMES: Final = {b"EXIF": "EXIF", b"XMP ": "XMP"}
_CONTAINERS: Final = {b"meta": 4, b"iinf": 6}  # full boxes: bytes before their children (iinf version 0 counts in two)


def metadata(head: bytes) -> tuple[str, ...]:
    """Return what a picture that begins with `head` carries beside it, as its reader would call it; () for nothing."""
    look = next((look for start, look in _LOOKS.items() if head[start[0] : start[1]] == start[2]), None)
    return tuple(dict.fromkeys(look(head))) if look else ()


def _jpeg(head: bytes) -> Iterator[str]:
    at = 2
    while at + 4 <= len(head) and head[at] == 0xFF:
        marker = head[at + 1]
        if marker in {0xDA, 0xD9}:
            return
        if marker == 0xFF or marker in _STANDALONE:
            at += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(head[at + 2 : at + 4], "big")
        if told := _told(marker, head[at + 4 : at + 40]):
            yield told
        at += 2 + max(length, 2)


def _told(marker: int, start: bytes) -> str:
    if marker == 0xFE:
        return "备注"
    if marker == 0xE1:
        return "EXIF" if start.startswith(b"Exif") else "XMP"
    if marker == 0xED:
        return "IPTC"
    return "附加信息" if 0xE0 <= marker <= 0xEF and marker not in _JPEG_HARMLESS else ""


def _png(head: bytes) -> Iterator[str]:
    at = 8
    while at + 8 <= len(head):
        kind = head[at + 4 : at + 8]
        if kind in _PNG_NAMES:
            yield _PNG_NAMES[kind]
        at += 12 + int.from_bytes(head[at : at + 4], "big")


def _webp(head: bytes) -> Iterator[str]:
    at = 12
    while at + 8 <= len(head):
        kind, length = head[at : at + 4], int.from_bytes(head[at + 4 : at + 8], "little")
        if kind in _WEBP_NAMES:
            yield _WEBP_NAMES[kind]
        at += 8 + length + length % 2


def _avif(head: bytes) -> Iterator[str]:
    for kind, body in _boxes(head):
        if kind == b"infe":
            item = body[8:12] if body[:1] == b"\x02" else body[10:14]
            if item in _AVIF_NAMES:
                yield _AVIF_NAMES[item]


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        end = at + length if length >= 8 else len(data)
        yield kind, data[at + 8 : end]
        if kind in _CONTAINERS:
            yield from _boxes(data[at + 8 + _CONTAINERS[kind] : end])
        at = end


def _gif(head: bytes) -> Iterator[str]:
    if b"\x21\xfe" in head:
        yield "备注"


_LOOKS: Final[Mapping[tuple[int, int, bytes], Callable[[bytes], Iterator[str]]]] = {
    (0, 2, b"\xff\xd8"): _jpeg,
    (0, 8, b"\x89PNG\r\n\x1a\n"): _png,
    (8, 12, b"WEBP"): _webp,
    (4, 8, b"ftyp"): _avif,
    (0, 4, b"GIF8"): _gif,
}

"""What text a file of the site holds, whatever its kind: pages, data, spreadsheets, documents."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from html import unescape
from typing import Final
from zipfile import BadZipFile, ZipFile

from showcase.inspection.documents import document_text

_ZIPPED: Final = (".xlsx", ".zip", ".docx")
_MARKED_UP: Final = (".html", ".htm", ".svg", ".xml")
_ESCAPED: Final = (".js", ".json")
_ESCAPE: Final = re.compile(r"\\u([0-9a-fA-F]{4})")

# Marks within a line do not part what they stand in: a number half in bold is a number.
_MARK: Final = (
    r"</?(?:a|abbr|b|bdi|bdo|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|tspan|u|var|wbr)"
    r"\b[^<>]*>"
)
_INLINE: Final = re.compile(_MARK)
_SPLIT: Final = re.compile(f"0(?:{_MARK}|&[a-z]{{2,8}};){{1,9}}0".encode())
_ZEROS: Final = bytes(0x30 if byte in b"0123456789" else byte for byte in range(256))
_LARGEST_PART: Final = 200_000_000

# What our own templates write of digits that belong to no one: drawings, sizes, names made of digests, tiny pictures.
_OURS: Final = re.compile(
    r"""\s(?:d|points|viewBox|srcset|sizes|transform)="[^"]*"|[0-9a-f]{16}-\d{1,5}\.(?:avif|jpg)"""
    r"""|\.(?=\d*[a-f])[0-9a-f]{10}\.js"""
    r"""|data:[a-z]+/[a-z+.\-]+;base64,[A-Za-z0-9+/=]+"""
)


def is_plain(name: str, data: bytes) -> bool:
    """Whether the bytes of the file `name` are its text, letter for letter, as whoever opens it sees it."""
    ending = _ending(name)
    if ending in _MARKED_UP:
        return b"&#" not in data and not _SPLIT.search(data.translate(_ZEROS))
    return ending not in (*_ZIPPED, ".pdf") and not (ending in _ESCAPED and b"\\u" in data)


def texts(name: str, data: bytes) -> Iterator[str]:
    """Give the text of the file `name` with the bytes `data`: of a zip every part, of all else one.

    A page is given twice where marks or names of signs stand between its digits: as written and as it is seen.
    """
    ending = _ending(name)
    if ending in _ZIPPED:
        yield from _parts(data)
    elif ending == ".pdf":
        yield document_text(data)
    else:
        text = data.decode("utf-8", "replace")
        yield _unescaped(text) if ending in _ESCAPED and "\\u" in text else text
        if ending in _MARKED_UP and not is_plain(name, data):
            yield unescape(_INLINE.sub("", text))


def without_ours(text: str) -> str:
    """Return `text` without the digits our own templates write; what an author wrote is all still there."""
    return _OURS.sub(" ", text)


def _ending(name: str) -> str:
    return name[name.rfind(".") :].lower()


def _parts(data: bytes) -> Iterator[str]:
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.infolist():
                if entry.file_size <= _LARGEST_PART:
                    yield entry.filename
                    yield archive.read(entry).decode("utf-8", "replace")
    except (BadZipFile, zlib.error):
        yield data.decode("utf-8", "replace")


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)

"""What text a file of the site holds, whatever its kind: pages, data, spreadsheets, documents."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import Final
from zipfile import BadZipFile, ZipFile

from showcase.inspection.documents import document_text

_ZIPPED: Final = (".xlsx", ".zip", ".docx")
_ESCAPED: Final = (".js", ".json")
_ESCAPE: Final = re.compile(r"\\u([0-9a-fA-F]{4})")
_LARGEST_PART: Final = 200_000_000

# What our own templates write of digits that belong to no one: drawings, sizes, names made of digests, tiny pictures.
_OURS: Final = re.compile(
    r"""\s(?:d|points|viewBox|srcset|sizes|transform)="[^"]*"|[0-9a-f]{16}-\d{1,5}\.(?:avif|jpg)"""
    r"""|\.(?=\d*[a-f])[0-9a-f]{10}\.js"""
    r"""|data:[a-z]+/[a-z+.\-]+;base64,[A-Za-z0-9+/=]+"""
)


def texts(name: str, data: bytes) -> Iterator[str]:
    """Give the text of the file `name` with the bytes `data`: of a zip every part, of all else one."""
    ending = name[name.rfind(".") :].lower()
    if ending in _ZIPPED:
        yield from _parts(data)
    elif ending == ".pdf":
        yield document_text(data)
    else:
        text = data.decode("utf-8", "replace")
        yield _unescaped(text) if ending in _ESCAPED and "\\u" in text else text


def without_ours(text: str) -> str:
    """Return `text` without the digits our own templates write; what an author wrote is all still there."""
    return _OURS.sub(" ", text)


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

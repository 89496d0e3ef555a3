"""The text of a PDF as its reader sees it and as a screen reader says it: enough of the format for what we print.

Glyph numbers become letters by each font's ToUnicode table (ISO 32000-1, 9.10); titles and alternative texts are
strings of their own. Pictures and fonts are passed over.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from typing import Final

Objects = Mapping[int, tuple[bytes, bytes]]
Glyphs = Mapping[int, str]

_OBJECT: Final = re.compile(rb"(\d+) \d+ obj\b")
_STREAM: Final = re.compile(rb"stream\r?\n")
_LENGTH: Final = re.compile(rb"/Length (\d+)")
_REFERENCE: Final = re.compile(rb"/([^\s/<>\[\]()]+) (\d+) \d+ R")
_FONTS: Final = re.compile(rb"/Font\s*(?:<<(.*?)>>|(\d+) \d+ R)", re.DOTALL)
_TO_UNICODE: Final = re.compile(rb"/ToUnicode (\d+) \d+ R")
_RANGES: Final = re.compile(rb"begin(bfchar|bfrange)(.*?)end", re.DOTALL)
_HEX: Final = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_SHOWN: Final = re.compile(rb"/(\S+) [\d.\-]+ Tf|\((?:[^\\()]|\\.)*\)|<[0-9A-Fa-f\s]+>|(ET\b)", re.DOTALL)
_ESCAPE: Final = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
_ESCAPES: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_STRING: Final = re.compile(rb"<(?:FEFF|feff)([0-9A-Fa-f]*)>|\(((?:[^\\()]|\\.)*)\)", re.DOTALL)
_PASSED_OVER: Final = re.compile(
    rb"/Subtype\s*/Image|/Length[123]\b|/Subtype\s*/(?:CIDFontType0C|Type1C|OpenType)|/N [134]\b"
)
_LARGEST: Final = 50_000_000


def document_text(data: bytes) -> str:
    """Return every text of the PDF `data`, page by page; "" for what is no PDF."""
    objects = dict(_objects(data))
    glyphs = _fonts(objects)
    return "\n".join((*_strings(objects), *_pages(objects, glyphs)))


def _objects(data: bytes) -> Iterator[tuple[int, tuple[bytes, bytes]]]:
    """Give every object: its number, its dictionary, and its stream unpacked (b"" for none and for pictures)."""
    at = 0
    while found := _OBJECT.search(data, at):
        end = data.find(b"endobj", found.end())
        body = data[found.end() : end if end >= 0 else len(data)]
        start = _STREAM.search(body)
        stream = b""
        at = max(end, found.end())
        if start:
            body, begin = body[: start.start()], found.end() + start.end()
            length = _LENGTH.search(body)
            stop = begin + int(length[1]) if length else data.find(b"endstream", begin)
            stream = b"" if _PASSED_OVER.search(body) else _unpacked(body, data[begin:stop])
            at = max(stop, begin)
        yield int(found[1]), (body, stream)


def _unpacked(body: bytes, stream: bytes) -> bytes:
    if b"/FlateDecode" not in body:
        return stream
    try:
        return zlib.decompressobj().decompress(stream, _LARGEST)
    except zlib.error:
        return b""


def _fonts(objects: Objects) -> Mapping[bytes, Glyphs]:
    """Return the letters of every font by the name that pages call it; fonts of one name are read together."""
    fonts: dict[bytes, dict[int, str]] = {}
    for body, _ in objects.values():
        for inside, reference in _FONTS.findall(body):
            named = inside or (objects.get(int(reference), (b"", b""))[0] if reference else b"")
            for name, number in _REFERENCE.findall(named):
                table = _TO_UNICODE.search(objects.get(int(number), (b"", b""))[0])
                if table:
                    fonts.setdefault(name, {}).update(_letters(objects.get(int(table[1]), (b"", b""))[1]))
    return fonts


def _letters(table: bytes) -> Glyphs:
    letters: dict[int, str] = {}
    for kind, rows in _RANGES.findall(table):
        codes = [code.replace(b"\n", b"") for code in _HEX.findall(rows)]
        if kind == b"bfchar":
            letters |= {int(code, 16): _utf_16(text) for code, text in zip(codes[::2], codes[1::2], strict=False)}
        else:
            for first, last, text in zip(codes[::3], codes[1::3], codes[2::3], strict=False):
                start = int(text, 16) if text else 0
                span = range(int(first, 16), min(int(last, 16), int(first, 16) + 0xFFFF) + 1)
                letters |= {code: chr(min(start + step, 0x10FFFF)) for step, code in enumerate(span)}
    return letters


def _utf_16(text: bytes) -> str:
    return bytes.fromhex(text.decode("ascii")).decode("utf-16-be", "replace")


def _pages(objects: Objects, fonts: Mapping[bytes, Glyphs]) -> Iterator[str]:
    for body, stream in objects.values():
        if b" Tf" in stream and b"/CMap" not in body:
            yield "".join(_shown(stream, fonts))


def _shown(stream: bytes, fonts: Mapping[bytes, Glyphs]) -> Iterator[str]:
    glyphs: Glyphs = {}
    for found in _SHOWN.finditer(stream):
        piece = found[0]
        if found[1]:
            glyphs = fonts.get(found[1], {})
        elif found[2]:
            yield "\n"
        else:
            codes = _raw(piece)
            pairs = (int.from_bytes(codes[at : at + 2], "big") for at in range(0, len(codes) - 1, 2))
            yield "".join(glyphs.get(code, "") for code in pairs)


def _raw(piece: bytes) -> bytes:
    if piece.startswith(b"<"):
        digits = b"".join(piece[1:-1].split())
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    return _ESCAPE.sub(_escaped, piece[1:-1])


def _escaped(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    if sign[:1].isdigit():
        return bytes([int(sign, 8) & 0xFF])
    return _ESCAPES.get(sign, b"" if sign.strip() == b"" else sign)


def _strings(objects: Objects) -> Iterator[str]:
    """Give titles, alternative texts and metadata, which a page does not show but a reader may say."""
    for body, stream in objects.values():
        for digits, literal in _STRING.findall(body):
            if digits:
                yield _utf_16(digits[: len(digits) - len(digits) % 4])
            elif literal:
                plain = _ESCAPE.sub(_escaped, literal)
                wide = plain.startswith(b"\xfe\xff")
                yield plain[2:].decode("utf-16-be", "replace") if wide else plain.decode("latin-1")
        if stream.startswith(b"<?xpacket"):
            yield stream.decode("utf-8", "replace")

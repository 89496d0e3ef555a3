"""Pictures and odd files the tests make for themselves, and walks through finished files that ask no library."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageDraw, TiffImagePlugin

RED, GREEN, BLUE, SAND = (200, 30, 40), (30, 150, 60), (30, 60, 180), (230, 200, 150)

# ── pictures ────────────────────────────────────────────────────────────


def quarters(width: int = 64, height: int = 48) -> Image.Image:
    """Return a picture whose corners tell how it is turned: red, green / blue, sand."""
    picture = Image.new("RGB", (width, height), SAND)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, width // 2 - 1, height // 2 - 1), fill=RED)
    draw.rectangle((width // 2, 0, width, height // 2 - 1), fill=GREEN)
    draw.rectangle((0, height // 2, width // 2 - 1, height), fill=BLUE)
    return picture


def busy(width: int = 640, height: int = 480) -> Image.Image:
    """Return a picture with something in every block, so that its compressed data is long."""
    return Image.effect_mandelbrot((width, height), (-2, -1.5, 1, 1.5), 60).convert("RGB")


def saved(picture: Image.Image, kind: str = "JPEG", **settings: object) -> bytes:
    stream = BytesIO()
    picture.save(stream, kind, **({"quality": 90} if kind == "JPEG" else {}) | settings)
    return stream.getvalue()


def exif(turn: int = 1) -> Image.Exif:
    """Return EXIF as a phone writes it: turn, maker, and where the photo was taken."""
    facts = Image.Exif()
    facts[0x0112] = turn
    facts[0x010F] = "Secret Camera"
    facts[0x8825] = {1: "N", 2: (30.0, 15.0, 0.0), 3: "E", 4: (120.0, 10.0, 0.0)}
    return facts


def telling_jpeg() -> bytes:
    """Return a JPEG that carries everything an output must not: EXIF, GPS, XMP, a comment, a profile."""
    return saved(
        busy(), exif=exif(6), comment=b"taken by Secret Person", icc_profile=display_p3(), xmp=b"<x>Secret XMP</x>"
    )


def turned_tiff(picture: Image.Image, turn: int) -> bytes:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[0x0112] = turn
    return saved(picture, "TIFF", tiffinfo=tags)


def animation(kind: str) -> bytes:
    frames = [Image.new("RGB", (40, 30), colour) for colour in (RED, GREEN, BLUE)]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:])


# ── odd files ───────────────────────────────────────────────────────────


def png(width: int, height: int, *extra: bytes) -> bytes:
    """Return a PNG that claims `width` × `height` and holds next to nothing; `extra` chunks stand before its data."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = (
        png_chunk(b"IHDR", header),
        *extra,
        png_chunk(b"IDAT", zlib.compress(bytes(1000))),
        png_chunk(b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def png_chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def claiming(jpeg: bytes, width: int, height: int) -> bytes:
    """Return `jpeg` with another size written into its header."""
    at = next(offset for marker, offset, _ in jpeg_segments(jpeg) if 0xC0 <= marker <= 0xC2)
    return jpeg[: at + 5] + struct.pack(">HH", height, width) + jpeg[at + 9 :]


def box(name: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">I", 8 + len(data)) + name + data


def heic(picture: bytes = bytes(2000)) -> bytes:
    """Return what an iPhone's file looks like from outside; the picture in it is none."""
    brands = b"heic" + bytes(4) + b"mif1" + b"heic"
    return box(b"ftyp", brands) + box(b"meta", bytes(300)) + box(b"mdat", picture)


FOREIGN = {
    "svg": b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "svg-bom": b"\xef\xbb\xbf  <svg onload='x()'/>",
    "eps": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n(boo) print\n",
    "eps-binary": b"\xc5\xd0\xd3\xc6" + bytes(40),
    "pdf": b"%PDF-1.7\n1 0 obj\n",
    "zip": b"PK\x03\x04" + bytes(60),
    "rar": b"Rar!\x1a\x07\x01\x00" + bytes(20),
    "7z": b"7z\xbc\xaf\x27\x1c" + bytes(20),
    "gzip": b"\x1f\x8b\x08" + bytes(20),
    "word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40),
    "photoshop": b"8BPS\x00\x01" + bytes(40),
    "html": b"\n<!DOCTYPE html><html><img src=x onerror=alert(1)>",
    "video": box(b"ftyp", b"isom" + bytes(4) + b"mp42"),
    "text": "这不是照片".encode(),
    "noise": bytes(range(1, 200)),
}

# ── colour ──────────────────────────────────────────────────────────────


def display_p3() -> bytes:
    """Return a small ICC profile with the primaries of Display P3 and gamma 2.2."""
    primaries = {
        b"rXYZ": (0.51512, 0.2412, -0.00105),
        b"gXYZ": (0.29198, 0.69225, 0.04189),
        b"bXYZ": (0.1571, 0.06657, 0.78407),
    }
    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(2.2 * 256)) + bytes(2)
    tags = {
        b"desc": _described(b"Display P3"),
        b"wtpt": _xyz(0.96420, 1.0, 0.82491),
        **{name: _xyz(*place) for name, place in primaries.items()},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    return _profile(tags, b"RGB ")


def grey_gamma_1() -> bytes:
    """Return a profile for grey pictures in linear light."""
    curve = b"curv" + bytes(4) + struct.pack(">I", 0)
    return _profile({b"desc": _described(b"Linear"), b"wtpt": _xyz(0.96420, 1.0, 0.82491), b"kTRC": curve}, b"GRAY")


def _profile(tags: dict[bytes, bytes], space: bytes) -> bytes:
    offset, table, body = 128 + 4 + 12 * len(tags), b"", b""
    for name, data in tags.items():
        table += struct.pack(">4sII", name, offset + len(body), len(data))
        body += data
    size = offset + len(body)
    header = struct.pack(">I4sI4s4s4s", size, bytes(4), 0x02400000, b"mntr", space, b"XYZ ")
    header += struct.pack(">6H", 2024, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + struct.pack(">3i", 63190, 65536, 54061)
    return header.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


def _xyz(*values: float) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(value * 65536) for value in values))


def _described(text: bytes) -> bytes:
    data = b"desc" + bytes(4) + struct.pack(">I", len(text) + 1) + text + b"\0" + bytes(4 + 4 + 2 + 1 + 67)
    return data + bytes(-len(data) % 4)


# ── walks through finished files ────────────────────────────────────────


def jpeg_segments(jpeg: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield marker, offset and content of each segment up to the end, skipping compressed data."""
    at = 2
    while at < len(jpeg):
        marker = jpeg[at + 1]
        if jpeg[at] != 0xFF or marker in {0x00, 0xFF, *range(0xD0, 0xD8)}:
            at += 1
            continue
        if marker == 0xD9:
            return
        length = int.from_bytes(jpeg[at + 2 : at + 4], "big")
        yield marker, at, jpeg[at + 4 : at + 2 + length]
        at += 2 + length


def avif_boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield type and content of every box of an ISO base media file, inner ones too."""
    at = 0
    while at + 8 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        content = data[at + 8 : at + (length or len(data))]
        yield name, content
        if name in {b"meta", b"iprp", b"ipco", b"iinf"}:
            yield from avif_boxes(content[{b"meta": 4, b"iinf": 6}.get(name, 0) :])
        at += length or len(data)

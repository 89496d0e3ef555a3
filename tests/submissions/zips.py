"""Zips as branches make them, and as a stranger might."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

from ..conftest import SAMPLES

SAMPLE = SAMPLES / "dongjiao-shuishang"
FILES: Mapping[str, bytes] = {
    "branch.yaml": (SAMPLE / "branch.yaml").read_bytes(),
    "photos/xunluoting.jpg": (SAMPLE / "photos" / "xunluoting.jpg").read_bytes(),
}


def a_zip(path: Path, files: Mapping[str, bytes] = FILES, before: str = "", **more: bytes) -> Path:
    """Write a zip of `files` and `more`, each under `before`, and return its path."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {**files, **more}.items():
            archive.writestr(before + name, data)
    return path


def an_entry(
    path: Path, name: str, data: bytes = b"x", *, mode: int = 0o100644, method: int = zipfile.ZIP_STORED
) -> Path:
    """Add to the sample zip one entry of any name and kind."""
    a_zip(path)
    with zipfile.ZipFile(path, "a") as archive:
        entry = zipfile.ZipInfo(name)
        entry.external_attr = mode << 16
        entry.compress_type = method
        archive.writestr(entry, data)
    return path


def in_encoding(path: Path, encoding: str, names: Mapping[str, bytes]) -> Path:
    """Write a zip whose names are in `encoding` and not flagged, as Windows in Chinese makes them."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in names.items():
            entry = zipfile.ZipInfo(name.encode(encoding).decode("cp437"))
            archive.writestr(entry, data)
    # The library flags names that are not ASCII as UTF-8; old programs do not.
    data = bytearray(path.read_bytes())
    rebuilt = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        records = [(info.filename.encode("cp437"), archive.read(info)) for info in archive.infolist()]
    offsets = []
    for raw, content in records:
        offsets.append(rebuilt.tell())
        rebuilt.write(
            struct.pack(
                "<4s5H3I2H",
                b"PK\x03\x04",
                20,
                0,
                0,
                0,
                33,
                zipfile.crc32(content),
                len(content),
                len(content),
                len(raw),
                0,
            )
        )
        rebuilt.write(raw + content)
    start = rebuilt.tell()
    for offset, (raw, content) in zip(offsets, records, strict=True):
        crc, size = zipfile.crc32(content), len(content)
        rebuilt.write(
            struct.pack(
                "<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 0, 0, 33, crc, size, size, len(raw), 0, 0, 0, 0, 0, offset
            )
        )
        rebuilt.write(raw)
    end = rebuilt.tell()
    rebuilt.write(struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, len(records), len(records), end - start, start, 0))
    path.write_bytes(rebuilt.getvalue())
    return path


def encrypted(path: Path) -> Path:
    """Write a zip that says its entries are encrypted."""
    data = bytearray(a_zip(path).read_bytes())
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(sign, at + 4)
    path.write_bytes(bytes(data))
    return path


def overlapping(path: Path) -> Path:
    """Write a zip whose second entry is the first one over again: the trick of the bomb that needs no nesting."""
    data = bytearray(a_zip(path).read_bytes())
    first = data.find(b"PK\x01\x02")
    second = data.find(b"PK\x01\x02", first + 4)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    path.write_bytes(bytes(data))
    return path


def lying(path: Path, size: int) -> Path:
    """Write a zip whose entry says it has `size` bytes, whatever it has."""
    data = bytearray(a_zip(path, **{"photos/b.jpg": b"\0" * 5_000_000}).read_bytes())
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", size)
    path.write_bytes(bytes(data))
    return path


def many_names(path: Path, count: int) -> Path:
    """Write a zip with `count` empty entries."""
    return a_zip(path, {**FILES, **{f"photos/{number}.txt": b"" for number in range(count)}})

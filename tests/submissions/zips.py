"""Zips as branches make them, and as a stranger might."""

from __future__ import annotations

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


def a_zip(path: Path, files: Mapping[str, bytes] = FILES, before: str = "") -> Path:
    """Write a zip of `files`, each under `before`, and return its path."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
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
    """Write a zip whose names are in `encoding` and not flagged, as Windows in Chinese makes them.

    The library flags every name that is not ASCII, so it is given other names of the same length first.
    """
    letters = dict(zip(names, "qz", strict=False))
    written = {name.encode(encoding): letters[name] * len(name.encode(encoding)) for name in names}
    data = a_zip(path, dict(zip(written.values(), names.values(), strict=True))).read_bytes()
    for raw, placeholder in written.items():
        data = data.replace(placeholder.encode(), raw)
    path.write_bytes(data)
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
    data = bytearray(a_zip(path, {**FILES, "photos/b.jpg": b"\0" * 5_000_000}).read_bytes())
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", size)
    path.write_bytes(bytes(data))
    return path


def many_names(path: Path, count: int) -> Path:
    """Write a zip with `count` empty entries."""
    return a_zip(path, {**FILES, **{f"photos/{number}.txt": b"" for number in range(count)}})

"""What lies in a folder in a photo's place: each is written as photos/hezuo.jpg."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, PngImagePlugin

# These come to light after reading, while photos are developed or because the disk changes under our feet.
LATER: Final = ("photo-gone", "photo-not-a-file", "photo-locked", "photo-crashed", "photo-animated", "photo-flawed")


def a_picture(kind: str, width: int = 64, height: int = 48, **settings: object) -> bytes:
    stream = BytesIO()
    Image.effect_noise((width, height), 60).save(stream, kind, **settings)
    return stream.getvalue()


def a_bloated_png() -> bytes:
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", "长" * 10_000_000, zip=True)
    return a_picture("PNG", pnginfo=words)


def a_png_header(width: int, height: int) -> bytes:
    """Return a small PNG that says it is larger than it is."""
    stream = BytesIO()
    Image.new("1", (width, height)).save(stream, "PNG")
    return stream.getvalue()


def a_broken_jpeg() -> bytes:
    whole = a_picture("JPEG")
    return whole[:2] + b"\xff\xc0\x00\x03\x00" + whole[2:]


CONTENTS: Mapping[str, Callable[[], bytes]] = {
    "photo-empty": lambda: b"",
    "photo-truncated": lambda: a_picture("JPEG", 640, 480)[:4000],
    "photo-drawing": lambda: b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "photo-document": lambda: b"%PDF-1.7\n",
    "photo-archive": lambda: b"PK\x03\x04",
    "photo-video": lambda: b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isommp42",
    "photo-heic": lambda: b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic",
    "photo-unknown": "这里放照片".encode,
    "photo-unreadable": a_broken_jpeg,
    "photo-too-large": lambda: a_png_header(10_000, 10_000),
    "photo-too-tall": lambda: a_png_header(20, 70_000),
    "photo-bloated": a_bloated_png,
}


def written(contents: Callable[[], bytes]) -> Callable[[Path], None]:
    """Return a preparation that writes `contents` where the photo was."""

    def prepare(folder: Path) -> None:
        (folder / "photos" / "hezuo.jpg").write_bytes(contents())

    return prepare


def too_heavy(folder: Path) -> None:
    """Nothing is written: a file may have a length without having bytes."""
    os.truncate(folder / "photos" / "hezuo.jpg", 200_000_000)


ODD_PHOTOS: Mapping[str, Callable[[Path], None]] = {
    **{case: written(contents) for case, contents in CONTENTS.items()},
    "photo-too-heavy": too_heavy,
}

"""One photo developed in a worker: read once, decoded once, written whole or not at all."""

from __future__ import annotations

import hashlib
import os
import secrets
import time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from showcase.photos.encode import dominant_colour, encoded, encoders, placeholder, writes_avif
from showcase.photos.faults import PhotoFault
from showcase.photos.measure import reading
from showcase.photos.opening import DECODER_SLIPS, MEGABYTES, Opened, fault_of, open_picture
from showcase.photos.pixels import narrower, upright
from showcase.photos.recipe import Size, file_name, sizes, stem, wanted
from showcase.photos.shots import Made, Original, Shot, Signature
from showcase.photos.wholeness import has_flaws

if TYPE_CHECKING:
    from PIL import Image

TEMPORARY: Final = ".new"  # a folder of its own, quick to sweep


class Order(NamedTuple):
    """What a worker is asked: the path of a photo, the folder its derivatives go to, and whose order it is."""

    path: str
    folder: str
    key: str


class Seen(NamedTuple):
    """The bytes of a photo as one reading found them."""

    original: Original
    data: bytes


class Taken(NamedTuple):
    """A worker's answer; no `original` when the file could not be read."""

    result: Shot | PhotoFault
    original: Original | None = None


def shoot(order: Order) -> Taken:
    """Develop the photo at `order.path` into `order.folder`; what is wrong with it is a value.

    An OSError is about writing, a full disk for one.
    """
    seen = look(order.path)
    if isinstance(seen, PhotoFault):
        return Taken(seen)
    return Taken(_developed(seen, Path(order.folder)), seen.original)


def look(path: str) -> Seen | PhotoFault:
    """Read the photo at `path` once and say what its bytes are."""
    began = time.time_ns()
    with reading(path) as file:
        if isinstance(file, PhotoFault):
            return file
        signature = Signature.of(os.fstat(file.fileno()), began)
        try:
            data = file.read(MEGABYTES * 1_000_000 + 1)  # one more is enough to be too many
        except (OSError, MemoryError) as slip:
            return fault_of(slip)
    return Seen(Original(signature, hashlib.sha256(data).hexdigest()), data)


def _developed(seen: Seen, folder: Path) -> Shot | PhotoFault:
    stream = BytesIO(seen.data)
    opened = open_picture(stream, len(seen.data))
    if isinstance(opened, PhotoFault):
        return opened
    advice = _advice(opened, stream, len(seen.data))
    offered = sizes(opened.width, opened.height)
    try:
        prints = _cascade(opened, offered)
        files = [(kind, size, encoded(prints[size], kind)) for kind, size in wanted(offered, avif=writes_avif())]
    except DECODER_SLIPS as slip:
        return fault_of(slip)
    name = stem(seen.original.digest, encoders())
    made = tuple(_written(folder, file_name(name, kind, size), data, size) for kind, size, data in files)
    smallest = prints[offered[0]]
    return Shot(seen.original.digest, name, made, placeholder(smallest), dominant_colour(smallest), advice)


def _advice(opened: Opened, stream: BytesIO, size: int) -> tuple[str, ...]:
    flawed = opened.is_jpeg and has_flaws(stream, size)
    return ("photo-animated",) * opened.is_sequence + ("photo-flawed",) * flawed


def _cascade(opened: Opened, offered: tuple[Size, ...]) -> dict[Size, Image.Image]:
    """Draw the widest size from the picture and each other from the one above it."""
    current = upright(opened, offered[-1].width)
    prints = {offered[-1]: current}
    for size in reversed(offered[:-1]):
        current = prints[size] = narrower(current, size.width, size.height)
    return prints


def _written(folder: Path, name: str, data: bytes, size: Size) -> Made:
    """Put `data` into place in one step, so that a build killed at any moment leaves no torn file."""
    (folder / TEMPORARY).mkdir(exist_ok=True)
    temporary = folder / TEMPORARY / secrets.token_hex(8)
    try:
        temporary.write_bytes(data)
        facts = temporary.stat()
        temporary.replace(folder / name)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return Made(name, size.width, size.height, len(data), facts.st_mtime_ns, hashlib.sha256(data).hexdigest())

"""Opening a picture as far as its header: the one `Image.open` of the house, with every guard before it."""

from __future__ import annotations

import re
import struct
import warnings
import zlib
from importlib import import_module
from importlib.util import find_spec
from typing import IO, Final, NamedTuple

from PIL import ExifTags, Image, ImageFile, PngImagePlugin

from showcase.photos.faults import PhotoFault, photo_fault
from showcase.photos.kinds import HEAD, kind_of
from showcase.photos.wholeness import is_torn

MEGAPIXELS: Final = 64
MEGAPIXELS_JPEG: Final = 200  # libjpeg decodes at an eighth, so these cost no more
MEGABYTES: Final = 100
TALLEST: Final = 30_000  # px; browsers and encoders give up near 32,768

# Pillow may raise any of these over a broken file; MemoryError when one asks for more than there is.
DECODER_SLIPS: Final = (
    OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, AttributeError, EOFError, OverflowError,
    ArithmeticError, NotImplementedError, RuntimeError, MemoryError, struct.error, zlib.error,
    Image.DecompressionBombError, Image.DecompressionBombWarning,
)  # fmt: skip

_SEQUENCES: Final = frozenset(("GIF", "PNG", "WEBP", "AVIF", "TIFF"))
_TURNED_BY_DECODER: Final = frozenset(("TIFF", "HEIF"))

# Our own limits stand before Pillow's, which must not speak first about a large JPEG.
Image.MAX_IMAGE_PIXELS = MEGAPIXELS_JPEG * 1_000_000
warnings.simplefilter("error", Image.DecompressionBombWarning)
# Pillow tells of corrupt metadata in English on stderr; we drop all metadata anyway.
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")


class Opened(NamedTuple):
    """A picture read as far as its header: px as a reader sees them, and the EXIF turn (1–8) still to be applied."""

    picture: ImageFile.ImageFile
    width: int
    height: int
    turn: int

    @property
    def is_jpeg(self) -> bool:
        """Whether the pixels come from libjpeg; phones wrap several JPEGs as MPO."""
        return self.picture.format in {"JPEG", "MPO"}

    @property
    def is_sequence(self) -> bool:
        """Whether the file shows more than one picture: an animation or pages."""
        return self.picture.format in _SEQUENCES and bool(getattr(self.picture, "is_animated", False))


def open_picture(stream: IO[bytes], size: int) -> Opened | PhotoFault:
    """Open the `size` bytes of `stream` by content and return the picture, not yet decoded, or its fault."""
    if size > MEGABYTES * 1_000_000:
        return photo_fault("photo-too-heavy", megabytes=round(size / 1_000_000), limit=MEGABYTES)
    stream.seek(0)
    kind = kind_of(stream.read(HEAD))
    if isinstance(kind, PhotoFault):
        return kind
    if is_torn(stream, kind, size):
        return photo_fault("photo-truncated")
    if kind == "HEIF" and not _knows_heif():
        return photo_fault("photo-heic")
    try:
        picture = Image.open(stream, formats=(kind,))
    except DECODER_SLIPS as slip:
        return fault_of(slip)
    turn = _turn_of(picture)
    width, height = picture.size[::-1] if turn >= 5 else picture.size
    opened = Opened(picture, width, height, turn)
    return _too_large(opened) or opened


def fault_of(slip: BaseException) -> PhotoFault:
    """Return what a decoder's exception means to the author of the file."""
    words = str(slip)
    if isinstance(slip, Image.DecompressionBombError | Image.DecompressionBombWarning):
        pixels = re.search(r"\d+", words)
        return _large(int(pixels[0]) if pixels else 0, MEGAPIXELS_JPEG)
    if "MAX_TEXT_MEMORY" in words:
        return photo_fault("photo-bloated", limit=PngImagePlugin.MAX_TEXT_MEMORY >> 20)
    if "MAX_TEXT_CHUNK" in words:
        return photo_fault("photo-bloated", limit=PngImagePlugin.MAX_TEXT_CHUNK >> 20)
    if "truncated" in words.lower():
        return photo_fault("photo-truncated")
    return photo_fault("photo-unreadable")


def _turn_of(picture: Image.Image) -> int:
    """Only EXIF counts, as in browsers, and only what the header holds, so that no pixel is decoded for it."""
    if picture.format in _TURNED_BY_DECODER or "exif" not in picture.info:
        return 1
    exif = Image.Exif()
    try:
        exif.load(picture.info["exif"])
        turn = exif.get(ExifTags.Base.Orientation, 1)
    except DECODER_SLIPS:
        return 1
    return turn if isinstance(turn, int) and 1 <= turn <= 8 else 1


def _too_large(opened: Opened) -> PhotoFault | None:
    limit, pixels = MEGAPIXELS_JPEG if opened.is_jpeg else MEGAPIXELS, opened.width * opened.height
    if pixels > limit * 1_000_000:
        return _large(pixels, limit)
    if opened.height > TALLEST:
        return photo_fault("photo-too-tall", height=opened.height, limit=TALLEST)
    return None


def _large(pixels: int, limit: int) -> PhotoFault:
    return photo_fault("photo-too-large", megapixels=round(pixels / 1_000_000), limit=limit)


def _knows_heif() -> bool:
    """Register the optional HEIC decoder when it is installed."""
    if find_spec("pillow_heif") is None:
        return False
    import_module("pillow_heif").register_heif_opener()
    return True

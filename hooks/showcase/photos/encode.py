"""The bytes of a finished picture: AVIF, JPEG, and the glimpse a page shows before either has come."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from importlib import import_module
from io import BytesIO
from typing import TYPE_CHECKING, Final

import PIL
from PIL import Image, features

from showcase.photos.pixels import narrower
from showcase.photos.recipe import AVIF, JPEG, PLACEHOLDER_WIDTH, Kind, scaled

if TYPE_CHECKING:
    from collections.abc import Mapping

_SETTINGS: Final[Mapping[Kind, tuple[str, Mapping[str, object]]]] = {"avif": ("AVIF", AVIF), "jpg": ("JPEG", JPEG)}
_GLIMPSE_COLOURS: Final = 16
_SHADES: Final = 8
_SAMPLE: Final = 64  # px, each side


def encoded(picture: Image.Image, kind: Kind) -> bytes:
    """Return a bare RGB `picture` as the bytes of a file of `kind`."""
    name, settings = _SETTINGS[kind]
    return _saved(picture, name, settings)


@lru_cache(maxsize=1)
def writes_avif() -> bool:
    """Return whether this Pillow can encode AVIF; the wheels of some platforms cannot."""
    try:
        # It registers itself; Pillow would look for it in all its forty formats, and a print would wait for them.
        import_module("PIL.AvifImagePlugin")
        return bool(encoded(Image.new("RGB", (1, 1)), "avif"))
    except (KeyError, OSError, ValueError, ImportError):
        return False


@lru_cache(maxsize=1)
def encoders() -> str:
    """Return the names and versions of what writes our files; other versions may write other bytes."""
    versions = (f"{name} {features.version(name)}" for name in ("libjpeg_turbo", "avif", "zlib"))
    return ", ".join((f"pillow {PIL.__version__}", *versions, f"avif written: {writes_avif()}"))


def placeholder(picture: Image.Image) -> str:
    """Return `picture` 16 px wide as a data URI of about 300 characters, PNG or JPEG, whichever is shorter."""
    height = min(scaled(*picture.size, PLACEHOLDER_WIDTH), 2 * PLACEHOLDER_WIDTH)
    glimpse = narrower(picture, PLACEHOLDER_WIDTH, height)
    png = _saved(glimpse.quantize(_GLIMPSE_COLOURS), "PNG", {"optimize": True})
    jpeg = _saved(glimpse, "JPEG", {"quality": 40, "optimize": True})
    kind, data = min((("png", png), ("jpeg", jpeg)), key=lambda choice: len(choice[1]))
    return f"data:image/{kind};base64,{b64encode(data).decode('ascii')}"


def dominant_colour(picture: Image.Image) -> str:
    """Return the most frequent of eight shades of `picture` as #rrggbb."""
    shades = narrower(picture, _SAMPLE, _SAMPLE).quantize(_SHADES, Image.Quantize.FASTOCTREE)
    counts = shades.getcolors() or []
    _, index = max((count, -index) for count, index in counts if isinstance(index, int))
    red, green, blue = (shades.getpalette() or [])[-3 * index :][:3]
    return f"#{red:02x}{green:02x}{blue:02x}"


def _saved(picture: Image.Image, name: str, settings: Mapping[str, object]) -> bytes:
    stream = BytesIO()
    picture.save(stream, name, **settings)
    return stream.getvalue()

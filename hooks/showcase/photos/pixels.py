"""From a picture as a camera or program left it to plain sRGB: small, upright, on white, with nothing attached."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageCms

from showcase.photos.recipe import scaled

if TYPE_CHECKING:
    from showcase.photos.opening import Opened

_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_DIRECT: Final = frozenset(("L", "RGB", "CMYK", "LA", "RGBA"))  # modes that resize as they are
_SRGB: Final = ImageCms.createProfile("sRGB")
# Colour work costs per pixel, so everything here happens after the picture was made small.


def upright(opened: Opened, width: int) -> Image.Image:
    """Return the picture drawn `width` px wide as RGB in sRGB; decodes it no larger than needed.

    `width` counts after turning and is never more than the picture has.
    """
    picture, turn, profile = opened.picture, opened.turn, opened.picture.info.get("icc_profile")
    size = (width, scaled(opened.width, opened.height, width))
    lying = size[::-1] if turn >= 5 else size
    # Explicitly: what resize() would ask for by itself keeps libjpeg from decoding at a half.
    picture.draft("RGB", lying)
    small = _in_plain_mode(picture).resize(lying, Image.Resampling.LANCZOS, reducing_gap=3.0)
    coloured = _in_srgb(_on_white(small), profile)
    return bare(coloured.transpose(_TURNS[turn]) if turn in _TURNS else coloured)


def narrower(picture: Image.Image, width: int, height: int) -> Image.Image:
    """Return an upright picture once more, smaller."""
    return bare(picture.resize((width, height), Image.Resampling.LANCZOS))


def bare(picture: Image.Image) -> Image.Image:
    """Take off everything that encoders would write along: comments, EXIF, profiles."""
    picture.info = {}
    return picture


def _in_plain_mode(picture: Image.Image) -> Image.Image:
    picture.load()
    if picture.mode.startswith("I"):  # 16-bit grey; Pillow would clip it to white
        return picture.convert("I").point(lambda value: value * (1 / 257) + 0.5).convert("L")
    if picture.has_transparency_data and picture.mode not in {"LA", "RGBA"}:
        return picture.convert("RGBA")
    if picture.mode in _DIRECT:
        return picture
    return picture.convert("L" if picture.mode in {"1", "F"} else "RGB")


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode not in {"LA", "RGBA"}:
        return picture
    paper = Image.new("L" if picture.mode == "LA" else "RGB", picture.size, "white")
    paper.paste(picture.convert(paper.mode), mask=picture.getchannel("A"))
    return paper


def _in_srgb(picture: Image.Image, profile: object) -> Image.Image:
    transform = _transform(profile, picture.mode) if isinstance(profile, bytes) and profile else None
    if transform is None:
        return picture.convert("RGB")
    converted = ImageCms.applyTransform(picture, transform)
    return converted if converted is not None else picture


@lru_cache(maxsize=8)
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """Build the way from `profile` to sRGB once per worker; None when there is nothing to do or to be done."""
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(source):
            return None
        return ImageCms.buildTransform(
            source, _SRGB, mode, "RGB", ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None

"""A photo small enough to stand in a page of its own, as a data URI; for the editor's eyes, never for the site."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from pathlib import Path
from typing import Final

from showcase.photos.faults import PhotoFault
from showcase.photos.measure import reading
from showcase.photos.opening import DECODER_SLIPS, MEGABYTES, open_picture
from showcase.photos.pixels import upright

WIDTH: Final = 240
_LARGEST: Final = 25_000_000  # px of a picture that has to be decoded whole


def thumbnail(path: Path) -> str:
    """Return the photo at `path`, 240 px wide, as a data URI; "" for what cannot be shown."""
    with reading(path) as stream:
        if isinstance(stream, PhotoFault):
            return ""
        data = stream.read(MEGABYTES * 1_000_000)
    try:
        opened = open_picture(BytesIO(data), len(data))
        if isinstance(opened, PhotoFault):
            return ""
        if not opened.is_jpeg and opened.width * opened.height > _LARGEST:
            return ""  # decoding it whole would cost what a page is not worth
        packed = BytesIO()
        upright(opened, min(WIDTH, opened.width)).save(packed, "JPEG", quality=72)
    except DECODER_SLIPS:
        return ""
    return f"data:image/jpeg;base64,{b64encode(packed.getvalue()).decode('ascii')}"

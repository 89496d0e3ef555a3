"""What of a developed photo goes on paper: its JPEG, and a smaller one for narrow places, each wrapped in SVG.

Typst passes a JPEG inside an SVG through as it is and never holds its pixels: a book takes a third of the memory.
"""

from __future__ import annotations

import os
from base64 import b64encode
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from showcase.model import Rendition
from showcase.photos.encode import encoded
from showcase.photos.faults import PhotoFault
from showcase.photos.opening import open_picture
from showcase.photos.pixels import bare, upright
from showcase.photos.recipe import scaled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from showcase.model import Developed, DevelopedPhotos, PhotoFile

PRINT_FOLDER: Final = "prints"
NARROW: Final = 600  # px: 63 mm at 240 dpi
POSTER: Final = 2000  # px: 250 mm at 200 dpi

_SVG: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
    '<image width="{width}" height="{height}" href="data:image/jpeg;base64,{data}"/></svg>'
)


def prints(
    photos: DevelopedPhotos, cache: Path, originals: Sequence[PhotoFile] = (), photo_folder: str = "photos"
) -> Mapping[str, tuple[Rendition, ...]]:
    """Return by key the prints of `photos`, smallest first; they lie in `cache`/prints under their names.

    For the `originals` among them there is one as wide as a poster asks for too, where the photo has it.
    """
    folder = cache / PRINT_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    posters = {file.key: file for file in originals}
    return {
        key: (*_small(one, cache / photo_folder, folder), *_poster(one, posters.get(key), folder))
        for key, one in photos.items()
    }


def _small(one: Developed, photo_folder: Path, folder: Path) -> tuple[Rendition, ...]:
    main = one.main
    source = photo_folder / main.name
    whole = _wrapped(main.name, main.width, main.height, folder, source.read_bytes)
    if main.width < NARROW * 1.2:
        return (whole,)
    height = scaled(main.width, main.height, NARROW)
    stem = main.name.partition("-")[0]
    return _wrapped(f"{stem}-{NARROW}.jpg", NARROW, height, folder, lambda: _redrawn(str(source), NARROW)), whole


def _poster(one: Developed, file: PhotoFile | None, folder: Path) -> tuple[Rendition, ...]:
    if file is None or file.width < one.main.width * 1.2:
        return ()
    width = min(POSTER, file.width)
    height = scaled(file.width, file.height, width)
    stem = one.main.name.partition("-")[0]
    return (_wrapped(f"{stem}-{width}.jpg", width, height, folder, lambda: _redrawn(file.path, width)),)


def _redrawn(path: str, width: int) -> bytes:
    """Return the picture at `path`, which was developed before, `width` px wide."""
    data = Path(path).read_bytes()
    opened = open_picture(BytesIO(data), len(data))
    if isinstance(opened, PhotoFault):
        raise OSError(f"{path}: {opened.code}")
    return encoded(bare(upright(opened, width)), "jpg")


def _wrapped(name: str, width: int, height: int, folder: Path, jpeg: Callable[[], bytes]) -> Rendition:
    """Write the SVG around `jpeg` unless it is there, whole or not at all."""
    made = Rendition(f"{Path(name).stem}.svg", width, height)
    target = folder / made.name
    if not target.is_file():
        beside = target.with_name(f".{target.name}.{os.getpid()}")
        data = b64encode(jpeg()).decode("ascii")
        beside.write_text(_SVG.format(width=width, height=height, data=data), encoding="ascii")
        beside.replace(target)
    return made

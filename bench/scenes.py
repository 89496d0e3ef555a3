"""Pictures like those of a camera, made of a seed: large shapes, edges, texture at every scale, grain.

`python -m bench.scenes DIR N` writes N of them.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter

TWELVE_MEGAPIXELS: Final = (4000, 3000)
_GRAIN: Final = 5  # of 128: what a phone leaves at ISO 200
_TILE: Final = (1000, 750)
_MIRRORS: Final = (
    Image.Transpose.FLIP_LEFT_RIGHT,
    Image.Transpose.FLIP_TOP_BOTTOM,
    Image.Transpose.ROTATE_180,
)


def write_scenes(folder: Path, count: int, seed: int = 0) -> None:
    """Write `count` JPEGs of 12 megapixels and about 4 MB into `folder`; same seed, same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        picture = scene(random.Random(f"{seed} {number}"), TWELVE_MEGAPIXELS)
        picture.save(folder / f"{number:03d}.jpg", quality=92, subsampling=2)


def scene(rng: random.Random, size: tuple[int, int]) -> Image.Image:
    """Return one picture; its small renditions weigh what those of real photos do."""
    luminance = _octaves(rng, size)
    hues = (_noise(rng, (4, 3)).resize(size, Image.Resampling.BICUBIC) for _ in range(3))
    picture = Image.merge("RGB", [Image.blend(luminance, hue, 0.35) for hue in hues])
    _draw_things(rng, picture)
    return ImageChops.add(picture.filter(ImageFilter.GaussianBlur(1.1)), _grain(rng, size), 1, -128)


def _octaves(rng: random.Random, size: tuple[int, int]) -> Image.Image:
    """Noise at seven scales, the finer the fainter, as in nature."""
    width, height = size
    texture = Image.new("L", size, 128)
    for level in range(2, 9):
        grid = (max(2, width >> (11 - level)), max(2, height >> (11 - level)))
        octave = _noise(rng, grid).resize(size, Image.Resampling.BICUBIC)
        texture = octave if level == 2 else Image.blend(texture, octave, 0.36)
    return texture


def _draw_things(rng: random.Random, picture: Image.Image) -> None:
    draw = ImageDraw.Draw(picture)
    for _ in range(260):
        x, y = rng.randrange(picture.width), rng.randrange(picture.height)
        box = (x, y, x + rng.randrange(12, 500), y + rng.randrange(12, 400))
        ink = (rng.randrange(20, 236), rng.randrange(20, 236), rng.randrange(20, 236))
        shape = rng.choice((draw.rectangle, draw.ellipse))
        shape(box, fill=ink if rng.random() < 0.4 else None, outline=ink, width=rng.randrange(2, 14))


def _grain(rng: random.Random, size: tuple[int, int]) -> Image.Image:
    tile = _noise(rng, _TILE).point([128 + round((value - 128) * _GRAIN / 74) for value in range(256)])
    sheet = Image.new("L", size, 128)
    for x in range(0, size[0], _TILE[0]):
        for y in range(0, size[1], _TILE[1]):
            sheet.paste(tile.transpose(rng.choice(_MIRRORS)), (x, y))
    return Image.merge("RGB", (sheet, sheet, sheet))


def _noise(rng: random.Random, size: tuple[int, int]) -> Image.Image:
    return Image.frombytes("L", size, rng.randbytes(size[0] * size[1]))


if __name__ == "__main__":
    write_scenes(Path(sys.argv[1]), int(sys.argv[2]))

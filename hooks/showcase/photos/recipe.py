"""What is made of a photo: sizes, kinds and names, decided from its size alone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

WIDTHS: Final = (480, 960, 1600)
MAIN_WIDTH: Final = 960  # of the JPEG for `<img src>` and print: 8 cm at 300 dpi
PLACEHOLDER_WIDTH: Final = 16

# Quality as measured at equal ssimulacra2 score; one thread, because the bytes must not depend on the machine.
AVIF: Final[Mapping[str, object]] = {"quality": 63, "speed": 9, "max_threads": 1, "subsampling": "4:2:0"}
JPEG: Final[Mapping[str, object]] = {"quality": 78, "progressive": True, "optimize": True, "subsampling": "4:2:0"}

# Raise it when pixels change for a reason that the settings above do not show.
_EDITION: Final = 1
_WORTH_ITS_BYTES: Final = 1.2

Kind = Literal["avif", "jpg"]


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of a rendition in px, upright."""

    width: int
    height: int


def sizes(width: int, height: int) -> tuple[Size, ...]:
    """Return the sizes offered for a photo of `width` × `height`, smallest first; never wider than the photo.

    A photo between two of `WIDTHS` is also offered as wide as it is, unless that gains less than a fifth.
    """
    widths = [wide for wide in WIDTHS if wide <= width]
    if width < WIDTHS[-1] and width >= (widths or [0])[-1] * _WORTH_ITS_BYTES:
        widths.append(width)
    return tuple(Size(wide, scaled(width, height, wide)) for wide in widths)


def scaled(width: int, height: int, to_width: int) -> int:
    """Return the height in px of `width` × `height` drawn `to_width` wide, at least 1."""
    return max(1, (2 * height * to_width + width) // (2 * width))


def wanted(offered: tuple[Size, ...], *, avif: bool) -> tuple[tuple[Kind, Size], ...]:
    """Return what to make of the `offered` sizes, in order: AVIF at each width and one JPEG.

    Without an AVIF encoder (some wheels have none) a JPEG at each width.
    """
    if not avif:
        return tuple(("jpg", size) for size in offered)
    main = [size for size in offered if size.width <= MAIN_WIDTH][-1:]
    return (*(("avif", size) for size in offered), *(("jpg", size) for size in main))


def stem(digest: str, encoders: str) -> str:
    """Return 16 hex digits for a photo whose bytes have `digest`, made by this recipe with `encoders`.

    `encoders` names the libraries and their versions: another version may give other bytes.
    """
    return hashlib.sha256(f"{digest} {_recipe(encoders)}".encode()).hexdigest()[:16]


def file_name(stem_: str, kind: Kind, size: Size) -> str:
    """Return the name of a rendition: digits of a digest and its width, nothing of the author's."""
    return f"{stem_}-{size.width}.{kind}"


@lru_cache(maxsize=1)
def _recipe(encoders: str) -> str:
    return repr((_EDITION, WIDTHS, MAIN_WIDTH, sorted(AVIF.items()), sorted(JPEG.items()), encoders))

"""Photos as they lie in a folder and as they are ready to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """A picture file of a branch as measured: upright px, and where its bytes lie.

    `key` is unique within the content folder: `<folder>/<path in folder>`.
    """

    key: str
    path: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file made of a photo; `name` is its file name, made of digests only."""

    name: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Developed:
    """A photo ready to show: AVIF smallest first (may be empty), one JPEG or more, a 16 px data URI, a colour."""

    key: str
    digest: str
    avif: tuple[Rendition, ...]
    jpeg: tuple[Rendition, ...]
    placeholder: str
    colour: str

    @property
    def main(self) -> Rendition:
        """The JPEG for `<img src>`, download and print."""
        return self.jpeg[-1]


DevelopedPhotos = Mapping[str, Developed]

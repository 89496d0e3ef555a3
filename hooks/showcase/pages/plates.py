"""Which picture stands where: covers for cards and heads, numbered plates for the page; each picture once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from showcase.model import Branch, Developed, DevelopedPhotos, Photo, PhotoFile
from showcase.pages.wording import han

LONG_NAME = 8
CAPTION_IN_NAME = 30

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class Cover:
    """What a card shows of a branch: a photo, else its mark, else (no picture) the name itself.

    `whole` pictures – marks, and whatever bears an emblem – are never cropped. A `long` name is set smaller.
    """

    name: str
    picture: Developed | None = None
    alt: str = ""
    whole: bool = False

    @property
    def long(self) -> bool:
        """Whether the name needs the smaller size of a typographic cover."""
        return len(self.name) > LONG_NAME


@dataclass(frozen=True, slots=True)
class Plate:
    """A photo of the page with its number in the order of reading: 图一, 图二."""

    photo: Photo
    picture: Developed
    number: str

    @property
    def file_name(self) -> str:
        """What its file is called when it is taken along: the number and the caption, as any disk takes them."""
        caption = _UNFIT.sub("", self.photo.caption)[:CAPTION_IN_NAME].strip(" .。")
        return f"{self.number} {caption}.jpg"


@dataclass(frozen=True, slots=True)
class Plates:
    """All pictures of one branch page: its mark, the head (unnumbered), those of its cases, and the rest."""

    logo: Developed | None
    head: Plate | None
    cases: tuple[tuple[Plate, ...], ...]
    gallery: tuple[Plate, ...]

    @property
    def numbered(self) -> tuple[Plate, ...]:
        """What can be seen large, in the order of reading."""
        return (*chain.from_iterable(self.cases), *self.gallery)

    @property
    def shown(self) -> frozenset[str]:
        """The anchors of all photos that can be linked to."""
        head = (self.head,) if self.head else ()
        return frozenset(plate.photo.anchor for plate in (*head, *self.numbered))


def cover(branch: Branch, photos: DevelopedPhotos) -> Cover:
    """Return what a card shows of `branch`."""
    logo = branch.brand.logo
    for photo in _showable(branch, photos):
        return Cover(branch.brand.name, photos[photo.key], photo.alt, whole=photo.emblem)
    return Cover(branch.brand.name, photos.get(logo.photo) if logo else None, whole=True)


def wanted(branch: Branch) -> tuple[PhotoFile, ...]:
    """Return the files of `branch` that a page may show; what it only names elsewhere nobody consented to."""
    keys = {photo.key for photo in branch.photos if _is_published(photo, branch)}
    keys |= {honour.evidence for honour in branch.honours}
    keys |= {branch.brand.logo.photo} if branch.brand.logo else set()
    return tuple(file for file in branch.files if file.key in keys)


def _is_published(photo: Photo, branch: Branch) -> bool:
    """Whether a page shows `photo`: of one for print only the visit booklet, and only where visitors are received."""
    receives = branch.visit is not None and branch.visit.receives
    return "网页" in photo.uses or (receives and "印刷" in photo.uses)


def plates(branch: Branch, photos: DevelopedPhotos) -> Plates:
    """Return where the pictures of `branch` stand: the first in the head, then cases, then the rest, each once."""
    showable = {photo.key: photo for photo in _showable(branch, photos)}
    head = showable.pop(next(iter(showable))) if showable else None
    in_cases = tuple(tuple(_taken(showable, case.photos)) for case in branch.cases)
    numbers = iter(range(1, len(branch.photos) + 1))
    logo = branch.brand.logo
    return Plates(
        logo=photos.get(logo.photo) if logo else None,
        head=Plate(head, photos[head.key], "") if head else None,
        cases=tuple(_numbered(case, photos, numbers) for case in in_cases),
        gallery=_numbered(showable.values(), photos, numbers),
    )


def _showable(branch: Branch, photos: DevelopedPhotos) -> Iterator[Photo]:
    """Give the photos the web may show and that could be developed; the mark is not among them."""
    logo = branch.brand.logo.photo if branch.brand.logo else ""
    for photo in branch.photos:
        if photo.key in photos and photo.key != logo and photo.consent != "未征得" and "网页" in photo.uses:
            yield photo


def _taken(showable: dict[str, Photo], keys: Iterable[str]) -> Iterator[Photo]:
    """Give what is left under `keys` and take it away."""
    for key in keys:
        if key in showable:
            yield showable.pop(key)


def _numbered(shown: Iterable[Photo], photos: DevelopedPhotos, numbers: Iterator[int]) -> tuple[Plate, ...]:
    return tuple(Plate(photo, photos[photo.key], f"图{han(next(numbers))}") for photo in shown)

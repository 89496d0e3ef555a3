"""Which photos may be printed, and where each stands on a sheet: head, cases, grid; every photo once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from showcase.model import Branch, Photo, PhotoFile, Rendition
from showcase.pages.visit import PRINT
from showcase.printing.sheets.values import Picture

Prints = Mapping[str, tuple[Rendition, ...]]
"""Photo key → what was developed of it for print, smallest first."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of one sheet: its mark, the head, one for each case that has one, and the rest."""

    logo: Picture | None
    head: Picture | None
    cases: Mapping[str, Picture]
    rest: tuple[Picture, ...]


def printable(branch: Branch) -> tuple[Photo, ...]:
    """Return the photos of `branch` that consent and 用途 allow on paper; the mark is not among them."""
    logo = branch.brand.logo.photo if branch.brand.logo else ""
    return tuple(p for p in branch.photos if p.key != logo and p.consent != "未征得" and PRINT in p.uses)


def wanted(branch: Branch) -> tuple[PhotoFile, ...]:
    """Return the files print needs of `branch`: the mark and the printable photos."""
    keys = {photo.key for photo in printable(branch)}
    if branch.brand.logo:
        keys.add(branch.brand.logo.photo)
    return tuple(file for file in branch.files if file.key in keys)


def pictures(branch: Branch, prints: Prints) -> Pictures:
    """Return where the pictures of `branch` stand; one that could not be developed stands nowhere."""
    left = {photo.key: photo for photo in printable(branch) if photo.key in prints}
    head = left.pop(next(iter(left))) if left else None
    cases = dict(_of_cases(branch, left, prints))
    return Pictures(
        logo=_logo(branch, prints),
        head=_picture(head, prints) if head else None,
        cases=cases,
        rest=tuple(_picture(photo, prints) for photo in left.values()),
    )


def _of_cases(branch: Branch, left: dict[str, Photo], prints: Prints) -> Iterator[tuple[str, Picture]]:
    for case in branch.cases:
        key = next((key for key in case.photos if key in left), None)
        if key is not None:
            yield case.anchor, _picture(left.pop(key), prints)


def _logo(branch: Branch, prints: Prints) -> Picture | None:
    logo = branch.brand.logo
    if logo is None or logo.photo not in prints:
        return None
    said = f"{branch.brand.name}的标识"
    return Picture(prints[logo.photo], f"{said}：{logo.meaning}" if logo.meaning else said, emblem=logo.emblem)


def _picture(photo: Photo, prints: Prints) -> Picture:
    return Picture(prints[photo.key], photo.alt or photo.caption, photo.caption, photo.emblem)

"""Cards: a desk card of a branch on A6, and 90 × 54 mm cards of its posts, each with its QR code and crop marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model import Branch
from showcase.printing.sheets.desk import Material
from showcase.printing.sheets.frame import Frame, frame
from showcase.printing.sheets.head import where
from showcase.printing.sheets.pictures import pictures
from showcase.printing.sheets.values import Code, Picture


@dataclass(frozen=True, slots=True)
class Face:
    """One card: a large line, two smaller ones below, whose it is; a post card has the comrade's name as `person`."""

    id: str
    title: str
    under: str
    text: str
    branch: str
    person: str
    logo: Picture | None
    address: str
    code: Code | None


@dataclass(frozen=True, slots=True)
class Cards:
    """The piece `card`: on A6 one desk card a page, on A4 ten small cards a page."""

    frame: Frame
    cards: tuple[Face, ...]


def cards(branches: tuple[Branch, ...], material: Material, paper: str) -> Cards:
    """Return the cards of `branches`: desk cards for A6; for A4 a card of the branch and one of each post on duty."""
    faces = tuple(face for branch in branches for face in _faces(branch, material, small=paper == "a4"))
    return Cards(frame("支部桌卡" if paper != "a4" else "支部和岗位卡", material.catalogue.bureau, paper), faces)


def _faces(branch: Branch, material: Material, *, small: bool) -> Iterator[Face]:
    logo = pictures(branch, material.prints).logo
    address, code = where(branch, material.catalogue.bureau)
    brand = branch.brand
    yield Face(branch.id, brand.name, brand.slogan, branch.full_name, branch.short_name, "", logo, address, code)
    for row in material.shelf.posts.get(branch.id, ()) if small else ():
        if row.on_duty:
            post = row.post
            yield Face(branch.id, post.name, brand.name, post.duty, branch.short_name, post.member, logo, address, code)

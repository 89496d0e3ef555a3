"""图版上墙: one branch on a wall board, 亮任务 亮目标 亮成效 side by side; A3, or A1 at twice its size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from showcase.model import Branch
from showcase.pages.wording import long_day, paragraphs
from showcase.printing.sheets.brand import figure
from showcase.printing.sheets.deeds import promise
from showcase.printing.sheets.desk import Material
from showcase.printing.sheets.frame import Frame, frame
from showcase.printing.sheets.head import where
from showcase.printing.sheets.pictures import pictures
from showcase.printing.sheets.values import Card, Code, Figure, Line, Note, Picture, Promise

PHOTOS: Final = 4
POSTS: Final = 6
FIGURES: Final = 4


@dataclass(frozen=True, slots=True)
class Board:
    """What one branch says on the wall; `methods` stand in only where nothing is pledged."""

    id: str
    brand: str
    slogan: str
    full_name: str
    secretary: str
    meaning: tuple[str, ...]
    logo: Picture | None
    promises: tuple[Promise, ...]
    methods: tuple[Card, ...]
    figures: tuple[Figure, ...]
    posts: tuple[Line, ...]
    photos: tuple[Picture, ...]
    facts: tuple[Note, ...]
    address: str
    code: Code | None


@dataclass(frozen=True, slots=True)
class Boards:
    """The piece `board`: one page a branch."""

    frame: Frame
    boards: tuple[Board, ...]


def boards(branches: tuple[Branch, ...], material: Material, paper: str) -> Boards:
    """Return the wall boards of `branches`; Typst says which panel is too full for the smallest type."""
    bureau = material.catalogue.bureau
    return Boards(frame("图版上墙", bureau, paper), tuple(_board(branch, material) for branch in branches))


def _board(branch: Branch, material: Material) -> Board:
    bureau = material.catalogue.bureau
    shown = pictures(branch, material.prints)
    in_order = (shown.head, *shown.cases.values(), *shown.rest)
    promises = tuple(promise(row, bureau) for row in material.catalogue.pledges.by_branch[branch.id])
    address, code = where(branch, bureau)
    return Board(
        id=branch.id,
        brand=branch.brand.name,
        slogan=branch.brand.slogan,
        full_name=branch.full_name,
        secretary=f"书记　{branch.secretary.name}" if branch.secretary else "",
        meaning=paragraphs(branch.brand.meaning),
        logo=shown.logo,
        promises=promises,
        methods=() if promises else tuple(_methods(branch)),
        figures=tuple(figure(row) for row in material.shelf.outcomes.get(branch.id, ())[:FIGURES]),
        posts=tuple(_posts(branch, material)),
        photos=tuple(filter(None, in_order))[:PHOTOS],
        facts=(Note("上级党组织", branch.parent), Note("数据截至", long_day(bureau.as_of))),
        address=address,
        code=code,
    )


def _methods(branch: Branch) -> Iterator[Card]:
    for method in branch.methods[:3]:
        yield Card(method.name, method.steps, (Note("适用", method.fits),) if method.fits else ())


def _posts(branch: Branch, material: Material) -> Iterator[Line]:
    on_duty = [row.post for row in material.shelf.posts.get(branch.id, ()) if row.on_duty]
    for post in on_duty[:POSTS]:
        yield Line(post.member, post.name, post.duty)

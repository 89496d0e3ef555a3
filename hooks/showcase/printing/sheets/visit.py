"""The visit booklet: a cover with guests and date, the route with what to see and how long, two pages a stop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from showcase.model import Branch
from showcase.printing.sheets.desk import HONOURS, MEANING, METHODS, OUTCOMES, VISIT, Desk, Material, desk
from showcase.printing.sheets.fitting import LADDER
from showcase.printing.sheets.frame import Frame, frame
from showcase.printing.sheets.head import Foot, foot
from showcase.printing.sheets.setting import MM, block, chunks, widest
from showcase.printing.sheets.sheet import Spread, spread_of
from showcase.printing.sheets.values import Line, Picture

WIDTH: Final = 118.0
HEIGHT: Final = 176.0
STOPS: Final = 7  # on a page of the route
_NOTES: Final = (48.0, 36.0, 24.0)  # kept free on the second page of a stop for writing: they yield before words do
_FOOT: Final = 24.0  # below them
_PARTS: Final = (VISIT, MEANING, METHODS, OUTCOMES, HONOURS)
_BESIDE: Final = 5.0  # between a tall photo and the names it stands beside
_HEAD_PHOTO: Final = (118.0, 46.0)


@dataclass(frozen=True, slots=True)
class StopHead:
    """The head of a stop; `picture_width` in mm. A tall picture stands `beside` the names."""

    brand: str
    slogan: str
    name: str
    place: str
    picture: Picture | None
    picture_width: float
    beside: bool


@dataclass(frozen=True, slots=True)
class Stop:
    """One branch on the route, on two facing pages; `minutes` None when no 看点 says how long it takes."""

    id: str
    number: int
    page: int
    head: StopHead
    sights: tuple[Line, ...]
    minutes: int | None
    booking: str
    spread: Spread
    foot: Foot


@dataclass(frozen=True, slots=True)
class Booklet:
    """The piece `visit`; `pages` counts all pages, a multiple of four, so that it can be folded and stapled."""

    frame: Frame
    guests: str
    day: str
    route: str
    hosts: str
    cover: Picture | None
    stops: tuple[Stop, ...]
    routes: tuple[tuple[int, ...], ...]
    minutes: int
    pages: int

    @property
    def ends(self) -> dict[str, int]:
        """On which page each stop ends."""
        return {stop.id: stop.page + 1 for stop in self.stops}


@dataclass(frozen=True, slots=True)
class Host:
    """What a host says on the cover, as written; "" leaves a line to write on. `paper` is a5, or a4 to be folded."""

    paper: str
    guests: str = ""
    day: str = ""
    route: str = ""


def booklet(
    branches: Sequence[Branch], material: Material, doubts: Mapping[str, float], host: Host, cover: Picture | None
) -> Booklet | str:
    """Return the booklet of `branches` in their order, or the id of one that does not fit its two pages.

    Page 1 is the cover, then the route; every stop begins on a left page.
    """
    routes = chunks(range(len(branches)), STOPS)
    start = 2 + len(routes) + len(routes) % 2  # a left page
    stops: list[Stop] = []
    for k, branch in enumerate(branches):
        made = _stop(branch, material, k + 1, start + 2 * k, doubts.get(branch.id, 1))
        if made is None:
            return branch.id
        stops.append(made)
    last = start + 2 * len(stops)  # the back cover
    bureau = material.catalogue.bureau
    return Booklet(
        frame=frame("参观交流手册", bureau, host.paper),
        guests=host.guests,
        day=host.day,
        route=host.route,
        hosts=bureau.organiser or bureau.city,
        cover=cover,
        stops=tuple(stops),
        routes=tuple(tuple(page) for page in routes),
        minutes=sum(stop.minutes or 0 for stop in stops),
        pages=-(-last // 4) * 4,
    )


def _stop(branch: Branch, material: Material, number: int, page: int, doubt: float) -> Stop | None:
    here = desk(branch, material, WIDTH, railed=False)
    top = _head(branch, here.shown.head)
    bottom = foot(branch, material.catalogue.bureau)
    spread = _spread(here, HEIGHT - _head_height(top) * doubt, doubt)
    if spread is None:
        return None
    visit = branch.visit
    sights = visit.highlights if visit else ()
    minutes = [one.minutes for one in sights if one.minutes is not None]
    return Stop(
        id=branch.id,
        number=number,
        page=page,
        head=top,
        sights=tuple(Line(f"{one.minutes} 分钟" if one.minutes is not None else "", one.text) for one in sights),
        minutes=sum(minutes) if minutes else None,
        booking=visit.booking if visit else "",
        spread=spread,
        foot=bottom,
    )


def _spread(here: Desk, front: float, doubt: float) -> Spread | None:
    """Return what a stop says with `front` mm left of its first page.

    First the lines for notes yield, so that every part is there and no sentence is cut; then words are cut too.
    """
    parts = sum(len(here.measured(part, LADDER[0])) for part in _PARTS)
    for notes in _NOTES:
        rooms = {False: (front, HEIGHT - notes - _FOOT)}
        whole = spread_of(here, _PARTS, rooms, doubt, whole=True)
        if whole and len(whole.sections) == parts:
            return whole
    return spread_of(here, _PARTS, {False: (front, HEIGHT - _NOTES[-1] - _FOOT)}, doubt)


def _head(branch: Branch, picture: Picture | None) -> StopHead:
    wide = round(min(_HEAD_PHOTO[0], _HEAD_PHOTO[1] * picture.aspect, widest(picture)), 2) if picture else 0
    place = " · ".join(filter(None, (branch.county, branch.police_kind)))
    beside = picture is not None and picture.aspect < 1
    return StopHead(branch.brand.name, branch.brand.slogan, branch.short_name, place, picture, wide, beside)


def _head_height(top: StopHead) -> float:
    room = WIDTH - top.picture_width - _BESIDE if top.beside else WIDTH
    names = block(f"第 10 站　{top.name}　{top.place}", 7.6 * MM, 0.5, room) + 3 + block(top.brand, 24 * MM, 0.4, room)
    names += 3 + block(top.slogan, 11.5 * MM, 0.5, room) if top.slogan else 0
    if not top.picture:
        return names + 3
    shown = top.picture_width / top.picture.aspect
    shown += 1.3 + block(top.picture.caption, 7.2 * MM, 0.5, top.picture_width) if top.picture.caption else 0
    return (max(names, shown) if top.beside else names + 4 + shown) + 3

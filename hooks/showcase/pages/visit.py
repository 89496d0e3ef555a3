"""The visit planner: who receives visitors, and one script a branch with what its leaf of a booklet says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from showcase.catalogue.entries import RollEntry
from showcase.catalogue.order import Group, by_county, ranks
from showcase.catalogue.tallies import OutcomeRow, outcome_rows
from showcase.catalogue.whole import Catalogue
from showcase.model import Branch, DevelopedPhotos, Highlight, Method
from showcase.pages.addresses import VISIT, branch_uri, photo_uri, visit_uri
from showcase.pages.findings import outcome_change, pledge_standing
from showcase.pages.paging import Leaf, leaves
from showcase.pages.qr import qr_code
from showcase.pages.script_files import script
from showcase.pages.wording import after_number, grouped, long_day, paragraphs, when
from showcase.site import Asset, Page

PRINT: Final = "印刷"
FOLDER: Final = "assets/visit"
STOPS_AT_THE_DOOR = 150  # a city where no more receive stands whole on its first page
STOPS_ON_A_PAGE = 150
_METHODS, _FIGURES, _PLEDGES, _HONOURS = 3, 3, 3, 6


@dataclass(frozen=True, slots=True)
class Stop:
    """A branch that receives visitors; `minutes` None when no 看点 says how long it takes.

    One that is not `bound` may be visited, but its sign-off keeps it off paper.
    """

    branch: Branch
    highlights: tuple[Highlight, ...]
    minutes: int | None
    booking: str
    bound: bool


def may_print(branch: Branch) -> bool:
    """Return whether the sign-off of `branch` lets it go on paper that is handed out."""
    return PRINT in branch.signoff.scope


def visit_pages(catalogue: Catalogue, photos: DevelopedPhotos) -> Iterator[Page]:
    """Give the planner with every branch that receives visitors; where they are many, with a page for each county.

    A route goes from page to page in the address, and what a leaf of the booklet says comes by the 编号 alone.
    """
    branches = tuple(_receiving(catalogue))
    stops = {branch.id: _stop(branch) for branch in branches}
    booklet = tuple(_leaf(stop, catalogue, photos) for stop in stops.values() if stop.bound)
    counties = by_county(branches, catalogue.bureau)
    whole = len(stops) <= STOPS_AT_THE_DOOR
    said = f"{len(stops)} 个支部可以接待参观：看点、用时、预约，选好路线印一本册子。"
    values = _values(catalogue) | {"ways": () if whole else tuple((group, visit_uri(group)) for group in counties)}
    lists = tuple((group.name, _of(group, stops)) for group in counties) if whole else ()
    yield Page(VISIT, "参观交流", said, "visit.html", values | {"lists": lists, "county": None}, booklet)
    for group in () if whole else counties:
        for leaf in leaves(_of(group, stops), STOPS_ON_A_PAGE, visit_uri(group)):
            yield _county(group, leaf, values)


def _county(group: Group, leaf: Leaf[Stop], values: Mapping[str, object]) -> Page:
    number = f"（第 {leaf.number} 页）" if leaf.number > 1 else ""
    said = f"{group.name}可以接待参观的支部：看点、用时、预约{number}。"
    own = {"lists": ((group.name, leaf.rows),), "county": group, "leaf": leaf}
    return Page(leaf.uri, f"{group.name} · 参观交流{number}", said, "visit.html", {**values, **own})


def _values(catalogue: Catalogue) -> dict[str, object]:
    bureau = catalogue.bureau
    as_of = long_day(bureau.as_of)
    return {"bureau": bureau, "counts": catalogue.counts, "as_of": as_of, "door": VISIT, "folder": FOLDER}


def _receiving(catalogue: Catalogue) -> Iterator[Branch]:
    return (branch for branch in catalogue.branches if branch.visit is not None and branch.visit.receives)


def _of(group: Group, stops: Mapping[str, Stop]) -> tuple[Stop, ...]:
    return tuple(stops[branch.id] for branch in group.branches)


def _stop(branch: Branch) -> Stop:
    highlights = branch.visit.highlights if branch.visit else ()
    told = [one.minutes for one in highlights if one.minutes is not None]
    booking = branch.visit.booking if branch.visit else ""
    return Stop(branch, highlights, sum(told) if told else None, booking, may_print(branch))


# ── a leaf ──────────────────────────────────────────────────────────────


def _leaf(stop: Stop, catalogue: Catalogue, photos: DevelopedPhotos) -> Asset:
    """Return the leaf of a branch that receives visitors and may be printed."""
    said = dict(_said(stop, catalogue, photos))
    return Asset(f"{FOLDER}/{stop.branch.id}.js", script("showcaseVisit", stop.branch.id, said))


def _said(stop: Stop, catalogue: Catalogue, photos: DevelopedPhotos) -> Iterator[tuple[str, object]]:
    branch, bureau, brand = stop.branch, catalogue.bureau, stop.branch.brand
    outcomes = [row for row in outcome_rows((branch,)) if row.outcome.after is not None]
    pledges = catalogue.pledges.by_branch[branch.id][:_PLEDGES]
    yield "brand", brand.name
    yield "slogan", brand.slogan
    yield "short", branch.short_name
    yield "minutes", stop.minutes or 0
    yield "sights", [_sight(one) for one in stop.highlights]
    yield "booking", stop.booking
    yield "name", branch.full_name
    yield "place", " · ".join(filter(None, (branch.county, branch.police_kind)))
    yield "secretary", branch.secretary.name if branch.secretary else ""
    yield "photo", _photo(branch, photos)
    yield "meaning", paragraphs(brand.meaning)
    yield "methods", [_method(method) for method in branch.methods[:_METHODS]]
    yield "figures", [_figure(row) for row in outcomes[:_FIGURES]]
    yield "pledges", [[row.pledge.text, pledge_standing(row)[1]] for row in pledges]
    yield "honours", [_honour(entry) for entry in _highest(catalogue, branch)]
    code = qr_code(f"{bureau.base_url.rstrip('/')}/{branch_uri(branch.id)}") if bureau.base_url else None
    yield "address", code.address if code else branch_uri(branch.id)
    yield "code", [code.size, code.path] if code else None


def _sight(one: Highlight) -> str:
    return one.text if one.minutes is None else f"{one.text} {one.minutes} 分钟"


def _photo(branch: Branch, photos: DevelopedPhotos) -> list[object] | None:
    """The first photo that consent and 用途 allow on paper."""
    logo = branch.brand.logo.photo if branch.brand.logo else ""
    for photo in branch.photos:
        if photo.key in photos and photo.key != logo and photo.consent != "未征得" and PRINT in photo.uses:
            main = photos[photo.key].main
            return [photo_uri(main.name), main.width, main.height, photo.alt or photo.caption, photo.caption]
    return None


def _method(method: Method) -> list[object]:
    return [method.name, method.fits, list(method.steps)]


def _figure(row: OutcomeRow) -> list[str]:
    one = row.outcome
    before = grouped(one.before) if one.before is not None else ""
    after = grouped(one.after) if one.after is not None else ""
    return [one.indicator, before, after, after_number(one.unit), outcome_change(row), one.source]


def _honour(entry: RollEntry) -> list[str]:
    return [when(entry.date) if entry.date else "", entry.level, entry.name, entry.recipient]


def _highest(catalogue: Catalogue, branch: Branch) -> Sequence[RollEntry]:
    entries = catalogue.roll.by_branch.get(branch.id, ())
    levels = ranks(catalogue.bureau.levels, (entry.level for entry in entries))
    return sorted(entries, key=lambda entry: levels[entry.level])[:_HONOURS]

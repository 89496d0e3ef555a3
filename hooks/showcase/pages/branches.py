"""The page of one branch: every block it has, in the order they are read; what is absent leaves no trace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from showcase.catalogue.counts import Number
from showcase.catalogue.entries import RollEntry, mark_of_level
from showcase.catalogue.order import Group
from showcase.catalogue.pledges import PledgeRow
from showcase.catalogue.service import ServiceRow
from showcase.catalogue.similar import RULE
from showcase.catalogue.small_things import SmallThingRow
from showcase.catalogue.tallies import OutcomeRow, PostRow, ResponseRow
from showcase.catalogue.whole import Catalogue
from showcase.model import Branch, Developed, DevelopedPhotos, Honour, Pair, Progress
from showcase.pages.addresses import branch_uri, sheet_uri
from showcase.pages.charts import Drawing, outcome_bars
from showcase.pages.findings import outcome_change, pledge_standing
from showcase.pages.plates import Plates, plates
from showcase.pages.qr import QrCode, qr_code
from showcase.site import Page

BRANCH_TEMPLATE = "branch.html"
# What of the values of its page a branch decides alone, with the bureau's words: they change when its mark does.
OWN = frozenset((
    "branch", "bureau", "counts", "outcomes", "pledges", "service", "small_things", "posts", "responses", "leaves",
))  # fmt: skip
RECENT_RECORDS = 12

Row = TypeVar("Row", OutcomeRow, PostRow, ResponseRow, SmallThingRow)


@dataclass(frozen=True, slots=True)
class Shelf:
    """What every branch page looks up in the catalogue, by branch id or name; made once.

    Counties and kinds come without their branches: the page of one says where it stands, and nothing of the others.
    """

    counties: Mapping[str, Group]
    kinds: Mapping[str, Group]
    outcomes: Mapping[str, tuple[OutcomeRow, ...]]
    posts: Mapping[str, tuple[PostRow, ...]]
    responses: Mapping[str, tuple[ResponseRow, ...]]
    small_things: Mapping[str, tuple[SmallThingRow, ...]]


@dataclass(frozen=True, slots=True)
class HonourLine:
    """An honour in the table of its branch."""

    honour: Honour
    entry: RollEntry
    mark: str
    evidence: Developed | None


@dataclass(frozen=True, slots=True)
class OutcomeCard:
    """An outcome figure with its picture and what it came to."""

    row: OutcomeRow
    drawing: Drawing | None
    change: str


@dataclass(frozen=True, slots=True)
class PledgeCard:
    """A pledge with the reports known on 截至, oldest first, and its standing in a word."""

    row: PledgeRow
    steps: tuple[Progress, ...]
    state: str
    words: str


@dataclass(frozen=True, slots=True)
class ServiceSheet:
    """The service of one branch, newest first: `recent` rows, `older` ones, and what all come to (None: 未填报)."""

    recent: tuple[ServiceRow, ...]
    older: tuple[ServiceRow, ...]
    visits: int | None
    hours: Decimal | None
    categories: bool
    benefits: bool


def shelf(catalogue: Catalogue) -> Shelf:
    """Return what branch pages look up."""
    return Shelf(
        counties={group.name: replace(group, branches=()) for group in catalogue.counties},
        kinds={group.name: replace(group, branches=()) for group in catalogue.police_kinds},
        outcomes=_by_branch(catalogue.outcomes),
        posts=_by_branch(catalogue.posts),
        responses=_by_branch(catalogue.responses),
        small_things=_by_branch(catalogue.service.small_things),
    )


def branch_page(
    branch: Branch, catalogue: Catalogue, photos: DevelopedPhotos, looked_up: Shelf, *, sheet: bool = False
) -> Page:
    """Return the page of `branch`; with `sheet` its A4 PDF lies beside it."""
    pictures = plates(branch, photos)
    before, after = catalogue.neighbours[branch.id]
    values: dict[str, object] = {
        "branch": branch,
        "bureau": catalogue.bureau,
        "counts": _own_counts(branch, catalogue.counts),
        "county": looked_up.counties.get(branch.county),
        "kind": looked_up.kinds.get(branch.police_kind),
        "plates": pictures,
        "anchors": _photo_anchors(branch, pictures),
        "outcomes": tuple(map(_outcome_card, looked_up.outcomes.get(branch.id, ()))),
        "pledges": tuple(pledge_card(row, catalogue.bureau.as_of) for row in catalogue.pledges.by_branch[branch.id]),
        "service": _service_sheet(catalogue.service.by_branch[branch.id]),
        "small_things": looked_up.small_things.get(branch.id, ()),
        "honours": _honour_lines(branch, catalogue, photos),
        "posts": looked_up.posts.get(branch.id, ()),
        "responses": looked_up.responses.get(branch.id, ()),
        "pairs": _partners(branch, catalogue.by_id),
        "similar": catalogue.similar[branch.id],
        "similar_rule": RULE,
        "before": before,
        "after": after,
        "pdf": sheet_uri(branch.id) if sheet else "",
        "qr_code": _qr_code(branch, catalogue.bureau.base_url),
    }
    values["leaves"] = _leaves(branch, values)
    title = f"{branch.brand.name} · {branch.short_name}"
    return Page(branch_uri(branch.id), title, _description(branch), BRANCH_TEMPLATE, values)


def pledge_card(row: PledgeRow, as_of: date) -> PledgeCard:
    """Return the card of a pledge; what was reported after `as_of` is not on it."""
    known = [step for step in row.pledge.progress if step.date <= as_of]
    return PledgeCard(row, tuple(sorted(known, key=lambda step: step.date)), *pledge_standing(row))


def _own_counts(branch: Branch, counts: Mapping[str, Number]) -> Mapping[str, Number]:
    """Return the numbers counted of `branch` alone, which are all its page shows."""
    keys = (f"branches/{branch.id}/service/{name}" for name in ("records", "visits", "hours"))
    return {key: counts[key] for key in keys if key in counts}


def _description(branch: Branch) -> str:
    said = f"{branch.short_name}的品牌“{branch.brand.name}”"
    return f"{said}：{branch.brand.slogan.rstrip('。')}。" if branch.brand.slogan else f"{said}。"


def _by_branch(rows: Iterable[Row]) -> Mapping[str, tuple[Row, ...]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.branch.id, []).append(row)
    return {branch_id: tuple(theirs) for branch_id, theirs in found.items()}


def _photo_anchors(branch: Branch, pictures: Plates) -> Mapping[str, str]:
    """Return where each shown photo stands on the page, by its key."""
    shown = pictures.shown
    return {photo.key: photo.anchor for photo in branch.photos if photo.anchor in shown}


def _outcome_card(row: OutcomeRow) -> OutcomeCard:
    return OutcomeCard(row, outcome_bars(row.outcome), outcome_change(row))


def _service_sheet(rows: tuple[ServiceRow, ...]) -> ServiceSheet:
    records = [row.record for row in rows]
    visits = [record.visits for record in records if record.visits is not None]
    hours = [record.hours for record in records if record.hours is not None]
    # One or two older rows are not worth a fold.
    recent = len(rows) if len(rows) <= RECENT_RECORDS + 2 else RECENT_RECORDS
    return ServiceSheet(
        recent=rows[:recent],
        older=rows[recent:],
        visits=sum(visits) if visits else None,
        hours=sum(hours, Decimal(0)) if hours else None,
        categories=any(record.category for record in records),
        benefits=any(record.benefit for record in records),
    )


def _honour_lines(branch: Branch, catalogue: Catalogue, photos: DevelopedPhotos) -> tuple[HonourLine, ...]:
    claimed = {honour.anchor: honour for honour in branch.honours}
    return tuple(
        HonourLine(
            claimed[anchor], entry, mark_of_level(entry.level, catalogue.bureau), photos.get(claimed[anchor].evidence)
        )
        for entry in catalogue.roll.by_branch.get(branch.id, ())
        for home, anchor in zip(entry.homes, entry.anchors, strict=True)
        if home == branch.id
    )


def _partners(branch: Branch, by_id: Mapping[str, Branch]) -> tuple[tuple[Pair, Branch], ...]:
    """Return the pairs whose partner is on this site too."""
    return tuple((pair, by_id[pair.partner]) for pair in branch.pairs if pair.partner in by_id)


def _qr_code(branch: Branch, base_url: str) -> QrCode | None:
    return qr_code(f"{base_url.rstrip('/')}/{branch_uri(branch.id)}") if base_url else None


def _leaves(branch: Branch, values: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Return (anchor, name) of the sections this page has, in their order."""
    pictures = values["plates"]
    filled = {name for name, value in values.items() if value}
    sections = (
        ("meaning", "内涵", True),
        ("methods", "做法", bool(branch.methods)),
        ("cases", "案例", bool(branch.cases)),
        ("outcomes", "成效", "outcomes" in filled),
        ("pledges", "承诺", "pledges" in filled),
        ("service", "双报到", branch.service is not None),
        ("small", "关键小事", "small_things" in filled),
        ("honours", "荣誉", "honours" in filled),
        ("posts", "示范岗", "posts" in filled),
        ("responses", "战时响应", "responses" in filled),
        ("strength", "五强", bool(branch.strength)),
        ("learning", "学习", bool(branch.lessons)),
        ("pairs", "结对", "pairs" in filled),
        ("contests", "擂台", bool(branch.contests)),
        ("care", "关怀", bool(branch.care)),
        ("photos", "照片", isinstance(pictures, Plates) and bool(pictures.gallery)),
        ("visit", "参观", branch.visit is not None and branch.visit.receives),
        ("similar", "相似的支部", "similar" in filled),
    )
    return tuple((anchor, name) for anchor, name, there in sections if there)

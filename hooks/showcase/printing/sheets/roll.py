"""The honour roll on paper: by tier or by year, every entry once, with the page of its branch where there is one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from showcase.catalogue.entries import RollEntry, mark_of_tier
from showcase.catalogue.honours import reported
from showcase.catalogue.whole import Catalogue
from showcase.model import Bureau
from showcase.pages.wording import when
from showcase.printing.sheets.frame import Frame, frame
from showcase.printing.sheets.setting import MM, with_low_rows, with_widths
from showcase.printing.sheets.values import Column, Table

By = Literal["tier", "year"]

SIZE: Final = 8.6  # pt of the roll's tables on A4
_SHARES: Final = (1.6, 1.15, 1.0)


@dataclass(frozen=True, slots=True)
class RollGroup:
    """One tier or year: what it is called, what it comes to, its entries newest first; `ids` name the rows."""

    name: str
    note: str
    table: Table
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RollLook:
    """How wide a roll's tables stand in mm, in what type in pt, and on which page the branch of an entry stands."""

    width: float
    size: float = SIZE
    page_of: Callable[[RollEntry], str] | None = None


@dataclass(frozen=True, slots=True)
class Roll:
    """The piece `roll`; its sentence counts what is on it, and says so where that is not the whole bureau."""

    frame: Frame
    sentence: str
    footnote: str
    groups: tuple[RollGroup, ...]


def roll(catalogue: Catalogue, ids: Collection[str], paper: str, by: By) -> Roll:
    """Return the roll of the branches `ids` for `paper` (A4 or A3, both upright)."""
    sentence, footnote = said_of(catalogue, ids, f"本榜所列的 {len(ids)} 个支部")
    width = 158.0 if paper == "a4" else 158.0 * 2**0.5
    size = SIZE if paper == "a4" else SIZE * 1.25
    groups = roll_groups(entries_of(catalogue, ids), catalogue.bureau, by, RollLook(width, size))
    title = "荣誉榜" if by == "tier" else "荣誉榜（按年）"
    return Roll(frame(title, catalogue.bureau, paper), sentence, footnote, groups)


def said_of(catalogue: Catalogue, ids: Collection[str], opening: str) -> tuple[str, str]:
    """Return the report sentence of the branches `ids` and its footnote; `opening` says whose, if not everybody's."""
    if len(ids) == len(catalogue.branches):
        return catalogue.roll.report.text, catalogue.roll.report.footnote
    said = reported(entries_of(catalogue, ids), catalogue.bureau)
    return opening + said.text, said.footnote


def entries_of(catalogue: Catalogue, ids: Collection[str]) -> tuple[RollEntry, ...]:
    """Return what the roll holds of the branches `ids`, newest first."""
    wanted = frozenset(ids)
    return tuple(entry for entry in catalogue.roll.entries if not wanted.isdisjoint(entry.homes))


def roll_groups(entries: Sequence[RollEntry], bureau: Bureau, by: By, look: RollLook) -> tuple[RollGroup, ...]:
    """Return `entries` by tier in site order, or by year with the newest first and those without a date last.

    Where `look` knows the pages of branches there is a column for them.
    """
    piles = _piles(entries, bureau, by)
    table = _table(entries, look)  # measured whole, so that all groups have their columns in one line
    row_of = dict(zip((entry.id for entry in entries), zip(table.rows, table.low, strict=True), strict=True))
    return tuple(
        RollGroup(name, _sum(theirs, bureau), _cut(table, ids, row_of), ids)
        for name, theirs in piles.items()
        if (ids := tuple(entry.id for entry in theirs))
    )


def _cut(table: Table, ids: Sequence[str], row_of: Mapping[str, tuple[tuple[str, ...], bool]]) -> Table:
    rows, low = zip(*(row_of[id_] for id_ in ids), strict=True)
    return Table(table.columns, rows, low)


def _piles(entries: Iterable[RollEntry], bureau: Bureau, by: By) -> Mapping[str, Sequence[RollEntry]]:
    piles: dict[str, list[RollEntry]] = {}
    for entry in entries:
        piles.setdefault(_pile(entry, bureau, by), []).append(entry)
    if by == "year":
        return piles  # entries stand newest first, those without a date last
    order = [f"{mark_of_tier(tier, bureau)} {tier}" for tier in bureau.tiers]
    return {name: piles[name] for name in (*order, *(name for name in piles if name not in order)) if name in piles}


def _pile(entry: RollEntry, bureau: Bureau, by: By) -> str:
    if by == "tier":
        return f"{mark_of_tier(entry.tier, bureau)} {entry.tier}"
    return f"{entry.date.year}年" if entry.date else "日期不全"


def _sum(entries: Sequence[RollEntry], bureau: Bureau) -> str:
    """Counted as the site counts: distinct units; distinct persons, or rows where the bureau counts 人次."""
    counted = [entry for entry in entries if entry.counted]
    units = len({entry.recipient_id for entry in counted if entry.kind == "unit"})
    persons = [entry.recipient_id for entry in counted if entry.kind == "person"]
    parts = [f"单位 {units} 个"] if units else []
    if persons:
        parts.append(
            f"个人 {len(set(persons))} 人" if bureau.count_people == "persons" else f"个人 {len(persons)} 人次"
        )
    return f"{len(entries)} 项；计入统计：{'，'.join(parts) or '无'}"


def _table(entries: Sequence[RollEntry], look: RollLook) -> Table:
    columns = tuple(Column(head, "text") for head in ("荣誉", "受奖", "颁发"))
    whole = (Column("日期", "word"), *columns, Column("文号", "word"))
    table = Table(whole, tuple(map(_cells, entries)))
    if look.page_of is not None:
        rows = tuple((*_cells(entry), look.page_of(entry)) for entry in entries)
        table = Table((*whole, Column("页", "number")), rows)
    return with_low_rows(with_widths(table, look.size * MM, look.width, _SHARES), look.size * MM, look.width)


def _cells(entry: RollEntry) -> tuple[str, ...]:
    flags = [flag for flag, there in _flags(entry) if there]
    name = f"{entry.name}（{'，'.join(flags)}）" if flags else entry.name
    who = f"{entry.recipient}（{entry.person_kind}）" if entry.person_kind else entry.recipient
    return (when(entry.date) if entry.date else "未填报", name, who, entry.issuer or "—", entry.document or "—")


def _flags(entry: RollEntry) -> tuple[tuple[str, bool], ...]:
    return (
        ("参与", entry.participant),
        ("追授", entry.posthumous),
        ("非建制", entry.temporary),
        ("期满", entry.status == "expired"),
        (entry.why_not, entry.left_out),
    )

"""承诺公示栏: every pledge of the branches picked, in the three 亮 columns, with its state on 截至."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from showcase.catalogue.pledges import PledgeRow
from showcase.catalogue.whole import Catalogue
from showcase.printing.sheets.deeds import promise
from showcase.printing.sheets.frame import Frame, frame
from showcase.printing.sheets.values import Note, Promise


@dataclass(frozen=True, slots=True)
class Made:
    """A pledge with who made it."""

    brand: str
    branch: str
    promise: Promise


@dataclass(frozen=True, slots=True)
class Pledges:
    """The piece `pledges`; `sums` are counted over the branches on it."""

    frame: Frame
    sums: tuple[Note, ...]
    rows: tuple[Made, ...]


def pledges(catalogue: Catalogue, ids: Collection[str], paper: str) -> Pledges:
    """Return the pledge board of the branches `ids`, in site order; a state nobody is in stands as 0."""
    wanted = frozenset(ids)
    rows = [row for row in catalogue.pledges.rows if row.branch.id in wanted]
    made = tuple(Made(r.branch.brand.name, r.branch.short_name, promise(r, catalogue.bureau)) for r in rows)
    return Pledges(frame("承诺公示栏", catalogue.bureau, paper), _sums(rows), made)


def _sums(rows: Collection[PledgeRow]) -> tuple[Note, ...]:
    late = [row for row in rows if row.state == "late"]
    return (
        Note("● 已完成", str(sum(row.state == "done" for row in rows))),
        Note("◐ 进行中", str(sum(row.state == "open" for row in rows))),
        Note("！ 逾期", str(len(late))),
        Note("○ 其中进展未填报", str(sum(not row.reported for row in late))),
    )

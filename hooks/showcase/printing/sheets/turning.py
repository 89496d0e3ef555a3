"""Where a sheet turns the page: its slabs are shared between two pages so that both are about as full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final, NamedTuple

GAP: Final = 3.8  # above the hairline of a section, in mm at the usual white space
PAD: Final = 3.2  # below it
BETWEEN: Final = 3.0  # between slabs of a section
_SPLIT: Final = 0.12  # how much more uneven two pages may be before a section is cut in two
_SPARSE: Final = 0.75  # of the first page: what takes no more is not shared between two
_LINES: Final = 24  # to write on, at most
NOTE_LINE: Final = 8.4


@dataclass(frozen=True, slots=True)
class Run:
    """The slabs `start` to `end` of one section on one page; `more` when the section began on the page before.

    `low` when its first slab stands hardly taller than the name beside it, which then may decide the height.
    """

    section: int
    start: int
    end: int
    more: bool
    low: bool


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: its runs, and how many mm more than usual go above each.

    What is left open after that lowers the head by `drop` mm, or gets `lines` to write on.
    """

    runs: tuple[Run, ...]
    extra: float
    drop: float = 0
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Tall:
    """How tall a section stands in mm: its name on the rail, and each of its slabs."""

    name: float
    slabs: tuple[float, ...]


class _Slab(NamedTuple):
    """A slab with what it takes up: following its neighbour, or opening a page; made a thousand times a branch."""

    section: int
    number: int
    follows: float
    opens: float
    low: bool


def turned(
    sections: Sequence[Tall], air: float, rooms: tuple[float, float], *, doubt: float = 1
) -> tuple[Leaf, Leaf] | None:
    """Return `sections` on two pages with `rooms` mm of height each, or None when they do not fit.

    `air` is the share of the usual white space; every height is taken `doubt` times. Little stands on the first.
    """
    slabs = tuple(_slabs(sections, air, doubt))
    tops = (0.0, *accumulate(slab.follows for slab in slabs))
    best: tuple[float, int] | None = None
    if tops[-1] <= _SPARSE * rooms[0]:
        best = (0, len(slabs))
    for k, slab in enumerate((*slabs, None)):
        used = tops[k], _rest(tops, slab, k)
        if used[0] > rooms[0]:
            break
        if used[1] <= rooms[1]:
            cut = slab is not None and slab.number > 0
            uneven = abs(used[0] / rooms[0] - used[1] / rooms[1]) + (_SPLIT if cut else 0)
            best = min(best or (uneven, k), (uneven, k))
    if best is None:
        return None
    one, two = slabs[: best[1]], slabs[best[1] :]
    spare = rooms[0] - tops[best[1]], rooms[1] - _rest(tops, two[0] if two else None, best[1])
    front, back = _leaf(one, spare[0]), _leaf(two, spare[1])
    open_front, open_back = spare[0] - front.extra * len(front.runs), spare[1] - back.extra * len(back.runs)
    lines = min(_LINES, int((open_back - 16) / NOTE_LINE)) if open_back > 42 else 0
    return replace(front, drop=round(max(0, open_front - 60) * 0.4, 1)), replace(back, lines=lines)


def _slabs(sections: Sequence[Tall], air: float, doubt: float) -> Iterator[_Slab]:
    opening = PAD * air + 0.2
    for number, section in enumerate(sections):
        for k, height in enumerate(section.slabs):
            opens = opening + max(section.name, height * doubt)
            low = section.name > 0.9 * height
            yield _Slab(number, k, opens + GAP * air if k == 0 else height * doubt + BETWEEN * air, opens, low)


def _rest(tops: Sequence[float], opening: _Slab | None, k: int) -> float:
    """What the slabs from `opening`, the one of number `k`, take up on a page that it opens."""
    return tops[-1] - tops[k + 1] + opening.opens if opening else 0


def _leaf(slabs: Sequence[_Slab], spare: float) -> Leaf:
    runs: list[Run] = []
    for slab in slabs:
        if runs and runs[-1].section == slab.section:
            runs[-1] = replace(runs[-1], end=slab.number + 1)
        else:
            runs.append(Run(slab.section, slab.number, slab.number + 1, slab.number > 0, slab.low))
    return Leaf(tuple(runs), round(min(4.0, max(0.0, spare - 1) / len(runs)), 2) if runs else 0)

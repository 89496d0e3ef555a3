"""The methods library: ways of working on shelves by 方向 and by 警种."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from showcase.catalogue.order import UNSAID, ranks
from showcase.catalogue.sums import piled
from showcase.model import Branch, Bureau, Method


@dataclass(frozen=True, slots=True)
class MethodRow:
    """One method with the branch that found it."""

    branch: Branch
    method: Method


@dataclass(frozen=True, slots=True)
class MethodShelf:
    """The methods of one direction or police kind; `slug` is its position in the site file, counted from 1."""

    name: str
    slug: str
    rows: tuple[MethodRow, ...]


@dataclass(frozen=True, slots=True)
class MethodLibrary:
    """All methods in site order; a method stands on one shelf for every 方向 of its brand."""

    rows: tuple[MethodRow, ...]
    by_direction: tuple[MethodShelf, ...]
    by_police_kind: tuple[MethodShelf, ...]


def method_library(ordered: Sequence[Branch], bureau: Bureau) -> MethodLibrary:
    """Return the methods of `ordered` branches; names the site file does not list follow, the unsaid come last."""
    rows = tuple(MethodRow(branch, method) for branch in ordered for method in branch.methods)
    directed = ((direction, row) for row in rows for direction in row.branch.brand.directions or ("",))
    kinds = ((row.branch.police_kind, row) for row in rows)
    return MethodLibrary(rows, _shelves(directed, bureau.directions), _shelves(kinds, bureau.police_kinds))


def _shelves(named: Iterable[tuple[str, MethodRow]], listed: Sequence[str]) -> tuple[MethodShelf, ...]:
    shelves = piled(named, lambda pair: pair[0])
    positions = ranks(listed, shelves)
    return tuple(
        MethodShelf(name or UNSAID, str(positions[name] + 1), tuple(row for _, row in shelves[name]))
        for name in sorted(shelves, key=positions.__getitem__)
    )

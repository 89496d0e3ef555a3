"""The one order of branches: county, police kind, then 编号, as the site file lists them; never by Unicode."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from showcase.catalogue.sums import piled
from showcase.model import Branch, Bureau

UNSAID = "未填报"

NaturalKey = tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The branches of one county or one police kind, in site order.

    `slug` is the position of the name in the site file ("1", "2" …); unlisted names follow, and branches that say
    none come last under `UNSAID`, so that groups always add up to all branches.
    """

    name: str
    slug: str
    branches: tuple[Branch, ...]


@lru_cache(maxsize=65536)
def natural(number: str) -> NaturalKey:
    """Return a key that sorts GA-2 before GA-12: digits compare as numbers."""
    runs = re.findall(r"[0-9]+|[^0-9]+", number)
    return tuple((0, int(run), "") if run.isdigit() else (1, 0, run.casefold()) for run in runs)


def site_order(branches: Iterable[Branch], bureau: Bureau) -> tuple[Branch, ...]:
    """Return `branches` by county and police kind of the site file, then by 编号.

    Names the site file does not list follow in the order of their smallest 编号; branches that say none come last.
    """
    numbered = sorted(branches, key=_number)
    counties = ranks(bureau.counties, (branch.county for branch in numbered))
    kinds = ranks(bureau.police_kinds, (branch.police_kind for branch in numbered))
    return tuple(sorted(numbered, key=lambda branch: (counties[branch.county], kinds[branch.police_kind])))


def ranks(listed: Sequence[str], seen: Iterable[str]) -> Mapping[str, int]:
    """Return the position of every name: `listed` first, then the others as seen, the empty name last."""
    names = list(dict.fromkeys((*listed, *seen)))
    named = [name for name in names if name]
    return {name: position for position, name in enumerate((*named, ""))}


def by_county(ordered: Sequence[Branch], bureau: Bureau) -> tuple[Group, ...]:
    """Return the non-empty counties of `ordered` branches, as the site file lists them."""
    return _groups(ordered, bureau.counties, lambda branch: branch.county)


def by_police_kind(ordered: Sequence[Branch], bureau: Bureau) -> tuple[Group, ...]:
    """Return the non-empty police kinds of `ordered` branches, as the site file lists them."""
    return _groups(ordered, bureau.police_kinds, lambda branch: branch.police_kind)


def _groups(ordered: Sequence[Branch], listed: Sequence[str], name_of: Callable[[Branch], str]) -> tuple[Group, ...]:
    members = piled(ordered, name_of)
    positions = ranks(listed, map(name_of, sorted(ordered, key=_number)))
    present = sorted(members, key=positions.__getitem__)
    return tuple(Group(name or UNSAID, str(positions[name] + 1), members[name]) for name in present)


def _number(branch: Branch) -> tuple[NaturalKey, str, str]:
    return natural(branch.id), branch.id, branch.folder

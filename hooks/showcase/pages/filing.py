"""Where every key and every common line stands: the branches, by the strongest rank it has in each.

There are millions of keys on the pages of 3,000 branches, so none is filed one by one: what stands on many pages, a
line or a clause of one, is taken apart once for all of them, and the branches it stands in are bits of one number.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import reduce
from itertools import repeat
from operator import or_
from typing import TypeVar

from showcase.pages.postings import RANKS, Postings, branch_bits
from showcase.pages.terms import clauses, fold, is_key, keys

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Ranked:
    """What is filed of a branch: its lines by rank, the strongest first, and its names as keys of their sounds."""

    lines: Sequence[Iterable[str]]
    sounds: AbstractSet[str]


def filed(branches: Sequence[Ranked], common: Sequence[str]) -> tuple[list[Postings], dict[str, Postings]]:
    """Return the postings of each common line, and of every key of all other lines and of sounds, sorted by key.

    A branch stands under the strongest rank alone that a line or a key has there. Sounds are of names.
    """
    bits = branch_bits(len(branches))
    lines: list[Mapping[str, int]] = []
    keyed: list[Mapping[str, int]] = []
    for rank in range(RANKS):
        whole, parts = _standing([branch.lines[rank] for branch in branches], common)
        found = _by_key(parts, bits)
        if rank == 0:
            _file_sounds(found, branches, bits)
        lines.append({line: _together(map(bits.__getitem__, where)) for line, where in whole.items()})
        keyed.append({key: _together(found[key]) for key in found if is_key(key)})
    every_key = sorted(set[str]().union(*keyed))
    return [_postings(line, lines) for line in common], {key: _postings(key, keyed) for key in every_key}


def _standing(
    branches: Iterable[Iterable[str]], common: Iterable[str]
) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Return in which branches each common line stands, and each clause of the others."""
    whole: dict[str, list[int]] = {line: [] for line in common}
    parts: defaultdict[str, list[int]] = defaultdict(list)
    for branch, lines in enumerate(branches):
        standing = set(lines)
        own = standing.difference(whole)
        _file(whole, standing - own, branch)
        _file(parts, set(clauses("\n".join(own))), branch)
    return whole, parts


def _by_key(parts: Mapping[str, Sequence[int]], bits: Sequence[int]) -> _ByKey:
    """Return where the keys of all clauses stand; what stands in one branch alone is taken apart with its like."""
    found = _ByKey()
    alone: defaultdict[int, list[str]] = defaultdict(list)
    for clause, branches in zip(fold("\n".join(parts)).split("\n"), parts.values(), strict=False):
        if len(branches) > 1:
            _file(found, keys(clause), _together(map(bits.__getitem__, branches)))
        else:
            alone[branches[0]].append(clause)
    for branch, own in alone.items():
        _file(found, keys("\n".join(own)), bits[branch])
    return found


class _ByKey(dict[str, list[int]]):
    """Where each key stands. What can never be asked for goes into one list, which costs less than to drop it."""

    def __init__(self) -> None:
        super().__init__()
        self._never: list[int] = []

    def __missing__(self, key: str) -> list[int]:
        self[key] = found = [] if is_key(key) else self._never
        return found


def _file_sounds(found: _ByKey, branches: Iterable[Ranked], bits: Iterable[int]) -> None:
    for branch, bit in zip(branches, bits, strict=True):
        _file(found, branch.sounds, bit)


def _file(found: Mapping[str, list[_T]], under: Iterable[str], what: _T) -> None:
    """Append `what` to the list of each key; by the interpreter's own loop, in half the time."""
    deque(map(list.append, map(found.__getitem__, under), repeat(what)), maxlen=0)


def _together(bits: Iterable[int]) -> int:
    return reduce(or_, bits, 0)


def _postings(key: str, ranks: Iterable[Mapping[str, int]]) -> Postings:
    return tuple(_strongest(rank.get(key, 0) for rank in ranks))


def _strongest(ranks: Iterable[int]) -> Iterator[int]:
    """Give each rank without the branches of the stronger ones before it."""
    seen = 0
    for branches in ranks:
        yield branches & ~seen
        seen |= branches

"""Where every key and every common line stands: the branches, by the strongest rank it has in each.

There are millions of keys on the pages of 3,000 branches, so none is filed one by one: the branches a line stands in
are bits of one number, and lines that stand in the same branches are taken apart together.
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
from showcase.pages.terms import Code, codes, fold, keys_of

_K = TypeVar("_K")


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
    keyed: list[dict[str, int]] = []
    for rank in range(RANKS):
        standing = _standing((branch.lines[rank] for branch in branches), bits)
        lines.append({line: standing.pop(line) for line in common if line in standing})
        keyed.append(_by_key(standing))
    keyed[0] |= _standing((branch.sounds for branch in branches), bits)
    every_key = sorted(set[str]().union(*keyed))
    return [_postings(line, lines) for line in common], {key: _postings(key, keyed) for key in every_key}


def _standing(branches: Iterable[Iterable[str]], bits: Iterable[int]) -> dict[str, int]:
    """Return in which branches each line stands."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for lines, bit in zip(branches, bits, strict=True):
        _file(found, lines, bit)
    return {line: _together(where) for line, where in found.items()}


def _by_key(standing: Mapping[str, int]) -> dict[str, int]:
    """Return in which branches each key of those lines stands."""
    alike: defaultdict[int, list[str]] = defaultdict(list)
    for line, where in zip(fold("\n".join(standing)).split("\n"), standing.values(), strict=False):
        alike[where].append(line)
    by_code: defaultdict[Code, list[int]] = defaultdict(list)
    for where, lines in alike.items():
        _file(by_code, codes("\n".join(lines)), where)
    found: dict[str, int] = {}
    for code, places in by_code.items():
        where = _together(places)
        for key in keys_of(code):
            found[key] = found.get(key, 0) | where
    return found


def _file(found: Mapping[_K, list[int]], under: Iterable[_K], what: int) -> None:
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

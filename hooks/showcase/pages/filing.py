"""Where every key and every common line stands: the branches, with the strongest rank it has in each.

There are millions of keys on the pages of 3,000 branches, so they are handled by the set, never one by one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from showcase.pages.postings import RANKS
from showcase.pages.terms import fold, is_key, keys


@dataclass(frozen=True, slots=True)
class Ranked:
    """What is filed of a branch: its lines by rank, the strongest first, and its names as keys of their sounds."""

    lines: Sequence[Iterable[str]]
    sounds: AbstractSet[str]


def filed(branches: Iterable[Ranked], common: Sequence[str]) -> tuple[list[list[int]], dict[str, list[int]]]:
    """Return the postings of each common line, and of every key of all other lines and of sounds, sorted by key.

    A posting is branch × RANKS + the strongest rank it has there; they ascend. Sounds are of names.
    """
    lines: dict[str, list[int]] = {line: [] for line in common}
    keyed = _Postings()
    everywhere = frozenset(common)
    for number, branch in enumerate(branches):
        first = number * RANKS
        here: dict[str, int] = {}
        for posting, standing in reversed(list(enumerate(_apart(branch.lines), first))):
            own = standing - everywhere
            _file(lines, dict.fromkeys(standing - own, posting))
            here.update(dict.fromkeys(keys(fold("\n".join(own))), posting))  # over what is weaker
        _file(keyed, here | dict.fromkeys(branch.sounds, first))
    return list(lines.values()), {key: keyed[key] for key in sorted(keyed) if is_key(key)}


class _Postings(dict[str, list[int]]):
    """The postings of each key. What can never be asked for goes into one list, which costs less than to drop it."""

    def __init__(self) -> None:
        super().__init__()
        self._never: list[int] = []

    def __missing__(self, key: str) -> list[int]:
        self[key] = found = [] if is_key(key) else self._never
        return found


def _apart(ranked: Iterable[Iterable[str]]) -> Iterator[set[str]]:
    """Give the lines of each rank without those that stand in a stronger one."""
    seen: set[str] = set()
    for lines in ranked:
        standing = set(lines) - seen
        seen |= standing
        yield standing


def _file(postings: Mapping[str, list[int]], here: Mapping[str, int]) -> None:
    """Append to the list of each key what is filed under it; by the interpreter's own loop, in half the time."""
    deque(map(list.append, map(postings.__getitem__, here), here.values()), maxlen=0)

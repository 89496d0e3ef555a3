"""Where every key and every common line stands: the branches, with the strongest rank it has in each.

There are millions of keys on the pages of 3,000 branches, so they are handled by the set, never one by one.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

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
    keyed: dict[str, list[int]] = defaultdict(list)
    everywhere = frozenset(common)
    keys_of = _reader_of_lines()
    for number, branch in enumerate(branches):
        first = number * RANKS
        here: dict[str, int] = {}
        for posting, standing in reversed(list(enumerate(_apart(branch.lines), first))):
            own = standing - everywhere
            _file(lines, dict.fromkeys(standing - own, posting))
            here.update(dict.fromkeys(keys_of(own), posting))  # over what is weaker
        _file(keyed, here | dict.fromkeys(branch.sounds, first))
    return list(lines.values()), {key: keyed[key] for key in sorted(keyed) if is_key(key)}


def _apart(ranked: Iterable[Iterable[str]]) -> Iterator[set[str]]:
    """Give the lines of each rank without those that stand in a stronger one."""
    seen: set[str] = set()
    for lines in ranked:
        standing = set(lines) - seen
        seen |= standing
        yield standing


def _reader_of_lines() -> Callable[[set[str]], AbstractSet[str]]:
    """Return what gives all keys of some lines; a line that comes again is not taken apart again.

    Lines that come for the first time are taken apart together, which is faster: most never come again.
    """
    known: set[str] = set()
    of_line = cache(lambda line: frozenset(key for key in keys(fold(line)) if "\n" not in key))

    def keys_of(lines: set[str]) -> AbstractSet[str]:
        again = lines & known
        new = lines - again
        known.update(new)
        return keys(fold("\n".join(new))).union(*map(of_line, again))

    return keys_of


def _file(postings: Mapping[str, list[int]], here: Mapping[str, int]) -> None:
    """Append to the list of each key what is filed under it; by the interpreter's own loop, in half the time."""
    deque(map(list.append, map(postings.__getitem__, here), here.values()), maxlen=0)

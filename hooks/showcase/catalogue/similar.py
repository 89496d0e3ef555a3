"""和我们相似的支部: same police kind, same direction, same problem; the rule is written on the page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product

from showcase.catalogue.problems import shared_problems
from showcase.model import Branch

MOST = 4

RULE = (
    "按三条找：警种相同；品牌方向至少有一个相同；做法的“适用”里写到同样的问题。"
    f"三条都合的在前，其次两条，再次一条；条数相同的，从本支部往后按站点次序取，最多 {MOST} 个。这不是排名。"
)

# Which of kind, direction and problem are asked for, strictest first.
_LEVELS = (((1, 1, 1),), ((1, 1, 0), (1, 0, 1), (0, 1, 1)), ((1, 0, 0), (0, 1, 0), (0, 0, 1)))

_Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Likeness:
    """A similar branch and what is the same: the police kind ("" when it differs), directions, problems."""

    branch: Branch
    police_kind: str
    directions: tuple[str, ...]
    problems: tuple[str, ...]

    @property
    def why(self) -> str:
        """What is the same, as the page says it."""
        same = (("同为", (self.police_kind,)), ("方向都有", self.directions), ("都针对", self.problems))
        return "；".join(word + "、".join(names) for word, names in same if any(names))


@dataclass(frozen=True, slots=True)
class _Traits:
    """What branches are compared by."""

    kinds: tuple[str, ...]
    directions: tuple[str, ...]
    problems: tuple[str, ...]

    def keys(self, asked: tuple[int, int, int]) -> Iterator[_Key]:
        """Give every combination of the traits asked for; one left out stands as ""."""
        chosen = (self.kinds, self.directions, self.problems)
        kinds, directions, problems = (names if wanted else ("",) for names, wanted in zip(chosen, asked, strict=True))
        return product(kinds, directions, problems)


def similar_branches(ordered: Sequence[Branch]) -> Mapping[str, tuple[Likeness, ...]]:
    """Return by branch id the branches most like it under `RULE`, at most `MOST`; `ordered` is the site order."""
    problems = shared_problems(ordered)
    traits = [_traits(branch, problems[branch.id]) for branch in ordered]
    places = _places(traits)
    return {
        branch.id: tuple(
            _likeness(ordered[there], traits[here], traits[there]) for there in _nearest(here, traits, places)
        )
        for here, branch in enumerate(ordered)
    }


def _traits(branch: Branch, problems: tuple[str, ...]) -> _Traits:
    return _Traits((branch.police_kind,) if branch.police_kind else (), branch.brand.directions, problems)


def _places(traits: Sequence[_Traits]) -> Mapping[_Key, Sequence[int]]:
    """Return where each combination of traits is found, ascending; so that nobody is compared with everybody."""
    places: dict[_Key, list[int]] = {}
    for place, theirs in enumerate(traits):
        for asked in (asked for level in _LEVELS for asked in level):
            for key in theirs.keys(asked):
                places.setdefault(key, []).append(place)
    return places


def _nearest(here: int, traits: Sequence[_Traits], places: Mapping[_Key, Sequence[int]]) -> Sequence[int]:
    found: list[int] = []
    for level in _LEVELS:
        keys = (key for asked in level for key in traits[here].keys(asked))
        after = {place for key in keys for place in _after(here, places[key], found)}
        found += sorted(after, key=lambda place: (place - here) % len(traits))
        if len(found) >= MOST:
            break
    return found[:MOST]


def _after(here: int, places: Sequence[int], found: Sequence[int]) -> Iterable[int]:
    """Give the next `MOST` of `places` after `here`, round the end, that are not found yet."""
    start = bisect_right(places, here)
    around = (places[(start + step) % len(places)] for step in range(len(places)))
    return islice((place for place in around if place != here and place not in found), MOST)


def _likeness(branch: Branch, one: _Traits, other: _Traits) -> Likeness:
    shared = tuple(word for word in one.problems if word in other.problems)
    longest = tuple(word for word in shared if not any(word in longer for longer in shared if longer != word))
    directions = tuple(direction for direction in one.directions if direction in other.directions)
    return Likeness(branch, branch.police_kind if one.kinds == other.kinds else "", directions, longest)

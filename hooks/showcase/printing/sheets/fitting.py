"""How a sheet is made to fill two pages and never three: what shrinks, what is cut, in which order.

The ladder takes one small thing back at each rung. The first rung whose estimated heights fit both pages is set:

1. the head photo goes from across the page to beside the name, the type from 10 pt to 9.5 and 9;
2. the oldest service records go (the sums above them keep counting them), then lessons, contests and small things;
3. the lower and older honours go: the highest stay; of a long gallery the first photos;
4. white space shrinks, and the type to 8.5 pt;
5. 学习 擂台 结对 关怀 五强 give way to one line that names them;
6. posts, responses, cases, figures, pledges, methods and photos keep their first few;
7. paragraphs end at the last whole sentence that fits, at ever fewer characters.

Then what was cut is tried once more, the dearest first, and stays in where there is room for it after all.

Whatever is cut says so in its place (另有 16 条), and the foot says where the whole stands. What overruns the last rung
has a name or a line out of all measure: it is not printed, and a problem says so.

Typst has the last word: where a page overran after all, the branch is fitted again with every height taken for more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

Item = TypeVar("Item")

ELLIPSIS: Final = "……"
_SENTENCES: Final = re.compile(r"[。！？；]”?")
_CLAUSES: Final = re.compile(r"[，、：）”]")
_OPEN: Final = "，、；：（“《"  # what may not stand before an ellipsis


@dataclass(frozen=True, slots=True)
class Rung:
    """One try: type in pt, white space as a share of the usual, the head photo across or beside, how much is said.

    None says all. `words` is the longest paragraph in characters, `minor` how many of the small blocks stay.
    """

    size: float = 10
    air: float = 1.25
    plate: bool = True
    carriers: int | None = None
    methods: int | None = None
    steps: int | None = None
    cases: int | None = None
    outcomes: int | None = None
    pledges: int | None = None
    service: int | None = None
    small_things: int | None = None
    honours: int | None = None
    posts: int | None = None
    responses: int | None = None
    lessons: int | None = None
    contests: int | None = None
    pairs: int | None = None
    minor: int | None = None
    photos: int | None = None
    highlights: int | None = None
    words: int | None = None


_STEPS: Final[tuple[Mapping[str, float | bool], ...]] = (
    {"size": 9.5, "air": 1, "plate": False},
    {"size": 9, "air": 0.9},
    {"service": 12}, {"lessons": 4}, {"service": 10}, {"contests": 2}, {"service": 8}, {"small_things": 8},
    {"honours": 14}, {"service": 7}, {"lessons": 3}, {"small_things": 6}, {"honours": 11}, {"photos": 6},
    {"service": 6}, {"lessons": 2}, {"contests": 1}, {"pairs": 2}, {"small_things": 4}, {"honours": 9}, {"photos": 4},
    {"air": 0.8}, {"service": 5}, {"carriers": 3}, {"honours": 7}, {"size": 8.5}, {"air": 0.7},
    {"lessons": 1}, {"minor": 3}, {"minor": 2}, {"minor": 0},
    {"posts": 3}, {"responses": 2}, {"cases": 3}, {"outcomes": 6}, {"pledges": 4}, {"methods": 4}, {"photos": 3},
    {"cases": 2}, {"service": 4}, {"honours": 6}, {"outcomes": 3}, {"pledges": 3}, {"highlights": 3}, {"posts": 2},
    {"cases": 1}, {"words": 400}, {"words": 260}, {"steps": 6}, {"methods": 3}, {"words": 180}, {"photos": 2},
    {"pledges": 2}, {"service": 3}, {"honours": 4}, {"small_things": 2}, {"responses": 1}, {"words": 120},
    {"methods": 2}, {"air": 0.6}, {"steps": 4}, {"words": 80}, {"photos": 1}, {"pledges": 1}, {"honours": 3},
    {"posts": 1}, {"highlights": 2}, {"service": 2}, {"words": 50}, {"carriers": 1}, {"outcomes": 2}, {"photos": 0},
    {"methods": 1}, {"words": 30}, {"outcomes": 1}, {"cases": 0}, {"honours": 1}, {"highlights": 1}, {"outcomes": 0},
)  # fmt: skip


_SHAPES: Final = frozenset(("size", "air", "plate", "words"))  # of the whole sheet, not of one kind of block


def _rungs() -> Iterator[Rung]:
    rung = Rung()
    yield rung
    for step in _STEPS:
        rung = replace(rung, **step)  # type: ignore[arg-type]  # the table above holds fields of Rung only
        yield rung


LADDER: Final = tuple(_rungs())


def fitted(fits: Callable[[Rung], Item | None]) -> Item | None:
    """Return what `fits` gives for the roomiest rung that it accepts, None when it refuses the last of the ladder.

    What a rung refuses, every roomier one is taken to refuse too, so that a handful is asked.
    """
    low, high = 0, len(LADDER)
    best: Item | None = None
    while low < high:
        middle = (low + high) // 2
        found = fits(LADDER[middle])
        if found is None:
            low = middle + 1
        else:
            best, high = found, middle
    return None if best is None else _regained(fits, high, best)


def _regained(fits: Callable[[Rung], Item | None], number: int, best: Item) -> Item:
    """Take back one step after another, from the last one made: each is only about one kind of block."""
    rung = LADDER[number]
    for before, step in zip(LADDER[number - 1 :: -1] if number else (), reversed(_STEPS[:number]), strict=True):
        if _SHAPES.isdisjoint(step):
            roomier = replace(rung, **{field: getattr(before, field) for field in step})
            found = fits(roomier)
            if found is not None:
                rung, best = roomier, found
    return best


def clipped(text: str, words: int | None) -> str:
    """Return `text`, cut to about `words` characters at the end of a sentence, else of a clause, with an ellipsis."""
    if words is None or len(text) <= words:
        return text
    for ends in (_SENTENCES, _CLAUSES):
        found = [end.end() for end in ends.finditer(text, 0, words)]
        if found and found[-1] >= words // 2:
            return text[: found[-1]].rstrip(_OPEN) + ELLIPSIS
    return text[:words].rstrip(_OPEN) + ELLIPSIS


def first(items: Sequence[Item], limit: int | None) -> tuple[Item, ...]:
    """Return the first `limit` of `items`, or all."""
    return tuple(items[:limit])


def left_out(total: int, shown: int, counter: str) -> str:
    """Return what a cut list says in the place of the rest: 另有 16 条。 – "" when nothing is cut."""
    return f"另有 {total - shown} {counter}。" if shown < total else ""

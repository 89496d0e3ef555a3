from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from showcase.pages.filing import Ranked, filed
from showcase.pages.postings import RANKS, Postings, branch_bits
from showcase.pages.terms import fold, keys

LINES = st.lists(st.text(st.sampled_from("东关灯火𠮷，·abc012ＡΣ① "), min_size=1, max_size=8), max_size=4)
BRANCHES = st.lists(st.tuples(LINES, LINES, LINES, LINES), max_size=6)


@given(BRANCHES, st.sets(st.sampled_from(("东关", "灯火", "a"))))
def test_every_key_is_filed_with_its_strongest_rank(branches: list[tuple[list[str], ...]], common: set[str]) -> None:
    """However often a line comes again: each is filed as if it stood alone."""
    expected: dict[str, dict[int, int]] = {}
    for number, ranked in enumerate(branches):
        for rank in reversed(range(RANKS)):
            for key in {key for line in set(ranked[rank]) - common for key in keys(fold(line))}:
                expected.setdefault(key, {})[number] = rank

    _, keyed = filed([Ranked(ranked, set()) for ranked in branches], sorted(common))

    assert {key: strongest(postings, len(branches)) for key, postings in keyed.items()} == expected
    assert list(keyed) == sorted(keyed)


def strongest(postings: Postings, branches: int) -> dict[int, int]:
    """The rank of each branch; one that stands under two would be counted twice."""
    bits = branch_bits(branches)
    found = [(branch, rank) for rank in range(RANKS) for branch in range(branches) if postings[rank] & bits[branch]]
    assert len(found) == len(dict(found))
    return dict(found)


def test_a_common_line_is_filed_as_a_whole() -> None:
    branches = [Ranked([["甲"], [], [], ["主题党日"]], set()), Ranked([[], ["主题党日"], [], ["主题党日"]], set())]
    lines, keyed = filed(branches, ("主题党日",))

    assert [strongest(postings, 2) for postings in lines] == [{0: 3, 1: 1}]
    assert {key: strongest(postings, 2) for key, postings in keyed.items()} == {"甲": {0: 0}}


def test_sounds_count_as_names() -> None:
    _, keyed = filed([Ranked([[], [], [], ["灯"]], {"'d"}), Ranked([[], [], [], []], {"'d"})], ())

    assert {key: strongest(postings, 2) for key, postings in keyed.items()} == {"'d": {0: 0, 1: 0}, "灯": {0: 3}}

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from showcase.pages.filing import Ranked, filed
from showcase.pages.postings import RANKS
from showcase.pages.terms import fold, is_key, keys

LINES = st.lists(st.text(st.sampled_from("东关灯火，·abc012ＡΣ① "), min_size=1, max_size=8), max_size=4)
BRANCHES = st.lists(st.tuples(LINES, LINES, LINES, LINES), max_size=6)


@given(BRANCHES, st.sets(st.sampled_from(("东关", "灯火", "a"))))
def test_every_key_is_filed_with_its_strongest_rank(branches: list[tuple[list[str], ...]], common: set[str]) -> None:
    """However often a line comes again: each is filed as if it stood alone."""
    expected: dict[str, dict[int, int]] = {}
    for number, ranked in enumerate(branches):
        for rank in reversed(range(RANKS)):
            for key in {key for line in set(ranked[rank]) - common for key in keys(fold(line)) if is_key(key)}:
                expected.setdefault(key, {})[number] = rank

    _, keyed = filed([Ranked(ranked, set()) for ranked in branches], sorted(common))

    strongest = {key: {posting // RANKS: posting % RANKS for posting in postings} for key, postings in keyed.items()}
    assert {key: dict(sorted(where.items())) for key, where in expected.items()} == strongest
    assert all(postings == sorted(set(postings)) for postings in keyed.values())
    assert list(keyed) == sorted(keyed)


def test_a_common_line_is_filed_as_a_whole() -> None:
    branches = [Ranked([["甲"], [], [], ["主题党日"]], set()), Ranked([[], ["主题党日"], [], ["主题党日"]], set())]
    lines, keyed = filed(branches, ("主题党日",))

    assert lines == [[3, RANKS + 1]]
    assert keyed == {"甲": [0]}


def test_sounds_count_as_names() -> None:
    _, keyed = filed([Ranked([[], [], [], ["灯"]], {"'d"}), Ranked([[], [], [], []], {"'d"})], ())

    assert keyed == {"'d": [0, RANKS], "灯": [3]}

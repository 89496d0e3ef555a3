from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.pages.postings import RANKS, Postings, branch_bits, posting_writer

from .index_reader import read_postings

BRANCHES = 3000
BITS = branch_bits(BRANCHES)


@st.composite
def ranks(draw: st.DrawFn) -> dict[int, int]:
    """The rank of some branches; sometimes long stretches that are all alike."""
    branches = set(draw(st.lists(st.integers(0, BRANCHES - 1), max_size=60)))
    start = draw(st.integers(0, BRANCHES - 400))
    branches |= set(range(start, start + draw(st.integers(0, 400)), draw(st.integers(1, 3))))
    alike = draw(st.booleans())
    return {branch: 3 if alike else draw(st.integers(0, 3)) for branch in branches}


def postings(ranked: dict[int, int]) -> Postings:
    return tuple(sum(BITS[branch] for branch in ranked if ranked[branch] == rank) for rank in range(RANKS))


@settings(deadline=None)
@given(ranks())
def test_what_is_written_can_be_read(ranked: dict[int, int]) -> None:
    assert read_postings(posting_writer(BRANCHES)(postings(ranked))) == ranked


def test_a_label_on_every_page_takes_a_few_letters() -> None:
    assert len(posting_writer(BRANCHES)((0, 0, 0, sum(BITS)))) < 8


@settings(deadline=None)
@given(ranks())
def test_nothing_needs_an_escape(ranked: dict[int, int]) -> None:
    """A space parts two ranks."""
    written = posting_writer(BRANCHES)(postings(ranked))

    assert not set(written) & set("\"&'<>\\\t\n")
    assert written.isascii()
    assert not set(written) & set("0123456789")

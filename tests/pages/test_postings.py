from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.pages.postings import RANKS, posting_writer

from .index_reader import read_postings

BRANCHES = 3000


@st.composite
def postings(draw: st.DrawFn) -> list[int]:
    """Branches ascending, each once, with a rank; sometimes long stretches that are all alike."""
    branches = set(draw(st.lists(st.integers(0, BRANCHES - 1), max_size=60)))
    start = draw(st.integers(0, BRANCHES - 400))
    branches |= set(range(start, start + draw(st.integers(0, 400)), draw(st.integers(1, 3))))
    alike = draw(st.booleans())
    return [branch * RANKS + (3 if alike else draw(st.integers(0, 3))) for branch in sorted(branches)]


@settings(deadline=None)
@given(postings())
def test_what_is_written_can_be_read(found: list[int]) -> None:
    assert read_postings(posting_writer(BRANCHES)(found)) == found


def test_a_label_on_every_page_takes_a_few_letters() -> None:
    everywhere = [branch * RANKS + 3 for branch in range(BRANCHES)]

    assert len(posting_writer(BRANCHES)(everywhere)) < 8


@settings(deadline=None)
@given(postings())
def test_nothing_needs_an_escape(found: list[int]) -> None:
    written = posting_writer(BRANCHES)(found)

    assert not set(written) & set("\"&'<>\\ \t\n")
    assert written.isascii()
    assert not set(written) & set("0123456789")

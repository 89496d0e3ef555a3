"""A long list in leaves: nothing lost, nothing twice, every leaf within reach."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from showcase.pages.paging import leaves

URI = "honours/year-2025.html"


@given(st.lists(st.integers(), max_size=60), st.integers(1, 20))
def test_the_leaves_together_are_the_list(rows: list[int], most: int) -> None:
    book = leaves(rows, most, URI)

    assert [row for leaf in book for row in leaf.rows] == rows
    assert all(len(leaf.rows) <= most for leaf in book)
    assert [leaf.number for leaf in book] == list(range(1, len(book) + 1))


@given(st.integers(0, 60), st.integers(1, 20))
def test_one_walks_from_the_first_leaf_to_the_last_and_back(count: int, most: int) -> None:
    book = {leaf.uri: leaf for leaf in leaves(range(count), most, URI)}
    here, walked = URI, []
    while here:
        walked.append(here)
        here = book[here].after

    assert walked == list(book)
    assert [leaf.before for leaf in book.values()] == ["", *walked[:-1]]


def test_the_first_leaf_keeps_the_address() -> None:
    assert [leaf.uri for leaf in leaves("abc", 2, URI)] == [URI, "honours/year-2025-p2.html"]
    assert [leaf.uri for leaf in leaves("", 2, URI)] == [URI]

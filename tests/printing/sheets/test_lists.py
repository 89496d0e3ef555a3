"""Lists of branches are broken into pages by how tall they stand, and lose nobody."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from showcase.printing.sheets.lists import (
    CONTENTS_HEIGHT,
    IN_CONTENTS,
    LOOSE,
    Line,
    contents_pages,
    county_pages,
)


def line(number: int, brand: str = "灯火", name: str = "东关派出所党支部") -> Line:
    return Line(f"GA-{number}", brand, name, number)


@given(st.lists(st.tuples(st.integers(1, 40), st.integers(1, 40)), max_size=150))
def test_nobody_is_lost_and_no_page_is_overfull(lengths: list[tuple[int, int]]) -> None:
    lines = [line(number, "灯" * brand, "支" * name) for number, (brand, name) in enumerate(lengths)]
    pages = contents_pages(lines)
    counties, _ = county_pages(lines)

    assert [one for page in pages for one in page] == lines
    assert [one for page in counties for one in page] == lines
    assert all(sum(map(IN_CONTENTS.height, page)) <= CONTENTS_HEIGHT for page in pages)


def test_a_name_too_long_for_one_line_stands_taller() -> None:
    assert LOOSE.height(line(1, "灯" * 30, "支" * 40)) > LOOSE.height(line(1)) == LOOSE.height(line(2, "灯火", "支部"))


def test_a_county_stands_in_two_columns_once_one_is_full() -> None:
    few, many = [line(number) for number in range(10)], [line(number) for number in range(60)]

    assert county_pages(few) == ((tuple(few),), False)
    assert county_pages(many)[1]

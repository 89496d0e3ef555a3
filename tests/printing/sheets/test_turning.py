from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from showcase.printing.sheets.turning import Tall, turned

SECTIONS = st.lists(
    st.builds(Tall, st.floats(3, 10), st.lists(st.floats(2, 60), min_size=1, max_size=5).map(tuple)), max_size=12
)


@given(SECTIONS, st.floats(0.6, 1.3))
def test_every_slab_stands_once_and_in_order(sections: list[Tall], air: float) -> None:
    leaves = turned(sections, air, (180, 220))
    if leaves is None:
        return
    stood = [(run.section, slab) for leaf in leaves for run in leaf.runs for slab in range(run.start, run.end)]

    assert stood == [(number, slab) for number, one in enumerate(sections) for slab in range(len(one.slabs))]


@given(SECTIONS)
def test_doubt_never_makes_room(sections: list[Tall]) -> None:
    assert turned(sections, 1, (180, 220)) is not None or turned(sections, 1, (180, 220), doubt=1.1) is None


def test_what_is_too_tall_is_refused() -> None:
    assert turned([Tall(4, (300,))], 1, (180, 220)) is None
    assert turned([Tall(4, (150,)), Tall(4, (150,)), Tall(4, (150,))], 1, (180, 220)) is None


def test_what_is_little_stands_on_the_first_page() -> None:
    front, back = turned([Tall(4, (20,)), Tall(4, (60,))], 1, (200, 200)) or ((), ())

    assert front
    assert back
    assert (len(front.runs), len(back.runs)) == (2, 0)
    assert back.lines > 0


def test_both_pages_come_out_about_as_full() -> None:
    front, back = turned([Tall(4, (40,)) for _ in range(6)], 1, (200, 200)) or ((), ())

    assert front
    assert back
    assert (len(front.runs), len(back.runs)) == (3, 3)


def test_a_section_is_cut_in_two_only_where_it_must_be() -> None:
    front, back = turned([Tall(4, (30,)), Tall(4, (45,) * 6)], 1, (200, 200)) or ((), ())

    assert front
    assert back
    assert back.runs[0].more
    assert back.runs[0].section == 1


def test_a_page_left_open_gets_lines_and_the_head_comes_down() -> None:
    front, back = turned([Tall(4, (10,)), Tall(4, (10,))], 1, (200, 220)) or ((), ())

    assert front
    assert back
    assert front.drop > 30
    assert back.lines == 24


def test_a_name_taller_than_its_matter_is_known() -> None:
    front, _ = turned([Tall(12, (5,)), Tall(4, (50,))], 1, (200, 220)) or ((), ())

    assert front
    assert [run.low for run in front.runs][:1] == [True]

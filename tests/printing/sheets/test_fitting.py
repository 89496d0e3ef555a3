from __future__ import annotations

import itertools
from dataclasses import asdict

from hypothesis import given
from hypothesis import strategies as st

from showcase.printing.sheets.fitting import LADDER, Rung, clipped, first, fitted, left_out


def test_every_rung_says_less_than_the_one_before() -> None:
    for roomier, tighter in itertools.pairwise(LADDER):
        before, after = asdict(roomier), asdict(tighter)
        changed = {name for name in before if before[name] != after[name]}

        assert changed
        assert all(before[name] is None or after[name] < before[name] for name in changed)


def test_the_roomiest_rung_says_everything() -> None:
    limits = {name: value for name, value in asdict(LADDER[0]).items() if name not in {"size", "air", "plate"}}

    assert set(limits.values()) == {None}


@given(st.integers(0, len(LADDER) - 1))
def test_the_first_rung_that_fits_is_taken(number: int) -> None:
    tight = asdict(LADDER[number])

    def fits(rung: Rung) -> Rung | None:
        said = asdict(rung)
        small = all(limit is None or (said[name] is not None and said[name] <= limit) for name, limit in tight.items())
        return rung if small else None

    assert fitted(fits) == LADDER[number]


def test_what_fits_nowhere_is_none() -> None:
    assert fitted(lambda _: None) is None


def test_what_was_cut_comes_back_where_there_is_room() -> None:
    """Only photos are short of room: all other kinds are said in full again."""
    taken = fitted(lambda rung: rung if rung.photos is not None and rung.photos <= 2 else None)

    assert taken is not None
    assert (taken.photos, taken.service, taken.honours, taken.methods) == (2, None, None, None)


def test_a_cut_text_ends_with_a_sentence_or_a_clause() -> None:
    said = "第一句话说完了。第二句话，中间有逗号，很长很长很长很长很长很长。"

    assert clipped(said, 100) == said
    assert clipped(said, None) == said
    assert clipped(said, 12) == "第一句话说完了。……"
    assert clipped(said[8:], 9) == "第二句话……"
    assert clipped("没有标点的长句子一直写下去", 6) == "没有标点的长……"


def test_a_cut_list_says_how_many_are_left_out() -> None:
    assert first((1, 2, 3), 2) == (1, 2)
    assert first((1, 2, 3), None) == (1, 2, 3)
    assert left_out(22, 6, "次服务") == "另有 16 次服务。"
    assert left_out(3, 3, "次服务") == ""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from showcase.model import Branch
from showcase.printing.fonts import font_folder
from showcase.printing.pieces import Wish
from showcase.printing.press import Run, compiled
from showcase.printing.sheets.board import Boards
from showcase.printing.stage import Look, Sources, staged

from ...catalogue.samples import AS_OF
from ..desk import ROOT, bound, full, overfull, page_count, places_of, pressed, sparse, words_of


def test_a_board_says_task_goal_and_effect_of_every_pledge(photo_cache: Path, tmp_path: Path) -> None:
    (one,) = bound("board", photo_cache, full())
    said = words_of(pressed("board", one, photo_cache, tmp_path / "a.pdf"))

    assert all(
        words in said
        for words in ("亮任务", "亮目标", "亮成效", "装上夜间照明", "12 个", "7 / 12 个", "◐ 进行中", "马小禾")
    )


def test_without_pledges_the_methods_stand_in(photo_cache: Path) -> None:
    (one,) = bound("board", photo_cache, sparse())
    assert isinstance(one.values, Boards)

    assert [card.name for card in one.values.boards[0].methods] == ["一岗四十分钟"]


@pytest.mark.parametrize(
    "branch", [full(), sparse(), replace(full(), pledges=()), replace(full(), photos=(), files=())]
)
def test_one_page_a_board_and_a1_is_a3_at_twice_its_size(branch: Branch, photo_cache: Path, tmp_path: Path) -> None:
    small, large = (
        pressed(
            "board", bound("board", photo_cache, branch, wish=Wish(paper))[0], photo_cache, tmp_path / f"{paper}.pdf"
        )
        for paper in ("a3", "a1")
    )
    (size,), words = places_of(small)
    (double,), larger = places_of(large)

    assert page_count(small) == page_count(large) == 1
    assert double[0] == pytest.approx(2 * size[0], abs=4)  # A1 is 1 mm wider than two A3
    assert sorted(word.text for word in words) == sorted(word.text for word in larger)


def test_a_panel_too_full_for_the_smallest_type_is_named(photo_cache: Path, tmp_path: Path) -> None:
    (one,) = bound("board", photo_cache, overfull())
    sources = Sources(
        ROOT / "overrides" / "print", ROOT / "docs" / "assets" / "css" / "tokens.css", photo_cache / "prints"
    )
    with staged(sources, Look(), {"piece.json": one.words}, one.photos, tmp_path) as stage:
        run = Run(stage, "board.typ", font_folder(photo_cache), AS_OF)
        (answer,) = compiled(run, [("piece.json", tmp_path / "a.pdf")])

    assert answer.unfit == (("GA-CG-040", "亮任务"),)

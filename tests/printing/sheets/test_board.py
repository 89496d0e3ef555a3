from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp

from showcase.model import Branch
from showcase.printing.fonts import font_folder
from showcase.printing.pieces import Wish
from showcase.printing.press import Run, compiled
from showcase.printing.sheets.board import Boards
from showcase.printing.stage import Look, Sources, staged

from ...catalogue.samples import AS_OF
from ..desk import ROOT, bound, full, overfull, page_count, places_of, pressed, seen, sparse, words_of


def test_a_board_says_task_goal_and_effect_of_every_pledge(photo_cache: Path, tmp_path: Path) -> None:
    (one,) = bound("board", photo_cache, full())
    said = words_of(pressed("board", one, photo_cache, tmp_path / "a.pdf"))

    assert all(
        words in said
        for words in ("亮任务", "亮目标", "亮成效", "装上夜间照明", "12 个", "7 / 12 个", "◐ 进行中", "马小禾")
    )


def test_an_arrow_leads_from_one_period_to_the_other(photo_cache: Path, tmp_path: Path) -> None:
    """A period may hold a 至 of its own: 2023 年 5 月至 10 月."""
    (one,) = bound("board", photo_cache, full())
    said = words_of(pressed("board", one, photo_cache, tmp_path / "a.pdf"))

    assert "2024 年上半年 → 2025 年上半年" in said


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


def emptiest(branch: Branch, cache: Path, folder: Path) -> float:
    """The tallest white band on the right of the board of `branch`, as a share of the type area."""
    (one,) = bound("board", cache, branch)
    picture = seen(pressed("board", one, cache, folder / "a.pdf"), folder, 1, 36).convert("L")
    right = picture.crop(
        (picture.width * 36 // 100, picture.height * 7 // 100, picture.width, picture.height * 94 // 100)
    )
    rows = "".join(
        "." if min(right.crop((0, y, right.width, y + 1)).tobytes()) > 200 else "#" for y in range(right.height)
    )
    return max(map(len, rows.split("#"))) / right.height


def test_type_and_photos_grow_till_a_board_is_full(photo_cache: Path, tmp_path: Path) -> None:
    assert emptiest(full(), photo_cache, tmp_path) < 0.25


def test_a_board_of_one_line_says_it_large(photo_cache: Path, tmp_path: Path) -> None:
    (one,) = bound("board", photo_cache, sparse(outcomes=()))
    _, words = places_of(pressed("board", one, photo_cache, tmp_path / "a.pdf"))

    assert max(word.bottom - word.top for word in words if word.left > 140 * 72 / 25.4) > 60


def crowded(characters: int) -> Branch:
    """A branch with six posts, whose brand means so many characters."""
    post = full().posts[0]
    posts = tuple(
        replace(post, anchor=f"post-{n}", name=f"户籍窗口{n}号台", duty="老年人延时办、上门办") for n in range(6)
    )
    return full(brand=replace(full().brand, meaning=("夜里有灯，" * characters)[:characters]), posts=posts)


def unfit(branch: Branch, cache: Path, folder: Path) -> tuple[tuple[str, str], ...]:
    """Which panel of the board of `branch` the press names as too full."""
    (one,) = bound("board", cache, branch)
    sources = Sources(ROOT / "overrides" / "print", ROOT / "docs" / "assets" / "css" / "tokens.css", cache / "prints")
    with staged(sources, Look(), {"piece.json": one.words}, one.photos, folder) as stage:
        run = Run(stage, "board.typ", font_folder(cache), AS_OF)
        (answer,) = compiled(run, [("piece.json", folder / "a.pdf")])
    return answer.unfit


def test_a_panel_too_full_for_the_smallest_type_is_named(photo_cache: Path, tmp_path: Path) -> None:
    assert unfit(overfull(), photo_cache, tmp_path) == (("GA-CG-040", "亮任务"),)


def test_a_long_meaning_shrinks_and_its_posts_stand_clear_below_it(photo_cache: Path, tmp_path: Path) -> None:
    (one,) = bound("board", photo_cache, crowded(200))
    pdf = pressed("board", one, photo_cache, tmp_path / "a.pdf")
    (size,), words = places_of(pdf)
    left = [word for word in words if word.right < 130 * 72 / 25.4]
    (posts,) = [word.top for word in left if word.text == "党员示范岗"]
    (code,) = zxingcpp.read_barcodes(seen(pdf, tmp_path, 1, 150))

    assert max(word.bottom for word in left if "夜里" in word.text) < posts
    assert max(word.bottom for word in words) < size[1] - 15 * 72 / 25.4
    assert code.text.endswith("GA-CG-012.html")


def test_a_meaning_too_long_for_the_left_column_is_named(photo_cache: Path, tmp_path: Path) -> None:
    assert unfit(crowded(200), photo_cache, tmp_path) == ()
    assert unfit(crowded(600), photo_cache, tmp_path) == (("GA-CG-012", "内涵"),)

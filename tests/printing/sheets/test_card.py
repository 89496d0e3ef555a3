from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from showcase.printing.pieces import Bound, Wish
from showcase.printing.sheets.card import cards

from ..desk import PRINTED_BUREAU, bound, full, material, page_count, places_of, pressed, sparse, whole, words_of


def test_a_desk_card_is_a6_with_room_for_its_marks(photo_cache: Path, tmp_path: Path) -> None:
    (one,) = bound("card", photo_cache, full(), sparse())
    pdf = pressed("card", one, photo_cache, tmp_path / "a.pdf")
    sizes, words = places_of(pdf)

    assert page_count(pdf) == 2
    assert [round(side / 72 * 25.4) for side in sizes[0]] == [148 + 16, 105 + 16]
    assert all(word.left / 72 * 25.4 >= 8 and word.right / 72 * 25.4 <= 156 for word in words)


def test_without_a_code_the_words_take_its_room(photo_cache: Path, tmp_path: Path) -> None:
    name = "中共某市公安局城关分局东关派出所灯市口警务站支部委员会"
    shown = whole(full(full_name=name), bureau=replace(PRINTED_BUREAU, base_url=""))
    made = Bound("", cards(shown.branches, material(photo_cache, shown), "a6"))
    said = words_of(pressed("card", made, photo_cache, tmp_path / "a.pdf"))

    assert name in said


def test_ten_small_cards_stand_on_a_page_first_the_branch_then_its_posts(photo_cache: Path, tmp_path: Path) -> None:
    shown = whole(full())
    made = cards(shown.branches, material(photo_cache, shown), "a4")
    (one,) = bound("card", photo_cache, *(full(f"GA-CG-{n:03}") for n in range(6)), wish=Wish("a4"))

    assert [(face.title, face.person) for face in made.cards] == [("东关灯火", ""), ("户籍窗口", "马小禾")]
    assert page_count(pressed("card", one, photo_cache, tmp_path / "a.pdf")) == 2

"""Every piece, set and read back: the words, the pages, the faces, the pictures, the edges of the paper."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp

from showcase.printing.pieces import PIECES, Empty, Overfull, Wish
from showcase.printing.stage import Look

from .desk import (
    ADDRESS,
    bound,
    facts_of,
    fonts_of,
    full,
    overfull,
    page_count,
    places_of,
    pressed,
    resolutions_of,
    runts_of,
    seen,
    sparse,
    words_of,
)

GOLDEN = Path(__file__).parent / "golden"
SAID = Wish("a5", guests="外市公安局一行六人", day="2026年7月14日", route="城关—东郊")
CASES = [(name, paper) for name, piece in PIECES.items() for paper in piece.papers]


@pytest.fixture(scope="session")
def pieces(tmp_path_factory: pytest.TempPathFactory, photo_cache: Path) -> dict[tuple[str, str], Path]:
    """Every piece on every paper, of a full, a sparse and an overfull branch."""
    folder = tmp_path_factory.mktemp("pieces")
    made: dict[tuple[str, str], Path] = {}
    for name, paper in CASES:
        wish = replace(SAID, paper=paper) if name == "visit" else Wish(paper)
        (one,) = bound(name, photo_cache, full(), sparse(), overfull(), wish=wish)
        made[name, paper] = pressed(name, one, photo_cache, folder / f"{name}-{paper}.pdf")
    return made


@pytest.mark.parametrize(("name", "paper"), CASES)
def test_it_says_what_it_should(
    name: str, paper: str, pieces: dict[tuple[str, str], Path], request: pytest.FixtureRequest
) -> None:
    said = words_of(pieces[name, paper])
    golden = GOLDEN / f"{name}-{paper}.txt"
    if request.config.getoption("--update-golden"):
        golden.write_text(said, encoding="utf-8")

    assert said == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "paper"), CASES)
def test_its_faces_are_ours_and_inside(name: str, paper: str, pieces: dict[tuple[str, str], Path]) -> None:
    fonts = fonts_of(pieces[name, paper])

    assert fonts
    assert all("NotoSerifSC" in font or "NotoSansSC" in font for font, _ in fonts)
    assert {embedded for _, embedded in fonts} == {"yes"}


@pytest.mark.parametrize(("name", "paper"), CASES)
def test_no_word_leaves_the_paper(name: str, paper: str, pieces: dict[tuple[str, str], Path]) -> None:
    sizes, words = places_of(pieces[name, paper])
    outside = [
        word
        for word in words
        if word.left < 0
        or word.top < 0
        or word.right > sizes[word.page - 1][0]
        or word.bottom > sizes[word.page - 1][1]
    ]

    assert outside == []


@pytest.mark.parametrize(("name", "paper"), CASES)
def test_no_last_line_is_one_character(name: str, paper: str, pieces: dict[tuple[str, str], Path]) -> None:
    assert runts_of(pieces[name, paper]) == []


@pytest.mark.parametrize(("name", "paper"), CASES)
def test_no_picture_is_coarse(name: str, paper: str, pieces: dict[tuple[str, str], Path]) -> None:
    assert all(dpi >= 199 for dpi in resolutions_of(pieces[name, paper]))  # pdfimages rounds down


@pytest.mark.parametrize(("name", "paper"), CASES)
def test_it_is_tagged_titled_and_dated_by_the_data(name: str, paper: str, pieces: dict[tuple[str, str], Path]) -> None:
    facts = facts_of(pieces[name, paper])

    assert facts["Tagged"] == "yes"
    assert facts["Title"]
    assert "2026" in facts["CreationDate"]
    assert b"zh-CN" in pieces[name, paper].read_bytes()
    assert b"pdfuaid" in pieces[name, paper].read_bytes()


@pytest.mark.parametrize("name", list(PIECES))
def test_the_same_words_give_the_same_bytes(name: str, photo_cache: Path, tmp_path: Path) -> None:
    first, second = (
        pressed(name, bound(name, photo_cache, full(), sparse())[0], photo_cache, tmp_path / f"{k}.pdf").read_bytes()
        for k in "ab"
    )

    assert first == second


@pytest.mark.parametrize(
    ("name", "paper", "at"),
    [("sheet", "a4", (2, 200)), ("board", "a3", (1, 150)), ("card", "a6", (1, 200)), ("card", "a4", (1, 300))],
)
def test_its_code_leads_to_the_page(
    name: str, paper: str, at: tuple[int, int], pieces: dict[tuple[str, str], Path], tmp_path: Path
) -> None:
    codes = zxingcpp.read_barcodes(seen(pieces[name, paper], tmp_path, *at))

    assert f"{ADDRESS}/branches/GA-CG-012.html" in {code.text for code in codes}


def test_a_sheet_is_two_pages_whatever_a_branch_has(pieces: dict[tuple[str, str], Path]) -> None:
    assert page_count(pieces["sheet", "a4"]) == 3 * 2


def test_a_folded_booklet_has_half_as_many_sides(pieces: dict[tuple[str, str], Path]) -> None:
    flat, folded = page_count(pieces["visit", "a5"]), page_count(pieces["visit", "a4"])

    assert flat % 4 == 0
    assert folded == flat // 2


def test_a_name_out_of_all_measure_is_said_to_be(photo_cache: Path) -> None:
    with pytest.raises(Overfull) as stop:
        bound("sheet", photo_cache, full(full_name="支部" * 2500))

    assert stop.value.id == "GA-CG-012"


@pytest.mark.parametrize(("name", "what"), [("roll", "荣誉"), ("pledges", "承诺")])
def test_a_piece_that_would_say_nothing_is_refused(name: str, what: str, photo_cache: Path) -> None:
    with pytest.raises(Empty) as stop:
        bound(name, photo_cache, sparse(honours=(), pledges=()))

    assert stop.value.what == what


@pytest.mark.parametrize("name", list(PIECES))
def test_drafts_are_marked_on_every_page(name: str, photo_cache: Path, tmp_path: Path) -> None:
    (one,) = bound(name, photo_cache, full())
    pdf = pressed(name, one, photo_cache, tmp_path / "draft.pdf", Look(draft=True))

    for page in range(1, page_count(pdf) + 1):  # the mark lies aslant, so its two characters stand on two lines
        words = words_of(pdf, page, page)

        assert words.count("样") >= 1, page
        assert words.count("稿") >= 1, page


def test_a_table_that_runs_on_says_whose_it_is(photo_cache: Path, tmp_path: Path) -> None:
    branches = [overfull(f"GA-CG-{number:03}") for number in range(40, 44)]
    pdf = pressed("roll", bound("roll", photo_cache, *branches)[0], photo_cache, tmp_path / "roll.pdf")
    board = pressed("pledges", bound("pledges", photo_cache, *branches)[0], photo_cache, tmp_path / "board.pdf")

    assert "（续）" not in words_of(pdf, 1, 1)
    assert "（续）" in words_of(pdf, 2, 2).splitlines()[0]
    assert "承诺公示栏" in words_of(board, 2, 2).splitlines()[0]


@pytest.mark.parametrize("name", ["sheet", "board", "pledges"])
def test_a_fraction_never_parts_at_its_stroke(name: str, photo_cache: Path, tmp_path: Path) -> None:
    """Whatever stands before it, one of these lengths would have parted it."""
    pledge = full().pledges[0]
    for length in range(2, 12, 3):
        review = replace(pledge.review, verdict="优" * length, satisfied=1188, asked=1195) if pledge.review else None
        branch = full(pledges=(replace(pledge, review=review),))
        said = words_of(pressed(name, bound(name, photo_cache, branch)[0], photo_cache, tmp_path / "a.pdf"))

        assert re.search(r"1,188 / 1,195", said) or re.search(r"1188 / 1195", said), length


def test_a_draft_mark_lies_over_a_table_of_several_pages(photo_cache: Path, tmp_path: Path) -> None:
    (one,) = bound("roll", photo_cache, *(overfull(f"GA-CG-{number:03}") for number in range(40, 44)))
    pdf = pressed("roll", one, photo_cache, tmp_path / "roll.pdf", Look(draft=True))

    assert page_count(pdf) > 2


@pytest.mark.parametrize("name", ["sheet", "pledges", "board"])
def test_in_ink_every_state_is_told_by_mark_and_word(name: str, photo_cache: Path, tmp_path: Path) -> None:
    branch = full(photos=(), files=(), brand=replace(full().brand, logo=None))
    (one,) = bound(name, photo_cache, branch)
    pdf = pressed(name, one, photo_cache, tmp_path / "ink.pdf", Look(ink=True))
    words = words_of(pdf)
    picture = seen(pdf, tmp_path)
    red, green, blue = (band.tobytes() for band in picture.split())

    assert "◐ 进行中" in words
    assert red == green == blue

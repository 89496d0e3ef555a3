from __future__ import annotations

from pathlib import Path

import pytest

from ..conftest import SAMPLES, showcase
from ..printing.desk import page_count, words_of


def print_(*words: str | Path, cache: Path) -> tuple[int, str, str]:
    run = showcase("print", *words, "--content", SAMPLES, "--cache", cache)
    return run.status, run.out, run.err


def test_a_sheet_is_written_where_it_was_asked_for(photo_cache: Path, tmp_path: Path) -> None:
    out = tmp_path / "册" / "东关.pdf"
    status, said, _ = print_("sheet", "--branches", "GA-CG-012", "--out", out, cache=photo_cache)

    assert (status, said) == (0, f"已写好 {out}\n")
    assert page_count(out) == 2


def test_one_whose_scope_names_no_print_is_told_when_asked_for_by_name(photo_cache: Path, tmp_path: Path) -> None:
    status, said, problems = print_("card", "--branches", "GA-SJ-045", "--out", tmp_path / "a.pdf", cache=photo_cache)

    assert (status, said) == (1, "")
    assert "[print-scope]" in problems
    assert "没有放行印刷" in problems
    assert list(tmp_path.iterdir()) == []


def test_a_whole_county_leaves_them_out_and_says_so(photo_cache: Path, tmp_path: Path) -> None:
    status, _, told = print_(
        "roll", "--county", "东郊区", "--by", "year", "--out", tmp_path / "a.pdf", cache=photo_cache
    )

    assert status == 0
    assert "没有印：GA-DJ-005" in told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("sheet",), "还缺：--out"),
        (("poster", "--out", "a.pdf"), "印件 不能填“poster”"),
        (("sheet", "--paper", "A3", "--out", "a.pdf"), "sheet 没有 A3 的，可以用：--paper A4"),
        (("sheet", "--branches", "GA-CG-012", "--kind", "交警", "--out", "a.pdf"), "不能再和 --kind 一起用"),
        (("sheet", "--branches", "", "--out", "a.pdf"), "--branches：没有写编号"),
        (("sheet", "--all", "--county", "城关区", "--out", "a.pdf"), "不能和"),
    ],
)
def test_what_cannot_be_understood_is_said_and_exits_2(words: tuple[str, ...], said: str, photo_cache: Path) -> None:
    status, _, told = print_(*words, cache=photo_cache)

    assert status == 2
    assert said in told


def test_a_content_folder_that_is_not_there_is_usage(tmp_path: Path) -> None:
    run = showcase("print", "sheet", "--content", tmp_path / "nowhere", "--out", tmp_path / "a.pdf")

    assert run.status == 2
    assert "没有找到支部文件夹" in run.err


def test_an_unknown_branch_is_told_with_the_nearest(photo_cache: Path, tmp_path: Path) -> None:
    status, _, told = print_("sheet", "--branches", "GA-CG-O12", "--out", tmp_path / "a.pdf", cache=photo_cache)

    assert status == 1
    assert "是不是“GA-CG-012”？" in told


def test_drafts_print_what_waits_with_a_mark_on_it(photo_cache: Path, tmp_path: Path) -> None:
    status, _, _ = print_(
        "sheet", "--branches", "GA-HX-009", "--drafts", "--out", tmp_path / "a.pdf", cache=photo_cache
    )
    held, _, told = print_("sheet", "--branches", "GA-HX-009", "--out", tmp_path / "b.pdf", cache=photo_cache)

    assert status == 0
    assert {"样", "稿"} <= set(words_of(tmp_path / "a.pdf", 1, 1))
    assert held == 1
    assert "[print-held]" in told
    assert not (tmp_path / "b.pdf").exists()


def test_a_folder_where_a_file_is_wanted_is_told_in_words(photo_cache: Path, tmp_path: Path) -> None:
    status, _, told = print_("roll", "--out", tmp_path, cache=photo_cache)

    assert status == 2
    assert f"{tmp_path} 是一个文件夹" in told
    assert "Errno" not in told


def test_an_output_folder_that_cannot_be_made_is_said_in_words(photo_cache: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="ascii")
    status, _, told = print_("roll", "--out", tmp_path / "file" / "a.pdf", cache=photo_cache)

    assert status == 1
    assert "是一个文件，不是文件夹" in told


def test_fonts_says_which_faces_are_in_use_and_their_licence(photo_cache: Path) -> None:
    run = showcase("fonts", "--cache", photo_cache)

    assert run.status == 0
    for words in (
        "Noto Serif SC",
        "Noto Sans SC",
        "pylopdf-fonts-zh-cn 0.1.1",
        "justmytype-intl-cjk 0.1.0",
        "Open Font License",
        "SHA-256",
    ):
        assert words in run.out
    assert "一概不用" in run.out

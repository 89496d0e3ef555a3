"""The press: bounded in time and memory, deaf to what words seem to ask of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from showcase.printing.compiler import Answer
from showcase.printing.fonts import font_folder
from showcase.printing.press import PressFault, Run, compiled, overrun

from ..catalogue.samples import AS_OF
from .desk import bound, full, page_count, pressed, words_of

HOSTILE = (
    '#read("/etc/passwd")',
    "$x$ 与 $1+1$",
    "*b* _i_ `c`",
    "#panic()",
    '#include "lib.typ"',
    "<a> @b [c] {d} \\ // /* */",
    "= 标题",
)


def a_run(folder: Path, text: str, cache: Path, **more: float) -> Run:
    (folder / "main.typ").write_text(text, encoding="utf-8")
    (folder / "piece.json").write_text("{}", encoding="utf-8")
    return Run(folder, "main.typ", font_folder(cache), AS_OF, **more)  # type: ignore[arg-type]  # bounds


@pytest.mark.parametrize("text", HOSTILE)
def test_words_that_look_like_markup_print_as_they_are(text: str, photo_cache: Path, tmp_path: Path) -> None:
    branch = full()
    said = f"照印 {text} 为止"
    (one,) = bound("sheet", photo_cache, full(brand=branch.brand.__class__(said, said, "已命名", said)))
    words = words_of(pressed("sheet", one, photo_cache, tmp_path / "a.pdf"), layout=False)

    assert text.replace(" ", "") in "".join(words.split())


def test_five_thousand_letters_without_a_break_stay_on_the_paper(photo_cache: Path, tmp_path: Path) -> None:
    branch = full()
    brand = branch.brand.__class__("灯火", "x" * 5000, "已命名")
    (one,) = bound("sheet", photo_cache, full(brand=brand))
    pdf = pressed("sheet", one, photo_cache, tmp_path / "a.pdf")

    assert page_count(pdf) == 2
    assert "xxxxxxxx" in words_of(pdf).replace("\u200b", "")


def test_a_compiler_that_says_no_is_an_error_with_its_reason(photo_cache: Path, tmp_path: Path) -> None:
    with pytest.raises(PressFault, match="no such thing"):
        compiled(a_run(tmp_path, '#panic("no such thing")', photo_cache), [("piece.json", tmp_path / "a.pdf")])
    assert not (tmp_path / "a.pdf").exists()


def test_a_file_outside_the_stage_cannot_be_read(photo_cache: Path, tmp_path: Path) -> None:
    with pytest.raises(PressFault):
        compiled(a_run(tmp_path, '#read("/etc/passwd")', photo_cache), [("piece.json", tmp_path / "a.pdf")])


def test_nothing_is_fetched_from_anywhere(photo_cache: Path, tmp_path: Path) -> None:
    with pytest.raises(PressFault):
        compiled(a_run(tmp_path, '#import "@preview/cetz:0.3.0"', photo_cache), [("piece.json", tmp_path / "a.pdf")])


def test_a_face_of_the_machine_is_never_used(photo_cache: Path, tmp_path: Path) -> None:
    text = '#set document(title: "a")\n#set text(font: "DejaVu Sans", lang: "zh")\na'
    with pytest.raises(PressFault, match="unknown font family"):
        compiled(a_run(tmp_path, text, photo_cache), [("piece.json", tmp_path / "a.pdf")])


def test_one_that_hangs_is_stopped(photo_cache: Path, tmp_path: Path) -> None:
    endless = "#let rows = range(100000)\n#for a in rows { for b in rows { let _ = a * b } }"
    with pytest.raises(PressFault, match="还没有完成"):
        compiled(a_run(tmp_path, endless, photo_cache, seconds=2), [("piece.json", tmp_path / "a.pdf")])


def test_one_that_takes_all_memory_is_stopped(photo_cache: Path, tmp_path: Path) -> None:
    greedy = '#set document(title: "a")\n#for k in range(400000) [段落 #k 的文字。\n\n]'
    with pytest.raises(PressFault, match="内存"):
        compiled(a_run(tmp_path, greedy, photo_cache, megabytes=160), [("piece.json", tmp_path / "a.pdf")])


def test_answers_are_heard_one_after_the_other(photo_cache: Path, tmp_path: Path) -> None:
    run = a_run(tmp_path, '#set document(title: "a")\n#json(sys.inputs.piece).a', photo_cache)
    for name in ("one.json", "two.json"):
        (tmp_path / name).write_text(json.dumps({"a": name}), encoding="utf-8")
    heard: list[Answer] = []
    answers = compiled(run, [(name, tmp_path / f"{name}.pdf") for name in ("one.json", "two.json")], heard.append)

    assert [answer.job for answer in answers] == ["one.json", "two.json"]
    assert heard == list(answers)
    assert "two.json" in words_of(tmp_path / "two.json.pdf")


def test_who_took_too_many_pages_is_found_and_nobody_after_it() -> None:
    answer = Answer("a", (("A", 2), ("B", 5), ("C", 7), ("D", 10)))

    assert overrun(answer, {"A": 2, "B": 4, "C": 6, "D": 8}) == ("B", "D")

"""What branches hand in is looked at, asked about, and taken in."""

from __future__ import annotations

import builtins
import sys
from pathlib import Path

import pytest

from showcase.cli import main

from ..authored.office import FOLDER, ID, an_office, approve, edit
from ..submissions.zips import FILES, a_zip


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return an_office(tmp_path)


def a_submission(path: Path, *changes: tuple[str, str]) -> Path:
    text = FILES["branch.yaml"].decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return a_zip(path, {**FILES, "branch.yaml": text.encode()})


def take_in(content: Path, *words: Path | str) -> int:
    return main(["import", *map(str, words), "--content", str(content)])


def text_of(content: Path) -> str:
    return (content / FOLDER / "branch.yaml").read_text(encoding="utf-8")


CHANGE = ("头班船", "二班船")


def test_what_is_taken_in_over_an_approved_version_is_told_to_wait(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    approve(content)
    assert take_in(content, a_submission(tmp_path / "a.zip", CHANGE), "--yes") == 0
    assert main(["check", "--content", str(content)]) == 0
    assert "[approval-changed]" in capsys.readouterr().out


def test_a_changed_branch_is_told_and_taken_in(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert take_in(content, a_submission(tmp_path / "a.zip", CHANGE), "--yes") == 0
    said = capsys.readouterr().out

    assert "~ 品牌的“名称”：头班船 → 二班船" in said
    assert f"要退回请运行 showcase undo {ID}" in said
    assert "二班船" in text_of(content)


def test_the_same_again_needs_no_taking_in(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert take_in(content, a_submission(tmp_path / "a.zip"), "--yes") == 0
    assert "和现有的一样，不用收" in capsys.readouterr().out
    assert not list((content / ".history").glob("GA-*"))


def test_without_a_yes_nothing_is_taken_in(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert take_in(content, a_submission(tmp_path / "a.zip", CHANGE)) == 1
    assert "要收的话，请加 --yes" in capsys.readouterr().err
    assert "头班船" in text_of(content)


@pytest.mark.parametrize(("answer", "name"), [("y", "二班船"), ("收", "二班船"), ("", "头班船"), ("n", "头班船")])
def test_an_editor_is_asked(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, name: str
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(builtins, "input", lambda _: answer)
    take_in(content, a_submission(tmp_path / "a.zip", CHANGE))

    assert name in text_of(content)


def test_what_is_to_be_put_right_stays_outside(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = a_submission(tmp_path / "a.zip", ("头班船", "打13900000000"))

    assert take_in(content, path, "--yes") == 1
    said = capsys.readouterr()
    assert "还有要改的地方" in said.err
    assert "13900000000" not in said.out + said.err
    assert "头班船" in text_of(content)
    assert take_in(content, path, "--yes", "--anyway") == 0
    assert "13900000000" in text_of(content)


def test_an_older_one_has_to_be_confirmed(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    older = a_submission(
        tmp_path / "a.zip", CHANGE, ("填报: {人: 时雨, 日期: 2026-07-08}", "填报: {人: 时雨, 日期: 2025-07-08}")
    )

    assert take_in(content, older, "--yes") == 1
    assert "还早，确实要收请加 --older" in capsys.readouterr().err
    assert take_in(content, older, "--yes", "--older") == 0


def test_two_of_one_branch_are_told_apart(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = a_submission(tmp_path / "a.zip", CHANGE), a_submission(tmp_path / "b.zip", ("头班船", "三班船"))

    assert take_in(content, one, other, "--yes") == 1
    assert capsys.readouterr().err.count("不止一份") == 2
    assert "头班船" in text_of(content)


def test_one_bad_zip_does_not_stop_the_others(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.zip").write_bytes(b"Rar!")

    assert take_in(content, tmp_path / "bad.zip", a_submission(tmp_path / "a.zip", CHANGE), "--yes") == 1
    assert "bad.zip：没有收" in capsys.readouterr().err
    assert "二班船" in text_of(content)


def test_nothing_is_left_behind(content: Path, tmp_path: Path) -> None:
    take_in(content, a_submission(tmp_path / "a.zip", CHANGE))
    take_in(content, tmp_path / "gone.zip")

    assert [path.name for path in (content / ".history").iterdir() if path.name.startswith(".new-")] == []
    assert {path.name for path in content.iterdir()} == {FOLDER, "_site.yaml", "_photos", ".history"}


def test_a_taken_in_version_waits_for_its_approval(content: Path, tmp_path: Path) -> None:
    approve(content)
    take_in(content, a_submission(tmp_path / "a.zip", CHANGE), "--yes")

    assert approve(content) == 0
    edit(content, "二班船", "头班船")


def test_content_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert take_in(tmp_path / "nowhere", tmp_path / "a.zip") == 2
    assert "没有找到支部文件夹" in capsys.readouterr().err

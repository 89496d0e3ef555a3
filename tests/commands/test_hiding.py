"""A person or a photo is put on the list that takes them down."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from showcase.authored.privacy.names import hidden_names
from showcase.cli import main

from ..authored.office import FOLDER, a_reader, an_office, edit


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return an_office(tmp_path)


def hide(content: Path, *words: str) -> int:
    return main(["hide", *words, "--content", str(content)])


def test_a_person_is_hidden_without_being_told(content: Path) -> None:
    assert hide(content, "--person", "周 明远") == 0
    assert "周明远" not in (content / "_site.yaml").read_text(encoding="utf-8")
    assert hidden_names(a_reader(content).bureau.hidden_people).includes("周明远")


def test_two_hidden_people_have_two_salts(content: Path) -> None:
    hide(content, "--person", "周明远")
    hide(content, "--person", "李望春")
    salts = {entry.split("$")[1] for entry in a_reader(content).bureau.hidden_people}

    assert len(salts) == 2


def test_a_person_may_be_named_in_clear(content: Path) -> None:
    hide(content, "--person", "周明远", "--clear")

    assert a_reader(content).bureau.hidden_people == ("周明远",)


def test_a_surname_that_is_not_known_is_named_in_clear(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hide(content, "--person", "阿依古丽")

    assert a_reader(content).bureau.hidden_people == ("阿依古丽",)
    assert "这个姓不常见" in capsys.readouterr().out


def test_a_name_nobody_bears_is_taken_with_a_warning(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hide(content, "--person", "时宇") == 0
    assert hide(content, "--person", "江照野") == 0
    assert "请核对有没有写错" in capsys.readouterr().err
    edit(content, "时雨", "李望春")
    assert hide(content, "--person", "李望舂") == 0
    told = capsys.readouterr().err
    entries = a_reader(content).bureau.hidden_people

    assert "现在没有一个支部的材料里写着“李望舂”" in told
    assert "是不是“李望春”？" in told
    assert any(f"里的“{entry[:12]}…”" in told for entry in entries)
    assert hidden_names(entries).includes("李望舂")


def test_a_name_somebody_bears_needs_no_warning(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hide(content, "--person", "时雨") == 0
    assert capsys.readouterr().err == ""


def test_a_photo_is_hidden_by_its_bytes(content: Path) -> None:
    photo = content / FOLDER / "photos" / "xunluoting.jpg"
    hide(content, "--photo", str(photo))

    assert a_reader(content).hidden == {hashlib.sha256(photo.read_bytes()).hexdigest()}


@pytest.mark.parametrize("words", [["--photo", "gone.jpg"], ["--person", "周明远", "--content", "nowhere"]])
def test_what_is_not_there_is_told(content: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hide", "--content", str(content), *words]) == 2
    assert "没有找到" in capsys.readouterr().err

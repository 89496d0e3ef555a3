"""Who is named in branch files is found by letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.authored.people import sighting

from .office import FOLDER, OTHER_FOLDER, an_office, edit


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return an_office(tmp_path, FOLDER, OTHER_FOLDER)


def test_who_is_named_is_found_wherever_he_stands(content: Path) -> None:
    assert sighting(content, "李望春").files == 1
    edit(content, "天亮前", "李望春说：天亮前")
    assert sighting(content, "李望春").files == 2


@pytest.mark.parametrize("written", ['姓名: "周 明远"', "姓名：周　明远", "{姓名: 周明远, 职务: 所长}"])
def test_blanks_and_quotes_do_not_count(tmp_path: Path, written: str) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "branch.yaml").write_text(f"书记: {written}\n", encoding="utf-8")

    assert sighting(tmp_path, "周明远").files == 1
    assert sighting(tmp_path, "周明元").near == ("周明远",)


def test_who_is_named_nowhere_is_told_by_those_alike(content: Path) -> None:
    assert (sighting(content, "李望舂").files, sighting(content, "李望舂").near) == (0, ("李望春",))
    assert sighting(content, "欧阳无名").near == ()


def test_a_file_that_does_not_read_is_looked_through_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "branch.yaml").write_bytes("书记: {姓名: 周明远".encode() + b"\xff")

    assert sighting(tmp_path, "周明远").files == 1

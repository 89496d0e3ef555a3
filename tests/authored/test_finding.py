"""A branch is found by its 编号."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.authored.finding import branches_with, folder_named

from .office import FOLDER, ID, OTHER, OTHER_FOLDER, a_reader, an_office


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return an_office(tmp_path, FOLDER, OTHER_FOLDER)


def test_it_is_found_with_its_problems(content: Path) -> None:
    ((source, problems),) = branches_with(a_reader(content), ID)

    assert source.folder.name == FOLDER
    assert [problem.code for problem in problems] == ["photo-alt"]


def test_a_number_that_is_only_mentioned_is_not_found(content: Path) -> None:
    assert "GA-BS-002" in (content / OTHER_FOLDER / "branch.yaml").read_text(encoding="utf-8")
    assert branches_with(a_reader(content), "GA-BS-002") == ()
    assert branches_with(a_reader(content), "GA-CG-01") == ()


def test_two_folders_with_one_number_are_both_found(content: Path) -> None:
    text = (content / OTHER_FOLDER / "branch.yaml").read_text(encoding="utf-8")
    (content / OTHER_FOLDER / "branch.yaml").write_text(text.replace(OTHER, ID), encoding="utf-8")

    assert len(branches_with(a_reader(content), ID)) == 2


def test_a_folder_is_found_by_its_name(content: Path) -> None:
    folder = folder_named(content, FOLDER)

    assert folder is not None
    assert folder.yaml is not None
    assert folder_named(content, "nowhere") is None

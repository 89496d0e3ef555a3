"""A submission opened and compared, and nothing taken in."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.submissions.opening import Opened, open_submission

from ..authored.office import FOLDER, a_reader, an_office
from .zips import FILES, a_zip


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return an_office(tmp_path)


def opened(content: Path, path: Path) -> Opened:
    made = content.parent / "made"
    made.mkdir()
    return open_submission(path, made, a_reader(content))


def test_the_same_branch_is_compared_with_what_is_in_place(content: Path, tmp_path: Path) -> None:
    one = opened(content, a_zip(tmp_path / "a.zip"))

    assert one.review is not None
    assert one.review.nothing
    assert [source.folder.name for source in one.in_place] == [FOLDER]


def test_places_are_told_in_the_zip(content: Path, tmp_path: Path) -> None:
    spoilt = {**FILES, "branch.yaml": FILES["branch.yaml"].replace("头班船".encode(), "打13900000000".encode())}
    one = opened(content, a_zip(tmp_path / "a.zip", spoilt))
    graver = [problem for problem in one.problems if problem.holds_back]

    assert [problem.code for problem in graver] == ["private-number"]
    assert graver[0].place.file == f"{tmp_path}/a.zip/branch.yaml"


def test_what_does_not_read_has_no_review(content: Path, tmp_path: Path) -> None:
    one = opened(content, a_zip(tmp_path / "a.zip", {**FILES, "branch.yaml": "支部: [".encode()}))

    assert one.source is None
    assert one.problems


def test_what_cannot_be_opened_says_why(content: Path, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"Rar!")

    assert [problem.code for problem in opened(content, tmp_path / "a.zip").problems] == ["zip-other"]

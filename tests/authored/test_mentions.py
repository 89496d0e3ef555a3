"""What the site file names and is not there; the sentences are golden."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.authored.reading import read, read_site_file
from showcase.photos.measure import measure

from .office import FOLDER, an_office

PHOTO = f"{FOLDER}/photos/xunluoting.jpg"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return an_office(tmp_path)


def rewrite(content: Path, old: str, new: str) -> None:
    path = content / "_site.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("entry", [PHOTO, "0" * 64, f"sha256:{'0' * 64}"])
def test_a_photo_that_lies_there_and_a_digest_hide_something(content: Path, entry: str) -> None:
    rewrite(content, "照片: []", f"照片: [{entry}]")

    assert read_site_file(content, measure)[1] == ()


@pytest.mark.parametrize("entry", [PHOTO[:-1], FOLDER, "sha256:00", "0" * 63])
def test_what_would_hide_nothing_stops_the_site_file(content: Path, entry: str) -> None:
    rewrite(content, "照片: []", f"照片: [{entry}]")
    bureau, problems = read_site_file(content, measure)

    assert bureau is None
    assert {problem.code for problem in problems} <= {"site-photo-near", "site-photo-unknown"}


def test_numbers_nobody_bears_are_mentioned(content: Path) -> None:
    told = [problem for problem in read(content, measure).problems if problem.code == "site-number-unknown"]

    assert [problem.what.split("写的是")[0] for problem in told] == ["推荐第 1 条", "推荐第 2 条", "推荐第 3 条"]


def test_while_a_folder_does_not_read_no_number_is_called_unknown(content: Path) -> None:
    (content / "new").mkdir()

    assert not any(problem.code.startswith("site-number") for problem in read(content, measure).problems)

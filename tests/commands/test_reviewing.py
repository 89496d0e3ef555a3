"""A submission is looked at without being taken in."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.cli import main

from ..authored.office import an_office
from ..submissions.zips import FILES, a_zip


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return an_office(tmp_path)


def test_a_change_is_told_and_nothing_is_touched(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    changed = {
        **FILES,
        "branch.yaml": FILES["branch.yaml"].replace("头班船".encode(), "二班船".encode()),
        "photos/b.jpg": b"x",
    }
    page = tmp_path / "out" / "review.html"
    status = main(["review", str(a_zip(tmp_path / "a.zip", changed)), "--content", str(content), "--html", str(page)])

    assert status == 0
    assert "~ 品牌的“名称”：头班船 → 二班船" in capsys.readouterr().out
    assert "二班船" in page.read_text(encoding="utf-8")
    assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before


def test_a_new_branch_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = an_office(tmp_path, "chengguan-dongguan")

    assert main(["review", str(a_zip(tmp_path / "a.zip")), "--content", str(content)]) == 0
    assert "现在还没有这个支部" in capsys.readouterr().out


def test_the_same_again_is_told(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", str(a_zip(tmp_path / "a.zip")), "--content", str(content)]) == 0
    assert "和现有的一样，不用收。" in capsys.readouterr().out


def test_a_spoilt_one_says_why_on_the_page_too(content: Path, tmp_path: Path) -> None:
    spoilt = a_zip(tmp_path / "a.zip", {**FILES, "branch.yaml": "支部: [".encode()})
    page = tmp_path / "review.html"

    assert main(["review", str(spoilt), "--content", str(content), "--html", str(page)]) == 1
    assert "没有配对" in page.read_text(encoding="utf-8")


def test_content_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert main(["review", str(tmp_path / "a.zip"), "--content", str(tmp_path / "nowhere")]) == 2

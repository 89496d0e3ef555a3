"""Names in a zip from a stranger."""

from __future__ import annotations

from zipfile import ZipInfo

import pytest

from showcase.submissions.names import folded, is_left_behind, name_of, why_refused


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("夜巡.jpg".encode("gb18030").decode("cp437"), "夜巡.jpg"),
        ("夜巡.jpg".encode().decode("cp437"), "夜巡.jpg"),
        ("photos\\a.jpg", "photos/a.jpg"),
        ("././photos/a.jpg", "photos/a.jpg"),
        ("夜巡.jpg", "夜巡.jpg"),
    ],
)
def test_a_name_is_read_as_its_author_wrote_it(written: str, name: str) -> None:
    entry = ZipInfo()
    entry.orig_filename = written

    assert name_of(entry) == name


def test_a_flagged_name_is_utf_8() -> None:
    entry = ZipInfo()
    entry.orig_filename, entry.flag_bits = "é.jpg", 0x800

    assert name_of(entry) == "é.jpg"


@pytest.mark.parametrize("name", ["__MACOSX/a", "a/Thumbs.db", ".DS_Store", "a/.git/x", "~$a.docx", "a/desktop.ini"])
def test_litter_is_known(name: str) -> None:
    assert is_left_behind(name)


@pytest.mark.parametrize("name", ["branch.yaml", "photos/a.b.jpg", "..", "../.x", "a/./b", "macosx/a"])
def test_all_else_is_not_litter(name: str) -> None:
    assert not is_left_behind(name)


def test_a_refusal_says_why() -> None:
    assert why_refused("../a") == "它指向压缩包外面"
    assert why_refused("photos/夜巡 路线#1.jpg") == ""


def test_names_alike_on_some_disk_are_alike() -> None:
    assert folded("E\u0301.JPG") == folded("é.jpg")

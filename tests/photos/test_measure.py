from __future__ import annotations

import os
from pathlib import Path

import pytest

from showcase.model import PhotoFile
from showcase.photos.faults import PhotoFault
from showcase.photos.measure import examine, measure
from tests.photos.pictures import FOREIGN, animation, busy, exif, heic, png, quarters, saved


def put(folder: Path, data: bytes, name: str = "a.jpg") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def code(path: Path) -> str:
    fault = measure(path, "x/photos/a.jpg")
    assert isinstance(fault, PhotoFault)
    return fault.code


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_photo_is_measured_upright(tmp_path: Path, turn: int) -> None:
    path = put(tmp_path, saved(quarters(), exif=exif(turn)))
    width, height = (48, 64) if turn >= 5 else (64, 48)

    assert measure(path, "x/photos/a.jpg") == PhotoFile("x/photos/a.jpg", str(path), width, height)


@pytest.mark.parametrize("name", ["夜巡 路线#1.jpg", "50%.JPG", "a+b&c.jpeg", "照片.png", "没有结尾", "x.txt"])
def test_names_do_not_matter(tmp_path: Path, name: str) -> None:
    assert isinstance(measure(put(tmp_path, saved(quarters()), name), "k"), PhotoFile)


def test_names_that_differ_in_case_only_are_two_photos(tmp_path: Path) -> None:
    for name, width in (("a.jpg", 64), ("A.JPG", 80)):
        put(tmp_path, saved(quarters(width)), name)
    widths = [
        photo.width for name in ("a.jpg", "A.JPG") if isinstance(photo := measure(tmp_path / name, name), PhotoFile)
    ]

    assert widths == [64, 80]


def test_nothing_but_the_header_is_decoded(tmp_path: Path) -> None:
    """64 megapixels would take a second; the pixels of this one are not even there."""
    assert isinstance(measure(put(tmp_path, png(8000, 8000)), "k"), PhotoFile)


def test_odd_files_are_told_apart(tmp_path: Path) -> None:
    jpeg = saved(busy())
    odd = {
        "photo-empty": b"",
        "photo-truncated": jpeg[: len(jpeg) // 2],
        "photo-drawing": FOREIGN["svg"],
        "photo-document": FOREIGN["pdf"],
        "photo-archive": FOREIGN["zip"],
        "photo-video": FOREIGN["video"],
        "photo-too-large": png(50_000, 50_000),
        "photo-unknown": FOREIGN["text"],
    }

    assert {code(put(tmp_path, data)) for data in odd.values()} == set(odd)
    assert code(put(tmp_path, heic()[:-5])) == "photo-truncated"


def test_an_animation_is_advice_and_still_a_photo(tmp_path: Path) -> None:
    path = put(tmp_path, animation("GIF"))
    photo, faults = examine(path, "k")

    assert photo == measure(path, "k") == PhotoFile("k", str(path), 40, 30)
    assert [(fault.code, fault.grade) for fault in faults] == [("photo-animated", "advice")]


def test_links_folders_and_pipes_are_not_photos(tmp_path: Path) -> None:
    put(tmp_path, saved(quarters()))
    (tmp_path / "link.jpg").symlink_to("a.jpg")
    (tmp_path / "broken.jpg").symlink_to("nowhere.jpg")
    (tmp_path / "folder.jpg").mkdir()
    os.mkfifo(tmp_path / "pipe.jpg")

    assert {code(tmp_path / f"{name}.jpg") for name in ("link", "broken", "folder", "pipe")} == {"photo-not-a-file"}
    assert code(Path("/dev/null")) == "photo-not-a-file"


def test_what_is_not_there_or_cannot_be_read_is_said(tmp_path: Path) -> None:
    put(tmp_path, saved(quarters()))

    assert code(tmp_path / "gone.jpg") == "photo-gone"
    assert code(tmp_path / "a.jpg" / "b.jpg") == "photo-gone"
    assert code(tmp_path / ("n" * 300)) == "photo-locked"

from __future__ import annotations

import os
from pathlib import Path

import pytest

from showcase.model import PhotoFile
from showcase.photos.facts import remembered_measure
from showcase.photos.faults import PhotoFault
from showcase.photos.measure import measure
from tests.photos.pictures import exif, quarters, saved


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "a.jpg"
    path.write_bytes(saved(quarters(), exif=exif(6)))
    return path


def measured(path: Path, cache: Path) -> PhotoFile | PhotoFault:
    with remembered_measure(cache) as asked:
        return asked(path, "x/photos/a.jpg")


def age(path: Path) -> None:
    """Let the file seem to have rested: wait for the clock instead of fooling it, which no one can for ctime."""
    os.utime(path, ns=(1, 1))


def test_memory_never_changes_an_answer(photo: Path, tmp_path: Path) -> None:
    answers = [measured(photo, tmp_path / "cache") for _ in range(3)]

    assert answers == [measure(photo, "x/photos/a.jpg")] * 3


def test_a_changed_photo_is_measured_again(photo: Path, tmp_path: Path) -> None:
    measured(photo, tmp_path / "cache")
    photo.write_bytes(saved(quarters(100, 50)))

    assert measured(photo, tmp_path / "cache") == PhotoFile("x/photos/a.jpg", str(photo), 100, 50)


def test_faults_are_looked_at_again(photo: Path, tmp_path: Path) -> None:
    photo.write_bytes(b"")
    fault = measured(photo, tmp_path / "cache")
    photo.write_bytes(saved(quarters()))

    assert isinstance(fault, PhotoFault)
    assert isinstance(measured(photo, tmp_path / "cache"), PhotoFile)


def test_a_missing_photo_says_so(tmp_path: Path) -> None:
    fault = measured(tmp_path / "b.jpg", tmp_path / "cache")

    assert isinstance(fault, PhotoFault)
    assert fault.code == "photo-gone"

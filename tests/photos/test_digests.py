"""Digests of photos, remembered as long as the photos do not change."""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

from PIL import Image

from showcase.model import PhotoFile
from showcase.photos.develop import develop
from showcase.photos.digests import digest_of, remembered_digest


def a_photo(folder: Path, colour: str = "#b22") -> PhotoFile:
    path = folder / "a.jpg"
    Image.new("RGB", (64, 48), colour).save(path)
    then = time.time() - 60  # older than the racy moment in which a file may change twice
    os.utime(path, (then, then))
    return PhotoFile("x/a.jpg", str(path), 64, 48)


def test_the_digest_is_of_the_bytes(tmp_path: Path) -> None:
    photo = a_photo(tmp_path)

    assert digest_of(photo) == hashlib.sha256(Path(photo.path).read_bytes()).hexdigest()
    assert digest_of(PhotoFile("x", str(tmp_path / "gone.jpg"), 1, 1)) == ""


def test_a_changed_photo_is_read_again(tmp_path: Path) -> None:
    photo = a_photo(tmp_path)
    develop([photo], tmp_path / "cache", 1)
    before = remembered_digest(tmp_path / "cache")(photo)
    a_photo(tmp_path, "#2b2")

    assert remembered_digest(tmp_path / "cache")(photo) == digest_of(photo) != before


def test_without_a_memory_it_is_read(tmp_path: Path) -> None:
    assert remembered_digest(tmp_path / "cache")(a_photo(tmp_path)) == digest_of(a_photo(tmp_path))

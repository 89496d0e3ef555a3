"""A photo small enough for a page of its own."""

from __future__ import annotations

import base64
import io
from pathlib import Path

from PIL import Image

from showcase.photos.thumbnails import WIDTH, thumbnail

from ..conftest import SAMPLES


def opened(uri: str) -> Image.Image:
    return Image.open(io.BytesIO(base64.b64decode(uri.partition(",")[2])))


def test_it_is_small_upright_and_bare() -> None:
    photo = opened(thumbnail(SAMPLES / "chengguan-dongguan" / "photos" / "hezuo.jpg"))

    assert photo.width == WIDTH
    assert not photo.getexif()


def test_a_narrow_photo_stays_as_it_is(tmp_path: Path) -> None:
    Image.new("RGB", (60, 30)).save(tmp_path / "a.png")

    assert opened(thumbnail(tmp_path / "a.png")).size == (60, 30)


def test_what_is_no_photo_shows_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    Image.new("1", (30_000, 1_000)).save(tmp_path / "bomb.png")

    assert thumbnail(tmp_path / "a.jpg") == ""
    assert thumbnail(tmp_path / "gone.jpg") == ""
    assert thumbnail(tmp_path / "bomb.png") == ""

from __future__ import annotations

import base64
import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from showcase.model import Developed, PhotoFile, Rendition
from showcase.photos.prints import POSTER, prints


def developed(cache: Path, width: int, height: int) -> Developed:
    folder = cache / "photos"
    folder.mkdir(exist_ok=True)
    name = f"{'a' * 16}-{width}.jpg"
    Image.new("RGB", (width, height), "#b22").save(folder / name)
    return Developed("f/a.jpg", "a", (), (Rendition(name, width, height),), "data:,", "#bb2222")


def inside(cache: Path, made: Rendition) -> Image.Image:
    text = (cache / "prints" / made.name).read_text(encoding="ascii")
    (data,) = re.findall(r"base64,([^\"]+)", text)
    return Image.open(BytesIO(base64.b64decode(data)))


def test_a_photo_is_printed_from_its_jpeg_as_it_is_and_from_a_smaller_one(tmp_path: Path) -> None:
    one = developed(tmp_path, 960, 640)
    small, whole = prints({one.key: one}, tmp_path)[one.key]

    assert (small.width, small.height, whole.width, whole.height) == (600, 400, 960, 640)
    assert inside(tmp_path, small).size == (600, 400)
    data = base64.b64encode((tmp_path / "photos" / one.main.name).read_bytes()).decode()
    assert data in (tmp_path / "prints" / whole.name).read_text(encoding="ascii")


def test_a_small_photo_has_one_print_only(tmp_path: Path) -> None:
    one = developed(tmp_path, 640, 480)

    assert [made.width for made in prints({one.key: one}, tmp_path)[one.key]] == [640]


@pytest.mark.parametrize(("original", "widest"), [(3000, POSTER), (1500, 1500), (1000, 960)])
def test_a_poster_is_made_from_the_original_and_never_enlarged(original: int, widest: int, tmp_path: Path) -> None:
    one = developed(tmp_path, 960, 640)
    Image.new("RGB", (original, original * 2 // 3), "#2b2").save(tmp_path / "a.jpg")
    file = PhotoFile(one.key, str(tmp_path / "a.jpg"), original, original * 2 // 3)
    made = prints({one.key: one}, tmp_path, [file])[one.key]

    assert made[-1].width == widest
    assert inside(tmp_path, made[-1]).width == widest


def test_what_is_there_is_not_made_again(tmp_path: Path) -> None:
    one = developed(tmp_path, 960, 640)
    first = prints({one.key: one}, tmp_path)
    (tmp_path / "photos" / one.main.name).unlink()

    assert prints({one.key: one}, tmp_path) == first


def test_nothing_personal_is_printed_along(tmp_path: Path) -> None:
    one = developed(tmp_path, 960, 640)
    exif = Image.Exif()
    exif[0x010E] = "secret place"
    Image.new("RGB", (3000, 2000), "#2b2").save(tmp_path / "a.jpg", exif=exif)
    made = prints({one.key: one}, tmp_path, [PhotoFile(one.key, str(tmp_path / "a.jpg"), 3000, 2000)])[one.key]

    assert not inside(tmp_path, made[-1]).getexif()

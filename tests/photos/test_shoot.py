from __future__ import annotations

import hashlib
import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from showcase.photos.faults import PhotoFault
from showcase.photos.shoot import Order, Seen, Taken, look, shoot
from showcase.photos.shots import Shot
from tests.photos.pictures import animation, avif_boxes, busy, jpeg_segments, png, quarters, saved, telling_jpeg


def take(folder: Path, data: bytes, name: str = "a.jpg") -> Taken:
    """Shoot a photo of these bytes; derivatives go to `folder`/out."""
    (folder / "out").mkdir(exist_ok=True)
    (folder / name).write_bytes(data)
    return shoot(Order(str(folder / name), str(folder / "out"), name))


def shot(folder: Path, data: bytes) -> Shot:
    result = take(folder, data).result
    assert isinstance(result, Shot), result
    return result


def fault(folder: Path, data: bytes) -> PhotoFault:
    result = take(folder, data).result
    assert isinstance(result, PhotoFault), result
    return result


def test_a_photo_gives_avif_at_each_width_and_one_jpeg(tmp_path: Path) -> None:
    result = shot(tmp_path, saved(busy(2000, 1500)))

    assert [(made.name[16:], made.width, made.height) for made in result.made] == [
        ("-480.avif", 480, 360),
        ("-960.avif", 960, 720),
        ("-1600.avif", 1600, 1200),
        ("-960.jpg", 960, 720),
    ]
    for made in result.made:
        written = (tmp_path / "out" / made.name).read_bytes()
        assert (len(written), hashlib.sha256(written).hexdigest()) == (made.size, made.sha256)
        assert Image.open(BytesIO(written)).size == (made.width, made.height)


def test_a_small_logo_stays_small_and_stands_on_white(tmp_path: Path) -> None:
    result = shot(tmp_path, saved(Image.new("RGBA", (120, 90), (0, 0, 0, 0)), "PNG"))
    picture = Image.open(BytesIO((tmp_path / "out" / result.made[-1].name).read_bytes()))

    assert {made.width for made in result.made} == {120}
    assert picture.getpixel((60, 45)) == (255, 255, 255)
    assert result.colour == "#ffffff"


def test_names_say_nothing_of_the_author_s(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    path = tmp_path / "夜巡 张三 #1.jpg"
    path.write_bytes(saved(quarters()))
    result = shoot(Order(str(path), str(tmp_path / "out"), "k")).result

    assert isinstance(result, Shot)
    assert all(re.fullmatch(r"[0-9a-f]{16}-\d+\.(avif|jpg)", made.name) for made in result.made)


def test_no_output_carries_metadata(tmp_path: Path) -> None:
    source = telling_jpeg()
    assert all(word in source for word in (b"Secret Camera", b"Secret Person", b"Secret XMP", b"Display P3"))
    result = shot(tmp_path, source)
    for made in result.made:
        data = (tmp_path / "out" / made.name).read_bytes()
        if made.name.endswith(".jpg"):
            assert not {marker for marker, _, _ in jpeg_segments(data)} & {0xFE, *range(0xE1, 0xF0)}
        else:
            assert [content[8:12] for name, content in avif_boxes(data) if name == b"infe"] == [b"av01"]
            assert {content[:4] for name, content in avif_boxes(data) if name == b"colr"} <= {b"nclx"}
        assert not any(
            word in data for word in (b"Exif", b"Secret", b"GPS", b"XMP", b"ICC_PROFILE", b"P3", b"Photoshop")
        )


def test_the_photo_is_upright(tmp_path: Path) -> None:
    """The camera lay on its side: 640 × 480 with turn 6."""
    assert [(made.width, made.height) for made in shot(tmp_path, telling_jpeg()).made[:1]] == [(480, 640)]


def test_same_bytes_give_the_same_files(tmp_path: Path) -> None:
    for side in ("one", "two"):
        (tmp_path / side).mkdir()
    one, two = (shot(tmp_path / side, telling_jpeg()) for side in ("one", "two"))
    names = [[(made.name, made.sha256) for made in result.made] for result in (one, two)]

    assert names[0] == names[1]
    assert (one.placeholder, one.colour, one.digest) == (two.placeholder, two.colour, two.digest)


def test_an_animation_is_shown_with_advice(tmp_path: Path) -> None:
    assert shot(tmp_path, animation("GIF")).advice == ("photo-animated",)


def test_a_rotten_sector_is_shown_with_advice(tmp_path: Path) -> None:
    jpeg = bytearray(saved(busy(1200, 900)))
    jpeg[4096:8192] = bytes(4096)

    assert shot(tmp_path, bytes(jpeg)).advice == ("photo-flawed",)


def test_a_sound_photo_is_shown_without_a_word(tmp_path: Path) -> None:
    assert shot(tmp_path, saved(busy())).advice == ()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF", "BMP"])
def test_half_a_file_of_any_kind_is_a_fault(tmp_path: Path, kind: str) -> None:
    data = saved(busy(), kind)
    found = fault(tmp_path, data[: len(data) // 2])

    assert found.code in {"photo-truncated", "photo-unreadable"}
    assert found.grade == "problem"


def test_a_picture_whose_pixels_are_not_there_is_a_fault(tmp_path: Path) -> None:
    assert fault(tmp_path, png(640, 480)).code in {"photo-truncated", "photo-unreadable"}


def test_a_polyglot_is_never_passed_on(tmp_path: Path) -> None:
    """A picture that is an archive and a script too comes out as a picture only."""
    data = saved(quarters(), comment=b"<script>alert(1)</script>") + b"PK\x03\x04<?php boo ?>"
    for made in shot(tmp_path, data).made:
        written = (tmp_path / "out" / made.name).read_bytes()
        assert not any(word in written for word in (b"script", b"PK\x03\x04", b"php"))


def test_nothing_is_left_over(tmp_path: Path) -> None:
    result = shot(tmp_path, saved(quarters()))
    fault(tmp_path, b"")

    assert {path.name for path in (tmp_path / "out").rglob("*")} == {".new", *(made.name for made in result.made)}


def test_a_folder_that_cannot_be_written_is_no_fault_of_the_photo(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(saved(quarters()))
    with pytest.raises(FileNotFoundError):
        shoot(Order(str(tmp_path / "a.jpg"), str(tmp_path / "nowhere"), "a"))


def test_looking_reads_the_bytes_once(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"bytes")
    seen = look(str(path))
    missing = look(str(tmp_path / "b.jpg"))

    assert isinstance(seen, Seen)
    assert seen.data == b"bytes"
    assert seen.original.digest == hashlib.sha256(b"bytes").hexdigest()
    assert isinstance(missing, PhotoFault)
    assert missing.code == "photo-gone"

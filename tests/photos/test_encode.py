from __future__ import annotations

from base64 import b64decode
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from showcase.photos.encode import dominant_colour, encoded, encoders, placeholder, writes_avif
from tests.photos.pictures import RED, SAND, avif_boxes, busy, jpeg_segments, quarters

if TYPE_CHECKING:
    from showcase.photos.recipe import Kind


def test_jpeg_is_progressive_and_small() -> None:
    picture = busy()
    data = encoded(picture, "jpg")
    markers = [marker for marker, _, _ in jpeg_segments(data)]

    assert 0xC2 in markers
    assert 0xC0 not in markers


def test_nothing_is_written_along() -> None:
    jpeg = {marker for marker, _, _ in jpeg_segments(encoded(busy(), "jpg"))}
    avif = list(avif_boxes(encoded(busy(), "avif")))

    assert not jpeg & {0xFE, *range(0xE1, 0xF0)}
    assert {name for name, _ in avif} >= {b"ftyp", b"meta", b"mdat", b"infe", b"ispe"}
    assert not {b"irot", b"imir", b"uuid", b"xml ", b"clli"} & {name for name, _ in avif}
    assert [content[8:12] for name, content in avif if name == b"infe"] == [b"av01"]
    assert {content[:4] for name, content in avif if name == b"colr"} <= {b"nclx"}


@pytest.mark.parametrize("kind", ["avif", "jpg"])
def test_same_picture_same_bytes(kind: Kind) -> None:
    assert encoded(busy(), kind) == encoded(busy(), kind)


@pytest.mark.parametrize("kind", ["avif", "jpg"])
def test_the_picture_is_in_there(kind: Kind) -> None:
    read = Image.open(BytesIO(encoded(quarters(), kind))).convert("RGB")
    pixel = read.getpixel((10, 10))

    assert read.size == (64, 48)
    assert isinstance(pixel, tuple)
    assert max(abs(a - b) for a, b in zip(pixel, RED, strict=True)) < 12


def test_a_placeholder_is_tiny_and_shows_where_things_are() -> None:
    uri = placeholder(quarters(480, 360))
    kind, _, data = uri.removeprefix("data:image/").partition(";base64,")
    glimpse = Image.open(BytesIO(b64decode(data))).convert("RGB")

    assert kind in {"png", "jpeg"}
    assert glimpse.size == (16, 12)
    assert len(uri) < 500
    assert glimpse.getpixel((3, 3)) == RED


def test_a_busy_placeholder_is_tiny_too() -> None:
    assert len(placeholder(busy())) < 500


def test_a_scroll_s_placeholder_does_not_grow_with_it() -> None:
    assert len(placeholder(busy(16, 1600))) < 800


def test_the_dominant_colour_is_that_of_most_of_the_picture() -> None:
    picture = Image.new("RGB", (300, 200), SAND)
    picture.paste(RED, (0, 0, 90, 200))

    shown = bytes.fromhex(dominant_colour(picture)[1:])

    assert max(abs(a - b) for a, b in zip(shown, SAND, strict=True)) <= 4
    assert dominant_colour(Image.new("RGB", (1, 1), "white")) == "#ffffff"


def test_encoders_name_their_versions() -> None:
    assert "pillow" in encoders()
    assert f"avif written: {writes_avif()}" in encoders()

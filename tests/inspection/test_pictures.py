"""What pictures tell beside their picture."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from showcase.inspection.pictures import HEAD, metadata

from ..conftest import SAMPLES

KINDS = ["JPEG", "PNG", "WEBP", "AVIF"]


def a_picture(kind: str, **more: object) -> bytes:
    packed = io.BytesIO()
    Image.new("RGB", (64, 48), "#b22").save(packed, kind, **more)
    return packed.getvalue()


def gps() -> Image.Exif:
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (41.0, 48.0, 30.0)}
    return exif


@pytest.mark.parametrize("kind", KINDS)
def test_a_bare_picture_tells_nothing(kind: str) -> None:
    assert metadata(a_picture(kind)[:HEAD]) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_where_it_was_taken_is_found(kind: str) -> None:
    assert metadata(a_picture(kind, exif=gps())[:HEAD]) == ("EXIF",)


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "AVIF"])
def test_the_words_of_editing_programs_are_found(kind: str) -> None:
    assert metadata(a_picture(kind, xmp=b"<x:xmpmeta/>")) == ("XMP",)


def test_comments_and_texts_are_found() -> None:
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", "x")

    assert metadata(a_picture("JPEG", comment=b"x")) == ("备注",)
    assert metadata(a_picture("PNG", pnginfo=told)) == ("文字",)
    assert metadata(a_picture("GIF", comment=b"x")) == ("备注",)


def test_the_originals_of_the_samples_carry_much() -> None:
    told = {kind for path in SAMPLES.glob("*/photos/*.jpg") for kind in metadata(path.read_bytes()[:HEAD])}

    assert {"EXIF", "备注"} <= told


@given(st.binary(max_size=200), st.sampled_from([b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF0000WEBP", b"0000ftyp", b""]))
def test_no_bytes_bring_it_down(data: bytes, start: bytes) -> None:
    metadata(start + data)

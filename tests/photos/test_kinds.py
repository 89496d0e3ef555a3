from __future__ import annotations

import pytest
from PIL import Image

from showcase.photos.faults import PhotoFault
from showcase.photos.kinds import kind_of
from tests.photos.pictures import FOREIGN, box, heic, quarters, saved


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF"])
def test_a_picture_is_known_by_its_content(kind: str) -> None:
    assert kind_of(saved(quarters(), kind)[:1024]) == kind


def test_a_phone_s_heic_is_known_even_under_a_container_brand() -> None:
    container = box(b"ftyp", b"mif1" + bytes(4) + b"mif1" + b"heic")

    assert kind_of(heic()[:1024]) == "HEIF"
    assert kind_of(container) == "HEIF"
    assert kind_of(box(b"ftyp", b"mif1" + bytes(4) + b"avif")) == "AVIF"


@pytest.mark.parametrize(
    ("name", "code", "word"),
    [
        ("svg", "photo-drawing", "SVG"),
        ("svg-bom", "photo-drawing", "SVG"),
        ("eps", "photo-drawing", "EPS"),
        ("eps-binary", "photo-drawing", "EPS"),
        ("pdf", "photo-document", "PDF"),
        ("word", "photo-document", "Office"),
        ("photoshop", "photo-document", "Photoshop"),
        ("html", "photo-document", "网页"),
        ("zip", "photo-archive", "压缩包"),
        ("rar", "photo-archive", "压缩包"),
        ("7z", "photo-archive", "压缩包"),
        ("gzip", "photo-archive", "压缩包"),
        ("video", "photo-video", "视频"),
        ("text", "photo-unknown", "认不出"),
        ("noise", "photo-unknown", "认不出"),
    ],
)
def test_anything_else_is_told_by_its_own_name(name: str, code: str, word: str) -> None:
    fault = kind_of(FOREIGN[name])

    assert isinstance(fault, PhotoFault)
    assert fault.code == code
    assert word in fault.what


def test_nothing_is_an_empty_file() -> None:
    fault = kind_of(b"")

    assert isinstance(fault, PhotoFault)
    assert fault.code == "photo-empty"


@pytest.mark.parametrize("length", range(1, 16))
def test_a_few_bytes_never_trip(length: int) -> None:
    whole = saved(Image.new("RGB", (8, 8)), "WEBP")

    assert kind_of(whole[:length])
    assert kind_of(heic()[:length])

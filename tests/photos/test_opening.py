from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from showcase.photos.faults import PhotoFault
from showcase.photos.opening import MEGABYTES, TALLEST, Opened, fault_of, open_picture
from tests.photos.pictures import (
    FOREIGN,
    animation,
    claiming,
    display_p3,
    exif,
    heic,
    png,
    png_chunk,
    quarters,
    saved,
    turned_tiff,
)


def opened(data: bytes) -> Opened:
    picture = open_picture(BytesIO(data), len(data))
    assert isinstance(picture, Opened), picture
    return picture


def fault(data: bytes) -> PhotoFault:
    found = open_picture(BytesIO(data), len(data))
    assert isinstance(found, PhotoFault), found
    return found


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF"])
def test_each_kind_opens_with_its_size(kind: str) -> None:
    picture = opened(saved(quarters(), kind))

    assert (picture.width, picture.height, picture.turn) == (64, 48, 1)
    assert picture.is_jpeg == (kind == "JPEG")


@pytest.mark.parametrize("turn", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_size_is_as_a_reader_sees_it(kind: str, turn: int) -> None:
    picture = opened(saved(quarters(), kind, exif=exif(turn)))

    assert (picture.width, picture.height) == ((48, 64) if turn >= 5 else (64, 48))
    assert picture.turn == turn


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_tiff_is_not_turned_twice(turn: int) -> None:
    picture = opened(turned_tiff(quarters(), turn))

    assert (picture.width, picture.height) == ((48, 64) if turn >= 5 else (64, 48))
    assert picture.turn == 1


@pytest.mark.parametrize("turn", [0, 9, 65_535])
def test_a_turn_that_does_not_exist_is_none(turn: int) -> None:
    assert opened(saved(quarters(), exif=exif(turn))).turn == 1


@pytest.mark.filterwarnings("ignore:Corrupt EXIF:UserWarning")  # a run outside pytest does not hear it
def test_rotten_exif_is_no_reason_to_refuse() -> None:
    assert opened(saved(quarters(), exif=b"Exif\0\0II*\0\xff\xff\xff\x7f")).turn == 1


def test_phones_wrap_several_jpegs_in_one() -> None:
    frames = [quarters(), quarters()]
    stream = BytesIO()
    frames[0].save(stream, "MPO", save_all=True, append_images=frames[1:])
    picture = opened(stream.getvalue())

    assert picture.is_jpeg
    assert not picture.is_sequence


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF", "TIFF"])
def test_moving_pictures_and_pages_are_noticed(kind: str) -> None:
    assert opened(animation(kind)).is_sequence
    assert not opened(saved(quarters(), kind)).is_sequence


@pytest.mark.parametrize("name", FOREIGN)
def test_nothing_foreign_reaches_a_decoder(name: str) -> None:
    assert fault(FOREIGN[name]).grade == "problem"


def test_a_bomb_is_named_with_its_size_and_the_limit() -> None:
    found = fault(png(50_000, 50_000))

    assert found.code == "photo-too-large"
    assert "2500 百万像素" in found.what


def test_sixty_four_megapixels_are_enough_for_what_must_be_decoded_whole() -> None:
    assert opened(png(8000, 8000)).width == 8000
    assert "65 百万像素，超过上限 64" in fault(png(8001, 8100)).what


def test_two_hundred_megapixels_are_fine_for_a_jpeg() -> None:
    jpeg = saved(quarters())

    assert opened(claiming(jpeg, 16_320, 12_240)).width == 16_320
    assert "225 百万像素，超过上限 200" in fault(claiming(jpeg, 15_000, 15_000)).what
    assert "3600 百万像素" in fault(claiming(jpeg, 60_000, 60_000)).what


def test_a_scroll_is_cut_before_browsers_give_up() -> None:
    found = fault(png(100, TALLEST + 1))

    assert found.code == "photo-too-tall"
    assert str(TALLEST + 1) in found.what


def test_a_hundred_megabytes_are_enough() -> None:
    found = open_picture(BytesIO(), (MEGABYTES + 20) * 1_000_000)

    assert isinstance(found, PhotoFault)
    assert "120 MB，超过上限 100 MB" in found.what


@pytest.mark.parametrize(
    "chunk",
    [
        png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(50_000_000))),
        png_chunk(b"iCCP", b"profile\0\0" + zlib.compress(bytes(50_000_000))),
    ],
    ids=["text", "profile"],
)
def test_a_bomb_in_what_is_attached_is_named_too(chunk: bytes) -> None:
    found = fault(png(64, 48, chunk))

    assert found.code == "photo-bloated"
    assert "1 MB" in found.what


def test_many_texts_come_to_a_bomb_as_well() -> None:
    chunk = png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(1_000_000)))

    assert "64 MB" in fault(png(64, 48, *[chunk] * 70)).what


def test_a_torn_heic_is_torn_and_a_whole_one_tells_how_to_export() -> None:
    """Without the optional decoder; the torn one is found before any decoder is asked."""
    assert fault(heic()[:-1]).code == "photo-truncated"
    assert fault(heic()).code in {"photo-heic", "photo-unreadable"}


def test_a_header_that_lies_is_unreadable() -> None:
    assert fault(b"\xff\xd8\xff\xda\x00\x04ab\xff\xd9").code == "photo-unreadable"
    assert fault(b"BM" + bytes(100)).code == "photo-unreadable"


def test_what_decoders_say_is_understood() -> None:
    assert fault_of(OSError("image file is truncated (37 bytes not processed)")).code == "photo-truncated"
    assert (
        fault_of(Image.DecompressionBombError("Image size (900000000 pixels) exceeds limit")).code == "photo-too-large"
    )
    assert fault_of(MemoryError()).code == "photo-unreadable"
    assert fault_of(struct.error("unpack")).code == "photo-unreadable"


def test_a_profile_is_left_for_later() -> None:
    assert opened(saved(quarters(), icc_profile=display_p3())).picture.info["icc_profile"] == display_p3()

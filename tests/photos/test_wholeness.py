from __future__ import annotations

import random
import struct
from io import BytesIO

import pytest
from PIL import Image

from showcase.photos.wholeness import has_flaws, is_torn
from tests.photos.pictures import box, busy, exif, heic, quarters, saved


def torn(data: bytes, kind: str) -> bool:
    return is_torn(BytesIO(data), kind, len(data))


def flawed(jpeg: bytes) -> bool:
    return has_flaws(BytesIO(jpeg), len(jpeg))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF"])
def test_a_whole_file_is_whole(kind: str) -> None:
    assert not torn(saved(busy(), kind), kind)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("share", [0.01, 0.3, 0.9, 0.9999])
def test_a_file_that_stops_early_is_torn(kind: str, share: float) -> None:
    data = saved(busy(), kind)

    assert torn(data[: int(len(data) * share)], kind)


def test_a_thumbnail_inside_does_not_pass_for_the_end() -> None:
    thumbnail = saved(quarters())
    jpeg = saved(busy(), exif=b"Exif\0\0" + thumbnail)

    assert thumbnail in jpeg
    assert torn(jpeg[: len(jpeg) // 2], "JPEG")


def test_what_phones_append_is_no_tear() -> None:
    """A moving photo carries a video behind the picture."""
    assert not torn(saved(busy()) + random.Random(1).randbytes(200_000).replace(b"\xff\xd9", b"??"), "JPEG")
    assert not torn(saved(busy(), "PNG") + bytes(100_000), "PNG")


def test_a_torn_heic_is_told_from_a_whole_one_by_its_boxes() -> None:
    whole = heic()

    assert not torn(whole, "HEIF")
    assert torn(whole[:-1], "HEIF")
    assert torn(whole[: len(whole) // 2], "HEIF")


def test_long_and_open_ended_boxes_are_understood() -> None:
    start = box(b"ftyp", b"heic")
    long = start + struct.pack(">I4sQ", 1, b"mdat", 16 + 50) + bytes(50)

    assert not torn(long, "HEIF")
    assert torn(long[:-1], "HEIF")
    assert not torn(start + struct.pack(">I4s", 0, b"mdat") + bytes(50), "HEIF")


@pytest.mark.parametrize("length", [2, 3, 7])
def test_a_box_shorter_than_its_own_header_never_loops(length: int) -> None:
    assert torn(box(b"ftyp", b"heic") + struct.pack(">I4s", length, b"free"), "HEIF")


@pytest.mark.parametrize(
    "settings",
    [{}, {"progressive": True}, {"optimize": True}, {"restart_marker_rows": 1}, {"quality": 3}, {"exif": exif(6)}],
    ids=["plain", "progressive", "optimised", "restarts", "coarse", "with EXIF"],
)
def test_sound_jpegs_have_no_flaws(settings: dict[str, object]) -> None:
    assert not flawed(saved(busy(), "JPEG", **settings))


def test_a_flat_picture_is_not_taken_for_damage() -> None:
    """Optimised coding turns white paper into long runs of zeros."""
    paper = saved(Image.new("RGB", (3000, 2000), "white"), optimize=True)

    assert bytes(512) in paper
    assert not flawed(paper)


def test_a_sector_of_zeros_is_a_flaw() -> None:
    jpeg = bytearray(saved(busy(1200, 900)))
    assert len(jpeg) > 20_000
    jpeg[4096:8192] = bytes(4096)

    assert flawed(bytes(jpeg))


def test_markers_that_may_not_stand_there_are_flaws() -> None:
    jpeg = bytearray(saved(busy()))
    jpeg[len(jpeg) // 2 : len(jpeg) // 2 + 2] = b"\xff\xc0"

    assert flawed(bytes(jpeg))


def test_restart_marks_out_of_turn_are_flaws() -> None:
    jpeg = saved(busy(), restart_marker_rows=1)

    assert flawed(jpeg.replace(b"\xff\xd2", b"\xff\xd5", 1))


def test_no_damage_whatever_makes_the_checks_trip() -> None:
    """Rotten bytes anywhere give an answer, not an exception."""
    rng = random.Random(3)
    for kind in ("JPEG", "PNG", "WEBP", "AVIF"):
        data = saved(quarters(200, 150), kind)
        for _ in range(60):
            rotten = bytearray(data)
            for _ in range(5):
                rotten[rng.randrange(len(rotten))] = rng.randrange(256)
            torn(bytes(rotten), kind)
            flawed(bytes(rotten))

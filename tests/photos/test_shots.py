from __future__ import annotations

import os
from pathlib import Path

import pytest

from showcase.model import Developed, Rendition
from showcase.photos.shots import Made, Shot, Signature

LATER = 10_000_000_000  # ns


def signed(path: Path, read_after: int = LATER) -> Signature:
    facts = path.stat()
    return Signature.of(facts, max(facts.st_mtime_ns, facts.st_ctime_ns) + read_after)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"some bytes")
    return path


def test_a_file_that_rests_is_vouched_for(photo: Path) -> None:
    assert signed(photo).vouches_for(str(photo))


def test_a_file_read_in_the_tick_it_was_written_is_not(photo: Path) -> None:
    """It may have been written once more, with the same size, before the clock went on."""
    assert not signed(photo, read_after=1_000_000).vouches_for(str(photo))


def test_another_size_time_or_file_is_noticed(photo: Path) -> None:
    before = signed(photo)
    photo.write_bytes(b"more bytes than that")
    assert not before.vouches_for(str(photo))

    before = signed(photo)
    os.utime(photo, ns=(1, 1))
    assert not before.vouches_for(str(photo))

    before = signed(photo)
    twin = photo.with_name("b.jpg")
    twin.write_bytes(photo.read_bytes())
    os.utime(twin, ns=(1, 1))
    twin.replace(photo)
    assert not before.vouches_for(str(photo))


def test_what_is_gone_is_not_vouched_for(photo: Path) -> None:
    before = signed(photo)
    photo.unlink()

    assert not before.vouches_for(str(photo))


def test_a_shot_is_shown_with_avif_from_narrow_to_wide_and_its_jpeg() -> None:
    made = tuple(
        Made(name, width, width, 1, 1, "")
        for name, width in (("x-480.avif", 480), ("x-960.avif", 960), ("x-960.jpg", 960))
    )
    shown = Shot("d", "x", made, "data:", "#ffffff").developed("a/photos/b.jpg")

    assert shown == Developed(
        "a/photos/b.jpg",
        "d",
        (Rendition("x-480.avif", 480, 480), Rendition("x-960.avif", 960, 960)),
        (Rendition("x-960.jpg", 960, 960),),
        "data:",
        "#ffffff",
    )
    assert shown.main == Rendition("x-960.jpg", 960, 960)

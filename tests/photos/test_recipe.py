from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.photos.recipe import MAIN_WIDTH, WIDTHS, Size, file_name, scaled, sizes, stem, wanted

SIDES = st.integers(1, 65_000)


@given(SIDES, SIDES)
def test_no_rendition_is_wider_than_the_photo_or_than_asked(width: int, height: int) -> None:
    offered = [size.width for size in sizes(width, height)]

    assert offered
    assert offered == sorted(set(offered))
    assert offered[-1] <= min(width, WIDTHS[-1])


@given(SIDES, SIDES)
def test_proportions_hold_to_half_a_pixel(width: int, height: int) -> None:
    for size in sizes(width, height):
        assert size.height >= 1
        assert size.height == 1 or abs(size.height - height * size.width / width) <= 0.5


@given(SIDES, SIDES, st.booleans())
def test_there_is_always_a_jpeg_and_it_is_enough_for_print(width: int, height: int, avif: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    made = wanted(sizes(width, height), avif=avif)
    jpegs = [size.width for kind, size in made if kind == "jpg"]

    assert jpegs[-1] >= min(width, MAIN_WIDTH) / 1.2


@pytest.mark.parametrize(
    ("width", "offered"),
    [
        (4000, [480, 960, 1600]),
        (1600, [480, 960, 1600]),
        (1599, [480, 960, 1599]),
        (1000, [480, 960]),
        (960, [480, 960]),
        (700, [480, 700]),
        (500, [480]),
        (300, [300]),
        (1, [1]),
    ],
)
def test_small_pictures_stay_small(width: int, offered: list[int]) -> None:
    assert [size.width for size in sizes(width, width)] == offered


def test_avif_comes_at_each_width_and_jpeg_once() -> None:
    made = [(kind, size.width) for kind, size in wanted(sizes(4000, 3000), avif=True)]

    assert made == [("avif", 480), ("avif", 960), ("avif", 1600), ("jpg", 960)]


def test_without_an_avif_encoder_jpeg_comes_at_each_width() -> None:
    made = [(kind, size.width) for kind, size in wanted(sizes(4000, 3000), avif=False)]

    assert made == [("jpg", 480), ("jpg", 960), ("jpg", 1600)]


def test_a_name_is_made_of_digests_only() -> None:
    name = file_name(stem("ab" * 32, "pillow 13"), "avif", Size(960, 720))

    assert re.fullmatch(r"[0-9a-f]{16}-960\.avif", name)


def test_other_bytes_or_another_encoder_give_another_name() -> None:
    names = {stem("aa", "pillow 13"), stem("bb", "pillow 13"), stem("aa", "pillow 14")}

    assert len(names) == 3


def test_heights_are_rounded_to_the_nearest_pixel() -> None:
    assert [scaled(3, 2, 480), scaled(4000, 3001, 480), scaled(60_000, 1, 480)] == [320, 360, 1]

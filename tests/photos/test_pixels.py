from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from showcase.photos.opening import Opened, open_picture
from showcase.photos.pixels import narrower, upright
from tests.photos.pictures import (
    BLUE,
    GREEN,
    RED,
    SAND,
    animation,
    busy,
    display_p3,
    exif,
    grey_gamma_1,
    quarters,
    saved,
    turned_tiff,
)


def drawn(data: bytes, width: int | None = None) -> Image.Image:
    picture = open_picture(BytesIO(data), len(data))
    assert isinstance(picture, Opened), picture
    return upright(picture, width or picture.width)


def colour(picture: Image.Image, x: float = 0.5, y: float = 0.5) -> tuple[int, ...]:
    pixel = picture.getpixel((int(picture.width * x), int(picture.height * y)))
    assert isinstance(pixel, tuple)
    return pixel


def near(pixel: tuple[int, ...], wanted: tuple[int, ...], by: int = 6) -> bool:
    return len(pixel) == len(wanted) and all(abs(a - b) <= by for a, b in zip(pixel, wanted, strict=True))


def corners(picture: Image.Image) -> list[tuple[int, ...]]:
    return [colour(picture, x, y) for y in (0.25, 0.75) for x in (0.25, 0.75)]


_UNTURN = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def lying(turn: int) -> Image.Image:
    """The picture as a camera held askew stores it, to be turned by `turn`."""
    way = _UNTURN[turn]
    return quarters(160, 120) if way is None else quarters(160, 120).transpose(way)


@pytest.mark.parametrize("turn", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_every_turn_comes_out_upright(kind: str, turn: int) -> None:
    picture = drawn(saved(lying(turn), kind, quality=95, exif=exif(turn)), 80)

    assert picture.size == (80, 60)
    assert all(near(*pair, by=12) for pair in zip(corners(picture), [RED, GREEN, BLUE, SAND], strict=True))


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_tiff_comes_out_upright_too(turn: int) -> None:
    picture = drawn(turned_tiff(lying(turn), turn), 80)

    assert all(near(*pair) for pair in zip(corners(picture), [RED, GREEN, BLUE, SAND], strict=True))


def test_display_p3_is_converted() -> None:
    """A strong P3 red is out of sRGB; taken for sRGB it would be dull."""
    picture = Image.new("RGB", (60, 40), (180, 60, 60))
    plain, wide = (drawn(saved(picture, "PNG", icc_profile=profile)) for profile in (None, display_p3()))

    assert near(colour(plain), (180, 60, 60), by=1)
    assert colour(wide)[0] > 190
    assert colour(wide)[1] < 55


def test_display_p3_agrees_with_a_conversion_before_the_resize() -> None:
    picture = quarters(400, 300)
    profile = ImageCms.ImageCmsProfile(BytesIO(display_p3()))
    before = ImageCms.profileToProfile(
        picture, profile, ImageCms.createProfile("sRGB"), ImageCms.Intent.RELATIVE_COLORIMETRIC
    )
    assert before is not None
    after = drawn(saved(picture, "PNG", icc_profile=display_p3()), 100)

    assert all(near(*pair, by=2) for pair in zip(corners(after), corners(before), strict=True))


def test_an_srgb_profile_changes_nothing() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    assert near(colour(drawn(saved(Image.new("RGB", (30, 20), SAND), "PNG", icc_profile=srgb))), SAND, by=0)


def test_a_grey_profile_is_honoured() -> None:
    grey = drawn(saved(Image.new("L", (30, 20), 128), "PNG", icc_profile=grey_gamma_1()))

    assert near(colour(grey), (188, 188, 188), by=2)


@pytest.mark.parametrize(
    "profile", [b"rotten", display_p3()[:200], grey_gamma_1()], ids=["rotten", "cut", "of another space"]
)
def test_a_profile_that_does_not_serve_is_left_aside(profile: bytes) -> None:
    assert near(colour(drawn(saved(Image.new("RGB", (30, 20), SAND), "PNG", icc_profile=profile))), SAND, by=0)


def test_cmyk_comes_out_in_its_colours() -> None:
    picture = drawn(saved(Image.new("CMYK", (60, 40), (0, 255, 255, 0)), "JPEG"))

    assert near(colour(picture), (255, 0, 0), by=8)


def test_sixteen_bit_grey_is_not_clipped_to_white() -> None:
    picture = Image.new("I;16", (30, 20), 128 * 257)

    assert near(colour(drawn(saved(picture, "PNG"))), (128, 128, 128), by=0)
    assert near(colour(drawn(saved(picture, "TIFF"))), (128, 128, 128), by=0)


def test_sixteen_bit_black_and_white_stay_black_and_white() -> None:
    assert colour(drawn(saved(Image.new("I;16", (30, 20), 0), "PNG"))) == (0, 0, 0)
    assert colour(drawn(saved(Image.new("I;16", (30, 20), 65_535), "PNG"))) == (255, 255, 255)


def test_a_logo_on_nothing_stands_on_white() -> None:
    logo = Image.new("RGBA", (60, 40), (0, 0, 0, 0))
    logo.paste((*RED, 255), (0, 0, 30, 40))

    for kind in ("PNG", "WEBP"):
        picture = drawn(saved(logo, kind, **({"lossless": True} if kind == "WEBP" else {})))
        assert near(colour(picture, 0.2), RED, by=1)
        assert near(colour(picture, 0.8), (255, 255, 255), by=1)


def test_half_transparent_ink_is_half_white() -> None:
    assert near(colour(drawn(saved(Image.new("RGBA", (30, 20), (200, 0, 0, 128)), "PNG"))), (227, 127, 127), by=2)
    assert near(colour(drawn(saved(Image.new("LA", (30, 20), (0, 128)), "PNG"))), (127, 127, 127), by=2)


def test_a_small_logo_s_edge_does_not_darken() -> None:
    """What is transparent has a colour too, here black; it must not bleed into the white when made smaller."""
    logo = Image.new("RGBA", (400, 400), (0, 0, 0, 0))
    logo.paste((255, 255, 255, 255), (100, 100, 300, 300))

    assert drawn(saved(logo, "PNG"), 50).convert("L").getextrema()[0] >= 253  # type: ignore[operator] # one band


def test_palette_and_transparency_come_out_right() -> None:
    palette = Image.new("P", (60, 40), 0)
    palette.putpalette([*RED, *GREEN, *BLUE])
    palette.paste(1, (30, 0, 60, 40))

    assert near(colour(drawn(saved(palette, "PNG")), 0.2), RED, by=0)
    assert near(colour(drawn(saved(palette, "PNG", transparency=0)), 0.2), (255, 255, 255), by=0)
    assert near(colour(drawn(saved(palette, "GIF", transparency=0)), 0.8), GREEN, by=0)


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "RGBA", "LA", "P", "CMYK", "YCbCr", "I;16", "F"])
def test_every_mode_ends_as_plain_rgb(mode: str) -> None:
    picture = Image.new(mode, (30, 20))
    kind = "TIFF" if mode in {"CMYK", "YCbCr", "F"} else "PNG"
    result = drawn(saved(picture, kind), 20)

    assert (result.mode, result.size, result.info) == ("RGB", (20, 13), {})


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF"])
def test_an_animation_gives_its_first_picture(kind: str) -> None:
    assert near(colour(drawn(animation(kind))), RED, by=8)


def test_nothing_stays_attached() -> None:
    picture = drawn(saved(busy(), exif=exif(6), comment=b"secret", dpi=(300, 300), icc_profile=display_p3()), 200)

    assert picture.info == {}
    assert picture.getexif() == {}
    assert narrower(picture, 100, 133).info == {}


def test_a_line_of_pixels_can_be_drawn() -> None:
    assert drawn(saved(Image.new("RGB", (5000, 1), SAND), "PNG"), 480).size == (480, 1)
    assert drawn(saved(Image.new("RGB", (1, 900), SAND), "JPEG"), 1).size == (1, 900)

"""Photos in the form: made small, turned upright, rid of what a camera writes; what is none is refused in our words."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from showcase.authored.sentences import PHOTOS
from tests.browser.clerk import Clerk, unpacked, zipped
from tests.photos.pictures import BLUE, GREEN, RED, SAND, exif, quarters, saved, telling_jpeg

# How a camera that is turned so stores a picture whose corners are red, green / blue, sand when upright.
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}  # fmt: skip
_MAKERS_MARKS = (b"Exif", b"Secret", b"http://ns.adobe", b"ICC_PROFILE", b"taken by")


@pytest.fixture
def clerk(either: Browser, sample_site: Path) -> Iterator[Clerk]:
    someone = Clerk(either, (sample_site / "submit.html").as_uri())
    yield someone
    heard = someone.heard
    someone.leave()

    assert heard == []


def pictures_in(packed: bytes) -> dict[str, Image.Image]:
    return {name: Image.open(BytesIO(data)) for name, data in unpacked(packed).items() if name != "branch.yaml"}


def corners(picture: Image.Image) -> list[tuple[int, ...]]:
    """The colours near the four corners, each as the nearest of the four we paint with."""
    width, height = picture.size
    pixels = picture.convert("RGB").load()
    assert pixels
    places = [(x, y) for y in (height // 8, height * 7 // 8) for x in (width // 8, width * 7 // 8)]
    return [nearest(pixels[place]) for place in places]


def nearest(colour: float | tuple[int, ...]) -> tuple[int, ...]:
    assert isinstance(colour, tuple)
    return min((RED, GREEN, BLUE, SAND), key=lambda known: sum(abs(a - b) for a, b in zip(known, colour, strict=True)))


def test_photos_come_out_small_upright_and_silent(clerk: Clerk) -> None:
    upright = quarters(2560, 1920)
    taken = {
        f"{turn}.jpg": saved(upright.transpose(_TURNS[turn]) if turn > 1 else upright, exif=exif(turn))
        for turn in range(1, 9)
    }
    clerk.add_photos(taken)
    packed = clerk.take_home()

    for name, picture in pictures_in(packed).items():
        assert picture.size == (2400, 1800), name
        assert corners(picture) == [RED, GREEN, BLUE, SAND], name
        assert dict(picture.getexif()) == {}, name
    assert [mark for mark in _MAKERS_MARKS if mark in packed] == []


def test_everything_a_camera_tells_is_gone(clerk: Clerk) -> None:
    clerk.add_photos({"IMG_1.JPG": telling_jpeg()})
    files = unpacked(clerk.take_home())

    assert set(files) == {"branch.yaml", "photos/IMG-1.jpg"}
    assert [mark for mark in _MAKERS_MARKS if mark in files["photos/IMG-1.jpg"]] == []


def test_bare_photos_stay_to_the_byte_and_clear_ones_stay_clear(clerk: Clerk) -> None:
    small, mark = saved(quarters(800, 600)), Image.new("RGBA", (300, 300), (0, 0, 0, 0))
    mark.paste((155, 28, 28, 255), (100, 100, 200, 200))
    clerk.add_photos({"小图.jpg": small, "标识.png": saved(mark, "PNG"), "带话.png": saved(mark, "PNG", exif=exif(1))})
    files = unpacked(clerk.take_home())

    assert files["photos/小图.jpg"] == small
    assert files["photos/标识.png"] == saved(mark, "PNG")
    assert b"Secret" not in files["photos/带话.png"]
    assert Image.open(BytesIO(files["photos/带话.png"])).getpixel((5, 5)) == (0, 0, 0, 0)


def test_names_are_made_plain_and_never_collide(clerk: Clerk) -> None:
    picture = saved(quarters(80, 60))
    clerk.add_photos(
        {"夜巡 路线#1.jpg": picture, "A.jpg": picture, "a.JPG": picture, "con.jpg": picture, "%2e%2e.png": picture}
    )
    names = sorted(name for name in unpacked(clerk.take_home()) if name != "branch.yaml")

    assert names == ["photos/2e-2e.jpg", "photos/A.jpg", "photos/a-2.jpg", "photos/con-1.jpg", "photos/夜巡-路线-1.jpg"]


NO_PHOTOS = [
    ("photo-empty", b""),
    ("photo-truncated", saved(quarters(640, 480))[:-200]),
    ("photo-truncated", saved(quarters(64, 48), "PNG")[:-20]),
    ("photo-heic", b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00heicmif1" + bytes(40)),
    ("photo-video", b"\x00\x00\x00\x18ftypisom\x00\x00\x00\x00isommp42" + bytes(40)),
    ("photo-document", b"%PDF-1.7\n" + bytes(40)),
    ("photo-archive", zipped({"a": b"b"})),
    ("photo-drawing", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ("photo-unknown", b"just words"),
    ("photo-unreadable", saved(quarters(64, 48), "PNG").replace(b"IHDR", b"IHDX")),
]


def test_what_is_no_photo_is_refused_in_the_words_of_the_check(clerk: Clerk) -> None:
    clerk.turn_to("photos")
    for number, (code, data) in enumerate(NO_PHOTOS):
        said = f"{number}.jpg：{PHOTOS[code].what.split('{')[0]}"
        clerk.give("添加照片", {f"{number}.jpg": data})
        clerk.until(
            f"Boolean(document.querySelector('#step-photos [data-code={code}] span')?.textContent.startsWith('{said}'))"
        )

    assert clerk.ask("scForm.paper.files.size") == 0


def test_each_photo_is_asked_about(clerk: Clerk) -> None:
    clerk.add_photos({"夜巡.jpg": saved(quarters(320, 240))})
    clerk.turn_to("honours")
    clerk.turn_to("photos")
    clerk.settle()

    assert clerk.beside("照片", 0, "说明") == ["照片第 1 条缺“说明”"]
    assert clerk.beside("照片", 0, "同意") == ["照片第 1 条缺“同意”"]
    assert clerk.beside("照片", 0, "替代文字") == ["照片“photos/夜巡.jpg”没有“替代文字”"]


def test_a_photo_taken_out_leaves_the_zip_and_can_come_back(clerk: Clerk) -> None:
    clerk.add_photos({"a.jpg": saved(quarters(320, 240)), "b.jpg": saved(quarters(320, 240))})
    clerk.press("删去这一条", "#step-photos")
    without = set(unpacked(clerk.take_home()))
    clerk.press("撤销")
    clerk.settle()

    assert without == {"branch.yaml", "photos/b.jpg"}
    assert set(unpacked(clerk.take_home())) == {"branch.yaml", "photos/a.jpg", "photos/b.jpg"}


def test_a_story_photo_joins_the_album_where_consent_is_asked(clerk: Clerk) -> None:
    clerk.turn_to("methods")
    clerk.press("添加一条案例")
    clerk.ask("document.querySelectorAll('#step-methods details').forEach((fold) => { fold.open = true; })")
    clerk.give("加照片", {"坡道.jpg": saved(quarters(320, 240))})
    clerk.until("scForm.paper.files.size === 1 && scForm.at(['案例', 0, '照片']).length === 1")

    assert clerk.ask("scForm.at(['案例', 0, '照片'])") == ["photos/坡道.jpg"]
    assert [photo["文件"] for photo in clerk.paper()["照片"]] == ["photos/坡道.jpg"]

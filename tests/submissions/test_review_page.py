"""The page an editor looks at before taking something in."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from showcase.commands.parser import HOME
from showcase.pages.render import Renderer
from showcase.submissions.opening import open_submission
from showcase.submissions.review_page import PhotoPair, review_page

from ..authored.office import OTHER_FOLDER, a_reader, an_office
from .zips import a_zip


def another_photo() -> bytes:
    packed = io.BytesIO()
    Image.new("RGB", (640, 480), "#2b2").save(packed, "JPEG")
    return packed.getvalue()


def the_page(tmp_path: Path, more: tuple[str, str] = ("心安一片", "心安一片")) -> tuple[str, dict[str, PhotoPair]]:
    content = an_office(tmp_path, OTHER_FOLDER)
    files = {
        path.relative_to(content / OTHER_FOLDER).as_posix(): path.read_bytes()
        for path in (content / OTHER_FOLDER).rglob("*")
        if path.is_file()
    }
    text = (
        files["branch.yaml"]
        .decode()
        .replace("心安一片", "<script>心安</script>")
        .replace("photos/hezuo.jpg", "photos/new.jpg")
        .replace(*more)
    )
    files["photos/new.jpg"], files["photos/podao-01.jpg"] = files.pop("photos/hezuo.jpg"), another_photo()
    made = tmp_path / "made"
    made.mkdir()
    reader = a_reader(content)
    page = review_page(
        open_submission(a_zip(tmp_path / "a.zip", {**files, "branch.yaml": text.encode()}), made, reader)
    )
    photos = page.values["photos"]
    assert isinstance(photos, tuple)
    return Renderer(HOME / "overrides").render(page), {photo.name: photo for photo in photos}


def test_fields_and_photos_stand_side_by_side(tmp_path: Path) -> None:
    html, photos = the_page(tmp_path)

    assert "<del>灯亮一盏，心安一片</del>" in html
    assert "&lt;script&gt;心安&lt;/script&gt;" in html
    assert "<script>" not in html
    assert (photos["photos/new.jpg"].kind, photos["photos/podao-01.jpg"].kind) == ("renamed", "changed")
    assert photos["photos/podao-01.jpg"].before.startswith("data:image/jpeg;base64,")
    assert photos["photos/podao-01.jpg"].before != photos["photos/podao-01.jpg"].after
    assert (photos["photos/logo.png"].kind, photos["photos/logo.png"].use) == ("", "标识")
    assert [bool(photo.kind) for photo in photos.values()] == [True, True, False, False, False, False, False]


def test_of_a_long_text_only_what_differs_is_marked(tmp_path: Path) -> None:
    html, _ = the_page(tmp_path, ("有人可信", "有人可靠"))

    assert "有事可找、有人可<del>信</del>。" in html
    assert "有事可找、有人可<ins>靠</ins>。" in html


def test_the_page_asks_for_nothing_from_elsewhere(tmp_path: Path) -> None:
    html, _ = the_page(tmp_path)

    assert 'src="http' not in html
    assert "default-src 'none'" in html

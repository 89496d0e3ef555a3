"""The guide's pictures: each is small, described, as large as the guide says, and made by the script of its name."""

from __future__ import annotations

import re

from PIL import Image

from tests.browser.guide_pictures import PICTURES, SCENES

PICTURE = re.compile(r"!\[([^\]]*)\]\(pictures/([^)]+)\.webp\)\{ width=(\d+) height=(\d+) \}")
HEAVIEST = 80_000  # bytes
SHORTEST = 20  # letters of a description that says what is seen


def test_every_picture_is_small_and_described() -> None:
    shown = PICTURE.findall((PICTURES.parent / "guide.md").read_text(encoding="utf-8"))

    assert [name for _, name, _, _ in shown] == list(SCENES)
    assert sorted(path.stem for path in PICTURES.iterdir()) == sorted(SCENES)
    for said, name, width, height in shown:
        path = PICTURES / f"{name}.webp"
        with Image.open(path) as picture:
            assert picture.size == (int(width), int(height)), name
            assert "exif" not in picture.info, name
        assert path.stat().st_size <= HEAVIEST, name
        assert len(said) >= SHORTEST, name

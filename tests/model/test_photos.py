"""A photo ready to show."""

from __future__ import annotations

from showcase.model import Developed, Rendition


def test_the_largest_jpeg_is_the_one_to_show() -> None:
    small, large = Rendition("a-480.jpg", 480, 320), Rendition("a-960.jpg", 960, 640)

    assert Developed("x", "a", (), (small, large), "data:", "#222222").main == large

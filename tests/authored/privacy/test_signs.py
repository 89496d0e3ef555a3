"""Signs that look alike."""

from __future__ import annotations

from showcase.authored.privacy.signs import bare


def test_a_number_is_the_same_in_any_dress() -> None:
    assert bare(" １３９ - 0000·0000 ") == "13900000000"
    assert bare("21990219530202123x") == "21990219530202123X"

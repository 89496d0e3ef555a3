from __future__ import annotations

import pytest

from showcase.model import Rendition
from showcase.printing.sheets.values import Code, Note, Picture, Section, as_plain, photo_names, strings

SHOWN = Picture((Rendition("a-600.svg", 600, 400), Rendition("a-960.svg", 960, 640)), "灯")
SECTION = Section("photos", "照片", notes=(Note("载体", "调解室"),), rest="")


def test_texts_come_in_their_order() -> None:
    assert list(strings(SECTION)) == ["photos", "照片", "", "载体", "调解室", ""]
    assert list(strings({"a": ["x"], "b": 1})) == ["x"]


def test_photo_files_are_found_wherever_they_stand() -> None:
    assert photo_names({"a": (SHOWN, None)}) == {"a-600.svg", "a-960.svg"}


def test_plain_values_are_mappings_and_lists() -> None:
    assert as_plain(Note("载体", "调解室")) == {"label": "载体", "text": "调解室"}
    assert as_plain((1, 2.5, True, None)) == [1, 2.5, True, None]


def test_words_are_dressed_and_names_of_files_codes_and_addresses_are_not() -> None:
    said = as_plain({"words": Note("a", "b"), "code": Code("http://x", 21, "M0"), "shown": SHOWN}, str.upper)

    assert said["words"] == {"label": "A", "text": "B"}  # type: ignore[index]  # a mapping
    assert said["code"]["path"] == "M0"  # type: ignore[index]
    assert said["shown"]["renditions"][0]["name"] == "a-600.svg"  # type: ignore[index]


def test_what_json_cannot_say_is_our_mistake() -> None:
    with pytest.raises(TypeError, match="set"):
        as_plain({1, 2})

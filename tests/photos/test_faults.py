from __future__ import annotations

import string

import pytest

from showcase.authored.sentences import PHOTOS
from showcase.photos.faults import PhotoFault, photo_fault


@pytest.mark.parametrize("code", sorted(PHOTOS))
def test_every_fault_is_a_kind_sentence_with_a_remedy(code: str) -> None:
    words = [name for text in (PHOTOS[code].what, PHOTOS[code].fix) for _, name, _, _ in string.Formatter().parse(text)]
    fault = photo_fault(code, **{word: 7 for word in words if word})

    assert code.startswith("photo-")
    assert fault.what
    assert fault.fix.endswith("。")
    assert not set("！!") & set(fault.what + fault.fix)


def test_only_what_can_still_be_shown_is_advice() -> None:
    assert {code for code, sentence in PHOTOS.items() if sentence.grade == "advice"} == {
        "photo-animated",
        "photo-flawed",
    }


def test_the_words_of_a_torn_photo() -> None:
    assert photo_fault("photo-truncated") == PhotoFault(
        "photo-truncated",
        "照片没有传完整",
        "请从相机或手机里重新拷贝这张照片，等进度条走完再拔线或关闭窗口。",
        "problem",
    )


def test_the_words_about_heic_tell_how_to_export_jpeg() -> None:
    fault = photo_fault("photo-heic")

    assert "另存为 JPEG" in fault.fix
    assert "pillow-heif" in fault.fix


def test_an_unknown_code_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        photo_fault("photo-unheard-of")

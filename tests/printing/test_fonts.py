from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from showcase.printing.fonts import FACES, FontMissing, edition, font_folder, printable


def test_the_folder_holds_the_two_faces_their_licences_and_nothing_else(photo_cache: Path) -> None:
    names = sorted(path.name for path in font_folder(photo_cache).iterdir())

    assert names == ["NotoSansSC[wght].ttf", "NotoSerifSC-Regular.otf", "OFL-NotoSansSC.txt", "OFL-NotoSerifSC.txt"]


def test_the_licences_are_the_open_font_license() -> None:
    assert all("SIL OPEN FONT LICENSE" in face.licence_path.read_text(encoding="utf-8").upper() for face in FACES)


def test_a_face_that_is_not_installed_is_named_with_its_remedy(tmp_path: Path) -> None:
    gone = replace(FACES[0], module="no_such_module_at_all")

    with pytest.raises(FontMissing, match="pip install pylopdf-fonts-zh-cn"):
        font_folder(tmp_path, (gone,))
    assert list((tmp_path / "fonts").glob("????????????????")) == []


def test_another_file_than_the_pinned_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FontMissing, match="不是同一个文件"):
        font_folder(tmp_path, (replace(FACES[0], sha256="0" * 64),))


def test_the_characters_are_remembered_and_read_again_when_damaged(photo_cache: Path, tmp_path: Path) -> None:
    known = printable(photo_cache)
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / f"{edition()}.json").write_text("{", encoding="utf-8")

    assert {"灯", "㎡", "A"} <= known
    assert printable(tmp_path) == known

"""A folder remembered is the folder read: whatever is changed shows, and whatever is not costs no reading."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from showcase.authored.folders import Folder
from showcase.authored.reading import Reading, read
from showcase.authored.single import read_single
from showcase.photos.measure import measure
from showcase.recall import recall

from .office import FOLDER, OTHER, OTHER_FOLDER, an_office, approve, edit

PHOTO = "photos/cover.jpg"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = an_office(tmp_path, FOLDER, OTHER_FOLDER)
    approve(content)
    approve(content, OTHER, "--by", "城关分局机关党委")
    return content


def remembered(content: Path, **wishes: bool) -> Reading:
    """Read `content` with the memory beside it."""
    with recall(content.parent / "memory") as memory:
        return read(content, measure, memory=memory, drafts=wishes.get("drafts", False))


def alike(one: Reading, other: Reading) -> bool:
    """Whether two readings say the same; places of outlines are compared by what the problems say."""
    told = [replace(reading, outlines=(), marks={}) for reading in (one, other)]
    docs = [[outline.doc for outline in reading.outlines] for reading in (one, other)]
    return told[0] == told[1] and docs[0] == docs[1]


def append(name: str, text: str) -> Callable[[Path], object]:
    def change(content: Path) -> None:
        with (content / name).open("a", encoding="utf-8") as file:
            file.write(text)

    return change


CHANGES: dict[str, Callable[[Path], object]] = {
    "nothing": lambda content: content,
    "a comment": append(f"{FOLDER}/branch.yaml", "# 注\n"),
    "a word": lambda content: edit(content, "内涵: ", "内涵: 又"),
    "a mistake": lambda content: edit(content, "类型: 常设", "类型: 长设会"),
    "an approval gone": lambda content: (content / FOLDER / "approval.yaml").unlink(),
    "a photo gone": lambda content: next((content / FOLDER / "photos").iterdir()).unlink(),
    "a photo more": lambda content: shutil.copy(
        next((content / FOLDER / "photos").iterdir()), content / FOLDER / "photos" / "new.jpg"
    ),
    "other bytes in a photo": lambda content: append(
        str(next((content / FOLDER / "photos").glob("*.jpg")).relative_to(content)), "x"
    )(content),
    "a photo taken down": lambda content: _site(
        content, "照片: []", f"照片: [{next((content / FOLDER / 'photos').glob('*.jpg')).relative_to(content)}]"
    ),
    "a word of the bureau": lambda content: _site(content, "敏感词: [", "敏感词: [灯火, "),
    "a number twice": lambda content: shutil.copytree(content / FOLDER, content / "twin"),
    "a folder renamed": lambda content: (content / FOLDER).rename(content / "renamed"),
}


def _site(content: Path, old: str, new: str) -> None:
    path = content / "_site.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("change", CHANGES)
def test_a_memory_never_shows(content: Path, change: str) -> None:
    remembered(content)
    CHANGES[change](content)

    assert alike(remembered(content), read(content, measure))
    assert alike(remembered(content), read(content, measure))


def test_what_did_not_change_is_not_read_again(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = remembered(content)
    edit(content, "内涵: ", "内涵: 又")
    seen: list[str] = []

    def read_and_tell(folder: Folder, *given: object, **named: object) -> object:
        seen.append(folder.name)
        return read_single(folder, *given, **named)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr("showcase.authored.again.read_single", read_and_tell)
    second = remembered(content)

    assert seen == [FOLDER]
    assert second.marks[OTHER] == first.marks[OTHER]


def test_a_mark_changes_with_the_branch_and_not_with_its_layout(content: Path) -> None:
    before = remembered(content).marks
    append(f"{OTHER_FOLDER}/branch.yaml", "# 注\n")(content)
    after = remembered(content).marks

    assert set(before) == set(after)
    assert before == after


def test_a_preview_and_the_site_remember_apart(content: Path) -> None:
    edit(content, "内涵: ", "内涵: 又")

    assert len(remembered(content).branches) == len(read(content, measure).branches)
    assert len(remembered(content, drafts=True).branches) == 2
    assert alike(remembered(content), read(content, measure))

"""What is taken in replaces nothing without keeping it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from showcase.authored.finding import branches_with, folder_named
from showcase.authored.folders import read_folder
from showcase.authored.source import Source
from showcase.submissions.accept import accept, folder_name, undo
from showcase.submissions.history import at_work, staging
from showcase.submissions.unpack import unpack

from ..authored.office import FOLDER, ID, a_reader, an_office, approve
from .zips import SAMPLE, a_zip

NOW = datetime(2026, 7, 9, 15, 30)  # noqa: DTZ001 - the clock of the office


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return an_office(tmp_path)


def take_in(content: Path, path: Path) -> tuple[Path, Path | None]:
    reader = a_reader(content)
    with at_work(content), staging(content) as made:
        unpack(path, made)
        source, _ = reader.source(replace(read_folder(made, "")[0], name=path.name))
        assert source is not None
        in_place = [found for found, _ in branches_with(reader, source.id)]
        accepted = accept(made, source, in_place[0] if in_place else None, content, NOW)
    return accepted.folder, accepted.kept


def text_of(folder: Path) -> str:
    return (folder / "branch.yaml").read_text(encoding="utf-8")


def changed(path: Path) -> Path:
    return a_zip(
        path,
        {
            "branch.yaml": text_of(SAMPLE).replace("头班船", "二班船").encode(),
            "photos/xunluoting.jpg": (SAMPLE / "photos" / "xunluoting.jpg").read_bytes(),
        },
    )


def test_it_takes_the_place_of_the_folder_with_its_number(content: Path, tmp_path: Path) -> None:
    folder, kept = take_in(content, changed(tmp_path / "anything.zip"))

    assert folder == content / FOLDER
    assert "二班船" in text_of(folder)
    assert kept is not None
    assert "头班船" in text_of(kept)


def test_the_approval_goes_along_and_does_not_hold_for_what_changed(content: Path, tmp_path: Path) -> None:
    approve(content)
    take_in(content, changed(tmp_path / "a.zip"))
    reader = a_reader(content)
    source = the_source(content)

    assert source.approval is not None
    assert source.approval.steps[-1].seal != reader.seal(source)


def test_the_approval_holds_for_the_same_content_anew(content: Path, tmp_path: Path) -> None:
    approve(content)
    take_in(
        content,
        a_zip(
            tmp_path / "a.zip",
            {
                "branch.yaml": text_of(SAMPLE).encode() + b"# once more\n",
                "photos/xunluoting.jpg": (SAMPLE / "photos" / "xunluoting.jpg").read_bytes(),
            },
        ),
    )
    source = the_source(content)

    assert source.approval is not None
    assert source.approval.steps[-1].seal == a_reader(content).seal(source)


def the_source(content: Path) -> Source:
    folder = folder_named(content, FOLDER)
    assert folder is not None
    source, _ = a_reader(content).source(folder)
    assert source is not None
    return source


def test_a_new_branch_gets_a_folder_of_its_own(tmp_path: Path) -> None:
    content = an_office(tmp_path, "chengguan-dongguan")
    folder, kept = take_in(content, a_zip(tmp_path / "shuishang.zip"))

    assert (folder, kept) == (content / "shuishang", None)


def test_undo_brings_back_and_forth(content: Path, tmp_path: Path) -> None:
    take_in(content, changed(tmp_path / "a.zip"))
    for wanted in ("头班船", "二班船", "头班船"):
        with at_work(content):
            assert undo(content, ID, content / FOLDER, NOW) is not None
        assert wanted in text_of(content / FOLDER)


def test_there_may_be_nothing_to_undo(content: Path) -> None:
    with at_work(content):
        assert undo(content, ID, content / FOLDER, NOW) is None


@pytest.mark.parametrize(
    ("wish", "name"),
    [
        ("shuishang.zip", "shuishang"),
        ("SHUISHANG", "shuishang"),
        ("水上.zip", "ga-dj-016"),
        ("../evil", "ga-dj-016"),
        ("_site", "ga-dj-016"),
        (FOLDER, "ga-dj-016"),
        ("", "ga-dj-016"),
    ],
)
def test_a_folder_is_called_plainly(content: Path, wish: str, name: str) -> None:
    assert folder_name(content, wish, ID) == name


def test_a_name_that_is_taken_is_counted_on(content: Path) -> None:
    (content / "ga-dj-016").mkdir()

    assert folder_name(content, "水上", ID) == "ga-dj-016-2"

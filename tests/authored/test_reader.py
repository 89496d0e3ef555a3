"""Reading a folder leaves out whom and what was taken down."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from showcase.authored.finding import folder_named
from showcase.authored.reader import Reader
from showcase.authored.source import Source
from showcase.model import Branch

from .office import FOLDER, OTHER_FOLDER, a_reader, an_office

PHOTO = f"{OTHER_FOLDER}/photos/podao-01.jpg"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Two branches; one shows a photo of the other too."""
    content = an_office(tmp_path, FOLDER, OTHER_FOLDER)
    shutil.copy(content / PHOTO, content / FOLDER / "photos" / "xunluoting.jpg")
    return content


def hiding(content: Path, *photos: str, people: tuple[str, ...] = ()) -> Reader:
    reader = a_reader(content)
    return Reader(
        content, replace(reader.bureau, hidden_photos=photos, hidden_people=people), reader.measure, reader.digest
    )


def branches(reader: Reader) -> dict[str, Branch]:
    return {name: reader.branch(the_source(reader, name)) for name in (FOLDER, OTHER_FOLDER)}


def the_source(reader: Reader, name: str) -> Source:
    folder = folder_named(reader.content, name)
    assert folder is not None
    source, _ = reader.source(folder)
    assert source is not None
    return source


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_photo_named_by_its_path_leaves_every_branch_that_shows_it(content: Path) -> None:
    shown = branches(hiding(content, PHOTO))

    assert PHOTO not in {photo.key for photo in shown[OTHER_FOLDER].photos}
    assert shown[OTHER_FOLDER].cases[0].photos == ()
    assert shown[FOLDER].photos == ()


@pytest.mark.parametrize("prefix", ["", "sha256:"])
def test_a_photo_may_be_named_by_its_digest(content: Path, prefix: str) -> None:
    shown = branches(hiding(content, prefix + digest(content / PHOTO)))

    assert shown[FOLDER].photos == ()
    assert len(shown[OTHER_FOLDER].photos) == 4


def test_a_path_that_is_not_there_hides_nothing(content: Path) -> None:
    assert len(branches(hiding(content, "x/photos/gone.jpg"))[FOLDER].photos) == 1


def test_people_leave_every_branch(content: Path) -> None:
    assert "周明远" in str(branches(a_reader(content))[OTHER_FOLDER])
    assert "周明远" not in str(branches(hiding(content, people=("周明远",)))[OTHER_FOLDER])


def test_the_seal_stays_when_something_is_taken_down(content: Path) -> None:
    """Taking down is the editor's act: what was approved stays approved."""
    plain, hidden = a_reader(content), hiding(content, PHOTO, people=("周明远",))

    assert plain.seal(the_source(plain, OTHER_FOLDER)) == hidden.seal(the_source(hidden, OTHER_FOLDER))

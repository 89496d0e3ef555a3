"""Versions change places and are kept; killed at any moment, one of them stands whole and none is lost."""

from __future__ import annotations

import os
import random
import signal
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from showcase.authored.versions import versions
from showcase.submissions import history as room
from showcase.submissions.history import (
    at_work,
    bring_back,
    digest,
    keep_copy,
    name_before,
    previous,
    put_away,
    put_in_place,
    staging,
)

ID = "GA-CG-012"
NOW = datetime(2026, 7, 9, 15, 30)  # noqa: DTZ001 - the clock of the office


def a_version(folder: Path, words: str) -> Path:
    (folder / "photos").mkdir(parents=True, exist_ok=True)
    (folder / "branch.yaml").write_text(words, encoding="utf-8")
    for number in range(5):
        (folder / "photos" / f"{number}.jpg").write_bytes(words.encode() * 50)
    return folder


def words_of(folder: Path) -> set[str]:
    """What all files of a version say; more than one word means it is torn."""
    texts = {path.read_text(encoding="utf-8")[:3] for path in folder.rglob("*") if path.is_file()}
    return texts if len(list(folder.rglob("*.jpg"))) == 5 else {*texts, "torn"}


def replace_by(content: Path, words: str, now: datetime = NOW) -> Path | None:
    with at_work(content), staging(content) as made:
        return put_in_place(a_version(made, words), content / "dongguan", content, ID, now)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    a_version(tmp_path / "dongguan", "old")
    return tmp_path


@pytest.fixture(params=[True, False], ids=["in one step", "by renames"])
def _steps(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if not request.param:
        monkeypatch.setattr(room, "exchange", lambda one, other: False)  # noqa: ARG005


@pytest.mark.usefixtures("_steps")
def test_the_replaced_version_is_kept_whole(content: Path) -> None:
    kept = replace_by(content, "new")

    assert kept is not None
    assert kept.parent == content / ".history" / ID
    assert kept.name.startswith("20260709-153000-000000-")
    assert words_of(kept) == {"old"}
    assert words_of(content / "dongguan") == {"new"}
    assert [entry.name for entry in kept.parent.iterdir()] == [kept.name]


@pytest.mark.usefixtures("_steps")
def test_undo_swaps_back_and_forth(content: Path) -> None:
    replace_by(content, "new")
    for wanted, other in (("old", "new"), ("new", "old")):
        version = previous(content, ID, content / "dongguan")
        assert version is not None
        kept = bring_back(version, content / "dongguan", content, ID, NOW + timedelta(hours=1))

        assert words_of(content / "dongguan") == {wanted}
        assert kept is not None
        assert words_of(kept) == {other}


def test_a_first_version_replaces_nothing(tmp_path: Path) -> None:
    assert replace_by(tmp_path, "new") is None
    assert words_of(tmp_path / "dongguan") == {"new"}
    assert previous(tmp_path, ID, tmp_path / "dongguan") is None


def test_a_copy_is_kept_once(content: Path) -> None:
    with at_work(content):
        keep_copy(content / "dongguan", content, ID, NOW)
        kept = keep_copy(content / "dongguan", content, ID, NOW + timedelta(days=1))

    assert [version.path for version in versions(content, ID)] == [kept]
    assert digest(kept) == digest(content / "dongguan")


def test_versions_are_told_the_last_one_first(content: Path) -> None:
    for day, words in enumerate(("two", "new", "end")):
        replace_by(content, words, NOW + timedelta(days=day))

    assert [words_of(version.path) for version in versions(content, ID)] == [{"new"}, {"two"}, {"old"}]


def test_what_is_put_away_can_be_brought_back(content: Path) -> None:
    kept = put_away(content / "dongguan", content, ID, NOW)

    assert not (content / "dongguan").exists()
    assert previous(content, ID, content / "dongguan") == kept
    assert name_before(kept) == "dongguan"

    bring_back(kept, content / "dongguan", content, ID, NOW)

    assert words_of(content / "dongguan") == {"old"}
    assert name_before(content / "dongguan") == ""


def test_what_a_kill_left_half_made_is_swept(content: Path) -> None:
    a_version(content / ".history" / ".new-0123", "bad")
    replace_by(content, "new")

    assert not (content / ".history" / ".new-0123").exists()


def turn_for_ever(content: Path, told: int) -> None:
    """Accept and undo without end and tell of each turn, in a process of its own that somebody will kill."""
    turn = 0
    while True:
        turn += 1
        replace_by(content, ("one", "two")[turn % 2], datetime.now())  # noqa: DTZ005 - as the commands do
        version = previous(content, ID, content / "dongguan")
        with at_work(content):
            bring_back(version or content, content / "dongguan", content, ID, datetime.now())  # noqa: DTZ005
        os.write(told, b".")


def test_killed_at_any_moment_a_whole_version_stands(content: Path) -> None:
    chance = random.Random(6)
    turns, told = os.pipe()
    for number in range(40):
        child = os.fork()
        if not child:
            turn_for_ever(content, told)
        if not number:
            os.read(turns, 1)  # however busy the machine, once it went round
        time.sleep(chance.random() * 0.05)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)

        assert words_of(content / "dongguan") in ({"old"}, {"one"}, {"two"})
        kept = [words_of(version.path) for version in versions(content, ID)]
        assert all(len(words) == 1 for words in kept)
        assert {"old"} in [*kept, words_of(content / "dongguan")]
    os.close(turns)
    os.close(told)

    assert len(versions(content, ID)) > 1

"""Clean documents stay known while they are kept somewhere; a changed one is never taken for the one before."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from showcase.inspection import verdicts
from showcase.inspection.verdicts import Verdicts

LONG_AGO = 10**18  # ns


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    return tmp_path / "memory" / "inspected"


def a_document(folder: Path, name: str, text: str, when: int = LONG_AGO) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(when, when))
    return str(path)


def learnt(memory: Path, *paths: str, eyes: str = "eyes") -> None:
    known = Verdicts(memory, eyes)
    for path in paths:
        known.learn(path, Path(path).read_bytes())
    known.keep()


def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on no document may be read."""
    monkeypatch.setattr(verdicts, "_digest", lambda path: pytest.fail(f"{path} was read"))


def test_what_was_clean_is_known_without_being_read(
    memory: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_document(tmp_path, "a.pdf", "甲")
    learnt(memory, path)
    os.link(path, tmp_path / "b.pdf")
    unread(monkeypatch)

    assert Verdicts(memory, "eyes").knows(path)
    assert Verdicts(memory, "eyes").knows(str(tmp_path / "b.pdf"))


def test_a_copy_is_known_by_its_bytes_and_from_then_on_without_being_read(
    memory: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    learnt(memory, a_document(tmp_path, "a.pdf", "甲"))
    copy = a_document(tmp_path, "b.pdf", "甲", LONG_AGO + 1)
    again = Verdicts(memory, "eyes")

    assert again.knows(copy)
    again.keep()
    unread(monkeypatch)
    assert Verdicts(memory, "eyes").knows(copy)


@pytest.mark.parametrize(("text", "when"), [("乙", LONG_AGO + 1), ("甲甲", LONG_AGO)], ids=["time", "size"])
def test_a_changed_one_is_not_known(memory: Path, tmp_path: Path, text: str, when: int) -> None:
    learnt(memory, a_document(tmp_path, "a.pdf", "甲"))

    assert not Verdicts(memory, "eyes").knows(a_document(tmp_path, "a.pdf", text, when))


def test_another_file_of_that_size_and_time_is_not_known(memory: Path, tmp_path: Path) -> None:
    learnt(memory, a_document(tmp_path, "a.pdf", "甲"))

    assert not Verdicts(memory, "eyes").knows(a_document(tmp_path, "b.pdf", "乙"))


def test_one_written_a_moment_ago_is_known_by_its_bytes_only(memory: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_text("甲", encoding="utf-8")
    facts = path.stat()
    learnt(memory, str(path))
    path.write_text("乙", encoding="utf-8")
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))

    assert not Verdicts(memory, "eyes").knows(str(path))


def test_a_site_without_the_documents_does_not_forget_them(memory: Path, tmp_path: Path) -> None:
    path = a_document(tmp_path, "a.pdf", "甲")
    learnt(memory, path)
    learnt(memory, a_document(tmp_path, "b.xlsx", "乙"))

    assert Verdicts(memory, "eyes").knows(path)


def test_of_too_many_those_seen_last_stay(memory: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdicts, "_KEPT", 2)
    paths = [a_document(tmp_path, f"{name}.pdf", name) for name in "甲乙丙"]
    for path in paths:
        learnt(memory, path)

    assert [Verdicts(memory, "eyes").knows(path) for path in paths] == [False, True, True]
    learnt(memory, *paths)
    assert all(Verdicts(memory, "eyes").knows(path) for path in paths)


def test_other_eyes_and_other_code_know_nothing(memory: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_document(tmp_path, "a.pdf", "甲")
    learnt(memory, path)

    assert not Verdicts(memory, "other eyes").knows(path)
    monkeypatch.setattr(verdicts, "code_edition", lambda *_: "another")
    assert not Verdicts(memory, "eyes").knows(path)


@pytest.mark.parametrize("damage", [b"", b"\xff\n\xff", b"eyes\n"])
def test_a_damaged_memory_knows_nothing(memory: Path, tmp_path: Path, damage: bytes) -> None:
    path = a_document(tmp_path, "a.pdf", "甲")
    learnt(memory, path)
    memory.write_bytes(damage)

    assert not Verdicts(memory, "eyes").knows(path)


def test_without_a_memory_everything_is_read(tmp_path: Path) -> None:
    path = a_document(tmp_path, "a.pdf", "甲")
    alone = Verdicts(None, "eyes")

    assert not alone.knows(path)
    alone.keep()

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from showcase.ledger import Ledger, open_ledger, writing

NOTES = Ledger("CREATE TABLE IF NOT EXISTS notes (note TEXT PRIMARY KEY, length INTEGER);", edition=3)


def notes(database: sqlite3.Connection) -> list[str]:
    return [note for (note,) in database.execute("SELECT note FROM notes")]


def filled(path: Path) -> None:
    database, _ = open_ledger(path, NOTES, notes)
    with writing(database) as write:
        write("REPLACE INTO notes VALUES (?, 1)", [(f"note {number}",) for number in range(500)])
    database.close()


def found(path: Path) -> list[str]:
    database, there = open_ledger(path, NOTES, notes)
    database.close()
    return there


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notes.sqlite"


def test_what_is_written_is_found_again(tmp_path: Path, path: Path) -> None:
    assert found(tmp_path / "deep" / "notes.sqlite") == []
    filled(path)

    assert len(found(path)) == 500


@pytest.mark.parametrize("share", [0.0, 0.2, 0.6, 0.99])
def test_a_cut_ledger_is_begun_anew(path: Path, share: float) -> None:
    filled(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])

    assert len(found(path)) in {0, 500}  # all, when the cut took nothing but padding
    filled(path)
    assert len(found(path)) == 500


def test_a_ledger_that_is_something_else_is_begun_anew(path: Path) -> None:
    path.write_bytes(b"this is no database, whatever it is" * 100)
    assert found(path) == []

    with sqlite3.connect(path) as other:
        other.execute("PRAGMA user_version = 99")
    other.close()
    filled(path)
    assert len(found(path)) == 500


def test_another_build_at_work_is_no_damage(tmp_path: Path, path: Path) -> None:
    """What that build knows must not be thrown away; only its lock is waited for."""
    filled(path)
    path.rename(tmp_path / "kept")
    path.mkdir()
    with pytest.raises(sqlite3.OperationalError):
        open_ledger(path, NOTES, notes)

    assert path.is_dir()


def test_a_full_disk_is_an_oserror(path: Path) -> None:
    database, _ = open_ledger(path, NOTES, notes)
    database.execute("PRAGMA max_page_count = 1")
    rows = [("x" * 4000 + str(number),) for number in range(100)]
    with pytest.raises(OSError, match="No space left"), writing(database) as write:
        write("REPLACE INTO notes VALUES (?, 1)", rows)
    database.close()

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from showcase.photos.manifest import MANIFEST, open_manifest, writing


def keys(database: sqlite3.Connection) -> list[str]:
    return [key for (key,) in database.execute("SELECT key FROM facts")]


def filled(folder: Path) -> None:
    database, _ = open_manifest(folder, keys)
    with writing(database) as write:
        write("REPLACE INTO facts VALUES (?, 1, 1, 1, 1, 1, 1, 1)", [(f"photo {number}",) for number in range(500)])
    database.close()


def found(folder: Path) -> list[str]:
    database, there = open_manifest(folder, keys)
    database.close()
    return there


def test_what_is_written_is_found_again(tmp_path: Path) -> None:
    assert found(tmp_path / "deep" / "photos") == []
    filled(tmp_path)

    assert len(found(tmp_path)) == 500


@pytest.mark.parametrize("share", [0.0, 0.2, 0.6, 0.99])
def test_a_cut_manifest_is_begun_anew(tmp_path: Path, share: float) -> None:
    filled(tmp_path)
    whole = (tmp_path / MANIFEST).read_bytes()
    (tmp_path / MANIFEST).write_bytes(whole[: int(len(whole) * share)])

    assert len(found(tmp_path)) in {0, 500}  # all, when the cut took nothing but padding
    filled(tmp_path)
    assert len(found(tmp_path)) == 500


def test_a_manifest_that_is_something_else_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_bytes(b"this is no database, whatever it is" * 100)
    assert found(tmp_path) == []

    with sqlite3.connect(tmp_path / MANIFEST) as other:
        other.execute("PRAGMA user_version = 99")
    other.close()
    filled(tmp_path)
    assert len(found(tmp_path)) == 500


def test_another_build_at_work_is_no_damage(tmp_path: Path) -> None:
    """What that build knows must not be thrown away; only its lock is waited for."""
    filled(tmp_path)
    (tmp_path / MANIFEST).rename(tmp_path / "kept")
    (tmp_path / MANIFEST).mkdir()
    with pytest.raises(sqlite3.OperationalError):
        open_manifest(tmp_path, keys)

    assert (tmp_path / MANIFEST).is_dir()


def test_a_full_disk_is_an_oserror(tmp_path: Path) -> None:
    database, _ = open_manifest(tmp_path, keys)
    database.execute("PRAGMA max_page_count = 1")
    rows = [("x" * 4000 + str(number),) for number in range(100)]
    with pytest.raises(OSError, match="No space left"), writing(database) as write:
        write("REPLACE INTO facts VALUES (?, 1, 1, 1, 1, 1, 1, 1)", rows)
    database.close()

"""The memory on disk: what was kept is there, what is damaged is nothing, and what nobody wants goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.recall import Recall, digest, recall

ONE, TWO, THREE = (digest(name) for name in (b"one", b"two", b"three"))


def kept(path: Path, **entries: bytes) -> Path:
    """Keep `entries` at `path` in one run."""
    with recall(path) as memory:
        for name, data in entries.items():
            memory.keep(digest(name.encode()), data)
    return path


def fail(memory: Recall) -> None:
    memory.keep(TWO, b"2")
    raise KeyError("two")


def test_what_is_kept_is_there_in_the_next_run(tmp_path: Path) -> None:
    path = kept(tmp_path / "deep" / "memory", one=b"1" * 3_000_000, two=b"")
    with recall(path) as memory:
        assert memory.get(ONE) == b"1" * 3_000_000
        assert memory.get(TWO) == b""
        assert memory.get(THREE) is None


def test_what_is_new_joins_what_was_asked_for(tmp_path: Path) -> None:
    path = kept(tmp_path / "memory", one=b"1")
    with recall(path) as memory:
        memory.get(ONE)
        memory.keep(TWO, b"2")
    with recall(path) as memory:
        assert (memory.get(ONE), memory.get(TWO)) == (b"1", b"2")


def test_two_ways_of_building_remember_side_by_side(tmp_path: Path) -> None:
    path = kept(tmp_path / "memory", one=b"1" * 100)
    kept(path, two=b"2" * 100)
    with recall(path) as memory:
        assert memory.get(ONE)
        assert memory.get(TWO)


def test_what_nobody_asks_for_is_forgotten_once_it_is_the_greater_part(tmp_path: Path) -> None:
    path = kept(tmp_path / "memory", one=b"1" * 1000, two=b"2" * 100)
    with recall(path) as memory:
        memory.get(TWO)
    with recall(path) as memory:
        assert memory.get(ONE) is None
        assert memory.get(TWO) == b"2" * 100


def test_a_run_that_learns_nothing_writes_nothing(tmp_path: Path) -> None:
    path = kept(tmp_path / "memory", one=b"1")
    before = path.stat()
    with recall(path) as memory:
        memory.get(ONE)

    assert path.stat().st_ino == before.st_ino
    assert path.stat().st_mtime_ns == before.st_mtime_ns


@pytest.mark.parametrize("damage", ["cut", "flipped", "emptied", "another"])
def test_a_damaged_memory_is_none_and_is_made_again(tmp_path: Path, damage: str) -> None:
    path = kept(tmp_path / "memory", one=b"1" * 1000)
    data = bytearray(path.read_bytes())
    data[500] ^= 1
    spoilt = {"cut": path.read_bytes()[:-7], "flipped": bytes(data), "emptied": b"", "another": b"x" * 5000}
    path.write_bytes(spoilt[damage])
    with recall(path) as memory:
        assert memory.get(ONE) is None
        memory.keep(ONE, b"again")
    with recall(path) as memory:
        assert memory.get(ONE) == b"again"


def test_a_run_that_fails_leaves_the_memory_as_it_was(tmp_path: Path) -> None:
    path = kept(tmp_path / "memory", one=b"1")
    with pytest.raises(KeyError, match="two"), recall(path) as memory:
        fail(memory)
    with recall(path) as memory:
        assert memory.get(ONE) == b"1"
        assert memory.get(TWO) is None
    assert [left.name for left in tmp_path.iterdir()] == ["memory"]


def test_where_nothing_can_be_written_nothing_is_remembered(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with recall(tmp_path / "file" / "memory") as memory:
        memory.keep(ONE, b"1")
    with recall(None) as memory:
        memory.keep(ONE, b"1")
        assert memory.get(ONE) is None
    assert Recall().get(ONE) is None

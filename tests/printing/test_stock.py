"""A sheet that is not as it was written is not there, and one that was only copied is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from showcase.printing.stock import FOLDER, LIST, collect_garbage, standing, take_in

NAMES = frozenset({"a.pdf", "b.pdf"})


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / "made").mkdir()
    for name in sorted(NAMES):
        (tmp_path / "made" / name).write_bytes(f"%PDF {name}".encode())
    take_in(tmp_path, {name: tmp_path / "made" / name for name in sorted(NAMES)})
    return tmp_path


def test_what_was_taken_in_stands(cache: Path) -> None:
    assert standing(cache) == NAMES
    assert list((cache / "made").iterdir()) == []


def test_an_empty_cache_holds_nothing(tmp_path: Path) -> None:
    assert standing(tmp_path) == frozenset()


@pytest.mark.parametrize("damaged", [b"", b"%PDF", b"%PDF b.pdf"], ids=["empty", "cut off", "other bytes"])
def test_a_damaged_one_is_not_there(cache: Path, damaged: bytes) -> None:
    (cache / FOLDER / "a.pdf").write_bytes(damaged)

    assert standing(cache) == {"b.pdf"}


def test_one_that_nobody_wrote_down_is_not_there(cache: Path) -> None:
    (cache / FOLDER / "c.pdf").write_bytes(b"%PDF")

    assert standing(cache) == NAMES


def test_one_of_another_time_is_read_once_and_believed_from_then_on(cache: Path) -> None:
    os.utime(cache / FOLDER / "a.pdf", ns=(1, 1))

    assert standing(cache) == NAMES
    assert f" {1} " in (cache / LIST).read_text(encoding="ascii")
    assert standing(cache) == NAMES


@pytest.mark.parametrize("damage", ["", "a.pdf 10", "\udcff\n" * 3, "a.pdf x y z\n"])
def test_a_damaged_list_costs_no_more_than_its_sheets(cache: Path, damage: str) -> None:
    (cache / LIST).write_bytes(damage.encode("utf-8", "surrogateescape"))

    assert standing(cache) == frozenset()


def test_a_line_that_was_not_finished_does_not_spoil_the_others(cache: Path) -> None:
    text = (cache / LIST).read_text(encoding="ascii")
    (cache / LIST).write_text(text[:-30], encoding="ascii")

    assert standing(cache) == {"a.pdf"}


def test_garbage_goes_from_the_folder_and_from_the_list(cache: Path) -> None:
    collect_garbage(cache, [cache / FOLDER / "b.pdf"])

    assert standing(cache) == {"b.pdf"}
    assert "a.pdf" not in (cache / LIST).read_text(encoding="ascii")
    assert {path.name for path in cache.iterdir()} == {FOLDER, LIST, "made"}

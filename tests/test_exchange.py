"""Two folders change places."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from showcase.exchange import exchange


def test_two_folders_change_places(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()

    assert exchange(tmp_path / "one", tmp_path / "other")
    assert (tmp_path / "one" / "other").exists()
    assert (tmp_path / "other" / "one").exists()


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()

    assert not exchange(tmp_path / "one", tmp_path / "other")


def test_other_systems_say_that_they_cannot(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

    assert not exchange(tmp_path, tmp_path)

"""The edition of code changes with the rooms it is asked about, and with no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase import edition
from showcase.edition import code_edition


def test_every_line_counts_and_only_of_the_rooms_asked_about(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for room in ("printing/sheets", "pages"):
        (tmp_path / room).mkdir(parents=True)
        (tmp_path / room / "one.py").write_text("ONE = 1\n", encoding="utf-8")
    monkeypatch.setattr(edition, "_OURS", tmp_path)
    before = code_edition("printing")
    (tmp_path / "pages" / "one.py").write_text("ONE = 2\n", encoding="utf-8")

    assert code_edition("printing") == before
    assert code_edition("printing", "pages") != before

    (tmp_path / "printing" / "sheets" / "one.py").write_text("ONE = 2\n", encoding="utf-8")

    assert code_edition("printing") != before

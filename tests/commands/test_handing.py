"""The hand-over sheet, at the terminal and as a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.cli import main

from ..authored.office import ID, an_office


def test_it_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["handover", ID, "--content", str(an_office(tmp_path))]) == 0
    assert capsys.readouterr().out.startswith("水上派出所党支部填报工作交接单\n")


def test_it_is_written_as_a_page(tmp_path: Path) -> None:
    page = tmp_path / "out" / "sheet.html"

    assert main(["handover", ID, "--html", str(page), "--content", str(an_office(tmp_path))]) == 0
    assert "水上派出所党支部填报工作交接单" in page.read_text(encoding="utf-8")


def test_nobody_is_told(tmp_path: Path) -> None:
    assert main(["handover", "GA-XX-001", "--content", str(an_office(tmp_path))]) == 2

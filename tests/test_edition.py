"""The edition of code changes with the rooms it is asked about, and with no others."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from showcase import edition
from showcase.edition import code_edition, files_below, program_edition
from tests.conftest import ROOT

SAY = "from showcase.edition import program_edition; print(program_edition().hex())"


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


def test_the_same_program_is_the_same_edition() -> None:
    said = subprocess.run([sys.executable, "-c", SAY], capture_output=True, text=True, check=True, cwd=ROOT).stdout

    assert said.strip() == program_edition().hex()


def test_one_changed_line_is_another_edition(tmp_path: Path) -> None:
    for path in files_below(ROOT / "hooks" / "showcase", ".py"):
        copy = tmp_path / Path(path).relative_to(ROOT / "hooks")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(Path(path).read_bytes())
    with (tmp_path / "showcase" / "cli.py").open("a", encoding="utf-8") as file:
        file.write("# another\n")
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {SAY}"]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path).stdout

    assert said.strip() != program_edition().hex()

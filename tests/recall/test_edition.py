"""The edition: the same program remembers, another one does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from showcase.recall import edition, files_below
from tests.conftest import ROOT

SAY = "from showcase.recall import edition; print(edition().hex())"


def test_the_same_program_is_the_same_edition() -> None:
    said = subprocess.run([sys.executable, "-c", SAY], capture_output=True, text=True, check=True, cwd=ROOT).stdout

    assert said.strip() == edition().hex()


def test_one_changed_line_is_another_edition(tmp_path: Path) -> None:
    for path in files_below(ROOT / "hooks" / "showcase", ".py"):
        copy = tmp_path / Path(path).relative_to(ROOT / "hooks")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(Path(path).read_bytes())
    with (tmp_path / "showcase" / "cli.py").open("a", encoding="utf-8") as file:
        file.write("# another\n")
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {SAY}"]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path).stdout

    assert said.strip() != edition().hex()

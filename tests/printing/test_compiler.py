from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from showcase.printing.fonts import font_folder


def test_it_answers_in_one_line_a_job(photo_cache: Path, tmp_path: Path) -> None:
    (tmp_path / "main.typ").write_text(
        '#set document(title: "a")\n#metadata("GA-1") <end>\n'
        "#context [#metadata(query(<end>).map(m => (id: m.value, page: m.location().page()))) <ends>]\n"
        '#metadata((id: "GA-2", what: "亮目标")) <unfit>\nx',
        encoding="utf-8",
    )
    (tmp_path / "piece.json").write_text("{}", encoding="utf-8")
    order = {
        "stage": str(tmp_path),
        "main": "main.typ",
        "fonts": str(font_folder(photo_cache)),
        "jobs": [["piece.json", str(tmp_path / "a.pdf")]],
        "timestamp": 0,
        "megabytes": 2000,
    }
    command = [sys.executable, "-m", "showcase.printing.compiler"]
    run = subprocess.run(command, input=json.dumps(order), capture_output=True, text=True, check=True)

    said = json.loads(run.stdout)
    assert said == {"job": "piece.json", "ends": [["GA-1", 1]], "unfit": [["GA-2", "亮目标"]], "error": ""}
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")

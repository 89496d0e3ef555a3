"""`python -m bench [SECTION…]`: measure and write bench/RESULTS.md; other sections keep what they said last."""

from __future__ import annotations

import platform
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path

from bench import building, gate, photos, printing, searching, weights
from bench.measuring import machine, pace
from bench.results import Row, merged

RESULTS = Path(__file__).with_name("RESULTS.md")
SECTIONS: dict[str, Callable[[Path], Iterable[Row]]] = {
    "Build": building.rows,
    "Gate": gate.rows,
    "Photos": photos.rows,
    "Print": printing.rows,
    "Search": searching.rows,
    "Weights": weights.rows,
}


def main(wanted: list[str]) -> int:
    """Measure the sections named in `wanted`, or all, and write them down as each is done."""
    with ExitStack() as folders:  # deleted when all is measured, see set_aside
        for title, rows in SECTIONS.items():
            if wanted and title.lower() not in {word.lower() for word in wanted}:
                continue
            folder = Path(folders.enter_context(tempfile.TemporaryDirectory()))
            steps = f"pace: ten million steps of a loop, Python {platform.python_version()}"
            measured = [Row(steps, f"{pace():.2f} CPU s"), *rows(folder)]
            # Read only now: measuring takes minutes, and the page may have changed.
            before = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else ""
            RESULTS.write_text(merged(before, title, measured, machine()), encoding="utf-8")
            sys.stdout.write(f"{title}: {RESULTS}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""The whole build and the check at 100, 300, 1,000 and 3,000 branches without photos."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.content import write_content
from bench.measuring import Cost, median_cost
from bench.results import Row

SIZES = (100, 300, 1000, 3000)
SHOWCASE = (sys.executable, "-m", "showcase")


def rows(folder: Path) -> Iterator[Row]:
    """Yield the rows of the build and the check; contents are written under `folder`."""
    costs: dict[int, Cost] = {}
    for size in SIZES:
        content = folder / f"content-{size}"
        write_content(content, size)
        site, cache = folder / "site", folder / "cache"
        command = (*SHOWCASE, "build", "--content", str(content), "--site", str(site), "--cache", str(cache))
        costs[size] = median_cost(command, before=partial(shutil.rmtree, site, ignore_errors=True))
        yield Row(f"build, {size:,} branches", costs[size], "≤ 15 CPU s, ≤ 500 MB" if size == SIZES[-1] else "")
    growth = costs[3000].cpu / costs[300].cpu
    yield Row("build, growth of CPU from 300 to 3,000", f"{growth:.1f} ×", "≤ 11 ×")
    check = (*SHOWCASE, "check", "--content", str(folder / "content-3000"), "--format", "json")
    yield Row("check, 3,000 folders", median_cost(check), "≤ 8 CPU s")

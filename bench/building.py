"""The whole build and the check at 100, 300, 1,000 and 3,000 branches without photos."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.content import write_content
from bench.measuring import Cost, median_cost, set_aside
from bench.results import Row

SIZES = (100, 300, 1000, 3000)
BOUND = "issue: ≤ 15 and ≤ 18 CPU s, ≤ 500 and ≤ 600 MB, without search and last look"
AGAIN = {"photos cached": ("site", "cache/memory", "cache/inspected"), "again": ("site",)}
FRESH = ("site", "cache")
SHOWCASE = (sys.executable, "-m", "showcase")


def rows(folder: Path) -> Iterator[Row]:
    """Yield the rows of the build and the check; contents are written under `folder`.

    "first" starts without a site and without a cache, so it develops a small photo of every branch; "photos cached" has
    the photos of the run before and remembers nothing else; "again" remembers what folders, pages and files came to, as
    an editor's second build of the day does.
    """
    costs: dict[int, Cost] = {}
    for size in SIZES:
        content = folder / f"content-{size}"
        write_content(content, size)
        costs[size] = median_cost(_build(folder, size), before=partial(_forget, folder, *FRESH))
        yield Row(f"build, {size:,} branches, first", costs[size])
    growth = costs[3000].cpu / costs[300].cpu
    yield Row("build, growth of CPU from 300 to 3,000", f"{growth:.1f} ×", "≤ 11 ×")
    for said, forgotten in AGAIN.items():
        cost = median_cost(_build(folder, SIZES[-1]), before=partial(_forget, folder, *forgotten))
        yield Row(f"build, {SIZES[-1]:,} branches, {said}", cost, BOUND)
    yield from _steps(folder)
    check = (*SHOWCASE, "check", "--content", str(folder / "content-3000"), "--format", "json")
    yield Row("check, 3,000 folders", median_cost(check), "≤ 8 CPU s")


def _build(folder: Path, size: int) -> tuple[str, ...]:
    site, cache, content = (str(folder / name) for name in ("site", "cache", f"content-{size}"))
    return (*SHOWCASE, "build", "--content", content, "--site", site, "--cache", cache)


def _steps(folder: Path) -> Iterator[Row]:
    """Yield what the steps of a build take, each the median of three runs with a cache."""
    command = (sys.executable, "-m", "bench.phases", str(folder / "content-3000"), str(folder / "cache"))
    runs = [json.loads(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(3)]
    for step in runs[0]:
        spent = statistics.median(run[step] for run in runs)
        yield Row(f"of it: {step}", f"{spent:.2f}")
    finished = (sys.executable, "-m", "bench.gate", str(folder / "site"), str(folder / "content-3000"))
    yield Row("of it: the last look at every finished file", median_cost(finished))


def _forget(folder: Path, *names: str) -> None:
    set_aside(*(folder / name for name in names))

"""What pages weigh where 3,000 branches are shown: no list may grow with the city without being paged."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.content import write_content
from bench.results import Row

BRANCHES = 3000
KB = 1000
HEAVIEST = 3


def rows(folder: Path) -> Iterator[Row]:
    """Yield the heaviest pages of a site of 3,000 branches; content and site lie under `folder`."""
    content, site = folder / f"content-{BRANCHES}", folder / "site"
    if not content.exists():
        write_content(content, BRANCHES)
    _build(content, site, folder / "cache")
    weights = {path.relative_to(site).as_posix(): path.stat().st_size for path in site.rglob("*.html")}
    for uri in sorted(weights, key=weights.__getitem__, reverse=True)[:HEAVIEST]:
        yield Row(f"HTML of {uri}, {BRANCHES:,} branches", f"{weights[uri] / KB:.0f} KB", "≤ 400 KB")
    scripts = sum(path.stat().st_size for path in (site / "data" / "compare").glob("*.js")) / BRANCHES
    yield Row("what compare.html loads for one branch", f"{scripts / KB:.1f} KB")


def _build(content: Path, site: Path, cache: Path) -> None:
    options = ("--content", str(content), "--site", str(site), "--cache", str(cache))
    subprocess.run((sys.executable, "-m", "showcase", "build", *options), check=True, capture_output=True)

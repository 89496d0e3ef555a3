"""Lighthouse on the home page and a branch page as a phone sees them."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
from collections.abc import Iterator
from pathlib import Path

from judge.serving import served

BOUNDS = {"accessibility": 100, "best-practices": 100, "performance": 95}
TOOL = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
FLAGS = "--headless=new --no-sandbox --disable-background-networking --disable-gpu"


def faults(site: Path, browser_path: str, addresses: tuple[str, ...], runs: int = 3) -> Iterator[str]:
    """Yield one line for each category under its bound; the median of `runs`, for a busy machine is noisy."""
    with served(site) as base:
        for address in addresses:
            scores = [_scores(base + address, browser_path) for _ in range(runs)]
            for category, bound in BOUNDS.items():
                median = statistics.median(score[category] for score in scores)
                print(f"lighthouse {address} {category}: {median:g}")
                if median < bound:
                    yield f"lighthouse {address}: {category} {median:g}, bound {bound}"


def _scores(address: str, browser_path: str) -> dict[str, float]:
    command = ["node", str(TOOL), address, "--quiet", "--no-enable-error-reporting", "--output=json"]
    command += [f"--only-categories={','.join(BOUNDS)}", f"--chrome-flags={FLAGS}"]
    run = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, "CHROME_PATH": browser_path}
    )
    return {name: round(part["score"] * 100) for name, part in json.loads(run.stdout)["categories"].items()}

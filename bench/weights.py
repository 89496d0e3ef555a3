"""What pages weigh: the heaviest HTML where 3,000 branches are shown, styles, scripts, and a branch on a phone."""

from __future__ import annotations

import gzip
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, Response, sync_playwright

from bench.content import write_content
from bench.results import Row
from bench.searching import FLAGS, chromium
from judge.kinds import page_kinds
from judge.serving import served

BRANCHES = 3000
KB = 1000
HEAVIEST = 3
SAMPLES = Path(__file__).parents[1] / "branches"

# These pages are tools, not reading pages; they load what they need.
TOOLS = frozenset({"search.html", "submit.html", "visit.html", "brands/index.html"})


def rows(folder: Path) -> Iterator[Row]:
    """Yield the heaviest pages of a site of 3,000 branches, then what the samples load; all lies under `folder`."""
    yield from _of_pages(folder)
    site = _built(SAMPLES, folder / "samples", folder / "sample-cache")
    kinds = [address for address in page_kinds(site) if address != "404.html"]
    heaviest = max((styles_of(site, address), address) for address in kinds)
    yield Row(f"own CSS of {heaviest[1]}, the most of any page", f"{heaviest[0] / KB:.1f} KB gzip", "≤ 20 KB gzip")
    heaviest = max((scripts_of(site, address), address) for address in kinds if address not in TOOLS)
    yield Row(f"own JS of {heaviest[1]}, the most to read", f"{heaviest[0] / KB:.1f} KB gzip", "≤ 10 KB gzip")
    with sync_playwright() as play, served(site) as base:
        browser = play.chromium.launch(executable_path=chromium(), args=FLAGS)
        views = first_views(browser, site, base)
        browser.close()
    name = max(views, key=views.__getitem__)
    yield Row(f"first view of branches/{name} on a phone, the most", f"{views[name] / KB:.0f} KB", "≤ 350 KB")


def styles_of(site: Path, address: str) -> int:
    """Return the bytes of the styles that the page at `address` loads, gzipped one by one."""
    return _packed(_linked(site, address, r'<link rel="stylesheet" href="([^"]+)"'))


def scripts_of(site: Path, address: str) -> int:
    """Return the bytes of our own scripts that the page at `address` loads, gzipped one by one."""
    scripts = _linked(site, address, r'<script src="([^"]+)"')
    return _packed(path for path in scripts if "js" in path.parts)


def first_views(browser: Browser, site: Path, base: str) -> dict[str, int]:
    """Return by file name of each branch page the bytes that come before anyone scrolls, its eager photo included."""
    names = sorted(path.name for path in (site / "branches").glob("*.html"))
    return {name: _first_view(browser, f"{base}branches/{name}") for name in names}


def _first_view(browser: Browser, address: str) -> int:
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    came: list[Response] = []
    page.on("response", lambda response: came.append(response))  # noqa: PLW0108 – a method of a list bears no mark
    page.goto(address, wait_until="load")
    weight = sum(int(response.headers.get("content-length", 0)) for response in came)
    context.close()
    return weight


def _of_pages(folder: Path) -> Iterator[Row]:
    content = folder / f"content-{BRANCHES}"
    if not content.exists():
        write_content(content, BRANCHES)
    site = _built(content, folder / "site", folder / "cache")
    weights = {path.relative_to(site).as_posix(): path.stat().st_size for path in site.rglob("*.html")}
    for uri in sorted(weights, key=weights.__getitem__, reverse=True)[:HEAVIEST]:
        yield Row(f"HTML of {uri}, {BRANCHES:,} branches", f"{weights[uri] / KB:.0f} KB", "≤ 400 KB")
    scripts = sum(path.stat().st_size for path in (site / "data" / "compare").glob("*.js")) / BRANCHES
    yield Row("what compare.html loads for one branch", f"{scripts / KB:.1f} KB")


def _linked(site: Path, address: str, pattern: str) -> list[Path]:
    page = site / address
    return [(page.parent / name).resolve() for name in re.findall(pattern, page.read_text(encoding="utf-8"))]


def _packed(paths: Iterable[Path]) -> int:
    return sum(len(gzip.compress(path.read_bytes(), mtime=0)) for path in paths)


def _built(content: Path, site: Path, cache: Path) -> Path:
    options = ("--content", str(content), "--site", str(site), "--cache", str(cache))
    subprocess.run((sys.executable, "-m", "showcase", "build", *options), check=True, capture_output=True)
    return site

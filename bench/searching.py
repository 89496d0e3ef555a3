"""Search at 3,000 branches, over loopback in a real Chromium, with Pagefind on the same pages beside it."""

from __future__ import annotations

import gzip
import shutil
import statistics
import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from bench import peer_search
from bench.content import write_content
from bench.measuring import Cost, cost_of
from bench.questions import Question, questions
from bench.readers import first_results, opened, percentile, works
from bench.results import Row
from judge.serving import served

BRANCHES = 3000
QUERIES = 200
COLD = 20
KB, MB = 1000, 1_000_000
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

# A query as a reader asks it, until its results stand.
_ASK = """(query) => new Promise((done) => {
    const status = document.getElementById("search-status");
    const there = () => status.getAttribute("data-query") === query && status.hasAttribute("data-total");
    const watch = new MutationObserver(() => { if (there()) { watch.disconnect(); done(true); } });
    watch.observe(status, { attributes: true });
    location.hash = "#q=" + encodeURIComponent(query);
    if (there()) { watch.disconnect(); done(true); }
})"""
_FOUND = """async (query) => {
    const { hits } = await window.showcaseEngine.search(query, () => true);
    return Promise.all(hits.map(async (hit) => (await window.showcaseEngine.branch(hit.number)).id));
}"""
_TICK = "(number) => document.querySelectorAll('.sc-facets label:not([hidden]) input')[number].click()"


@dataclass(frozen=True, slots=True)
class Engine:
    """A search as the bench drives it: what its rows are called, two functions of its page, what is asked for."""

    name: str
    ask: str
    find: str
    bounds: tuple[str, str] = ("", "")


OURS = Engine("", _ASK, _FOUND, ("1.0 and 1.0", "≤ 30 ms of script"))
PEER = Engine(f", {peer_search.NAME}", peer_search.ASK, peer_search.FOUND)


def rows(folder: Path) -> Iterator[Row]:
    """Yield the rows of search; content, site and the peer's site lie under `folder`."""
    content, site, peer = folder / f"content-{BRANCHES}", folder / "site", folder / "peer"
    write_content(content, BRANCHES)
    _build(content, site, folder / "cache")
    cost = _index_cost(content)
    yield Row("index in the build, one run, memory on top", cost, "≤ 5 CPU s, ≤ 300 MB")
    peer_cost = peer_search.write_peer(site, peer, peer_search.install())
    yield Row(f"index by {peer_search.NAME}, whole process", peer_cost)
    yield from _on_disk(site / "assets" / "search", peer / "pagefind")
    asked = questions(site, QUERIES)
    with sync_playwright() as play, served(site) as ours, served(peer) as theirs:
        browser = play.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield from _cold(browser, ours, theirs, asked)
        with opened(browser) as (page, session):
            page.goto(f"{ours}search.html")
            yield from _reader(OURS, page, session, asked)
        with opened(browser) as (page, session):
            page.goto(f"{theirs}search.html")
            page.wait_for_selector("#search-results li", state="attached")
            yield from _reader(PEER, page, session, asked)
        yield from _wall(browser, ours)
        browser.close()


def _build(content: Path, site: Path, cache: Path) -> None:
    options = ("--content", str(content), "--site", str(site), "--cache", str(cache))
    cost_of((sys.executable, "-m", "showcase", "build", *options))


def _index_cost(content: Path) -> Cost:
    """Return what the index takes, in a process of its own."""
    command = (sys.executable, "-m", "bench.indexing", str(content))
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return Cost(*map(float, said.split()))


def _on_disk(ours: Path, theirs: Path) -> Iterator[Row]:
    for name, folder, bound in (("", ours, "≤ 12 MB, ≤ 4.5 MB gzip"), (PEER.name, theirs, "")):
        files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
        packed = [len(gzip.compress(data, mtime=0)) for data in files]
        said = f"{sum(map(len, files)) / MB:.1f} MB, {sum(packed) / MB:.2f} MB gzip"
        yield Row(f"index on disk{name}", said, bound)
        if not name:
            yield Row("largest file of the index", f"{max(packed) / KB:.0f} KB gzip", "≤ 60 KB gzip")


def _cold(browser: Browser, ours: str, theirs: str, asked: Sequence[Question]) -> Iterator[Row]:
    queries = [one.query for one in asked if one.true is not None][:COLD]
    for name, base, bounds in (("", ours, ("≤ 100 KB", "≤ 300 ms")), (PEER.name, theirs, ("", ""))):
        first = first_results(browser, f"{base}search.html", queries)
        weights, walls = [one.bytes / KB for one in first], [one.wall for one in first]
        yield Row(f"bytes to the first result{name}", _middle_and_most(weights, "KB"), bounds[0])
        yield Row(f"cold first result, wall{name}", _middle_and_most(walls, "ms"), bounds[1])


def _reader(engine: Engine, page: Page, session: CDPSession, asked: Sequence[Question]) -> Iterator[Row]:
    """Yield recall and precision, then the script of each query once all it needs has been fetched."""
    found = [(one.true, set(page.evaluate(engine.find, one.query))) for one in asked if one.true is not None]
    yield Row(f"recall and precision{engine.name}", _recall_and_precision(found), engine.bounds[0])
    queries = [one.query for one in asked]
    works(page, session, engine.ask, queries)
    script = [work.script for work in works(page, session, engine.ask, queries)]
    said = f"{percentile(script, 95):.1f} ms (median {statistics.median(script):.1f})"
    yield Row(f"warm query, p95 of {len(asked)}{engine.name}", said, engine.bounds[1])


def _recall_and_precision(found: Iterable[tuple[Collection[str], Collection[str]]]) -> str:
    """Return the means over queries; nothing found is precise."""
    pairs = [(set(true), set(said)) for true, said in found]
    recall = statistics.mean(len(true & said) / len(true) for true, said in pairs)
    precision = statistics.mean(len(true & said) / len(said) if said else 1 for true, said in pairs)
    exact = sum(true == said for true, said in pairs)
    return f"{recall:.3f} and {precision:.3f}, {exact} of {len(pairs)} exact"


def _wall(browser: Browser, base: str) -> Iterator[Row]:
    with opened(browser) as (page, session):
        page.goto(f"{base}brands/index.html")
        page.wait_for_selector(".sc-facets label:not([hidden])")
        ticks = [number for number in range(10) for _ in range(2)]  # on, and off again
        took = works(page, session, _TICK, ticks)
    script, layout = max(work.script for work in took), max(work.layout for work in took)
    said = f"{script:.0f} ms + {layout:.0f} ms"
    yield Row(f"wall: filter action, most of {len(took)}", said, "≤ 50 ms script + ≤ 30 ms layout")
    weight = len(_read(f"{base}brands/index.html", browser).encode()) / KB
    yield Row("wall: HTML of brands/index.html", f"{weight:.0f} KB", "≤ 400 KB")


def _read(address: str, browser: Browser) -> str:
    with opened(browser) as (page, _):
        response = page.goto(address)
        return response.text() if response else ""


def _middle_and_most(figures: Sequence[float], unit: str) -> str:
    return f"{statistics.median(figures):.0f} {unit} (most {max(figures):.0f})"


def chromium() -> str:
    names = ("chromium", "chromium-browser", "google-chrome")
    return next(found for name in names if (found := shutil.which(name)))

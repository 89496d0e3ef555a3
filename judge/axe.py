"""axe-core on every page kind, light and dark, at four widths: each must have no violation and no sideways scroll."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from judge.kinds import page_kinds
from judge.serving import served
from showcase.pages.questions import STEPS

WIDTHS = (320, 390, 768, 1366)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FORM = tuple(f"submit.html#step-{step.id}" for step in STEPS)  # one page, but each step is another to its reader
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"


def faults(site: Path, browser_path: str) -> Iterator[str]:
    """Yield one line for each rule violated and each page that scrolls sideways."""
    source = AXE.read_text(encoding="utf-8")
    with served(site) as base, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"])
        for scheme in ("light", "dark"):
            context = browser.new_context(color_scheme=scheme, bypass_csp=True)
            page = context.new_page()
            for address in (*page_kinds(site), *FORM):
                page.goto(base + address)
                page.evaluate(source)
                for width in WIDTHS:
                    page.set_viewport_size({"width": width, "height": 900})
                    yield from _faults_of(page, f"{address} {scheme} {width}px")
            context.close()
        browser.close()


def _faults_of(page: Page, where: str) -> Iterator[str]:
    found = page.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", TAGS)
    for violation in found["violations"]:
        nodes = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
        yield f"axe {where}: {violation['id']} ×{len(violation['nodes'])}: {nodes}"
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        yield f"scroll {where}: the page is wider than its window"

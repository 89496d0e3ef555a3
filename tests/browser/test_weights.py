"""What a reader's line has to carry: styles, scripts, and the first view of a branch on a phone."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from playwright.sync_api import Browser, Response

from judge.kinds import page_kinds
from judge.serving import served

KB = 1000
# These pages are tools, not reading pages; they load what they need.
TOOLS = {"search.html", "submit.html", "visit.html", "brands/index.html"}


def linked(site: Path, address: str, pattern: str) -> list[Path]:
    page = site / address
    return [(page.parent / name).resolve() for name in re.findall(pattern, page.read_text(encoding="utf-8"))]


def packed(paths: list[Path]) -> int:
    return sum(len(gzip.compress(path.read_bytes(), mtime=0)) for path in paths)


def test_styles_and_scripts_are_light_on_every_page(sample_site: Path) -> None:
    heavy = {}
    for address in page_kinds(sample_site):
        if address == "404.html":
            continue  # its links begin at the root, and it has none of its own
        styles = packed(linked(sample_site, address, r'<link rel="stylesheet" href="([^"]+)"'))
        own = [path for path in linked(sample_site, address, r'<script src="([^"]+)"') if "js" in path.parts]
        if styles > 20 * KB or (address not in TOOLS and packed(own) > 10 * KB):
            heavy[address] = (styles, packed(own))

    assert heavy == {}


def test_the_first_view_of_a_branch_on_a_phone(chromium: Browser, sample_site: Path) -> None:
    """Everything that comes before a finger moves, the eager photo included, gzipped as nginx would send it."""
    with served(sample_site) as base:
        names = sorted(path.name for path in (sample_site / "branches").glob("*.html"))
        weights = {name: first_view(chromium, f"{base}branches/{name}") for name in names}

    assert {name: weight for name, weight in weights.items() if weight > 350 * KB} == {}


def first_view(chromium: Browser, address: str) -> int:
    """Return the bytes that come with `address` before anyone scrolls."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    came: list[Response] = []
    page.on("response", lambda response: came.append(response))  # noqa: PLW0108 – a method of a list bears no mark
    page.goto(address, wait_until="load")
    weight = sum(int(response.headers.get("content-length", 0)) for response in came)
    context.close()
    return weight

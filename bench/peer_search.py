"""Pagefind on the same pages: its index, and a page that asks it and shows the first result."""

from __future__ import annotations

import platform
import shutil
import subprocess
from pathlib import Path

from bench.measuring import Cost, cost_of

HOME = Path(__file__).parent
NAME = "Pagefind 1.6"
# The ids of all branches it finds.
FOUND = """async (query) => {
    const { results } = await window.pagefind.search(query);
    const data = await Promise.all(results.map((one) => one.data()));
    return data.map((one) => one.url.replace(/.*\\/|\\.html$/g, ""));
}"""
# A query as its reader asks it: the first few results with their texts.
ASK = """async (query) => {
    const { results } = await window.pagefind.search(query);
    await Promise.all(results.slice(0, 6).map((one) => one.data()));
}"""
_PAGE = """\
<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Pagefind</title><ol id="search-results"></ol>
<script type="module">
import * as pagefind from "./pagefind/pagefind.js";
window.pagefind = pagefind;
const query = decodeURIComponent(location.hash.slice(3));
const { results } = await pagefind.search(query);
const first = results.length ? await results[0].data() : null;
const row = document.createElement("li");
if (first) { row.dataset.branch = first.url; row.innerHTML = first.excerpt; }
document.getElementById("search-results").append(row);
</script></html>
"""


def install() -> Path:
    """Fetch Pagefind as package-lock.json pins it and return its program, the one that parts Chinese words."""
    command = ["npm", "ci", "--no-audit", "--no-fund", "--silent"]
    subprocess.run(command, cwd=HOME, check=True, capture_output=True)
    machine = {"x86_64": "x64", "aarch64": "arm64"}[platform.machine()]
    return HOME / "node_modules" / "@pagefind" / f"linux-{machine}" / "bin" / "pagefind_extended"


def write_peer(site: Path, folder: Path, program: Path) -> Cost:
    """Index the branch pages of `site` into a site of their own in `folder`, and return what that took."""
    shutil.copytree(site / "branches", folder / "branches")
    (folder / "search.html").write_text(_PAGE, encoding="utf-8")
    options = ("--site", str(folder), "--root-selector", "main", "--force-language", "zh", "--glob", "branches/*.html")
    return cost_of((str(program), *options, "--silent"))

"""Print: one sheet, books of 100 and 300 branches, sheets that need not be made again, and WeasyPrint beside them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from bench.content import write_content
from bench.measuring import Cost, cost_of, median, median_cost, paced, set_aside
from bench.peer_book import write_book
from bench.results import Row

SHOWCASE = (sys.executable, "-m", "showcase")
PHOTOS = 4
MANY = 3000
WEASYPRINT = "weasyprint==70.*"


def rows(folder: Path) -> Iterator[Row]:
    """Yield the rows of print; contents are written under `folder`, and photos developed before the clock runs."""
    for size in (100, 300):
        write_content(folder / f"content-{size}", size, PHOTOS)
    _print(folder, "book", 300)  # fills the cache of photos
    one = next(path.name for path in sorted((folder / "content-100").iterdir()) if path.is_dir())
    text = (folder / "content-100" / one / "branch.yaml").read_text(encoding="utf-8")
    number = text.split('编号: "')[1].split('"')[0]
    yield Row("one sheet of 100 branches", median_cost(_words(folder, "sheet", 100, number)), "≤ 1 s, ≤ 250 MB")
    yield Row("book, 100 branches, 4 photos each", median_cost(_words(folder, "book", 100)), "≤ 5 CPU s, ≤ 800 MB")
    thick = median_cost(_words(folder, "book", 300))
    yield Row("book, 300 branches, 4 photos each", thick, "≤ 12 CPU s, ≤ 1,200 MB")
    yield from _peer(folder)
    yield from _sheets(folder)


def _words(folder: Path, piece: str, size: int, branch: str = "") -> tuple[str, ...]:
    chosen = ("--branches", branch) if branch else ("--all",)
    content, cache, out = (str(folder / name) for name in (f"content-{size}", "cache", f"{piece}-{size}.pdf"))
    return (*SHOWCASE, "print", piece, *chosen, "--content", content, "--cache", cache, "--out", out)


def _print(folder: Path, piece: str, size: int) -> Cost:
    return cost_of(_words(folder, piece, size))


def _peer(folder: Path) -> Iterator[Row]:
    """The same branches as one long document with contents, set by WeasyPrint."""
    page = folder / "book-100.html"
    write_book(folder / "content-100", folder / "cache", page)
    tools = folder / "peer"
    cost_of((sys.executable, "-m", "venv", str(tools)))
    cost_of((str(tools / "bin" / "pip"), "install", "--quiet", WEASYPRINT))
    peer = (str(tools / "bin" / "weasyprint"), "--pdf-tags", str(page), str(folder / "peer.pdf"))
    yield Row(f"the same book of 100 by {WEASYPRINT.partition('=')[0]}", cost_of(peer))


def _sheets(folder: Path) -> Iterator[Row]:
    """`build --pdf` when nothing has changed, beside a plain build."""
    content, site, cache = folder / f"content-{MANY}", folder / "site", folder / "cache-many"
    write_content(content, MANY)
    build = (*SHOWCASE, "build", "--content", str(content), "--site", str(site), "--cache", str(cache))
    first = cost_of((*build, "--pdf"))
    yield Row(f"build --pdf, {MANY:,} sheets made", first)
    runs: dict[tuple[str, ...], list[Cost]] = {build: [], (*build, "--pdf"): []}
    for _ in range(3):
        for command, costs in runs.items():  # one beside the other: the machine is not the same a minute later
            set_aside(site)
            costs.append(paced(command))
    plain, again = map(median, runs.values())
    yield Row(f"build, {MANY:,} branches", plain)
    yield Row(f"build --pdf, {MANY:,} sheets unchanged", again)
    yield Row("what unchanged sheets cost", f"{again.cpu - plain.cpu:.2f} CPU s", "≤ 1 s more than without")

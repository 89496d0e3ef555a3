"""Print: one sheet, books of 100 and 300 branches, sheets that need not be made again, and WeasyPrint beside them."""

from __future__ import annotations

import shutil
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.content import write_content
from bench.measuring import Cost, cost_of, median_cost, median_of
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
    uv = (sys.executable, "-m", "uv", "run", "--no-project", "--quiet", "--with", WEASYPRINT)
    peer = (*uv, "weasyprint", "--pdf-tags", str(page), str(folder / "peer.pdf"))
    cost_of(peer)  # installs it
    yield Row(f"the same book of 100 by {WEASYPRINT.partition('=')[0]}", cost_of(peer))


def _sheets(folder: Path) -> Iterator[Row]:
    """`build --pdf` when nothing has changed, beside a plain build."""
    content, site, cache = folder / f"content-{MANY}", folder / "site", folder / "cache-many"
    write_content(content, MANY)
    build = (*SHOWCASE, "build", "--content", str(content), "--site", str(site), "--cache", str(cache))
    first = cost_of((*build, "--pdf"))
    yield Row(f"build --pdf, {MANY:,} sheets made", first)
    pairs = [(_afresh(build, site), _afresh((*build, "--pdf"), site)) for _ in range(3)]
    yield Row(f"build, {MANY:,} branches", median_of([plain for plain, _ in pairs]))
    yield Row(f"build --pdf, {MANY:,} sheets unchanged", median_of([again for _, again in pairs]))
    more = statistics.median(again.cpu - plain.cpu for plain, again in pairs)
    yield Row("what unchanged sheets cost, turn by turn", f"{more:.2f} CPU s", "≤ 1 s more than without")


def _afresh(build: tuple[str, ...], site: Path) -> Cost:
    shutil.rmtree(site, ignore_errors=True)
    return cost_of(build)

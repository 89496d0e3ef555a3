"""Which pages stand for which kind: one of each, and of the branch pages the full, the sparse and the long-named."""

from __future__ import annotations

import re
from pathlib import Path

_SERIES = re.compile(r"(county-|kind-|direction-|year-|tier-|topic-|/page-|-p)[^/]*\.html$")


def page_kinds(site: Path) -> tuple[str, ...]:
    """Return the addresses of one page of each kind, relative to `site`, in order."""
    kinds: dict[str, str] = {}
    branches: list[Path] = []
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix()
        if address.startswith("branches/"):
            branches.append(path)
        else:
            kinds.setdefault(_SERIES.sub(r"\1", address), address)
    by_size = sorted(branches, key=lambda path: path.stat().st_size)
    telling = {
        path.relative_to(site).as_posix() for path in (by_size[:1] + by_size[-1:] + by_size[len(by_size) // 2 :][:1])
    }
    return (*kinds.values(), *sorted(telling))

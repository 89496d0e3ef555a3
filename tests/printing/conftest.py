"""A site to make sheets for: two branches without photos, and a cache of its own that knows the fonts."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.printing.fonts import font_folder
from showcase.printing.origins import Site

from .desk import ROOT, full, sparse, whole


@pytest.fixture
def site(tmp_path: Path, photo_cache: Path) -> Site:
    shown = whole(full(photos=(), files=()), sparse())
    for branch in shown.branches:
        folder = tmp_path / "branches" / branch.folder
        folder.mkdir(parents=True)
        (folder / "branch.yaml").write_text(f"品牌: {{口号: {branch.id}}}\n", encoding="utf-8")
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / "fonts").symlink_to(font_folder(photo_cache).parent)
    return Site(shown, {}, tmp_path / "branches", cache, ROOT)

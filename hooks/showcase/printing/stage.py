"""The stage: a folder that holds only what we wrote – templates, words as JSON, photos – and is gone afterwards."""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_COLOUR: Final = re.compile(r"--sc-([a-z-]+):\s*(#[0-9A-Fa-f]{6})\s*;")
_NAMES: Final = ("ink", "ink-soft", "red", "gold", "gold-line", "rule", "edge", "tint")
_IN_INK: Final[Mapping[str, str]] = dict.fromkeys(_NAMES, "#000000") | {
    "ink-soft": "#2b2b2b",
    "gold-line": "#6b6b6b",
    "rule": "#9a9a9a",
    "tint": "#ffffff",
}


@dataclass(frozen=True, slots=True)
class Look:
    """How a piece is to look: `ink` for printers without colour, `draft` with 样稿 across each page."""

    ink: bool = False
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Sources:
    """Where a stage takes from: the templates, the site's tokens.css, the photos made for print."""

    templates: Path
    tokens: Path
    prints: Path


@contextmanager
def staged(
    sources: Sources, look: Look, pieces: Mapping[str, str], photos: Iterable[str], within: Path
) -> Iterator[Path]:
    """Give a stage below `within` with `pieces` (JSON by file name); nothing in it is a link to elsewhere."""
    within.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="stage-", dir=within))
    try:
        for template in sorted(sources.templates.glob("*.typ")):
            shutil.copyfile(template, folder / template.name)
        (folder / "look.json").write_text(json.dumps(_look(sources.tokens, look)), encoding="utf-8")
        for name, piece in pieces.items():
            (folder / name).write_text(piece, encoding="utf-8")
        _bring(photos, sources.prints, folder / "photos")
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def colours(css: str) -> Mapping[str, str]:
    """Return the colours of `css` that print uses, as the light scheme – the first to be said – has them."""
    said: dict[str, str] = {}
    for name, value in _COLOUR.findall(css):
        said.setdefault(name, value)
    return {name: said[name] for name in _NAMES}


def _look(tokens: Path, look: Look) -> Mapping[str, object]:
    shades = _IN_INK if look.ink else colours(tokens.read_text(encoding="utf-8"))
    return {"ink": look.ink, "draft": look.draft, "colours": shades}


def _bring(names: Iterable[str], source: Path, target: Path) -> None:
    target.mkdir()
    for name in sorted(set(names)):
        try:
            os.link(source / name, target / name)
        except OSError:  # another disk, or one that knows no hard links
            shutil.copyfile(source / name, target / name)

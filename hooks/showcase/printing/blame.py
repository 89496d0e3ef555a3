"""Where a fault of print stands in the author's file: a character no font has, words no two pages hold."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from showcase.authored.document import Document
from showcase.authored.folders import SITE_FILE, branch_folders, read_bytes
from showcase.authored.naming import where
from showcase.authored.schema import BUREAU_KEYS, KNOWN_KEYS
from showcase.authored.sentences import word
from showcase.authored.yamlfile import read_document
from showcase.model import Branch
from showcase.printing.sheets.fitting import clipped
from showcase.problem import Place, Problem

Steps = tuple[str | int, ...]

_LONGEST: Final = 24  # characters of an author's words in a problem
_NAMES: Final = ("名称", "口号", "全称", "简称", "岗位", "承诺", "指标")


def glyph_problems(missing: str, branches: Sequence[Branch], content: Path) -> tuple[Problem, ...]:
    """Return for every character of `missing` each field of `branches`, or of the site file, that writes it."""
    found = [
        _glyph(char, path, document, branch.short_name)
        for branch, document in _documents(branches, content)
        for path, text in texts(document.tree)
        for char in dict.fromkeys(unicodedata.normalize("NFC", text))
        if char in missing
    ]
    site = _document(content / SITE_FILE, BUREAU_KEYS)
    if site is not None:
        for path, text in texts(site.tree):
            found += [_glyph(char, path, site, "站点文件") for char in dict.fromkeys(text) if char in missing]
    return tuple(found)


def overfull_problem(branch: Branch, content: Path) -> Problem:
    """Return the problem of a branch that no two pages hold: its longest name or line is to blame."""
    for _, document in _documents([branch], content):
        path, text = max(texts(document.tree), key=lambda found: len(found[1]) * (3 if found[0][-1] in _NAMES else 1))
        place = document.place(path)
        parts = {"branch": branch.short_name, "where": where(path), "length": len(text)}
        return word("print-overfull", place, document.line(place.line), **parts)
    return word("print-overfull", Place(content.as_posix()), branch=branch.short_name, where="文件里", length=0)


def panel_problem(branch: Branch, panel: str, content: Path, piece: str = "图版") -> Problem:
    """Return the problem of a `piece` (图版, 卡片) whose `panel` overruns its place in the smallest type."""
    place = Place(f"{content.as_posix()}/{branch.folder}/branch.yaml")
    return word("print-panel", place, branch=branch.short_name, piece=piece, panel=clipped(panel, _LONGEST), size=11)


def texts(tree: object, path: Steps = ()) -> Iterator[tuple[Steps, str]]:
    """Give every text of an authored tree with the path to it."""
    if isinstance(tree, str):
        yield path, tree
    elif isinstance(tree, Mapping):
        for key, part in tree.items():
            yield from texts(part, (*path, str(key)))
    elif isinstance(tree, list | tuple):
        for row, part in enumerate(tree):
            yield from texts(part, (*path, row))


def _glyph(char: str, path: Steps, document: Document, branch: str) -> Problem:
    place = document.place(path)
    parts = {"branch": branch, "where": where(path), "char": char, "point": f"U+{ord(char):04X}"}
    return word("print-glyph", place, document.line(place.line), **parts)


def _documents(branches: Sequence[Branch], content: Path) -> Iterator[tuple[Branch, Document]]:
    folders = {folder.name: folder for folder in branch_folders(content)[0]}
    for branch in branches:
        folder = folders.get(branch.folder)
        document = _document(folder.yaml, KNOWN_KEYS) if folder and folder.yaml else None
        if document is not None:
            yield branch, document


def _document(path: Path, keys: frozenset[str]) -> Document | None:
    try:
        return read_document(path.as_posix(), read_bytes(path), keys)[0]
    except OSError:
        return None

"""Whom branch files name, looked for by letters: hundreds of times faster than reading what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from showcase.authored.folders import branch_folders, read_bytes
from showcase.authored.likeness import nearest

_NAMED: Final = re.compile(
    r"""(?<!\w)(?:姓名|受奖人|责任人|党员|人)\s*[:：]\s*["'“]?([^\s,，{}\[\]"'“”#][^,，{}\[\]"'“”#\n]*)"""
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """In how many branch files a name stands; where in none, the names there that are most like it, nearest first."""

    files: int
    near: tuple[str, ...] = ()


def sighting(content: Path, name: str) -> Sighting:
    """Return where `name`, written without blanks, stands in the branch files of `content`."""
    files = 0
    others: set[str] = set()
    for text in _texts(content):
        files += name in _bare(text)
        others.update(map(_bare, _NAMED.findall(text)))
    return Sighting(files, () if files else nearest(name, sorted(others)))


def _texts(content: Path) -> Iterator[str]:
    for folder in branch_folders(content)[0]:
        if folder.yaml is not None:
            yield read_bytes(folder.yaml).decode("utf-8", errors="replace")


def _bare(text: str) -> str:
    return "".join(text.split())

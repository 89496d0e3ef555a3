"""Taking a submission in: it changes places with what is there, which is kept; and bringing an earlier version back."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from showcase.authored.source import APPROVAL_FILE, Source
from showcase.submissions.history import bring_back, name_before, previous, put_in_place

_FOLDER_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{1,60}")


@dataclass(frozen=True, slots=True)
class Accepted:
    """Where a version is in place now, and where the one it replaced is kept; None when it replaced none."""

    folder: Path
    kept: Path | None


def accept(made: Path, source: Source, in_place: Source | None, content: Path, now: datetime) -> Accepted:
    """Put the version in `made` in place of `in_place`, whose approval goes along: it holds if nothing changed."""
    folder = in_place.folder.path if in_place else content / folder_name(content, source.folder.name, source.id)
    # With its time: what is newer than the approval is looked at again.
    if in_place and (in_place.folder.path / APPROVAL_FILE).is_file():
        shutil.copy2(in_place.folder.path / APPROVAL_FILE, made / APPROVAL_FILE)
    return Accepted(folder, put_in_place(made, folder, content, source.id, now))


def undo(content: Path, branch_id: str, in_place: Path | None, now: datetime) -> Accepted | None:
    """Bring back the version kept last; None when there is none. What was in place is kept in turn."""
    version = previous(content, branch_id, in_place)
    if version is None:
        return None
    folder = in_place or content / folder_name(content, name_before(version), branch_id)
    return Accepted(folder, bring_back(version, folder, content, branch_id, now))


def folder_name(content: Path, wish: str, branch_id: str) -> str:
    """Return a free name for the folder of a branch: `wish` if it is plain ASCII, else its 编号 in small letters."""
    stem = wish.removesuffix(".zip").lower()
    wanted = stem if _FOLDER_NAME.fullmatch(stem) else branch_id.lower()
    names = (wanted, branch_id.lower(), *(f"{branch_id.lower()}-{number}" for number in range(2, 1000)))
    return next(name for name in names if not (content / name).exists())

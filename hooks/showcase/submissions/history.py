"""Versions of a branch, kept for ever under branches/.history/<编号>/, each whole and named for when it was kept.

A version goes there by changing places with what replaces it, in one step: killed at any moment, the folder of the
branch holds either the old version or the new one, whole, and nothing is lost.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from filelock import FileLock

from showcase.authored.versions import HISTORY, history_of, versions
from showcase.exchange import exchange

_STAGING: Final = ".new-"
_BETWEEN: Final = ".between-"  # on its way from one place to the other: never swept
_FOLDER_NAME: Final = ".folder"  # in a version put away: what its folder was called
_SHOWN: Final = 12  # hex digits of a digest that a name bears


@contextmanager
def at_work(content: Path) -> Iterator[None]:
    """Keep others from changing `content` meanwhile; a second command waits for the first."""
    (content / HISTORY).mkdir(exist_ok=True)
    with FileLock(content / HISTORY / ".lock", timeout=600):
        _sweep(content / HISTORY)
        yield


@contextmanager
def staging(content: Path) -> Iterator[Path]:
    """Give an empty folder on the disk of `content` to make a version in; what is left of it is removed."""
    folder = content / HISTORY / f"{_STAGING}{secrets.token_hex(6)}"
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def digest(folder: Path) -> str:
    """Return the SHA-256 over the names and bytes of all regular files in `folder`, dot files left out."""
    whole = hashlib.sha256()
    for path in _files(folder):
        name = path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape")
        whole.update(b"%d %s %d\n" % (len(name), name, path.stat().st_size))
        whole.update(path.read_bytes())
    return whole.hexdigest()


def put_in_place(made: Path, folder: Path, content: Path, branch_id: str, now: datetime) -> Path | None:
    """Let the version in `made` take the place of `folder`; return where the replaced one is kept, None for none."""
    if not folder.exists():
        made.rename(folder)
        return None
    kept = _named(content, branch_id, folder, now)
    made.rename(kept)
    if not exchange(kept, folder):
        _by_renames(kept, folder, content / HISTORY / f"{_BETWEEN}{secrets.token_hex(6)}")
    _drop_doubles(content, branch_id, kept)
    return kept


def bring_back(version: Path, folder: Path, content: Path, branch_id: str, now: datetime) -> Path | None:
    """Let a copy of a kept version take the place of `folder`; return where the replaced one is kept, None for none."""
    with staging(content) as made:
        _copy(version, made)
        return put_in_place(made, folder, content, branch_id, now)


def keep_copy(folder: Path, content: Path, branch_id: str, now: datetime) -> Path:
    """Keep a copy of `folder` as it is now, and return where; an equal one kept before is only named anew."""
    kept = _named(content, branch_id, folder, now)
    with staging(content) as made:
        _copy(folder, made)
        made.rename(kept)
    _drop_doubles(content, branch_id, kept)
    return kept


def put_away(folder: Path, content: Path, branch_id: str, now: datetime) -> Path:
    """Move `folder` out of the content into its history, and return where it is kept."""
    kept = _named(content, branch_id, folder, now)
    (folder / _FOLDER_NAME).write_text(folder.name, encoding="utf-8")
    folder.rename(kept)
    return kept


def name_before(version: Path) -> str:
    """Return what the folder of a version that was put away was called; "" when it was not put away."""
    try:
        return (version / _FOLDER_NAME).read_text(encoding="utf-8")
    except OSError:
        return ""


def previous(content: Path, branch_id: str, folder: Path | None) -> Path | None:
    """Return the version kept last that is not the one in `folder`; None when there is none."""
    current = digest(folder)[:_SHOWN] if folder and folder.exists() else ""
    others = (version for version in versions(content, branch_id) if not version.name.endswith(f"-{current}"))
    return next((version.path for version in others if version.files), None)


def _named(content: Path, branch_id: str, folder: Path, now: datetime) -> Path:
    """Return the free place of a version kept `now`: names in the order of time, each with its digest."""
    home = history_of(content, branch_id)
    home.mkdir(parents=True, exist_ok=True)
    ending = digest(folder)[:_SHOWN]
    while (home / f"{now:%Y%m%d-%H%M%S-%f}-{ending}").exists():
        now += timedelta(microseconds=1)
    return home / f"{now:%Y%m%d-%H%M%S-%f}-{ending}"


def _by_renames(one: Path, other: Path, between: Path) -> None:
    """Swap two folders where one step is not to be had; a kill between leaves both of them whole."""
    one.rename(between)
    other.rename(one)
    try:
        between.rename(other)
    except OSError:
        one.rename(other)
        between.rename(one)
        raise


def _drop_doubles(content: Path, branch_id: str, kept: Path) -> None:
    """Remove versions of the same bytes as the one `kept` now."""
    ending = kept.name.rpartition("-")[2]
    for version in versions(content, branch_id):
        if version.path != kept and version.name.endswith(f"-{ending}") and digest(version.path) == digest(kept):
            # Out of sight first: killed while it goes, it must not be taken for a version.
            gone = content / HISTORY / f"{_STAGING}{secrets.token_hex(6)}"
            version.path.rename(gone)
            shutil.rmtree(gone, ignore_errors=True)


def _copy(folder: Path, made: Path) -> None:
    """Copy all regular files of `folder` into `made`, dot files left out."""
    for path in _files(folder):
        target = made / path.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target, follow_symlinks=False)


def _sweep(home: Path) -> None:
    """Remove what a killed command left half made; the lock sees to it that it is nobody's any more."""
    for entry in os.scandir(home):
        if entry.name.startswith(_STAGING):
            shutil.rmtree(entry.path, ignore_errors=True)


def _files(folder: Path) -> list[Path]:
    found = [Path(root) / name for root, _, names in os.walk(folder) for name in names if not name.startswith(".")]
    return sorted(path for path in found if path.is_file() and not path.is_symlink())

"""The sheets kept from build to build: one folder, and one list of what each was when it was put there."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

FOLDER: Final = "sheets"
LIST: Final = "sheets.txt"


class Entry(NamedTuple):
    """A sheet as it was written; `sha256` tells one that was copied from one that was damaged."""

    name: str
    size: int
    mtime_ns: int
    sha256: str

    @classmethod
    def of(cls, path: Path) -> Entry:
        """Return the entry of the sheet at `path`."""
        facts = path.stat()
        return cls(path.name, facts.st_size, facts.st_mtime_ns, _digest(path))


def standing(cache: Path) -> frozenset[str]:
    """Return the names of the sheets that are as they were written; what was damaged, or half written, is not there."""
    listed = {entry.name: entry for entry in _entries(cache)}
    found = [(file, listed[file.name]) for file in _files(cache) if file.name in listed]
    sound, restamped = set(), []
    for file, entry in found:
        facts = file.stat()
        if facts.st_size != entry.size:
            continue
        if facts.st_mtime_ns == entry.mtime_ns:
            sound.add(entry.name)
        elif _digest(Path(file.path)) == entry.sha256:
            restamped.append(entry._replace(mtime_ns=facts.st_mtime_ns))
    _add(cache, restamped)
    return frozenset(sound | {entry.name for entry in restamped})


def take_in(cache: Path, made: Mapping[str, Path]) -> None:
    """Put finished sheets in their place: name → where the file lies now. A build killed now has not worked in vain."""
    for name, path in made.items():
        path.replace(cache / FOLDER / name)
    _add(cache, [Entry.of(cache / FOLDER / name) for name in made])


def collect_garbage(cache: Path, keep: Collection[Path]) -> None:
    """Remove the sheets that are not in `keep`; only after a build that went through."""
    names = {path.name for path in keep}
    garbage = [file.path for file in _files(cache) if file.name not in names]
    for path in garbage:
        Path(path).unlink(missing_ok=True)
    listed = tuple(_entries(cache))
    kept = {entry.name: entry for entry in listed if entry.name in names}
    if len(kept) < len(listed):
        beside = cache / f"{LIST}.{os.getpid()}"
        beside.write_text(_lines(kept.values()), encoding="ascii")
        beside.replace(cache / LIST)


def _files(cache: Path) -> Iterator[os.DirEntry[str]]:
    folder = cache / FOLDER
    if folder.is_dir():
        with os.scandir(folder) as found:
            yield from found


def _entries(cache: Path) -> Iterator[Entry]:
    """Give what is listed, oldest first; a line that was not finished says nothing."""
    try:
        text = (cache / LIST).read_text(encoding="ascii", errors="replace")
    except FileNotFoundError:
        return
    for line in text.splitlines():
        name, _, rest = line.partition(" ")
        size, _, rest = rest.partition(" ")
        mtime_ns, _, sha256 = rest.partition(" ")
        if size.isdecimal() and mtime_ns.isdecimal() and len(sha256) == 64:
            yield Entry(name, int(size), int(mtime_ns), sha256)


def _add(cache: Path, entries: Collection[Entry]) -> None:
    if entries:
        with (cache / LIST).open("a", encoding="ascii") as file:
            file.write(_lines(entries))


def _lines(entries: Collection[Entry]) -> str:
    return "".join(f"{' '.join(map(str, entry))}\n" for entry in entries)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

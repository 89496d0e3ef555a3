"""A zip or a folder from a stranger, laid out for reading: nothing leaves its place, nothing grows out of bounds.

Everything is looked at before the first byte is written, and bytes are counted while they are read: what a zip says of
itself is not believed. A submission with a fault leaves nothing behind.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final, NoReturn
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from showcase.authored.folders import BRANCH_FILE, read_folder
from showcase.authored.sentences import word
from showcase.authored.source import APPROVAL_FILE
from showcase.problem import Place, Problem
from showcase.submissions import limits
from showcase.submissions.names import folded, is_left_behind, name_of, why_refused

_MEGABYTE: Final = 1_000_000
_PIECE: Final = 1 << 16
_END: Final = b"PK\x05\x06"
_END_SIZE: Final = 22
_LOCAL_HEAD: Final = 30
_ENCRYPTED: Final = 0x1
_CAREFULLY: Final = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_ARCHIVES: Final = (".zip", ".rar", ".7z", ".gz", ".tar", ".bz2", ".xz")
_DAMAGES: Final = (
    BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    struct.error,
    ValueError,
    RuntimeError,
    NotImplementedError,
)


@dataclass(frozen=True, slots=True)
class Member:
    """One file in a zip that belongs to the branch: its entry, and where it goes within the folder of the branch."""

    entry: ZipInfo
    name: str


class Refused(Exception):
    """The submission cannot be opened; `problem` says why, to who handed it in."""

    def __init__(self, problem: Problem) -> None:
        """Carry `problem`."""
        super().__init__(problem.what)
        self.problem = problem


def unpack(path: Path, into: Path) -> tuple[Problem, ...]:
    """Lay out the branch in the zip or folder at `path` in the empty folder `into`; return what was left out.

    Raises Refused with the reason, and `into` is empty again.
    """
    try:
        if path.is_dir():
            return tuple(_copied(path, into))
        return tuple(_unzipped(path, into))
    except BaseException:
        for entry in into.iterdir():
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        raise


# ── folders ─────────────────────────────────────────────────────────────


def _copied(path: Path, into: Path) -> Iterator[Problem]:
    """Copy the regular files of a folder, and tell of all others; a folder within is taken for it, as in a zip."""
    home = path
    if not (path / BRANCH_FILE).is_file():
        inner = [entry for entry in path.iterdir() if (entry / BRANCH_FILE).is_file() and not entry.is_symlink()]
        if len(inner) > 1:
            _refuse(path, "zip-several", count=len(inner))
        home = inner[0] if inner else path
    folder, problems = read_folder(home, path.name)
    if len(folder.files) > limits.ENTRIES:
        _refuse(path, "zip-heavy", reason=f"有 {len(folder.files)} 个文件，最多 {limits.ENTRIES} 个")
    budget = _Budget(path)
    for name in folder.files:
        if name == APPROVAL_FILE:
            yield _told(path, "approval-left-out")
            continue
        target = _target(into, name)
        with os.fdopen(os.open(home / name, _CAREFULLY), "rb") as source, target.open("xb") as copy:
            for piece in budget.pieces(source, name):
                copy.write(piece)
    # A copy is a file of its own, whatever the one it was made of shares.
    yield from (problem for problem in problems if problem.code != "file-shared")


# ── zips ────────────────────────────────────────────────────────────────


def _unzipped(path: Path, into: Path) -> Iterator[Problem]:
    if not path.exists():
        _refuse(path, "zip-missing", name=path.name)
    _check_end(path)
    try:
        with ZipFile(path) as archive:
            members, told = _members(path, archive)
            budget = _Budget(path)
            for member in members:
                _extract(archive, member, _target(into, member.name), budget, path)
    except _DAMAGES as damage:
        if isinstance(damage, OSError) and damage.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise  # our disk is full; their zip is sound
        raise Refused(_told(path, "zip-damaged", name=path.name)) from damage
    yield from told


def _check_end(path: Path) -> None:
    """Look at the end record first: the library would read a list of names of any length into memory."""
    size = path.stat().st_size
    if not stat.S_ISREG(path.stat().st_mode):
        _refuse(path, "zip-other")
    if size > limits.MEGABYTES * _MEGABYTE:
        _refuse(path, "zip-heavy", reason=f"{size // _MEGABYTE} MB，最多 {limits.MEGABYTES} MB")
    with path.open("rb") as file:
        file.seek(max(0, size - _END_SIZE - 0xFFFF))
        tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_SIZE:
        _refuse(path, "zip-other")
    count, length = struct.unpack("<HI", tail[at + 10 : at + 16])
    if count > 10 * limits.ENTRIES or length > limits.DIRECTORY_BYTES:
        _refuse(path, "zip-heavy", reason=f"里面的文件太多，最多 {limits.ENTRIES} 个")


def _members(path: Path, archive: ZipFile) -> tuple[tuple[Member, ...], tuple[Problem, ...]]:
    """Return what belongs to the branch, and what was left out; nothing has been unpacked yet."""
    entries = [(name_of(entry), entry) for entry in archive.infolist()]
    wanted = [(name, entry) for name, entry in entries if not is_left_behind(name)]
    files = [(name, entry) for name, entry in wanted if not name.endswith("/")]
    if len(files) > limits.ENTRIES:
        _refuse(path, "zip-heavy", reason=f"有 {len(files)} 个文件，最多 {limits.ENTRIES} 个")
    for name, entry in wanted:
        _check_entry(path, name, entry)
    _check_together(path, archive, files)
    home = _home(path, [name for name, _ in files])
    inside = [Member(entry, name.removeprefix(home)) for name, entry in files if name.startswith(home)]
    told = [_told(path, "zip-left-out", name=name) for name, _ in files if not name.startswith(home)]
    told += [_told(path, "approval-left-out") for member in inside if member.name == APPROVAL_FILE]
    return tuple(member for member in inside if member.name != APPROVAL_FILE), tuple(told)


def _check_entry(path: Path, name: str, entry: ZipInfo) -> None:
    reason = why_refused(name) or ("里面有看不见的字符" if "\x00" in entry.orig_filename else "")
    mode = entry.external_attr >> 16
    if reason:
        _refuse(path, "zip-name", name=name, reason=reason)
    if entry.flag_bits & _ENCRYPTED:
        _refuse(path, "zip-locked")
    if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        _refuse(path, "zip-method", name=name)
    if stat.S_IFMT(mode) and not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        _refuse(path, "zip-special", name=name)
    if name.lower().endswith(_ARCHIVES):
        _refuse(path, "zip-nested", name=name)
    if entry.file_size > limits.MEGABYTES_EACH * _MEGABYTE:
        _refuse(path, "zip-heavy", reason=f"“{name}”超过 {limits.MEGABYTES_EACH} MB")


def _check_together(path: Path, archive: ZipFile, files: Sequence[tuple[str, ZipInfo]]) -> None:
    seen: set[str] = set()
    for name, _ in files:
        if folded(name) in seen:
            _refuse(path, "zip-twice", name=name)
        seen.add(folded(name))
    end = 0
    for entry in sorted(archive.infolist(), key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            _refuse(path, "zip-overlap", name=name_of(entry))
        end = entry.header_offset + _LOCAL_HEAD + entry.compress_size
    if end > archive.start_dir:
        _refuse(path, "zip-overlap", name=path.name)


def _home(path: Path, names: Sequence[str]) -> str:
    """Return what stands before branch.yaml: "" or the one folder around everything, as zipping a folder makes it."""
    homes = [name.removesuffix(BRANCH_FILE) for name in names if name.rpartition("/")[2] == BRANCH_FILE]
    shallow = [home for home in homes if home.count("/") <= 2]
    if not shallow:
        _refuse(path, "zip-empty")
    if len(shallow) > 1:
        _refuse(path, "zip-several", count=len(shallow))
    return shallow[0]


def _extract(archive: ZipFile, member: Member, target: Path, budget: _Budget, path: Path) -> None:
    packed = max(member.entry.compress_size, 1)
    unpacked = 0
    with archive.open(member.entry) as source, target.open("xb") as copy:
        for piece in budget.pieces(source, member.name):
            unpacked += len(piece)
            if unpacked > limits.SPARE and unpacked > limits.RATIO * packed:
                _refuse(path, "zip-bomb", name=member.name)
            copy.write(piece)


class _Budget:
    """How many bytes of a submission have been read so far; too many refuse it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.whole = 0

    def pieces(self, source: IO[bytes], name: str) -> Iterator[bytes]:
        """Give the bytes of one file, counting them."""
        each = 0
        while piece := source.read(_PIECE):
            each += len(piece)
            self.whole += len(piece)
            if each > limits.MEGABYTES_EACH * _MEGABYTE:
                _refuse(self.path, "zip-heavy", reason=f"“{name}”超过 {limits.MEGABYTES_EACH} MB")
            if self.whole > limits.MEGABYTES * _MEGABYTE:
                _refuse(self.path, "zip-heavy", reason=f"解开后超过 {limits.MEGABYTES} MB")
            yield piece


def _target(into: Path, name: str) -> Path:
    target = into / name
    target.parent.mkdir(parents=True, exist_ok=True)
    return target


def _told(path: Path, code: str, **parts: object) -> Problem:
    return word(code, Place(os.fsencode(path.name).decode("utf-8", "replace")), "", **parts)


def _refuse(path: Path, code: str, **parts: object) -> NoReturn:
    raise Refused(_told(path, code, **parts))

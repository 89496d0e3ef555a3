"""Which branch folders and files there are, and which of them are not what they seem."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from showcase.authored.sentences import word
from showcase.authored.yamlfile.encoding import LIMIT
from showcase.problem import Place, Problem, sorted_problems

SITE_FILE: Final = "_site.yaml"
BRANCH_FILE: Final = "branch.yaml"
DEPTH: Final = 3

# What Windows, macOS, WPS and unpackers leave behind; nobody put it there.
_LEFT_BEHIND: Final = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx"})
_LEFT_BEHIND_STARTS: Final = (".", "~")

_LIKE_BRANCH_FILE: Final = re.compile(
    r".*\.ya?ml(?:\.txt)?|(?:branch|支部|填报).*\.(?:txt|json|docx?|wps)", re.IGNORECASE
)
_HIDDEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_ODD_NAMES: Final = (
    (re.compile(r"[\ud800-\udfff]"), "它的文字编码不对，多半是解压时成了乱码"),
    (_HIDDEN, "里面有看不见的字符"),
    (re.compile(r"[\\:]"), "里面有反斜线或冒号"),
    (re.compile(r"^ |[. ]$"), "开头或末尾是空格、句点"),
    (re.compile(r"^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$", re.IGNORECASE), "Windows 留作他用"),
)


@dataclass(frozen=True, slots=True)
class Folder:
    """One branch folder as it lies on disk.

    `yaml` is its branch.yaml, None when there is none that may be read. `files` are its regular files down to
    three levels, as posix paths within it ("photos/a.jpg"), sorted.
    """

    name: str
    path: Path
    yaml: Path | None
    files: tuple[str, ...]


def branch_folders(content: Path) -> tuple[tuple[Folder, ...], tuple[Problem, ...]]:
    """Return the branch folders under `content` by name, and what is wrong with their files.

    Names that begin with "_" or "." are no branches. Links, pipes, devices and hard links are told and never
    followed. Places begin with `content` as it is written.
    """
    look = _Look()
    folders = []
    shown = content.as_posix()
    for entry in look.entries(content, shown, passed_over="_"):
        if entry.is_dir(follow_symlinks=False):
            folders.append(look.folder(Path(entry.path), f"{shown}/{entry.name}"))
        elif not entry.name.lower().endswith(".md"):
            look.tell("file-stray", f"{shown}/{entry.name}")
    return tuple(folders), sorted_problems(look.problems)


def read_folder(path: Path, shown: str) -> tuple[Folder, tuple[Problem, ...]]:
    """Return the one folder at `path`, and what is wrong with its files; places begin with `shown`."""
    look = _Look()
    return look.folder(path, shown), sorted_problems(look.problems)


def why_odd(name: str) -> str:
    """Return in a Chinese phrase why no file or folder can bear `name` everywhere, "" when it can."""
    return next((reason for odd, reason in _ODD_NAMES if odd.search(name)), "")


def read_bytes(path: Path) -> bytes:
    """Return what `path` holds, at most one byte more than a file may have.

    Raises OSError when it cannot be read, or has become something other than a regular file since it was found.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(f"not a regular file: {path}")
        return file.read(LIMIT + 1)


class _Look:
    """A look through folders, and what was found amiss on the way."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def tell(self, code: str, shown: str, **parts: object) -> None:
        self.problems.append(word(code, Place(_showable(shown)), "", **parts))

    def folder(self, path: Path, shown: str) -> Folder:
        before = len(self.problems)
        files = tuple(sorted(self._files(path, shown, "", DEPTH)))
        found = BRANCH_FILE in files and _is_readable(path / BRANCH_FILE)
        told = any(problem.place.file == f"{shown}/{BRANCH_FILE}" for problem in self.problems[before:])
        if BRANCH_FILE in files and not found:
            self.tell("folder-unreadable", f"{shown}/{BRANCH_FILE}", reason="没有读取权限")
        elif not found and not told:
            self._tell_missing(shown, files)
        return Folder(path.name, path, path / BRANCH_FILE if found else None, files)

    def entries(self, path: Path, shown: str, passed_over: str = "") -> list[os.DirEntry[str]]:
        """Return the regular files and folders in `path` by name, without what is amiss or left behind."""
        try:
            with os.scandir(path) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            self.tell("folder-unreadable", shown, reason=_reason(error))
            return []
        wanted = [entry for entry in entries if not _is_passed_over(entry.name, passed_over)]
        sound = [entry for entry in wanted if self._is_sound(entry, f"{shown}/{entry.name}")]
        self._tell_collisions(shown, [entry.name for entry in sound])
        return sound

    def _files(self, path: Path, shown: str, within: str, depth: int) -> Iterator[str]:
        for entry in self.entries(path, shown):
            if not entry.is_dir(follow_symlinks=False):
                yield within + entry.name
            elif depth > 1:
                yield from self._files(Path(entry.path), f"{shown}/{entry.name}", f"{within}{entry.name}/", depth - 1)
            else:
                self.tell("folder-too-deep", f"{shown}/{entry.name}")

    def _is_sound(self, entry: os.DirEntry[str], shown: str) -> bool:
        if reason := why_odd(entry.name):
            self.tell("file-name-odd", shown, name=_showable(entry.name), reason=reason)
            return False
        try:
            code = _amiss(entry)
        except OSError as error:
            self.tell("folder-unreadable", shown, reason=_reason(error))
            return False
        if code:
            self.tell(code, shown)
        return code in ("", "file-shared")

    def _tell_collisions(self, shown: str, names: Iterable[str]) -> None:
        first: dict[str, str] = {}
        for name in names:
            alike = first.setdefault(_folded(name), name)
            if alike != name:
                self.tell("file-names-collide", f"{shown}/{name}", first=alike, second=name)

    def _tell_missing(self, shown: str, files: Iterable[str]) -> None:
        alike = [name for name in files if "/" not in name and _LIKE_BRANCH_FILE.fullmatch(name)]
        deeper = [name.removesuffix(f"/{BRANCH_FILE}") for name in files if name.endswith(f"/{BRANCH_FILE}")]
        if alike:
            self.tell("branch-file-name", f"{shown}/{alike[0]}", found=alike[0])
        elif deeper:
            self.tell("branch-file-deeper", f"{shown}/{deeper[0]}/{BRANCH_FILE}", found=deeper[0])
        else:
            self.tell("branch-file-missing", shown)


def _is_passed_over(name: str, starts: str) -> bool:
    left_behind = name.startswith(_LEFT_BEHIND_STARTS) or name.lower() in _LEFT_BEHIND
    return left_behind or (bool(starts) and name.startswith(starts))


def _amiss(entry: os.DirEntry[str]) -> str:
    """Return the code of what keeps `entry` from being read; "" for a folder or a file of its own."""
    if entry.is_symlink():
        return "file-linked"
    if entry.is_dir(follow_symlinks=False):
        return ""
    if not entry.is_file(follow_symlinks=False):
        return "file-special"
    return "file-shared" if entry.stat(follow_symlinks=False).st_nlink > 1 else ""


def _is_readable(path: Path) -> bool:
    return os.access(path, os.R_OK, effective_ids=os.access in os.supports_effective_ids)


def _folded(name: str) -> str:
    """Return the name as disks see it that ignore case and spelling of accents."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "没有找到它"
    return "没有读取权限" if isinstance(error, PermissionError) else "磁盘或网络一时读不出来"


def _showable(path: str) -> str:
    """Return `path` as text; a name garbled by unpacking as it was most likely meant."""
    return _HIDDEN.sub("\ufffd", "/".join(_decoded(os.fsencode(name)) for name in path.split("/")))


def _decoded(name: bytes) -> str:
    try:
        return name.decode("utf-8")
    except UnicodeDecodeError:
        return name.decode("gb18030", errors="replace")

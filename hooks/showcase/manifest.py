"""The manifest of a folder – each file with its size and SHA-256 – and what in the folder is no longer as it says.

A copy of this file lies on every stick, to be run there: it takes nothing but Python 3.7.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

MANIFEST = "manifest.json"
_PIECE = 1 << 20  # bytes read at a time
_NO_FILE = "-"  # in place of a digest: a link, or what cannot be read


class NoManifest(Exception):
    """There is no manifest in the folder, or it cannot be read as one."""


class Listed(NamedTuple):
    """A file as it is listed: where it lies in the folder, its size in bytes, and its SHA-256."""

    path: str
    size: int
    sha256: str


def write_manifest(folder: Path) -> str:
    """List all files in `folder` in its manifest and return the root digest. Same files, same bytes."""
    files = listed(folder)
    root = root_digest(files)
    lines = ",\n".join(json.dumps(file._asdict(), ensure_ascii=False) for file in files)
    text = f'{{"root": "{root}", "files": [\n{lines}\n]}}\n'
    (folder / MANIFEST).write_bytes(text.encode("utf-8"))
    return root


def read_manifest(folder: Path) -> tuple[str, list[Listed]]:
    """Return the root digest and the files that the manifest of `folder` tells of."""
    try:
        said = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        files = [Listed(str(file["path"]), int(file["size"]), str(file["sha256"])) for file in said["files"]]
        return str(said["root"]), files
    except (OSError, ValueError, KeyError, TypeError) as trouble:
        raise NoManifest(str(folder)) from trouble


def differences(folder: Path, files: list[Listed]) -> list[str]:
    """Return a sentence for each of `files`, those in `folder`, that is not as its manifest says; [] when all are."""
    root, said = read_manifest(folder)
    there = {file.path: file for file in files}
    known = {file.path: file for file in said}
    gone = [file for file in said if file.path not in there]
    found = [] if root == root_digest(said) else [f"清单被改过：{MANIFEST}"]
    found += [f"被改过：{file.path}" for file in said if file.path in there and there[file.path] != file]
    for new in (file for file in there.values() if file.path not in known):
        old = next((file for file in gone if file[1:] == new[1:]), None)
        found.append(f"改了名：{old.path} → {new.path}" if old else f"多出来：{new.path}")
        gone = [file for file in gone if file is not old]
    return found + [f"少了：{file.path}" for file in gone]


def listed(folder: Path) -> list[Listed]:
    """Return all files in `folder` by path, but for its manifest."""
    return [_listed(folder, path) for path in sorted(_paths(folder)) if path != MANIFEST]


def root_digest(files: list[Listed]) -> str:
    """Return the digest that stands for all of `files`: it changes with any path, size or content."""
    lines = "".join(f"{file.sha256} {file.size} {file.path}\n" for file in sorted(files))
    return hashlib.sha256(lines.encode("utf-8", "surrogatepass")).hexdigest()


def _paths(folder: Path) -> Iterator[str]:
    for root, folders, names in os.walk(str(folder)):
        links = [name for name in folders if (Path(root) / name).is_symlink()]
        yield from ((Path(root) / name).relative_to(folder).as_posix() for name in names + links)


def _listed(folder: Path, path: str) -> Listed:
    file = folder / path
    try:
        return Listed(path, 0, _NO_FILE) if file.is_symlink() else Listed(path, file.stat().st_size, _digest(file))
    except OSError:
        return Listed(path, 0, _NO_FILE)


def _digest(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as opened:
        for piece in iter(lambda: opened.read(_PIECE), b""):
            digest.update(piece)
    return digest.hexdigest()


def check(folder: Path) -> int:
    """Say what in `folder` is not as its manifest says, and the digest of what there is.

    0 when all is whole, 1 when something is not, 2 when there is no manifest.
    """
    files = listed(folder)
    try:
        found = differences(folder, files)
    except NoManifest:
        _say(f"{folder} 里没有能用的清单（{MANIFEST}），没法核对。请看看文件夹对不对，或者重新拷一份。")
        return 2
    for sentence in found:
        _say(sentence)
    _say(
        f"有 {len(found)} 处和发放时不一样。请不要再用，重新拷一份。" if found else f"{len(files)} 个文件都和清单一致。"
    )
    _say(f"校验码：{root_digest(files)}\n请和发放时登记的对一对：要是连清单也换过，只有校验码看得出来。")
    return 1 if found else 0


def _say(words: str) -> None:
    """Write `words`, whatever the names in them: the console of older Windows knows GBK only."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(words.encode(encoding, "replace").decode(encoding) + "\n")


if __name__ == "__main__":
    status = check(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
    if os.name == "nt":
        input("按回车键关闭。")
    sys.exit(status)

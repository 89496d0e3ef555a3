"""What a case cannot hold as a file in a repository: links, pipes, odd names, very large files."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

Preparation = Callable[[Path], None]


def linked(folder: Path) -> None:
    (folder / "photos" / "zhengshu.jpg").symlink_to("hezuo.jpg")


def piped(folder: Path) -> None:
    os.mkfifo(folder / "photos" / "zhengshu.jpg")


def shared(folder: Path) -> None:
    os.link(folder / "photos" / "hezuo.jpg", folder / "photos" / "zhengshu.jpg")


def stray(folder: Path) -> None:
    (folder.parent / "GA-CG-012.zip").write_bytes(b"")


def oddly_named(folder: Path) -> None:
    for name in ("证书\u202e.jpg".encode(), "证书.jpg".encode("gb18030"), b"c:1.jpg", b"nul.jpg", b"1.jpg "):
        Path(os.fsdecode(os.fsencode(folder) + b"/photos/" + name)).write_bytes(b"")


def colliding(folder: Path) -> None:
    (folder / "photos" / "HEZUO.jpg").write_bytes(b"")


def too_deep(folder: Path) -> None:
    (folder / "photos" / "2026" / "06" / "30").mkdir(parents=True)


def without_file(folder: Path) -> None:
    (folder / "branch.yaml").unlink()


def misnamed(folder: Path) -> None:
    (folder / "branch.yaml").rename(folder / "branch.yaml.txt")


def one_deeper(folder: Path) -> None:
    (folder / folder.name).mkdir()
    (folder / "branch.yaml").rename(folder / folder.name / "branch.yaml")


def very_large(folder: Path) -> None:
    with (folder / "branch.yaml").open("a", encoding="utf-8") as file:
        file.write("# 这里贴了一张照片\n" * 20_000)


PREPARATIONS: Mapping[str, Preparation] = {
    "file-linked": linked,
    "file-special": piped,
    "file-shared": shared,
    "file-stray": stray,
    "file-name-odd": oddly_named,
    "file-names-collide": colliding,
    "folder-too-deep": too_deep,
    "branch-file-missing": without_file,
    "branch-file-name": misnamed,
    "branch-file-deeper": one_deeper,
    "file-too-large": very_large,
}

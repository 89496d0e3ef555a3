"""What `check` is asked to look at: folders, or files in them, by the content folder they lie in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from showcase.authored.folders import BRANCH_FILE, SITE_FILE
from showcase.commands.hints import typed

_WRITTEN: Final = (".yaml", ".yml")


class Unclear(Exception):
    """No branch folder was named; the text says to its clerk what to name instead."""


def targets(paths: Sequence[Path], content: Path) -> Mapping[Path, tuple[str, ...]]:
    """Return by content folder the names of the folders meant; none mean all of it, and no `paths` all of `content`.

    A content folder is called as it was written, so that places in it can be opened from here. Unclear when a path
    leads to no branch.
    """
    found = [_target(path, content) for path in paths or [content]]
    whole = {home for home, name in found if not name}
    return {home: () if home in whole else tuple(name for beside, name in found if beside == home) for home, _ in found}


def _target(path: Path, content: Path) -> tuple[Path, str]:
    """Return the content folder that `path` means and the name of the branch folder in it, "" for all of them."""
    folder = _folder(path)
    if folder == content or (folder / SITE_FILE).is_file():
        return folder, ""
    home, name = _above(folder)
    home = content if home.resolve() == content.resolve() else home
    if name.startswith(("_", ".")):
        raise Unclear(f"以 _ 或 . 开头的文件夹会被跳过，不检查也不发布。要检查，请先给 {folder} 换一个名字。")
    if not (home == content or (home / SITE_FILE).is_file() or any(folder.glob("branch.*"))):
        raise Unclear(_no_branch(folder, content))
    return home, name


def _folder(path: Path) -> Path:
    if path.is_dir():
        return path
    if not path.is_file():
        raise Unclear(f"没有找到 {path}。请看看路径写得对不对；支部文件夹可以用 --content 指出。")
    if path.suffix.lower() not in _WRITTEN:
        raise Unclear(f"{path} 不是支部文件夹，也不是 {BRANCH_FILE}。请写要检查的支部文件夹，不写就检查全部。")
    return path.parent


def _above(folder: Path) -> tuple[Path, str]:
    """Return the folder that `folder` lies in, as written, and its name there; "." and ".." have neither by letters."""
    if folder.name in {"", ".."}:
        return folder / "..", folder.resolve().name
    return folder.parent, folder.name


def _no_branch(folder: Path, content: Path) -> str:
    here = "这里" if folder == Path() else f"{folder} "
    within = next((file.parent for file in sorted(folder.glob(f"*/{BRANCH_FILE}"))), content / "文件夹名")
    return (
        f"{here}不是支部文件夹，里面没有 {BRANCH_FILE}。"
        f"检查一个支部，请写：{typed('check', within, content=content)}；"
        f"检查全部，请写：{typed('check', content=content)}"
    )

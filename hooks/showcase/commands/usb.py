"""`usb`: a copy of the finished site for a stick, with a page to start from, a read-me, and proof that it is whole."""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

from showcase import manifest
from showcase.commands.hints import typed
from showcase.commands.parser import CLEAN, PROBLEMS, USAGE, ChineseParser, add_command
from showcase.commands.trouble import sentence
from showcase.manifest import MANIFEST, write_manifest
from showcase.publish import MARK

SITE = Path("site")  # where a build puts it unless told otherwise
FOLDER = "网站"
START = "从这里打开.html"
README = "请先读我.txt"
CHECKER = "核对.py"
_OURS = {FOLDER, START, README, CHECKER, MANIFEST}
_LEFT_OUT = (".gz",)  # laid beside the files for a server; a folder has no use for them

_START_PAGE = """\
<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url={address}">
<title>一支部一品牌</title>
</head>
<body>
<p>正在打开，没有反应时请点<a href="{address}">这里</a>。</p>
</body>
</html>
"""

_README = """\
一支部一品牌（U盘版）

打开：双击“{start}”。用 Chrome、Edge、360 等浏览器（内核 86 以上）都可以，不用联网，也不用安装。
搜索、筛选、对比、看大图都能用，和网上的一样。

拷贝：请把这个文件夹整个拷走，不要只拷其中几个文件，也不要改“{folder}”里面的文件名。
保管：里面的内容按单位规定的范围使用，不要带到规定范围以外。

一共 {count} 个文件。拷贝时已经逐个核对，与原来的网站一致。
以后要核对有没有文件被改过、多出来、少了、改了名：
  在做这个 U 盘的电脑上运行 showcase usb --check 加这个文件夹，最可靠；
  别的电脑上有 Python 3.7 以上的，双击“{checker}”，或者运行 python {checker}。
两种都会显示校验码，请和发放时登记的对一对。
"""


def add(commands: argparse._SubParsersAction[ChineseParser]) -> None:
    """Add the errand of this module."""
    usb = add_command(commands, "usb", "把生成好的网站拷到 U 盘，并逐个文件核对。", _usb)
    usb.add_argument("folder", metavar="文件夹", type=Path, help="U 盘上的文件夹，例如 /media/U盘/一支部一品牌")
    usb.add_argument("--site", metavar="文件夹", type=Path, default=SITE, help="生成好的网站，默认 site/")
    usb.add_argument("--check", action="store_true", help="不拷，只核对文件夹里的东西和拷的时候是不是一样")


def _usb(arguments: argparse.Namespace) -> int:
    site, target = arguments.site, arguments.folder
    if arguments.check:
        return manifest.check(target)
    if why := _why_not(site, target):
        sys.stderr.write(f"{why}\n")
        return USAGE
    try:
        there = copy_site(site, target)
    except OSError as trouble:
        told = sentence(trouble) or "有文件写不进去。请检查 U 盘的空间和写保护，再运行一次。"
        sys.stderr.write(f"没有拷完：{told}\n")
        return PROBLEMS
    wrong = [name for name, digest in digests(site) if there.get(name) != digest]
    if wrong:
        shown = "\n".join(wrong[:20])
        sys.stderr.write(f"有 {len(wrong)} 个文件和原来的不一样：\n{shown}\n请换一个 U 盘，或者再运行一次。\n")
        return PROBLEMS
    _say_how(target, len(there))
    sys.stdout.write(f"已拷好并核对 {len(there)} 个文件。打开：{target / START}\n")
    sys.stdout.write(f"校验码（请登记，以后核对时用）：{write_manifest(target)}\n")
    return CLEAN


def _why_not(site: Path, target: Path) -> str:
    """Return why `site` cannot be copied into `target`, and what to do, "" when it can."""
    if not (site / MARK).is_file():
        where = () if site == SITE else ("--site", site)
        return f"{site} 里没有生成好的网站。请先运行 {typed('build', *where)}。"
    if not target.absolute().parent.is_dir():
        return f"没有找到 {target.parent}，没有拷。请先插好 U 盘，再看看路径写得对不对。"
    if _holds_something_else(target) or site.resolve() in (target.resolve(), *target.resolve().parents):
        return f"{target} 里已经有别的东西，没有动它。请换一个空文件夹，或者先把里面的东西移走。"
    return ""


def copy_site(site: Path, target: Path) -> Mapping[str, str]:
    """Copy `site` into the folder of the site in `target` in place of an older copy; return what the disk now holds.

    The old copy goes first: a stick seldom has room for two. The mark goes last of it and comes first, so that a copy
    that broke off is known for ours.
    """
    folder = target / FOLDER
    _clear(folder)
    (folder / MARK).parent.mkdir(parents=True)
    shutil.copy2(site / MARK, folder / MARK)
    left_out = shutil.ignore_patterns(*(f"*{ending}" for ending in _LEFT_OUT))
    shutil.copytree(site, folder, ignore=left_out, dirs_exist_ok=True)
    _let_go_of(folder)
    return dict(digests(folder))


def digests(folder: Path) -> Iterator[tuple[str, str]]:
    """Give the name and SHA-256 of every file in `folder`, by name, without those left out."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix not in _LEFT_OUT):
        with path.open("rb") as opened:
            yield path.relative_to(folder).as_posix(), hashlib.file_digest(opened, "sha256").hexdigest()


def _clear(folder: Path) -> None:
    """Take `folder` away, what lies about its mark last."""
    others = (path for path in folder.glob("*") if path.name != Path(MARK).parts[0])
    for path in others:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink()
    shutil.rmtree(folder, ignore_errors=True)


def _let_go_of(folder: Path) -> None:
    """Have the system write everything out and forget it, so that reading back reads the stick and not memory."""
    os.sync()
    for path in folder.rglob("*"):
        if path.is_file() and hasattr(os, "posix_fadvise"):
            with path.open("rb") as opened:
                os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _holds_something_else(target: Path) -> bool:
    """Whether `target` is anything but an empty folder, or one that only holds an older copy."""
    if not target.exists():
        return False
    if not target.is_dir() or {path.name for path in target.iterdir()} - _OURS:
        return True
    return not _is_ours(target / FOLDER)


def _is_ours(folder: Path) -> bool:
    """Whether `folder` is ours to replace: a site, empty, or not there; its name says nothing."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return False
    return (folder / MARK).is_file() or not any(folder.glob("*"))


def _say_how(target: Path, count: int) -> None:
    address = escape(f"{FOLDER}/index.html")
    words = _README.format(start=START, folder=FOLDER, count=count, checker=CHECKER)
    (target / START).write_text(_START_PAGE.format(address=address), encoding="utf-8")
    # Notepad of older Windows takes a file without a mark for GBK, and shows line feeds only as they should be as CRLF.
    (target / README).write_text(words, encoding="utf-8-sig", newline="\r\n")
    shutil.copyfile(manifest.__file__, target / CHECKER)

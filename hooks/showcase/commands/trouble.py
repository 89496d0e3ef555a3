"""What a disk will not do, said to the person at the terminal: where, why, and what helps."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryFile
from typing import Final

_REFUSED: Final = ("没有权限读写", "请换一个文件夹，或者请管理员开通读写权限。")
_FILE: Final = ("是一个文件，不是文件夹", "请看看路径写得对不对，或者换一个文件夹。")
_FULL: Final = ("所在的磁盘满了", "请腾出一些空间，再运行一次。")
_GONE: Final = ("一时读写不了", "请看看磁盘、U 盘或网络是不是断开了，再运行一次。")

# Of all that can go wrong only what lies outside the program; the rest is our fault and is told with its trace.
_SAYINGS: Final[Mapping[int | None, tuple[str, str]]] = {
    errno.EACCES: _REFUSED,
    errno.EPERM: _REFUSED,
    errno.EROFS: ("是只读的", "请换一个文件夹；是 U 盘的话，请看看写保护开关。"),
    errno.ENOTDIR: _FILE,
    errno.EEXIST: _FILE,
    errno.EISDIR: ("是一个文件夹，不是文件", "请写到文件名为止。"),
    errno.ENOSPC: _FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): _FULL,
    errno.ENAMETOOLONG: ("名字太长", "请换一个短一些的名字。"),
    errno.EIO: _GONE,
    errno.ENODEV: _GONE,
}


def sentence(trouble: OSError) -> str:
    """Return what stopped the program, where, and what to do about it; "" when that is no matter of the disk."""
    if trouble.errno not in _SAYINGS:
        return ""
    reason, remedy = _SAYINGS[trouble.errno]
    return f"{_place(trouble.filename)}{reason}。{remedy}"


def try_folder(folder: Path) -> None:
    """Make `folder`, and find out whether it takes files before another process wants to, which would show its trace.

    OSError when it does not.
    """
    folder.mkdir(parents=True, exist_ok=True)
    TemporaryFile(dir=folder).close()


def _place(name: object) -> str:
    """Return what of a path there is: the folder that would not take the rest."""
    if not isinstance(name, str | bytes):
        return ""
    path = Path(os.fsdecode(name)).absolute()
    return f"{next(there for there in (path, *path.parents) if os.path.lexists(there))} "

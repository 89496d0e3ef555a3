"""Names in a zip from a stranger: read in the encoding they were written in, and refused where they could do harm."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from typing import Final
from zipfile import ZipInfo

_UTF_8_FLAG: Final = 0x800
_LEFT_BEHIND: Final = re.compile(
    r"(?:^|/)(?:__MACOSX|\.[^/.][^/]*|~[^/]*|Thumbs\.db|ehthumbs\.db|desktop\.ini)(?:/|$)", re.IGNORECASE
)
_DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_LONGEST: Final = 200  # bytes of one step of a path; Linux takes 255, and a name may still grow in UTF-8


def name_of(entry: ZipInfo) -> str:
    """Return the name of `entry` as its author wrote it, with "/" between folders.

    Without the flag that says UTF-8 it is UTF-8 (macOS) or GB18030 (Windows in Chinese), whichever reads.
    """
    name = _written(entry).replace("\\", "/")
    while name.startswith("./"):
        name = name[2:]
    return name


def _written(entry: ZipInfo) -> str:
    if entry.flag_bits & _UTF_8_FLAG:
        return entry.orig_filename
    readings = list(_readings(entry.orig_filename))
    # Two Han characters in GB18030 may read as Cyrillic in UTF-8; nobody here writes Cyrillic.
    return next((name for name in readings if _is_plain(name)), readings[0])


def _readings(written: str) -> Iterator[str]:
    for encoding in ("utf-8", "gb18030"):
        with suppress(UnicodeError):
            yield written.encode("cp437").decode(encoding)
    yield written


def _is_plain(name: str) -> bool:
    """Whether all signs are ASCII or what stands in Chinese text."""
    return all(sign < "\x80" or "\u2000" <= sign <= "\u206f" or "\u2e80" <= sign <= "\uffef" for sign in name)


def is_left_behind(name: str) -> bool:
    """Whether a system or a program left this behind: `__MACOSX`, `Thumbs.db`, dot files."""
    return bool(_LEFT_BEHIND.search(name)) and ".." not in name.split("/")


def why_refused(name: str) -> str:
    """Return in a Chinese phrase why no file may bear this name; "" when one may."""
    steps = name.rstrip("/").split("/")
    outside = name.startswith("/") or re.match("[A-Za-z]:", name) or ".." in steps
    reasons = {
        "它指向压缩包外面": outside,
        "里面有看不见的字符": _UNSEEN.search(name),
        "里面有空的一级": any(step in {"", "."} for step in steps),
        "里面有冒号": ":" in name,
        "开头或末尾是空格、句点": any(step[:1] == " " or step[-1:] in {".", " "} for step in steps),
        "Windows 留作他用": any(_DEVICES.fullmatch(step) for step in steps),
        "太长": any(len(step.encode("utf-8", "replace")) > _LONGEST for step in steps),
    }
    return next((reason for reason, is_so in reasons.items() if is_so), "")


def folded(name: str) -> str:
    """Return the name as disks see it that ignore case and spelling of accents."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())

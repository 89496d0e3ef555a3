"""How a place in a file and a piece of it are named to its author."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

QUOTED: Final = 40


def where(path: Sequence[str | int]) -> str:
    """Return `path` in the author's words: 荣誉第 2 条的“日期”; the file itself is 文件里.

    Rows are counted from 0 in `path` and from 1 in words.
    """
    if not path:
        return "文件里"
    names = _named_rows(path)
    if isinstance(path[-1], int):
        return "·".join(names)
    above = "·".join(names[:-1])
    return f"{above}的“{path[-1]}”" if above else f"“{path[-1]}”"


def whose(path: Sequence[str | int]) -> str:
    """Return `path` as the owner of a key: 荣誉第 2 条, 双报到·社区; the file itself is 文件里."""
    return "·".join(_named_rows(path)) or "文件里"


def listed(words: Sequence[str]) -> str:
    """Return `words` as one list; in quotation marks where one of them holds a comma of its own."""
    if any("、" in word for word in words):
        return "".join(f"“{word}”" for word in words)
    return "、".join(words)


def short(text: str) -> str:
    """Return `text` as a message quotes it: on one line, and no more of it than is needed to find it."""
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else f"{line[:QUOTED]}…"


def flow(example: object) -> str:
    """Return `example` as it is typed on one line."""
    if isinstance(example, Mapping):
        return "{" + ", ".join(f"{key}: {flow(part)}" for key, part in example.items()) + "}"
    if isinstance(example, list | tuple):
        return "[" + ", ".join(map(flow, example)) + "]"
    return str(example)


def line(key: str, example: object) -> str:
    """Return `key` with `example` as the line an author types."""
    return f"{key}: {flow(example)}"


def _named_rows(path: Sequence[str | int]) -> list[str]:
    names: list[str] = []
    for step in path:
        if isinstance(step, int) and names:
            names[-1] += f"第 {step + 1} 条"
        else:
            names.append(str(step))
    return names

"""One row added to a list of the site file, by hand as it were: comments and layout stay, and nothing else changes."""

from __future__ import annotations

import json
import re
import secrets
from pathlib import Path
from typing import Final

from showcase.authored.document import Document
from showcase.authored.folders import SITE_FILE, read_bytes
from showcase.authored.rules import check_bureau
from showcase.authored.schema import BUREAU_KEYS, BUREAU_LISTS, BureauDoc, Steps, read_bureau
from showcase.authored.yamlfile import read_document
from showcase.problem import Problem

_OPENING: Final = ("[", "{")


class NotAdded(Exception):
    """The row cannot be added safely; `row` is what an editor may add by hand, `problems` why the file would not do."""

    def __init__(self, row: str, problems: tuple[Problem, ...] = ()) -> None:
        """Carry what is to be told."""
        super().__init__(row)
        self.row = row
        self.problems = problems


class StillFeatured(NotAdded):
    """The 编号 cannot be taken out of 推荐 safely; an editor is to do that by hand first."""


def quoted(text: str) -> str:
    """Return `text` as a quoted value on one line."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def add_row(content: Path, path: Steps, row: str, *, unfeatured: str = "") -> None:
    """Add `row`, a value written on one line, to the list at `path` of the site file.

    The 编号 `unfeatured` leaves 推荐 in the same step. NotAdded when the file would say anything else than before and
    the row, or would not do any more.
    """
    file = content / SITE_FILE
    document, doc, text = _ready(file, unfeatured, row)
    changed = _with_row(document, text, path, row)
    after = _read(file, changed.encode())
    if after is None or not _only_grew(doc, after[1], path):
        raise NotAdded(row)
    graver = tuple(problem for problem in check_bureau(after[1], after[0]) if problem.holds_back)
    if graver:
        raise NotAdded(row, graver)
    _write(file, changed)


def _read(file: Path, data: bytes) -> tuple[Document, BureauDoc] | None:
    document, _ = read_document(file.as_posix(), data, BUREAU_KEYS, BUREAU_LISTS)
    doc = read_bureau(document)[0] if document else None
    return (document, doc) if document and doc else None


def _ready(file: Path, unfeatured: str, row: str) -> tuple[Document, BureauDoc, str]:
    """Return what `file` says, and its text, once `unfeatured` has left 推荐."""
    data = read_bytes(file)
    before = _read(file, data)
    if before is None:
        raise NotAdded(row)
    text = data.decode("utf-8-sig")
    if unfeatured not in before[1].featured:
        return (*before, text)
    text = _unfeatured(*before, text, unfeatured)
    return (*_sure(_read(file, text.encode()), before[1], unfeatured, row), text)


def _unfeatured(document: Document, doc: BureauDoc, text: str, branch_id: str) -> str:
    """Return `text` with `branch_id` out of 推荐, if it is written there as lists usually are."""
    place = document.place(doc.in_file(("推荐", doc.featured.index(branch_id))))
    lines = text.splitlines(keepends=True)
    line = lines[place.line - 1]
    number = rf"""(["']?){re.escape(branch_id)}\1(?![\w-])"""
    if re.fullmatch(rf"\s*-\s*{number}\s*(?:#.*)?", line):
        del lines[place.line - 1]
    else:
        start, rest = line[: place.column - 1], line[place.column - 1 :]
        before = re.search(r",\s*$", start)
        start = start[: before.start()] if before else start
        lines[place.line - 1] = start + re.sub(number if before else rf"{number}\s*,?\s*", "", rest, count=1)
    return "".join(lines)


def _sure(
    now: tuple[Document, BureauDoc] | None, before: BureauDoc, branch_id: str, row: str
) -> tuple[Document, BureauDoc]:
    """Return `now` if it says what was said `before` but for `branch_id` in 推荐; StillFeatured when it does not."""
    featured = tuple(one for one in before.featured if one != branch_id)
    wanted = before.model_dump(by_alias=True) | {"推荐": featured}
    if now is None or now[1].model_dump(by_alias=True) != wanted:
        raise StillFeatured(row)
    return now


def _with_row(document: Document, text: str, path: Steps, row: str) -> str:
    """Return `text` with `row` as the last of the list at `path`, which is made where there is none."""
    there = _depth(document.tree, path)
    lines = text.splitlines(keepends=True)
    if not there:
        return f"{text.rstrip()}\n{_nested(path, row)}\n"
    place = document.place(path[:there])
    line, at = lines[place.line - 1], place.column - 1
    indent = " " * (len(line) - len(line.lstrip()))
    missing = _nested(path[there:], row)
    if _value(document.tree, path[:there]) in ("", None):
        lines[place.line - 1] = f"{indent}{path[there - 1]}: {_flow(path[there:], row)}\n"
    elif line[at : at + 1] in _OPENING:
        end = _end_of(line, at)
        inside = line[at + 1 : end].strip()
        lines[place.line - 1] = f"{line[: at + 1]}{inside}{', ' if inside else ''}{missing}{line[end:]}"
    else:
        lines.insert(place.line - 1, f"{indent}{missing if path[there:] else f'- {row}'}\n")
    return "".join(lines)


def _nested(path: Steps, row: str) -> str:
    """Return `row` in a list under the keys of `path`, on one line; without keys just the row."""
    return f"{path[0]}: {_flow(path[1:], row)}" if path else row


def _flow(path: Steps, row: str) -> str:
    return f"{{{_nested(path, row)}}}" if path else f"[{row}]"


def _depth(tree: object, path: Steps) -> int:
    """Return how many keys of `path` stand in the file, blank ones too."""
    for depth, step in enumerate(path):
        if not isinstance(tree, dict) or step not in tree:
            return depth
        tree = tree[step]
    return len(path)


def _value(tree: object, path: Steps) -> object:
    for step in path:
        tree = tree[step] if isinstance(tree, dict) else None
    return tree


def _end_of(line: str, at: int) -> int:
    """Return where what opens at `at` closes on the same line; quotes may hold brackets. -1 when it does not."""
    depth, quote = 0, ""
    for place, sign in enumerate(line[at:], at):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in {'"', "'"}:
            quote = sign
        elif sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
            if not depth:
                return place
    return -1


def _only_grew(before: BureauDoc, after: BureauDoc, path: Steps) -> bool:
    """Whether the list at `path` has one more row and everything else is as it was."""
    old, new = before.model_dump(by_alias=True), after.model_dump(by_alias=True)
    grown, was = _taken(new, path), _taken(old, path)
    return len(grown) == len(was) + 1 and all(row in grown for row in was) and _rest(old) == _rest(new)


def _taken(tree: dict[str, object], path: Steps) -> list[object]:
    """Take the list at `path` out of `tree` and return it."""
    block: object = tree
    for step in path[:-1]:
        block = block.get(str(step)) if isinstance(block, dict) else None
    found = block.pop(str(path[-1]), ()) if isinstance(block, dict) else ()
    return list(found) if isinstance(found, list | tuple) else []


def _rest(tree: dict[str, object]) -> dict[str, object]:
    """Return what is left, an empty group counting as none."""
    hidden = tree.get("下架")
    empty = isinstance(hidden, dict) and not any(hidden.values())
    return {key: value for key, value in tree.items() if not (key == "下架" and (empty or hidden is None))}


def _write(file: Path, text: str) -> None:
    made = file.with_name(f".{file.name}.{secrets.token_hex(6)}")
    try:
        made.write_text(text, encoding="utf-8")
        made.replace(file)
    finally:
        made.unlink(missing_ok=True)

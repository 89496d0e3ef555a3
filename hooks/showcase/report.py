"""How problems are shown: for people with the line and a caret, for programs as JSON."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TextIO

from showcase.problem import Place, Problem

INDENT: Final = "    "
WIDEST_LINE: Final = 96  # terminal columns shown of a source line
SAME: Final = 5  # told in full for one file and code; of the rest only the lines
FOLDED: Final = frozenset({"text-example"})  # a new folder holds dozens of these problems, and all are mended alike

_UNSHOWABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_BOLD, _RED, _YELLOW, _DIM, _PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[2m", "\x1b[0m"


def as_text(problems: Sequence[Problem], *, colour: bool = False) -> str:
    """Return `problems` in their order as a clerk reads them, with the counts as the last line.

    The sixth and later advice of one code in one file is told by its line number only, and so is what a new folder
    still holds of the sample.
    """
    more = _repeated(problems)
    told = [_told(problem, more.pop(problem, ()), colour=colour) for problem in _worth_telling(problems)]
    return "\n".join((*told, counts(problems)))


def as_json(problems: Iterable[Problem]) -> str:
    """Return `problems` as a JSON list of objects: file, line, column, code, what, fix, grade."""
    return json.dumps([_object(problem) for problem in problems], ensure_ascii=False, indent=2)


def counts(problems: Sequence[Problem]) -> str:
    """Return in one Chinese sentence how many problems and how many advices there are."""
    if not problems:
        return "没有发现问题。"
    graver = sum(problem.holds_back for problem in problems)
    lighter = len(problems) - graver
    parts = [f"{graver} 处要改"] if graver else []
    parts += [f"{lighter} 处提示（可以不改）"] if lighter else []
    files = len({problem.place.file for problem in problems})
    return f"共 {'，'.join(parts)}，在 {files} 个文件里。"


def colours(stream: TextIO) -> bool:
    """Whether `stream` is a terminal whose user has not asked for plain text."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def columns(text: str) -> int:
    """Return how many columns of a terminal `text` takes: Han two, marks over other letters none."""
    return sum(_column(character) for character in text)


# ── one problem ──


def _told(problem: Problem, more: Sequence[int], *, colour: bool) -> str:
    grade = "" if problem.holds_back else "提示："
    tint = _RED if problem.holds_back else _YELLOW
    place, what = _showable(str(problem.place)), _showable(grade + problem.what)
    head = f"{_BOLD}{place}:{_PLAIN} {tint}{what}{_PLAIN} {_DIM}[{problem.code}]{_PLAIN}"
    lines = [head, INDENT + _showable(problem.fix), *_pointed(problem, tint)]
    if more:
        alike = "同样要改的" if problem.holds_back else "同样的提示"
        lines.append(f"{INDENT}{alike}还有 {len(more)} 处，在第 {'、'.join(map(str, dict.fromkeys(more)))} 行。")
    text = "\n".join(lines)
    return text if colour else _without_colour(text)


def _pointed(problem: Problem, tint: str) -> Iterator[str]:
    """Give the offending line and a caret beneath the column."""
    if not problem.source.strip():
        return
    line, column = _window(_showable(problem.source), max(problem.place.column - 1, 0))
    yield f"{INDENT}{_DIM}|{_PLAIN} {line}"
    yield f"{INDENT}{_DIM}|{_PLAIN} {' ' * columns(line[:column])}{tint}^{_PLAIN}"


def _window(line: str, column: int) -> tuple[str, int]:
    """Return as much of `line` around `column` as fits a terminal, and where the column is in it."""
    column = min(column, len(line))
    start = 0
    while columns(line[start:column]) > WIDEST_LINE * 2 // 3:
        start += max(1, (column - start) // 8)
    end = start
    width = 0
    while end < len(line) and width < WIDEST_LINE:
        width += columns(line[end])
        end += 1
    head, tail = "…" if start else "", "…" if end < len(line) else ""
    return head + line[start:end] + tail, column - start + len(head)


def _column(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _showable(text: str) -> str:
    """Return `text` without what would move the cursor, turn the text round or hide in it."""
    return _UNSHOWABLE.sub("\ufffd", text.replace("\t", " ").replace("\n", " "))


def _without_colour(text: str) -> str:
    return re.sub(r"\x1b\[\d+m", "", text)


def _object(problem: Problem) -> dict[str, object]:
    place: Place = problem.place
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "code": problem.code,
        "what": problem.what,
        "fix": problem.fix,
        "grade": problem.grade,
    }


# ── what repeats ──


def _worth_telling(problems: Iterable[Problem]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], int] = defaultdict(int)
    for problem in problems:
        kind = (problem.place.file, problem.code)
        seen[kind] += 1
        if not _may_fold(problem) or seen[kind] <= SAME:
            yield problem


def _repeated(problems: Iterable[Problem]) -> dict[Problem, tuple[int, ...]]:
    """Return for the last one told of its kind the lines of those that are not told."""
    kinds: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in problems:
        if _may_fold(problem):
            kinds[problem.place.file, problem.code].append(problem)
    return {
        alike[SAME - 1]: tuple(problem.place.line for problem in alike[SAME:])
        for alike in kinds.values()
        if len(alike) > SAME
    }


def _may_fold(problem: Problem) -> bool:
    return not problem.holds_back or problem.code in FOLDED

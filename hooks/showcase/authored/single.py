"""One folder read for the site: who it is among the others, the branch it makes, and why it may have to wait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from showcase.authored.folders import Folder
from showcase.authored.reader import Reader
from showcase.authored.signoff import CHANGED, stays_inside, why_withheld
from showcase.authored.source import Source
from showcase.model import Branch
from showcase.problem import Problem

Drafts: TypeAlias = bool | Literal["changed"]


@dataclass(frozen=True, slots=True)
class Single:
    """One folder after its own checks: an outline for those across folders, and the branch it makes.

    `part` is the outline of one that fits in part. `withheld` is why a sound folder is not published; `closed` says
    that nothing of it is, whatever was approved. `mark` changes with anything the branch says, "" when that is not
    known.
    """

    folder: Folder
    outline: Source | None = None
    part: Source | None = None
    branch: Branch | None = None
    withheld: str = ""
    closed: bool = False
    mark: bytes = b""
    problems: tuple[Problem, ...] = ()


def read_single(folder: Folder, reader: Reader, drafts: Drafts, *, assembled: bool) -> tuple[Single, Source | None]:
    """Return what `folder` comes to, and the source it was read from; no branch is made unless it is `assembled`.

    Who wants no branch gets a quick look at whether what was approved is still the same.
    """
    source, problems = reader.parts(folder)
    if source is None or not source.whole:
        return Single(folder, part=named(source), problems=problems), source
    awaited = drafts is not True and not any(problem.holds_back for problem in problems)
    seal = reader.seal if assembled else reader.seal_at_sight
    reason = why_withheld(source, seal(source)) if awaited else ""
    withheld = "" if drafts == "changed" and reason == CHANGED else reason
    branch = reader.branch(source) if assembled else None
    return Single(folder, source.outlined(), None, branch, withheld, stays_inside(source), b"", problems), source


def named(source: Source | None) -> Source | None:
    """Return the outline of what may fit in part only; without its 编号 nothing can be said of it beside others."""
    identity = ("支部", "编号")
    has_name = source is not None and not any(identity[: len(gap)] == gap for gap in source.doc.gaps)
    return source.outlined() if source and has_name else None

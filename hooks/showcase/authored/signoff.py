"""How far a branch has come on its way to the site: 填报 → 支部审核 → 保密审查 → 上级审定."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from showcase.authored.schema import BranchDoc
from showcase.authored.schema.branch import CLOSED
from showcase.authored.source import Source
from showcase.problem import Problem

APPROVED: Final = "同意"


@dataclass(frozen=True, slots=True)
class Held:
    """A folder that is not published, and why, in a Chinese phrase for the editor."""

    folder: str
    id: str
    reason: str
    problems: tuple[Problem, ...] = ()


def withheld(sources: Sequence[Source]) -> tuple[Held, ...]:
    """Return the sound folders that wait for a signature or stay inside, in the order of `sources`."""
    reasons = ((source, why_withheld(source.doc)) for source in sources)
    return tuple(Held(source.folder.name, source.id, reason) for source, reason in reasons if reason)


def publishable(source: Source) -> Held | None:
    """Return why `source` may not be published; None when it may."""
    return next(iter(withheld([source])), None)


def why_withheld(doc: BranchDoc) -> str:
    """Return why a branch may not be published, "" when it may."""
    approved = doc.signoff.approved
    if doc.signoff.scope == CLOSED:
        return f"公开范围为“{CLOSED}”"
    if approved is None or not (approved.who and approved.date and approved.verdict):
        return "未经上级审定"
    if approved.verdict != APPROVED:
        return f"上级审定的结论不是“{APPROVED}”"
    return ""

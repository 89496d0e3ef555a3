"""How far a branch has come on its way to the site: 填报 → 支部审核 → 保密审查 → 上级审定.

There is one gate: the last 上级审定 that `showcase approve` recorded in approval.yaml, over the very content and photos
that lie in the folder now. What a clerk copies into 上级审定 of branch.yaml opens nothing; a refusal there still holds.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

from showcase.authored.schema.approval import AGREED, APPROVAL, StepDoc
from showcase.authored.schema.branch import CLOSED
from showcase.authored.source import Source
from showcase.problem import Problem

WAITING: Final = "未经上级审定"
CHANGED: Final = "审定后有改动"
SAME_PERSON: Final = "审定人和填报人或书记是同一个人"


@dataclass(frozen=True, slots=True)
class Held:
    """A folder that is not published, and why, in a Chinese phrase for the editor.

    `kept` tells which approved version stays on the site in its stead, by the day it was approved; "" for none.
    """

    folder: str
    id: str
    reason: str
    problems: tuple[Problem, ...] = ()
    kept: str = ""


def why_withheld(source: Source, seal: str) -> str:
    """Return why a branch may not be published, "" when it may; `seal` is that of its content and photos now."""
    approved = source.approval.last(APPROVAL) if source.approval else None
    if source.doc.signoff.scope == CLOSED:
        return f"公开范围为“{CLOSED}”"
    if _is_refused(source, approved):
        return f"上级审定的结论不是“{AGREED}”"
    if source.approval is None or approved is None:
        return WAITING
    if approved.seal != seal or source.approval.id != source.id:
        return CHANGED
    return SAME_PERSON if is_own(source, approved.who) else ""


def stays_inside(source: Source) -> bool:
    """Whether `source` says of itself that nothing of this branch, however approved before, is to be shown."""
    refused = _is_refused(source, source.approval.last(APPROVAL) if source.approval else None)
    return source.doc.signoff.scope == CLOSED or refused


def is_own(source: Source, who: str) -> bool:
    """Whether `who` filled in, reviewed or leads the branch, and so cannot be the one to approve it."""
    doc = source.doc
    own = [doc.signoff.filled.who]
    own += [doc.signoff.reviewed.who] if doc.signoff.reviewed else []
    own += [doc.identity.secretary.name] if doc.identity.secretary else []
    return _core(who) in {_core(name) for name in own if name}


def _is_refused(source: Source, approved: StepDoc | None) -> bool:
    claimed = source.doc.signoff.approved
    said = claimed.verdict if claimed and claimed.who and claimed.date else ""
    return bool(said and said != AGREED) or (approved is not None and approved.verdict != AGREED)


def _core(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).split())

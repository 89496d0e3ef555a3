"""How far a branch has come on its way to the site: 填报 → 支部审核 → 保密审查 → 上级审定.

There is one gate: the last 上级审定 that `showcase approve` recorded in approval.yaml, over the very content and photos
that lie in the folder now. What a clerk copies into 上级审定 of branch.yaml opens nothing, and he is told so; a refusal
there still holds.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from showcase.authored.schema.approval import AGREED, APPROVAL, StepDoc
from showcase.authored.schema.branch import CLOSED
from showcase.authored.sentences import word
from showcase.authored.source import CLAIM, Source
from showcase.problem import Place, Problem

WAITING: Final = "未经上级审定"
CLAIMED: Final = "branch.yaml 里写了上级审定“同意”，但没有审定记录 approval.yaml"
CHANGED: Final = "审定后有改动"
SAME_PERSON: Final = "审定人和填报人或书记是同一个人"
UNAPPROVED: Final = frozenset({WAITING, CLAIMED, CHANGED, SAME_PERSON})  # what one more approval mends


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
    approved = _approval(source)
    if source.doc.signoff.scope == CLOSED:
        return f"公开范围为“{CLOSED}”"
    if _is_refused(source, approved):
        return f"上级审定的结论不是“{AGREED}”"
    if source.approval is None or approved is None:
        return CLAIMED if _said(source) == AGREED else WAITING
    if approved.seal != seal or source.approval.id != source.id:
        return CHANGED
    return SAME_PERSON if is_own(source, approved.who) else ""


def stays_inside(source: Source) -> bool:
    """Whether `source` says of itself that nothing of this branch, however approved before, is to be shown."""
    return source.doc.signoff.scope == CLOSED or _is_refused(source, _approval(source))


def unrecorded(outlines: Sequence[Source], content: str) -> Iterator[Problem]:
    """Yield where 上级审定 is said to agree and nobody put it on record; one word about all where nobody has anywhere.

    `content` is the folder of them all as its author knows it. Outlines of the sources are enough.
    """
    claiming = [outline for outline in outlines if _said(outline) == AGREED and not _approval(outline)]
    if len(claiming) > 1 and not any(map(_approval, outlines)):
        yield word("approval-none", Place(content), count=len(claiming))
        return
    for outline in claiming:
        yield outline.say("approval-awaited", outline.doc.in_file(CLAIM), id=outline.id)


def changed(outlines: Iterable[Source], held: Iterable[Held]) -> Iterator[Problem]:
    """Yield what among `held` says or shows something else than was approved, where 上级审定 stands."""
    late = {one.folder for one in held if one.reason == CHANGED}
    for outline in outlines:
        if outline.folder.name in late:
            yield outline.say("approval-changed", outline.doc.in_file(CLAIM), id=outline.id)


def is_own(source: Source, who: str) -> bool:
    """Whether `who` filled in, reviewed or leads the branch, and so cannot be the one to approve it."""
    doc = source.doc
    own = [doc.signoff.filled.who]
    own += [doc.signoff.reviewed.who] if doc.signoff.reviewed else []
    own += [doc.identity.secretary.name] if doc.identity.secretary else []
    return _core(who) in {_core(name) for name in own if name}


def _is_refused(source: Source, approved: StepDoc | None) -> bool:
    said = _said(source)
    return bool(said and said != AGREED) or (approved is not None and approved.verdict != AGREED)


def _said(source: Source) -> str:
    """Return what the file itself says 上级审定 came to; "" while it is not signed."""
    claimed = source.doc.signoff.approved
    return claimed.verdict if claimed and claimed.who and claimed.date else ""


def _approval(source: Source) -> StepDoc | None:
    return source.approval.last(APPROVAL) if source.approval else None


def _core(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).split())

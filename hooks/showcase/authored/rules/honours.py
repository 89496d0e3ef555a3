"""What an honour must say to be believed and counted once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple, TypeAlias

from showcase.authored.rules.finding import Finding, found, missed
from showcase.authored.schema.work import REVOKED, HonourDoc
from showcase.authored.source import Source
from showcase.claims import Claim, gather
from showcase.model import Bureau

NAMED: Final = 3


def honours_are_evidenced(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """An honour names its document, or who gave it and when."""
    for source, row, honour in _honours(sources):
        if not honour.document and not (honour.issuer and honour.date):
            yield missed(source, "honour-document", ("荣誉", row, "文号"))


def recipients_are_named(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """An honour of a person names that person, one honour each; an honour of a unit names none."""
    for source, row, honour in _honours(sources):
        path = ("荣誉", row, "受奖人")
        if honour.personal and not honour.person:
            yield missed(source, "honour-person", path)
        elif not honour.personal and honour.person:
            yield found(source, "honour-kind", path)
        elif any(sign in honour.person for sign in "、，,；;"):
            yield found(source, "honour-persons", path)


def tiers_fit_levels(sources: Sequence[Source], bureau: Bureau) -> Iterator[Finding]:
    """A tier that bears the name of a level holds honours of that level: 部级 never counts as 国家级."""
    for source, row, honour in _honours(sources):
        if honour.tier in bureau.levels and honour.level in bureau.levels and honour.tier != honour.level:
            yield found(source, "honour-tier", ("荣誉", row, "口径"), tier=honour.tier, level=honour.level)


def honours_stand_once(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """One honour written twice – in a file or in two folders – is counted once, and its clerks are told."""
    for same in gather([(_Folder.of(source), source.doc.honours) for source in sources]):
        shown = [claim for claim in same if claim.honour.status != REVOKED]
        if len(shown) > 1:
            yield from _told(shown)


class _Folder(NamedTuple):
    """A folder as the branch that claims what is written in it."""

    source: Source
    id: str
    full_name: str
    short_name: str
    unit: str

    @classmethod
    def of(cls, source: Source) -> _Folder:
        identity = source.doc.identity
        return cls(source, source.id, identity.full_name, identity.short_name, identity.unit)


Written: TypeAlias = Claim[_Folder, HonourDoc]


def _told(same: Sequence[Written]) -> Iterator[Finding]:
    """The later of two claims in one file is told of the first; the first of each file of those in other files."""
    first: dict[str, int] = {}
    for claim in same:
        earlier = first.setdefault(_folder(claim), claim.row)
        if earlier != claim.row:
            yield _claimed(claim, "honour-twice", first=claim.branch.source.number("荣誉", earlier))
    for claim in same:
        if len(first) > 1 and first[_folder(claim)] == claim.row:
            yield _claimed(claim, "honour-shared", others=_named(first, _folder(claim)))


def _claimed(claim: Written, code: str, **parts: object) -> Finding:
    return found(claim.branch.source, code, ("荣誉", claim.row, "名称"), name=claim.honour.name, **parts)


def _folder(claim: Written) -> str:
    return claim.branch.source.folder.name


def _named(folders: Iterable[str], but: str) -> str:
    """As many of the other folders as a clerk can look up."""
    others = list(islice((folder for folder in folders if folder != but), NAMED + 1))
    return "、".join(f"“{folder}”" for folder in others[:NAMED]) + ("等" if len(others) > NAMED else "")


def _honours(sources: Sequence[Source]) -> Iterator[tuple[Source, int, HonourDoc]]:
    for source in sources:
        for row, honour in enumerate(source.doc.honours):
            yield source, row, honour

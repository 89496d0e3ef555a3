"""What an honour must say to be believed and counted once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple, TypeAlias

from showcase.authored.rules.finding import Finding, found, missed
from showcase.authored.schema.work import EXPIRED, REVOKED, VALID, HonourDoc
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
    """One honour written twice – in a file or in two folders – counts once; clerks are told, and where they differ."""
    for same in gather([(_Folder.of(source), source.doc.honours) for source in sources]):
        if len(same) > 1:
            yield from _said_of(same)


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


def _said_of(same: Sequence[Written]) -> Iterator[Finding]:
    """One word of 撤销 takes the honour from all of them, so nothing else matters then."""
    yield from _status_at_odds(same)
    if all(claim.honour.status != REVOKED for claim in same):
        yield from _told(same)
        yield from _at_odds(same, same[0], "honour-at-odds", "口径", lambda honour: honour.tier)
        yield from _at_odds(same, same[0], "honour-at-odds", "层级", lambda honour: honour.level)


def _told(same: Sequence[Written]) -> Iterator[Finding]:
    """The later of two claims in one file is told of the first; the first of each file of those in other files."""
    first: dict[str, int] = {}
    for claim in same:
        earlier = first.setdefault(_folder(claim), claim.row)
        if earlier != claim.row:
            yield _found(claim, "honour-twice", "名称", first=claim.branch.source.number("荣誉", earlier))
    for claim in same:
        if len(first) > 1 and first[_folder(claim)] == claim.row:
            yield _found(claim, "honour-shared", "名称", others=_named(first, _folder(claim)))


def _status_at_odds(same: Sequence[Written]) -> Iterator[Finding]:
    gravest = max(same, key=lambda claim: (VALID, EXPIRED, REVOKED).index(claim.honour.status))
    code = "honour-revoked" if gravest.honour.status == REVOKED else "honour-expired"
    yield from _at_odds(same, gravest, code, "状态", lambda honour: honour.status)


def _at_odds(
    same: Sequence[Written], leading: Written, code: str, key: str, value: Callable[[HonourDoc], str]
) -> Iterator[Finding]:
    """Who writes another word than `leading` is told of that one, and who writes the same of the first that does not.

    So each is told once, however many there are.
    """
    unlike = next((claim for claim in same if value(claim.honour) != value(leading.honour)), None)
    for claim in same if unlike else ():
        other = leading if value(claim.honour) != value(leading.honour) else unlike
        if other and (there := _found(other, code, key)).stands:
            words = {"here": value(claim.honour), "there": value(other.honour), "other": _whereabouts(claim, there)}
            yield _found(claim, code, key, **words)


def _found(claim: Written, code: str, key: str, **parts: object) -> Finding:
    return found(claim.branch.source, code, ("荣誉", claim.row, key), key=key, name=claim.honour.name, **parts)


def _whereabouts(claim: Written, there: Finding) -> str:
    folder, line = there.source.folder.name, there.place.line
    if folder == _folder(claim):
        return f"本文件第 {line} 行"
    return f"文件夹“{folder}”（{there.source.doc.identity.short_name}）第 {line} 行"


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

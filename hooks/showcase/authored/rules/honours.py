"""What an honour must say to be believed and counted once."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, TypeAlias

from showcase.authored.rules.finding import Finding, found, missed
from showcase.authored.schema.work import PERSON, REVOKED, HonourDoc
from showcase.authored.source import Source
from showcase.model import Bureau

Claim: TypeAlias = tuple[Source, int]

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
        if honour.kind == PERSON and not honour.person:
            yield missed(source, "honour-person", path)
        elif honour.kind != PERSON and honour.person:
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
    homes = _homes(sources)
    claims: dict[Hashable, list[Claim]] = defaultdict(list)
    for source, row, honour in _honours(sources):
        if honour.status != REVOKED:
            claims[_identity(source, honour, homes)].append((source, row))
    for group in claims.values():
        if len(group) > 1:
            yield from _told(group)


def _told(group: Sequence[Claim]) -> Iterator[Finding]:
    """The later of two claims in one file is told of the first; the first of each file of those in other files."""
    first: dict[str, int] = {}
    for source, row in group:
        earlier = first.setdefault(source.folder.name, row)
        if earlier != row:
            yield _claimed(source, row, "honour-twice", first=source.number("荣誉", earlier))
    for source, row in group:
        if len(first) > 1 and first[source.folder.name] == row:
            yield _claimed(source, row, "honour-shared", others=_named(first, source.folder.name))


def _claimed(source: Source, row: int, code: str, **parts: object) -> Finding:
    return found(source, code, ("荣誉", row, "名称"), name=source.doc.honours[row].name, **parts)


def _named(folders: Iterable[str], but: str) -> str:
    """As many of the other folders as a clerk can look up."""
    others = list(islice((folder for folder in folders if folder != but), NAMED + 1))
    return "、".join(f"“{folder}”" for folder in others[:NAMED]) + ("等" if len(others) > NAMED else "")


def _honours(sources: Sequence[Source]) -> Iterator[tuple[Source, int, HonourDoc]]:
    for source in sources:
        for row, honour in enumerate(source.doc.honours):
            yield source, row, honour


def _identity(source: Source, honour: HonourDoc, homes: Mapping[str, str]) -> Hashable:
    """(名称, 文号 or 颁发+日期, 对象, recipient), as the counter has it."""
    proof = _core(honour.document) or (_core(honour.issuer), honour.date)
    recipient = honour.person or _unit(source, honour.unit, homes)
    return _core(honour.name), proof, honour.kind, _core(recipient)


def _unit(source: Source, unit: str, homes: Mapping[str, str]) -> str:
    identity = source.doc.identity
    if unit in {"", identity.full_name, identity.short_name, identity.unit}:
        return source.id
    return homes.get(unit, unit)


def _homes(sources: Sequence[Source]) -> Mapping[str, str]:
    """Return whose unit a name is; a short name that several branches bear is nobody's."""
    short: dict[str, set[str]] = defaultdict(set)
    full: dict[str, str] = {}
    for source in sources:
        identity = source.doc.identity
        short[identity.short_name].add(source.id)
        full |= {identity.full_name: source.id, identity.unit: source.id}
    return {name: next(iter(ids)) for name, ids in short.items() if len(ids) == 1} | full


def _core(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())

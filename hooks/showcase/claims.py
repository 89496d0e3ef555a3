"""Which honours there are: what branches claim, gathered so that one honour in two folders is one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, Protocol, TypeAlias, TypeVar

from showcase.model import PartialDate
from showcase.spelling import normalised


class _Named(Protocol):
    """Who claims: a branch by its 编号, 全称, 简称 and 单位, as read or as written."""

    @property
    def id(self) -> str: ...
    @property
    def full_name(self) -> str: ...
    @property
    def short_name(self) -> str: ...
    @property
    def unit(self) -> str: ...


class _Awarded(Protocol):
    """What is claimed: an honour, as read or as written; `personal` when a person received it."""

    @property
    def name(self) -> str: ...
    @property
    def personal(self) -> bool: ...
    @property
    def unit(self) -> str: ...
    @property
    def person(self) -> str: ...
    @property
    def issuer(self) -> str: ...
    @property
    def date(self) -> PartialDate | None: ...
    @property
    def document(self) -> str: ...


Who = TypeVar("Who", bound=_Named)
What = TypeVar("What", bound=_Awarded)


class Subject(NamedTuple):
    """What is honoured and who: the part of the identity that is not the document."""

    name: str
    personal: bool
    who: str


@dataclass(frozen=True, slots=True)
class Claim(Generic[Who, What]):
    """One honour as one branch writes it down, in the `row` of its honours counted from 0.

    `recipient` is a branch id, or the written unit when no branch bears that name; for a person it is the branch
    the person belongs to. `own` is False when a branch names another unit's honour (参与). `stated` tells that
    受奖单位 was written and names one branch.
    """

    branch: Who
    row: int
    honour: What
    recipient: str
    own: bool
    stated: bool
    subject: Subject


Told: TypeAlias = Sequence[tuple[Who, Sequence[What]]]
Gathered: TypeAlias = tuple[Claim[Who, What], ...]
Reference: TypeAlias = tuple[str, PartialDate | None]


def gather(told: Told[Who, What]) -> tuple[Gathered[Who, What], ...]:
    """Return what branches (in site order) claim, the claims of one honour together.

    One honour is (名称, 文号 or 颁发+日期, 对象, recipient). A claim that gives only 颁发 and 日期 joins the one
    document known for them. Two persons of one name stay two when folders state different units for them.
    """
    names = _UnitNames.of(told)
    claims = [_claim(branch, row, honour, names) for branch, honours in told for row, honour in enumerate(honours)]
    documents = _documents_by_date(claims)
    same = _together(claims, [(claim.subject, _reference(claim, documents)) for claim in claims])
    return tuple(gathered for one in same for gathered in _namesakes_apart(one))


def is_own(branch: _Named, honour: _Awarded) -> bool:
    """Tell whether 受奖单位 is absent or one of the branch's own names."""
    written = normalised(honour.unit)
    return not written or written in map(normalised, (branch.full_name, branch.short_name, branch.unit))


def reference_of(honour: _Awarded) -> Reference:
    """Return what proves `honour`: its 文号, else 颁发 and 日期, spelled for comparing."""
    document = normalised(honour.document)
    return (document, None) if document else (normalised(honour.issuer), honour.date)


def person_of(claim: Claim[Who, What]) -> tuple[str, str]:
    """Return the person a claim speaks of: (branch, 姓名)."""
    return claim.recipient, normalised(claim.honour.person)


@dataclass(frozen=True, slots=True)
class _UnitNames:
    """Who bears a name, in site order: 全称 and 单位 first, 简称 only where it is unique.

    `spoken_for` tells by (名称, name) whose honour it is when branches that share the name claim it as theirs.
    """

    full: Mapping[str, Sequence[str]]
    short: Mapping[str, Sequence[str]]
    spoken_for: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, told: Told[Who, What]) -> _UnitNames:
        full: dict[str, list[str]] = {}
        short: dict[str, list[str]] = {}
        for branch, _ in told:
            for name in dict.fromkeys(map(normalised, (branch.full_name, branch.unit))):
                full.setdefault(name, []).append(branch.id)
            short.setdefault(normalised(branch.short_name), []).append(branch.id)
        full.pop("", None)
        shared = {name for name, ids in full.items() if len(ids) > 1}
        return cls(full, {name: ids for name, ids in short.items() if len(ids) == 1}, _spoken_for(told, shared))

    def bearers(self, name: str) -> Sequence[str]:
        return self.full.get(name) or self.short.get(name, ())


def _spoken_for(told: Told[Who, What], shared: Container[str]) -> Mapping[tuple[str, str], str]:
    spoken: dict[tuple[str, str], str] = {}
    for branch, honours in told:
        for honour in honours:
            written = normalised(honour.unit)
            if written in shared and not honour.personal and is_own(branch, honour):
                spoken.setdefault((normalised(honour.name), written), branch.id)
    return spoken


def _claim(branch: Who, row: int, honour: What, names: _UnitNames) -> Claim[Who, What]:
    name, written, itself = normalised(honour.name), normalised(honour.unit), is_own(branch, honour)
    bearers = names.bearers(written)
    # What a name means to the branch that bears it comes first: 甲派出所 is itself, whoever else is in that station.
    meant = branch.id if itself else bearers[0] if bearers else ""
    if honour.personal:
        who, recipient = normalised(honour.person), meant or branch.id
    else:
        who = names.spoken_for.get((name, written), meant or written)
        recipient = branch.id if itself else who
    subject = Subject(name, honour.personal, who)
    return Claim(branch, row, honour, recipient, itself or honour.personal, len(bearers) == 1, subject)


def _documents_by_date(claims: Sequence[Claim[Who, What]]) -> Mapping[tuple[Subject, Reference], set[str]]:
    known: dict[tuple[Subject, Reference], set[str]] = {}
    for claim in claims:
        honour = claim.honour
        if honour.document and honour.issuer and honour.date:
            place = (claim.subject, (normalised(honour.issuer), honour.date))
            known.setdefault(place, set()).add(normalised(honour.document))
    return known


def _reference(claim: Claim[Who, What], documents: Mapping[tuple[Subject, Reference], set[str]]) -> Reference:
    reference = reference_of(claim.honour)
    known = documents.get((claim.subject, reference), set())
    return (next(iter(known)), None) if len(known) == 1 else reference


def _namesakes_apart(same: Gathered[Who, What]) -> Iterator[Gathered[Who, What]]:
    stated = {claim.recipient for claim in same if claim.stated}
    if not same[0].honour.personal or len(stated) < 2:
        yield same
        return
    yield from _together(same, [claim.recipient for claim in same])


def _together(claims: Sequence[Claim[Who, What]], keys: Sequence[Hashable]) -> tuple[Gathered[Who, What], ...]:
    """Return `claims` of one key together, in the order they first come."""
    same: dict[Hashable, list[Claim[Who, What]]] = defaultdict(list)
    for claim, key in zip(claims, keys, strict=True):
        same[key].append(claim)
    return tuple(map(tuple, same.values()))

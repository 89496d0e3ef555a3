"""From gathered claims to entries of the roll: what is said of an honour, and whether it counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from showcase.catalogue.entries import Reason, RollEntry
from showcase.catalogue.people import Claimed, Gathered, Person, one_person
from showcase.claims import person_of, reference_of
from showcase.model import Bureau, PartialDate
from showcase.spelling import normalised


def enrolled(honours: Sequence[Gathered], bureau: Bureau) -> tuple[RollEntry, ...]:
    """Return one entry for every honour in the order given, without those revoked in any folder or 下架."""
    people = one_person(honours)
    hidden = frozenset(map(normalised, bureau.hidden_people))
    shown = (gathered for gathered in honours if not _revoked(gathered) and not _taken_down(gathered, hidden))
    return tuple(_entry(gathered, people, bureau) for gathered in shown)


def _revoked(gathered: Gathered) -> bool:
    return any(claim.honour.status == "revoked" for claim in gathered)


def _taken_down(gathered: Gathered, hidden: frozenset[str]) -> bool:
    honour = gathered[0].honour
    return honour.kind == "person" and normalised(honour.person) in hidden


def _entry(gathered: Gathered, people: Mapping[Person, Person], bureau: Bureau) -> RollEntry:
    lead = _lead(gathered)
    claims = (lead, *(claim for claim in gathered if claim is not lead))
    honour = lead.honour
    homes = _homes(gathered)
    date = _fullest_date(claims)
    participant = not any(claim.own for claim in gathered)
    reason, why_not = _why_not(lead, date, bureau, participant=participant)
    return RollEntry(
        id="-".join(next(iter(homes.items()))),
        name=honour.name,
        kind=honour.kind,
        level=honour.level,
        tier=honour.tier,
        status="expired" if any(claim.honour.status == "expired" for claim in gathered) else "valid",
        issuer=_first_said(claim.honour.issuer for claim in claims),
        date=date,
        document=_first_said(claim.honour.document for claim in claims),
        recipient=_recipient(lead),
        recipient_id=_recipient_id(lead, people),
        person_kind=_first_said(claim.honour.person_kind for claim in claims),
        homes=tuple(homes),
        anchors=tuple(homes.values()),
        reason=reason,
        why_not=why_not,
        participant=participant,
        temporary=honour.kind == "unit" and lead.own and lead.branch.temporary,
        posthumous=any(claim.honour.posthumous for claim in gathered),
        county=lead.branch.county,
        police_kind=lead.branch.police_kind,
        reference=next((reference_of(claim.honour) for claim in claims if claim.honour.document), reference_of(honour)),
    )


def _lead(gathered: Gathered) -> Claimed:
    """Return the claim that knows best: the recipient's own folder, else the first in site order."""
    return next((claim for claim in gathered if claim.branch.id == claim.recipient), gathered[0])


def _homes(gathered: Gathered) -> Mapping[str, str]:
    homes: dict[str, str] = {}
    for claim in gathered:
        homes.setdefault(claim.branch.id, claim.honour.anchor)
    return homes


def _fullest_date(claims: Sequence[Claimed]) -> PartialDate | None:
    dates = [claim.honour.date for claim in claims if claim.honour.date]
    return max(dates, key=lambda date: bool(date.month) + bool(date.day), default=None)


def _first_said(words: Iterable[str]) -> str:
    return next((word for word in words if word), "")


def _recipient(lead: Claimed) -> str:
    honour, branch = lead.honour, lead.branch
    if honour.kind == "person":
        return honour.person
    is_the_unit = normalised(honour.unit) == normalised(branch.unit)
    return honour.unit if honour.unit and (is_the_unit or not lead.own) else branch.short_name


def _recipient_id(lead: Claimed, people: Mapping[Person, Person]) -> str:
    return "/".join(people[person_of(lead)]) if lead.honour.kind == "person" else lead.recipient


def _why_not(lead: Claimed, date: PartialDate | None, bureau: Bureau, *, participant: bool) -> tuple[Reason, str]:
    if participant:
        return "participant", f"参与：受奖单位是“{lead.honour.unit}”，不在这里计数"
    if lead.honour.tier not in bureau.tiers:
        return "unlisted", f"口径“{lead.honour.tier}”不在本站的口径顺序里"
    return _why_not_dated(date, bureau)


def _why_not_dated(date: PartialDate | None, bureau: Bureau) -> tuple[Reason, str]:
    window, as_of = bureau.window, bureau.as_of
    if date is None:
        return "undated", "没有填日期"
    if date.last < window.start or date.first > window.end:
        return "outside", "不在统计窗口内"
    if date.first > as_of:
        return "late", "晚于截至日期，先不计入"
    if window.start <= date.first and date.last <= min(window.end, as_of):
        return "", ""
    return "undated", f"只填了“{date_as_written(date)}”"


def date_as_written(date: PartialDate) -> str:
    """Return a date as far as it is known: 2025年, 2025年6月 or 2025年6月28日."""
    month = f"{date.month}月" if date.month else ""
    day = f"{date.day}日" if date.day else ""
    return f"{date.year}年{month}{day}"

"""A checked source becomes a `Branch`, the site file a `Bureau`; total: what was checked cannot fail here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final, TypeAlias, TypeVar

from showcase import model
from showcase.authored.schema import BranchDoc, BureauDoc
from showcase.authored.schema.approval import APPROVAL, SECRECY
from showcase.authored.schema.branch import NO_CONSENT, SignatureDoc
from showcase.authored.schema.bureau import TIMES, WRITE
from showcase.authored.schema.fields import Block
from showcase.authored.schema.life import ContestDoc, StrengthDoc
from showcase.authored.schema.work import EXPIRED, PERSON, REVOKED, UNIT, VALID, HonourDoc, PledgeDoc
from showcase.authored.source import Source
from showcase.model import Branch, Bureau, PhotoFile

Made = TypeVar("Made")
PhotoKeys: TypeAlias = Mapping[str, str]

HONOUR_KIND: Final = {UNIT: "unit", PERSON: "person"}
HONOUR_STATUS: Final = {VALID: "valid", EXPIRED: "expired", REVOKED: "revoked"}

_MINUTES = re.compile(r"(.*?)\s*[（(]\s*约?\s*([0-9０-９]{1,3})\s*分钟?\s*(?:[，,、；;]\s*(.+?))?\s*[）)]", re.DOTALL)


def assemble(source: Source, bureau: Bureau) -> Branch:
    """Return the branch that `source` describes; anchors count the rows of a block from 1.

    Photos without consent, and those `bureau` took down, are left out wherever they are named.
    """
    doc, keys = source.doc, _shown_photos(source, bureau)
    identity, visit = doc.identity, doc.visit
    return _made(
        Branch,
        identity,
        folder=source.folder.name,
        secretary=identity.secretary and _made(model.Person, identity.secretary),
        members=identity.members and model.Members(_counts(identity.members, "as_of"), identity.members.as_of),
        brand=_brand(doc, keys),
        methods=_rows(model.Method, "method", doc.methods),
        cases=tuple(
            _made(model.Case, case, anchor=f"case-{number}", photos=_known(case.photos, keys))
            for number, case in enumerate(doc.cases, 1)
        ),
        outcomes=_rows(model.Outcome, "outcome", doc.outcomes),
        honours=tuple(_honour(number, honour, keys) for number, honour in enumerate(doc.honours, 1)),
        pledges=tuple(_pledge(number, pledge) for number, pledge in enumerate(doc.pledges, 1)),
        posts=_rows(model.Post, "post", doc.posts),
        service=_service(doc, keys),
        responses=_rows(model.Response, "response", doc.responses),
        care=tuple(care for year in doc.care if (care := model.Care(year.year, _counts(year, "year"))).counts),
        strength=tuple(strength for year in doc.strength if _says(strength := _strength(year, bureau))),
        lessons=_rows(model.Lesson, "lesson", doc.lessons),
        pairs=tuple(_made(model.Pair, pair) for pair in doc.pairs),
        contests=tuple(_contest(number, contest) for number, contest in enumerate(doc.contests, 1)),
        visit=visit and _made(model.Visit, visit, highlights=tuple(map(_highlight, visit.highlights))),
        photos=_photos(doc, keys),
        signoff=_signoff(source),
        files=tuple(source.photos[name] for name in keys),
    )


def assemble_bureau(doc: BureauDoc, cover: PhotoFile | None) -> Bureau:
    """Return the bureau that the site file describes; `cover` is its home picture as measured."""
    brand, window, ranks, hidden = doc.brand, doc.window, doc.ranks, doc.hidden
    left_out = {"brand", "ranks", "hidden", "cover"}
    return Bureau(
        **{name: value for name, value in doc.__dict__.items() if name not in left_out}
        | {
            "brand_name": brand.name if brand else "",
            "brand_slogan": brand.slogan if brand else "",
            "window": model.Window(
                window.start, window.end, window.phrase or f"{_day(window.start)}至{_day(window.end)}"
            ),
            "count_people": "times" if doc.count_people == TIMES else "persons",
            "zero_tiers": "write" if doc.zero_tiers == WRITE else "omit",
            "show_ranks": bool(ranks and ranks.on),
            "rank_basis": ranks.basis if ranks else "",
            "releases": tuple(_made(model.Release, release) for release in doc.releases),
            "hidden_people": hidden.people if hidden else (),
            "hidden_photos": hidden.photos if hidden else (),
            "renumbered": tuple(doc.renumbered.items()),
            "withdrawn": tuple(_made(model.Withdrawal, withdrawal) for withdrawal in doc.withdrawn),
            "cover": cover,
            "cover_alt": doc.cover.alt if doc.cover else "",
        }
    )


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


# ── a block and its rows ────────────────────────────────────────────────


def _made(made: type[Made], block: Block, **more: object) -> Made:
    """Return `made` of the fields of `block`, which bear the same names, and of `more`, which wins."""
    return made(**block.__dict__ | more)


def _rows(made: type[Made], name: str, blocks: Iterable[Block]) -> tuple[Made, ...]:
    return tuple(_made(made, block, anchor=f"{name}-{number}") for number, block in enumerate(blocks, 1))


def _counts(block: Block, *left_out: str) -> tuple[tuple[str, int], ...]:
    fields = type(block).model_fields
    return tuple(
        (fields[name].alias or name, count)
        for name, count in block.__dict__.items()
        if name not in left_out and count is not None
    )


# ── blocks that are more than their fields ──────────────────────────────


def _brand(doc: BranchDoc, keys: PhotoKeys) -> model.Brand:
    logo = doc.brand.logo
    shown = logo and logo.photo in keys and _made(model.Logo, logo, photo=keys[logo.photo])
    return _made(model.Brand, doc.brand, logo=shown or None)


def _honour(number: int, honour: HonourDoc, keys: PhotoKeys) -> model.Honour:
    return _made(
        model.Honour,
        honour,
        anchor=f"honour-{number}",
        kind=HONOUR_KIND[honour.kind],
        status=HONOUR_STATUS[honour.status],
        evidence=keys.get(honour.evidence, ""),
    )


def _pledge(number: int, pledge: PledgeDoc) -> model.Pledge:
    return _made(
        model.Pledge,
        pledge,
        anchor=f"pledge-{number}",
        progress=tuple(_made(model.Progress, progress) for progress in pledge.progress),
        review=pledge.review and _made(model.PledgeReview, pledge.review),
    )


def _service(doc: BranchDoc, keys: PhotoKeys) -> model.Service | None:
    service = doc.service
    if service is None:
        return None
    return _made(
        model.Service,
        service,
        community=service.community and _made(model.Community, service.community),
        records=tuple(
            _made(model.ServiceRecord, record, anchor=f"service-{number}", photos=_known(record.photos, keys))
            for number, record in enumerate(service.records, 1)
        ),
        small_things=_rows(model.SmallThing, "small", service.small_things),
    )


def _strength(year: StrengthDoc, bureau: Bureau) -> model.Strength:
    marks = {key: str(mark) for key, mark in (year.model_extra or {}).items()}
    in_order = [name for name in bureau.strengths if name in marks]
    return model.Strength(year.year, tuple((name, marks[name]) for name in in_order), year.grade)


def _says(strength: model.Strength) -> bool:
    """Whether it says more than its year."""
    return bool(strength.grade) or any(mark for _, mark in strength.marks)


def _contest(number: int, contest: ContestDoc) -> model.Contest:
    progress = tuple(_made(model.OwnProgress, progress) for progress in contest.progress)
    return _made(model.Contest, contest, anchor=f"contest-{number}", progress=progress)


def _highlight(text: str) -> model.Highlight:
    """What else stands in the brackets – for whom, on which days – stays with the sight."""
    found = _MINUTES.fullmatch(text)
    if not found or not found[1]:
        return model.Highlight(text)
    return model.Highlight(found[1] + (f"（{found[3]}）" if found[3] else ""), int(found[2]))


def _photos(doc: BranchDoc, keys: PhotoKeys) -> tuple[model.Photo, ...]:
    return tuple(
        model.Photo(f"photo-{number}", keys[p.file], p.caption, p.alt, p.consent, p.uses, p.emblem)
        for number, p in enumerate(doc.photos, 1)
        if p.file in keys
    )


def _shown_photos(source: Source, bureau: Bureau) -> PhotoKeys:
    """Return name → key of every named photo that may be shown, in the order they are named."""
    refused = {photo.file for photo in source.doc.photos if photo.consent == NO_CONSENT}
    named = dict.fromkeys(name for _, name in source.named_photos())
    keys = {name: source.photos[name].key for name in named if name in source.photos and name not in refused}
    return {name: key for name, key in keys.items() if key not in bureau.hidden_photos}


def _known(names: Iterable[str], keys: PhotoKeys) -> tuple[str, ...]:
    return tuple(keys[name] for name in names if name in keys)


def _signoff(source: Source) -> model.SignOff:
    """Return the steps taken; 上级审定 is what `approve` recorded, never what the clerk wrote into the file.

    A protected unit names nobody, so its own steps are signed by what people are there.
    """
    signoff, protected = source.doc.signoff, source.doc.identity.sensitive
    reviewed, secrecy = _signature(signoff.reviewed), _signature(signoff.secrecy)
    return model.SignOff(
        model.Signature("本支部填报人" if protected else signoff.filled.who, signoff.filled.date),
        replace(reviewed, who="本支部负责人") if reviewed and protected else reviewed,
        secrecy or _recorded(source, SECRECY),
        _recorded(source, APPROVAL),
        signoff.scope,
    )


def _recorded(source: Source, step: str) -> model.Signature | None:
    taken = source.approval and source.approval.last(step)
    return model.Signature(taken.who, taken.date, taken.verdict) if taken else None


def _signature(signed: SignatureDoc | None) -> model.Signature | None:
    """Return a step that was signed; one without a name or a date has not been taken yet."""
    if signed is None or signed.date is None or not signed.who:
        return None
    return model.Signature(signed.who, signed.date, signed.verdict)

"""敏感单位: a branch of a protected unit names nobody, shows no face and tells no address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from showcase.authored.privacy import findings
from showcase.authored.rules.finding import Finding, found, found_written
from showcase.authored.schema import BranchDoc, Steps
from showcase.authored.schema.branch import CONSENT_GIVEN
from showcase.authored.source import Source
from showcase.model import Bureau

# Who signs may be an office; an office is no name.
_OFFICE: Final = re.compile(r".*[处科委部办室组会局队所厅院校党支]$|.{5,}")


def nobody_is_named(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """No field holds a name, and no text holds the name of someone who signs."""
    for source in _protected(sources):
        fields = {source.doc.in_file(path) for path in _name_fields(source.doc)}
        signers = _signers(source.doc)
        for path, text in source.document.texts():
            told = path[0] != "审签" and any(name in text for name in signers)
            if told or path in fields:
                yield found_written(source, "protected-name", path)


def no_face_is_shown(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """A photo whose people agreed shows people; that they agreed does not make it fit to be shown."""
    for source in _protected(sources):
        for row, photo in enumerate(source.doc.photos):
            if photo.consent == CONSENT_GIVEN:
                yield found(source, "protected-face", ("照片", row, "同意"), name=photo.file)


def no_address_is_told(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """What is a hint elsewhere holds this branch back."""
    for source in _protected(sources):
        for path, text in source.document.texts():
            for match in findings(text):
                if match.kind == "address":
                    yield found_written(source, "protected-address", path, masked=match.masked)


def _protected(sources: Sequence[Source]) -> Iterator[Source]:
    return (source for source in sources if source.doc.identity.sensitive)


def _name_fields(doc: BranchDoc) -> Iterator[Steps]:
    if doc.identity.secretary:
        yield ("支部", "书记", "姓名")
    for row, honour in enumerate(doc.honours):
        if honour.person:
            yield ("荣誉", row, "受奖人")
    for row, pledge in enumerate(doc.pledges):
        if pledge.person and not _OFFICE.fullmatch(pledge.person):
            yield ("承诺", row, "责任人")
    for row, post in enumerate(doc.posts):
        if post.member:
            yield ("示范岗", row, "党员")


def _signers(doc: BranchDoc) -> frozenset[str]:
    signed = (doc.signoff.filled, doc.signoff.reviewed, doc.signoff.secrecy, doc.signoff.approved)
    names = (step.who for step in signed if step and step.who)
    return frozenset(name for name in names if len(name) > 1 and not _OFFICE.fullmatch(name))

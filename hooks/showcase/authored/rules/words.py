"""The bureau's own words: what a branch writes as tier, level, county, kind or grade is named in the site file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from showcase.authored.likeness import closest
from showcase.authored.naming import listed
from showcase.authored.rules.finding import Finding, found
from showcase.authored.schema import Steps
from showcase.authored.source import Source
from showcase.model import Bureau

SUBJECTS: Final = ("支部", "党小组", "党员")  # whose a pledge is


def counties_and_kinds_are_known(sources: Sequence[Source], bureau: Bureau) -> Iterator[Finding]:
    """县区 and 警种 give a branch its place in the order, so they must be named there."""
    for source in sources:
        identity = source.doc.identity
        yield from _known(source, ("支部", "县区"), identity.county, bureau.counties, "县区顺序")
        yield from _known(source, ("支部", "警种"), identity.police_kind, bureau.police_kinds, "警种")


def tiers_and_levels_are_known(sources: Sequence[Source], bureau: Bureau) -> Iterator[Finding]:
    """An honour of an unknown 口径 or 层级 would be counted nowhere."""
    for source in sources:
        for row, honour in enumerate(source.doc.honours):
            yield from _known(source, ("荣誉", row, "口径"), honour.tier, bureau.tiers, "口径顺序")
            yield from _known(source, ("荣誉", row, "层级"), honour.level, bureau.levels, "层级顺序")


def strengths_are_known(sources: Sequence[Source], bureau: Bureau) -> Iterator[Finding]:
    """五强自评 names the five as the bureau does, and one of its grades."""
    for source in sources:
        for row, year in enumerate(source.doc.strength):
            for name in year.model_extra or {}:
                if name not in bureau.strengths:
                    near = closest(name, bureau.strengths)
                    code = "strength-near" if near else "strength-unknown"
                    known = listed(bureau.strengths)
                    yield found(source, code, ("五强自评", row, name), text=name, near=near, known=known)
            yield from _known(source, ("五强自评", row, "等次"), year.grade, bureau.grades, "等次")


def directions_are_known(sources: Sequence[Source], bureau: Bureau) -> Iterator[Finding]:
    """A brand's directions are those readers choose by."""
    for source in sources:
        for row, direction in enumerate(source.doc.brand.directions):
            yield from _suggested(source, ("品牌", "方向", row), direction, bureau.directions, "方向")


def categories_are_known(sources: Sequence[Source], bureau: Bureau) -> Iterator[Finding]:
    """Service is grouped by the bureau's own categories."""
    for source in sources:
        for row, record in enumerate(source.doc.service.records if source.doc.service else ()):
            path = ("双报到", "服务", row, "类别")
            yield from _suggested(source, path, record.category, bureau.service_categories, "服务类别")


def subjects_are_named_alike(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """主体 takes any words; what looks like a slip of one of the three that are told apart is mentioned."""
    for source in sources:
        for row, pledge in enumerate(source.doc.pledges):
            text = pledge.subject
            near = closest(text, SUBJECTS) if text and text not in SUBJECTS else ""
            if near:
                path = ("承诺", row, "主体")
                yield found(source, "label-near", path, text=text, near=near, known=listed(SUBJECTS))


def _known(source: Source, path: Steps, text: str, known: Sequence[str], key: str) -> Iterator[Finding]:
    if text and known and text not in known:
        near = closest(text, known)
        code = "word-near" if near else "word-unknown"
        yield found(source, code, path, text=text, near=near, known=listed(known), key=key)


def _suggested(source: Source, path: Steps, text: str, known: Sequence[str], key: str) -> Iterator[Finding]:
    if not text or not known or text in known:
        return
    parts = [part for part in re.split(r"[、，,；;/ ]+", text) if part]
    if len(parts) > 1 and _all_in(parts, known):
        yield found(source, "words-joined", path, text=text, parts=", ".join(parts))
        return
    near = closest(text, known)
    code = "label-near" if near else "label-unknown"
    yield found(source, code, path, text=text, near=near, known=listed(known), key=key)


def _all_in(parts: Iterable[str], known: Sequence[str]) -> bool:
    return all(part in known for part in parts)

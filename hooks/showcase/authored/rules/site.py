"""What the site file must say about itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from showcase.authored.document import Document
from showcase.authored.naming import where
from showcase.authored.schema import BureauDoc, Steps
from showcase.authored.sentences import word
from showcase.problem import Problem

IN_A_ROW: Final = 3  # recommended branches on the first page


def check_bureau(doc: BureauDoc, document: Document) -> tuple[Problem, ...]:
    """Return all that a site editor should put right in a site file that reads, or in the parts of it that do."""
    return tuple(
        _said(doc, document, code, path, **parts)
        for rule in (_ranks, _window, _orders, _numbers, _address)
        for code, path, parts in rule(doc)
        if _stands(doc, path, _LEANS_ON.get(code, path))
    )


_Found = Iterator[tuple[str, Steps, dict[str, object]]]

# What else in the file a finding rests on, beside the place it is told at.
_LEANS_ON: Final[dict[str, Steps]] = {
    "site-ranks": ("显示位次",),
    "date-order": ("统计窗口",),
    "site-closing": ("统计窗口",),
}


def _stands(doc: BureauDoc, *places: Steps) -> bool:
    """Whether it holds whatever may have been meant where the file does not fit its shape."""
    written = [doc.in_file(place) for place in places]
    return not any(gap[: len(place)] == place or place[: len(gap)] == gap for gap in doc.gaps for place in written)


def _ranks(doc: BureauDoc) -> _Found:
    """Ranks are shown only where a document says so (burden-relief rules of 2024)."""
    if doc.ranks and doc.ranks.on and not doc.ranks.basis:
        yield "site-ranks", ("显示位次", "依据"), {}


def _window(doc: BureauDoc) -> _Found:
    window = doc.window
    if window.end < window.start:
        yield "date-order", ("统计窗口", "止"), {"first": "起", "start": window.start, "last": "止", "end": window.end}
    elif doc.as_of < window.end:
        yield "site-closing", ("截至",), {"as_of": doc.as_of, "end": window.end}


def _orders(doc: BureauDoc) -> _Found:
    orders: dict[str, Sequence[str]] = {
        "口径顺序": doc.tiers,
        "层级顺序": doc.levels,
        "县区顺序": doc.counties,
        "警种": doc.police_kinds,
        "方向": doc.directions,
        "服务类别": doc.service_categories,
        "五强": doc.strengths,
        "等次": doc.grades,
        "推荐": doc.featured,
    }
    for key, words in orders.items():
        for row, word_ in enumerate(words):
            if word_ in words[:row]:
                yield "site-twice", (key, row), {"text": word_}


def _numbers(doc: BureauDoc) -> _Found:
    if len(doc.featured) > IN_A_ROW:
        yield "site-featured-many", ("推荐", IN_A_ROW), {"count": len(doc.featured)}
    withdrawn = {withdrawal.id for withdrawal in doc.withdrawn}
    for old, new in doc.renumbered.items():
        if new in doc.renumbered:
            yield "site-renumbered", ("改号", old), {"old": old, "new": new}
    for row, id_ in enumerate(doc.featured):
        if id_ in withdrawn or id_ in doc.renumbered:
            yield "site-featured", ("推荐", row), {"id": id_}


def _address(doc: BureauDoc) -> _Found:
    if doc.base_url and not doc.base_url.startswith(("http://", "https://")):
        yield "site-address", ("网址",), {"text": doc.base_url}


def _said(doc: BureauDoc, document: Document, code: str, path: Steps, **parts: object) -> Problem:
    written = doc.in_file(path)
    place = document.place(written)
    return word(code, place, document.line(place.line), where=where(written), **parts)

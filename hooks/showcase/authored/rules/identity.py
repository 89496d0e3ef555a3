"""Who a branch is among the others: one 编号 each, a brand of its own, partners that exist."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from showcase.authored.likeness import by_slip, one_slip_away
from showcase.authored.rules.finding import Finding, found
from showcase.authored.schema import Steps
from showcase.authored.source import Source
from showcase.model import Bureau

ID: Final[Steps] = ("支部", "编号")
NAMED: Final = 3  # as many like ones as a clerk can look up

_SIGNS = re.compile(r"[\W_]+")


def ids_are_unique(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """No two folders bear the same 编号; all that do are named and held back."""
    for id_, group in _grouped(sources, lambda source: source.id).items():
        for source in group if len(group) > 1 else ():
            others = [f"“{other.folder.name}”" for other in group if other is not source]
            yield found(source, "id-twice", ID, id=id_, others="、".join(others))


def ids_are_in_use(sources: Sequence[Source], bureau: Bureau) -> Iterator[Finding]:
    """No folder bears a 编号 that was changed or withdrawn: that address belongs to its notice."""
    renumbered = dict(bureau.renumbered)
    withdrawn = {withdrawal.id for withdrawal in bureau.withdrawn}
    for source in sources:
        if source.id in renumbered:
            yield found(source, "id-renumbered", ID, id=source.id, new=renumbered[source.id])
        elif source.id in withdrawn:
            yield found(source, "id-withdrawn", ID, id=source.id)


def brand_names_differ(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """Brands have names of their own; names alike but for one character are mentioned too."""
    yield from _alike(sources, lambda source: source.doc.brand.name, ("品牌", "名称"), "brand-alike")


def slogans_differ(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """Slogans are a brand's own; slogans alike but for one character are mentioned too."""
    yield from _alike(sources, lambda source: source.doc.brand.slogan, ("品牌", "口号"), "slogan-alike")


def partners_are_known(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """A branch learns with another branch of this site, not with itself."""
    ids = {source.id for source in sources}
    pairs = [(source, row, pair.partner) for source in sources for row, pair in enumerate(source.doc.pairs)]
    odd = [pair for pair in pairs if pair[2] not in ids or pair[2] == pair[0].id]
    spelt = by_slip(ids) if odd else {}
    for source, row, partner in odd:
        near = one_slip_away(partner, spelt, but=source.id)
        code = "partner-self" if partner == source.id else "partner-near" if near else "partner-unknown"
        yield found(source, code, ("结对", row, "支部"), id=partner, near=near)


def _alike(sources: Sequence[Source], text_of: Callable[[Source], str], path: Steps, code: str) -> Iterator[Finding]:
    """Two texts that differ in one character become equal when one character is left out of each."""
    shapes = [_shapes(_core(text_of(source))) for source in sources]
    by_shape: dict[str, list[Source]] = defaultdict(list)
    for source, forms in zip(sources, shapes, strict=True):
        for form in forms:
            by_shape[form].append(source)
    for source, forms in zip(sources, shapes, strict=True):
        if others := _others(source, by_shape, forms):
            named = "、".join(f"{other.doc.identity.short_name}“{text_of(other)}”" for other in others)
            yield found(source, code, path, text=text_of(source), others=named)


def _others(source: Source, by_shape: Mapping[str, Sequence[Source]], shapes: Sequence[str]) -> list[Source]:
    found: dict[str, Source] = {}
    for shape in shapes:
        for other in by_shape[shape][: NAMED + 1]:
            if other.id != source.id:
                found.setdefault(other.folder.name, other)
    return list(found.values())[:NAMED]


def _shapes(core: str) -> list[str]:
    """A text, and from five characters on each of its forms with one left out."""
    if not core:
        return []
    return [core, *(core[:at] + "·" + core[at + 1 :] for at in range(len(core)) if len(core) > 4)]


def _core(text: str) -> str:
    return _SIGNS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _grouped(sources: Sequence[Source], key: Callable[[Source], str]) -> Mapping[str, Sequence[Source]]:
    groups: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        groups[key(source)].append(source)
    return groups

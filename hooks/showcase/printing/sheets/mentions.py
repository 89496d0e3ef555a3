"""Who and what is named on which page of a book: only what is really printed there is mentioned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from showcase.catalogue.entries import RollEntry
from showcase.catalogue.whole import Catalogue
from showcase.model import Branch
from showcase.printing.sheets.index import Letter, Mention, index, people_of
from showcase.printing.sheets.sheet import Sheet
from showcase.printing.sheets.turning import Run
from showcase.printing.sheets.values import Section, strings

Printed = Mapping[str, tuple[Branch, str, int, Sheet]]
"""Branch id → the branch, its first page as an index says it, that page as a number, its sheet."""

Texts = Mapping[str, tuple[str, str]]
"""Branch id → the words on the front and on the back of its sheet, as `texts_of` gives them."""


def texts_of(printed: Printed) -> Texts:
    """Return what stands on the pages of every sheet; both indexes look through it."""
    return {id_: _texts(sheet) for id_, (_, _, _, sheet) in printed.items()}


def people_index(
    catalogue: Catalogue, printed: Printed, texts: Texts, entries: Sequence[RollEntry]
) -> tuple[Letter, ...]:
    """Return the index of comrades: by the sheet's pages that name them, else by their rows on the roll."""
    hidden = frozenset(catalogue.bureau.hidden_people)
    return index((one for one in _people(catalogue, printed, texts, entries) if one.name not in hidden), people=True)


def honour_index(printed: Printed, texts: Texts, entries: Sequence[RollEntry]) -> tuple[Letter, ...]:
    """Return the index of honours by name: the sheets that show them, else their rows on the roll."""
    return index(_honours(printed, texts, entries), people=False)


def _people(catalogue: Catalogue, printed: Printed, texts: Texts, entries: Sequence[RollEntry]) -> Iterator[Mention]:
    for id_, (branch, said, number, _) in printed.items():
        ids = _recipients(catalogue, id_)
        for name in people_of(branch):
            key = ids.get(name, f"{id_}/{name}")
            for k, page in enumerate(texts[id_]):
                if name in page:
                    yield Mention(key, name, branch.short_name, _page(said, number, k))
    for entry in entries:
        if entry.kind == "person":
            home = next((id_ for id_ in entry.homes if id_ in printed), "")
            name = printed[home][0].short_name if home else ""
            yield Mention(entry.recipient_id, entry.recipient, name, row=entry.id)


def _honours(printed: Printed, texts: Texts, entries: Sequence[RollEntry]) -> Iterator[Mention]:
    for entry in entries:
        shown = False
        for id_ in entry.homes:
            if id_ not in printed:
                continue
            branch, said, number, _ = printed[id_]
            for k, page in enumerate(texts[id_]):
                if entry.name in page:
                    shown = True
                    yield Mention(entry.name, entry.name, branch.short_name, _page(said, number, k))
        if not shown:
            yield Mention(entry.name, entry.name, "", row=entry.id)


def _recipients(catalogue: Catalogue, branch_id: str) -> Mapping[str, str]:
    """Return the id under which the roll knows each honoured person of a branch."""
    theirs = catalogue.roll.by_branch.get(branch_id, ())
    return {entry.recipient: entry.recipient_id for entry in theirs if entry.kind == "person"}


def _texts(sheet: Sheet) -> tuple[str, str]:
    """Return the words on the front and on the back of `sheet`, each text on a line of its own."""
    front, back = (
        [text for run in page.runs for text in strings(_part(sheet.spread.sections[run.section], run))]
        for page in sheet.spread.pages
    )
    return "\n".join(front + strings(sheet.head)), "\n".join(back + strings(sheet.foot))


def _part(section: Section, run: Run) -> object:
    """Return what of `section` stands in `run`: of those that name people, each slab is one item."""
    if section.part in {"pledges", "ledger"}:
        return section.items[run.start : run.end]
    return section


def _page(said: str, number: int, k: int) -> str:
    """Return page `number` + `k`, told as `said` tells the first: with the volume before it where there are several."""
    return said.removesuffix(str(number)) + str(number + k)

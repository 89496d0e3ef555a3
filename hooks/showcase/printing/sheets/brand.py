"""The front of a sheet: what a brand means, how the branch works, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from showcase.catalogue.tallies import OutcomeRow
from showcase.model import Branch, Brand, Case, Method
from showcase.pages.findings import outcome_change
from showcase.pages.wording import grouped, listed, paragraphs, when
from showcase.printing.sheets.fitting import Rung, clipped, first, left_out
from showcase.printing.sheets.pictures import Pictures
from showcase.printing.sheets.values import Card, Figure, Note, Section, Story

UNSAID = "未填报"


def meaning(brand: Brand, rung: Rung) -> Section:
    """Return 内涵: the slow paragraph, and what carries the brand."""
    said = (
        ("载体", listed(brand.carriers)),
        ("标识", brand.logo.meaning if brand.logo else ""),
        ("传承", brand.inheritance),
        ("业务结合点", brand.integration),
        ("呼应", brand.serves),
    )
    notes = tuple(Note(label, clipped(text, rung.words)) for label, text in said if text)
    lead = tuple(clipped(text, rung.words) for text in paragraphs(brand.meaning)[: rung.words and 2])
    return Section("meaning", "内涵", lead=lead, notes=first(notes, rung.carriers))


def methods(branch: Branch, rung: Rung) -> Section | None:
    """Return 做法: each method with its steps, None without any."""
    shown = first(branch.methods, rung.methods)
    if not shown:
        return None
    cards = tuple(_card(method, rung) for method in shown)
    rest = left_out(len(branch.methods), len(shown), "个做法")
    return Section("methods", "做法", items=cards, rest=rest)


def cases(branch: Branch, pictures: Pictures, rung: Rung) -> Section | None:
    """Return 案例: each story with its photo, None without any."""
    shown = first(branch.cases, rung.cases)
    if not shown:
        return None
    stories = tuple(_story(case, pictures, rung) for case in shown)
    return Section("cases", "案例", items=stories, rest=left_out(len(branch.cases), len(shown), "个案例"))


def outcomes(rows: Sequence[OutcomeRow], rung: Rung) -> Section | None:
    """Return 成效: figures before and after, None without any."""
    shown = first(rows, rung.outcomes)
    if not shown:
        return None
    figures = tuple(figure(row) for row in shown)
    return Section("outcomes", "成效", items=figures, rest=left_out(len(rows), len(shown), "项成效"))


def figure(row: OutcomeRow) -> Figure:
    """Return one outcome as it is set: numbers as words, bars as shares of the longer."""
    outcome = row.outcome
    before, after = _shares(outcome.before, outcome.after)
    return Figure(
        indicator=outcome.indicator,
        before=grouped(outcome.before) if outcome.before is not None else "",
        after=grouped(outcome.after) if outcome.after is not None else UNSAID,
        unit=outcome.unit if outcome.after is not None else "",
        before_period=outcome.before_period,
        after_period=outcome.after_period,
        before_share=before,
        after_share=after,
        change=outcome_change(row),
        source=outcome.source or UNSAID,
    )


def _card(method: Method, rung: Rung) -> Card:
    said = (("适用", method.fits), ("提醒", method.caution), ("成效", method.effect))
    steps = tuple(clipped(step, rung.words) for step in method.steps[: rung.steps])
    if len(steps) < len(method.steps):
        steps = (*steps, f"……（共 {len(method.steps)} 步）")
    return Card(method.name, steps, tuple(Note(label, clipped(text, rung.words)) for label, text in said if text))


def _story(case: Case, pictures: Pictures, rung: Rung) -> Story:
    said = (("背景", case.background), ("做法", case.action), ("结果", case.result))
    notes = tuple(Note(label, clipped(_run(text), rung.words)) for label, text in said if text)
    return Story(case.title, when(case.date) if case.date else "", notes, pictures.cases.get(case.anchor))


def _run(text: str) -> str:
    """Paragraphs of a note stand in one run: there is no room for white lines."""
    return "".join(paragraphs(text))


def _shares(before: Decimal | None, after: Decimal | None) -> tuple[float | None, float | None]:
    if before is None or after is None or min(before, after) < 0:
        return None, None
    longest = max(before, after)
    if not longest:
        return 0.0, 0.0
    return round(float(before / longest), 4), round(float(after / longest), 4)

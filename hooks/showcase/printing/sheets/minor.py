"""The small blocks of a sheet: five strengths, care, learning, pairs, contests, and what a visitor sees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from showcase.model import Branch, Bureau, Contest, OwnProgress
from showcase.pages.wording import after_number, grouped, listed, since
from showcase.printing.sheets.fitting import Rung, first, left_out
from showcase.printing.sheets.values import Line, Section


def minor(branch: Branch, bureau: Bureau, by_id: Mapping[str, Branch], rung: Rung) -> Iterator[Section]:
    """Give the small blocks `branch` has; those there is no room for are named in one line."""
    blocks = [block for block in _blocks(branch, bureau, by_id, rung) if block]
    kept = first(blocks, rung.minor)
    yield from kept
    if len(kept) < len(blocks):
        yield Section("rest", "另有", lead=(f"{listed(block.name for block in blocks[len(kept) :])}，见网页。",))


def visit(branch: Branch, rung: Rung) -> Section | None:
    """Return 参观: what there is to see and how long it takes; None when nobody is received."""
    if branch.visit is None or not branch.visit.receives:
        return None
    shown = first(branch.visit.highlights, rung.highlights)
    lines = tuple(Line(f"{one.minutes} 分钟" if one.minutes is not None else "", one.text) for one in shown)
    lead = (f"预约：{branch.visit.booking}",) if branch.visit.booking else ()
    return Section(
        "visit",
        "参观",
        "可接待",
        lead=lead,
        items=lines,
        rest=left_out(len(branch.visit.highlights), len(shown), "处看点"),
    )


def _blocks(branch: Branch, bureau: Bureau, by_id: Mapping[str, Branch], rung: Rung) -> Iterator[Section | None]:
    yield _strength(branch)
    yield _lessons(branch, bureau, rung)
    yield _pairs(branch, by_id, rung)
    yield _contests(branch, rung)
    yield _care(branch)


def _strength(branch: Branch) -> Section | None:
    """Only the newest year: older ones are on the page."""
    if not branch.strength:
        return None
    newest = max(branch.strength, key=lambda year: year.year)
    note = f"{newest.year}年自评" + (f"\n等次：{newest.grade}" if newest.grade else "")
    return Section("counts", "五强", note, items=tuple(Line(word, label) for label, word in newest.marks))


def _care(branch: Branch) -> Section | None:
    if not branch.care:
        return None
    newest = max(branch.care, key=lambda year: year.year)
    counts = tuple(Line(grouped(number), label) for label, number in newest.counts)
    return Section("counts", "关怀", f"{newest.year}年，只记人次", items=counts)


def _lessons(branch: Branch, bureau: Bureau, rung: Rung) -> Section | None:
    known = sorted((one for one in branch.lessons if one.date <= bureau.as_of), key=lambda one: one.date, reverse=True)
    shown = first(known, rung.lessons)
    if not shown:
        return None
    lines = []
    for one in shown:
        said = (
            one.form,
            one.venue,
            f"{one.attendance} 人次" if one.attendance is not None else "",
            f"{grouped(one.hours)} 学时" if one.hours is not None else "",
        )
        lines.append(Line(str(one.date), one.title, note="，".join(filter(None, said))))
    return Section("ledger", "学习", items=tuple(lines), rest=left_out(len(known), len(shown), "次学习"))


def _pairs(branch: Branch, by_id: Mapping[str, Branch], rung: Rung) -> Section | None:
    lines = tuple(
        Line(
            since(pair.since) if pair.since else "",
            f"{by_id[pair.partner].brand.name}　{by_id[pair.partner].short_name}",
            pair.about,
        )
        for pair in first([pair for pair in branch.pairs if pair.partner in by_id], rung.pairs)
    )
    return Section("ledger", "结对", items=lines) if lines else None


def _contests(branch: Branch, rung: Rung) -> Section | None:
    shown = first(sorted(branch.contests, key=lambda one: -one.year), rung.contests)
    lines = tuple(Line(f"{one.year}年", one.theme, one.material, _own_progress(one)) for one in shown)
    return (
        Section("ledger", "擂台", items=lines, rest=left_out(len(branch.contests), len(shown), "次擂台"))
        if lines
        else None
    )


def _own_progress(contest: Contest) -> str:
    said = "；".join(filter(None, map(_step, contest.progress)))
    return f"与自己比：{said}" if said else ""


def _step(progress: OwnProgress) -> str:
    if progress.last_year is None or progress.this_year is None:
        return ""
    now = grouped(progress.this_year) + after_number(progress.unit)
    return f"{progress.indicator} {grouped(progress.last_year)} → {now}"

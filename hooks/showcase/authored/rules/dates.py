"""What comes first comes first, and nothing is dated after the day everything is computed at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from showcase.authored.rules.finding import Finding, found
from showcase.authored.schema import BranchDoc, Steps
from showcase.authored.source import Source
from showcase.model import Bureau, PartialDate


def ends_follow_starts(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """办结 is not before 提出, 止 not before 起."""
    for source in sources:
        for path, first, start, last, end in _spans(source.doc):
            if end and end < start:
                yield found(source, "date-order", (*path, last), first=first, start=start, last=last, end=end)


def progress_goes_on(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """Progress stands in the order of time, and a running total does not shrink."""
    for source in sources:
        for row, pledge in enumerate(source.doc.pledges):
            for number, (before, after) in enumerate(pairwise(pledge.progress), 1):
                path = ("承诺", row, "进展", number)
                if after.date < before.date:
                    yield found(source, "progress-order", (*path, "日期"), date=after.date, before=before.date)
                elif before.done is not None and after.done is not None and after.done < before.done:
                    yield found(source, "progress-shrinks", (*path, "完成"), done=after.done, before=before.done)


def dates_lie_before_the_closing_day(sources: Sequence[Source], bureau: Bureau) -> Iterator[Finding]:
    """What is dated after 截至 does not count yet; of it only honours, cases and responses are shown."""
    for source in sources:
        for path, day in _days(source.doc):
            if (day.first if isinstance(day, PartialDate) else day) > bureau.as_of:
                yield found(source, "date-late", path, date=day, as_of=bureau.as_of)


def signatures_follow_each_other(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """填报 → 支部审核 → 保密审查 → 上级审定, each on the day of the one before or later."""
    for source in sources:
        signoff = source.doc.signoff
        steps = [
            ("填报", signoff.filled.date),
            ("支部审核", signoff.reviewed and signoff.reviewed.date),
            ("保密审查", signoff.secrecy and signoff.secrecy.date),
            ("上级审定", signoff.approved and signoff.approved.date),
        ]
        taken = [(name, day) for name, day in steps if day]
        for (first, start), (last, end) in pairwise(taken):
            if end < start:
                path = ("审签", last, "日期")
                yield found(source, "signoff-order", path, first=first, start=start, last=last, end=end)


def approvers_are_not_clerks(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """Who fills in does not approve."""
    for source in sources:
        signoff = source.doc.signoff
        if signoff.approved and signoff.approved.who == signoff.filled.who:
            yield found(source, "signoff-same-person", ("审签", "上级审定", "人"))


def years_stand_once(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """关怀 and 五强自评 give one account of a year."""
    for source in sources:
        yield from _twice(source, "关怀", [care.year for care in source.doc.care])
        yield from _twice(source, "五强自评", [strength.year for strength in source.doc.strength])


def _twice(source: Source, block: str, years: Sequence[int]) -> Iterator[Finding]:
    for row, year in enumerate(years):
        if year in years[:row]:
            yield found(source, "year-twice", (block, row, "年度"), block=block, year=year)


def _spans(doc: BranchDoc) -> Iterator[tuple[Steps, str, date, str, date | None]]:
    for row, response in enumerate(doc.responses):
        yield ("战时响应", row), "起", response.start, "止", response.end
    for row, thing in enumerate(doc.service.small_things if doc.service else ()):
        yield ("双报到", "关键小事", row), "提出", thing.raised, "办结", thing.solved


def _days(doc: BranchDoc) -> Iterator[tuple[Steps, date | PartialDate]]:
    for row, honour in enumerate(doc.honours):
        if honour.date:
            yield ("荣誉", row, "日期"), honour.date
    for row, case in enumerate(doc.cases):
        if case.date:
            yield ("案例", row, "日期"), case.date
    for row, response in enumerate(doc.responses):
        yield ("战时响应", row, "起"), response.start
    for row, lesson in enumerate(doc.lessons):
        yield ("学习", row, "日期"), lesson.date
    for row, pledge in enumerate(doc.pledges):
        for number, progress in enumerate(pledge.progress):
            yield ("承诺", row, "进展", number, "日期"), progress.date
        if pledge.finished:
            yield ("承诺", row, "完成日期"), pledge.finished
    yield from _service_days(doc)


def _service_days(doc: BranchDoc) -> Iterator[tuple[Steps, date]]:
    if doc.service is None:
        return
    for row, record in enumerate(doc.service.records):
        yield ("双报到", "服务", row, "日期"), record.date
    for row, thing in enumerate(doc.service.small_things):
        yield ("双报到", "关键小事", row, "提出"), thing.raised
        if thing.solved:
            yield ("双报到", "关键小事", row, "办结"), thing.solved

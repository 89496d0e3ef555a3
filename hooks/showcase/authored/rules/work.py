"""Pledges and service that can be followed: a day, a number, no more satisfied than asked."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from showcase.authored.rules.finding import Finding, found, missed
from showcase.authored.schema.life import ServiceRecordDoc
from showcase.authored.source import Source
from showcase.model import Bureau


def pledges_have_a_day(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """A pledge without 期限 and not yet done can never be seen to be late."""
    for source in sources:
        for row, pledge in enumerate(source.doc.pledges):
            if pledge.deadline is None and pledge.finished is None:
                yield missed(source, "pledge-deadline", ("承诺", row, "期限"))


def the_satisfied_were_asked(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """群众满意 is never more than 群众参评."""
    for source in sources:
        for row, pledge in enumerate(source.doc.pledges):
            review = pledge.review
            if review and (review.satisfied or 0) > (review.asked if review.asked is not None else 10**9):
                path = ("承诺", row, "评诺", "群众满意")
                yield found(source, "review-count", path, satisfied=review.satisfied, asked=review.asked)


def service_has_numbers(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """A service record says how many came or how long it took."""
    for source, row, record in _records(sources):
        if record.visits is None and record.hours is None:
            yield missed(source, "service-numbers", ("双报到", "服务", row, "人次"))


def service_fits_into_a_day(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """The hours of a record are those of all who came, and nobody serves more than 24 of them a day."""
    for source, row, record in _records(sources):
        if record.visits is not None and record.hours is not None and record.hours > 24 * record.visits:
            path = ("双报到", "服务", row, "小时")
            yield found(source, "service-hours", path, hours=record.hours, visits=record.visits)


def service_stands_once(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """A record written twice, alike in its day, its project and its numbers, would be counted twice."""
    first: dict[Hashable, int] = {}
    for source, row, record in _records(sources):
        turn = (source.folder.name, record.date, record.project, record.visits, record.hours, record.benefit)
        earlier = first.setdefault(turn, row)
        if earlier != row:
            number = source.number("双报到", "服务", earlier)
            yield found(source, "service-twice", ("双报到", "服务", row, "项目"), name=record.project, first=number)


def _records(sources: Sequence[Source]) -> Iterator[tuple[Source, int, ServiceRecordDoc]]:
    for source in sources:
        for row, record in enumerate(source.doc.service.records if source.doc.service else ()):
            yield source, row, record

"""Pledges and service that can be followed: a day, a number, no more satisfied than asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from showcase.authored.rules.finding import Finding, found, missed
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
    for source in sources:
        for row, record in enumerate(source.doc.service.records if source.doc.service else ()):
            if record.visits is None and record.hours is None:
                yield missed(source, "service-numbers", ("双报到", "服务", row, "人次"))

"""What is said to an author never repeats what the gate is about, whatever the sentence is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from showcase.authored.privacy.finding import masked_text, outermost
from showcase.authored.privacy.numbers import numbers
from showcase.authored.privacy.quick import may_hold_numbers
from showcase.authored.sentences import PRIVACY
from showcase.problem import Problem


def discreet(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return `problems` with every number of a person masked in their words and in the lines they quote.

    A sentence of the gate itself quotes no line at all.
    """
    return tuple(map(_discreet, problems))


def _discreet(problem: Problem) -> Problem:
    if problem.code in PRIVACY:
        problem = replace(problem, source="")
    said = (problem.what, problem.fix, problem.source)
    if not any(may_hold_numbers(text.encode("utf-8", "replace")) for text in said if text):
        return problem
    what, fix, source = (masked_text(text, outermost(numbers(text))) for text in said)
    return replace(problem, what=what, fix=fix, source=source)

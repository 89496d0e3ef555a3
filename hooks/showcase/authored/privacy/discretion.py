"""What is said to an author never repeats what the gate is about, whatever the sentence is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from showcase.authored.privacy.finding import masked_text, outermost
from showcase.authored.privacy.numbers import numbers
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
    what, fix, source = (masked_text(text, outermost(numbers(text))) if text else "" for text in said)
    return replace(problem, what=what, fix=fix, source=source)

"""Which problems a branch's methods are for: the words of 适用 that another branch writes too."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from showcase.model import Branch

LONGEST = 6

# 等, 和, 的 … join problems; a rare word broken by this (和谐) only means one likeness less.
_JOINTS = re.compile(r"[\W_等和与及或的]+")


def shared_problems(branches: Sequence[Branch]) -> Mapping[str, tuple[str, ...]]:
    """Return by branch id the problem words that at least two of `branches` have.

    A problem is a word of 2 to `LONGEST` characters that stands by itself in some 适用; a branch has it when its
    own 适用 contains it: 邻里 in one, 邻里纠纷 in the other.
    """
    terms = {branch.id: _terms(branch) for branch in branches}
    words = {term for theirs in terms.values() for term in theirs if len(term) <= LONGEST}
    having = {id_: _contained(theirs, words) for id_, theirs in terms.items()}
    known = Counter(chain.from_iterable(having.values()))
    return {id_: tuple(word for word in theirs if known[word] > 1) for id_, theirs in having.items()}


def _terms(branch: Branch) -> tuple[str, ...]:
    text = "，".join(method.fits for method in branch.methods)
    parts = _JOINTS.split(unicodedata.normalize("NFKC", text).casefold())
    return tuple(dict.fromkeys(part for part in parts if len(part) > 1))


def _contained(terms: Sequence[str], words: set[str]) -> tuple[str, ...]:
    runs = (
        term[start : start + length]
        for term in terms
        for length in range(LONGEST, 1, -1)
        for start in range(len(term) - length + 1)
    )
    return tuple(dict.fromkeys(run for run in runs if run in words))

"""A sentence is filled in with parts that stay text, and its code is its own."""

from __future__ import annotations

import pytest

from showcase.authored.sentences import (
    INSPECTION,
    PHOTOS,
    PRINTING,
    PRIVACY,
    READING,
    RULES,
    SCHEMA,
    SENTENCES,
    SIGNOFF,
    SUBMISSIONS,
    Sentence,
    word,
)
from showcase.problem import Place

from .law import breaches

HERE = Place("branches/x/branch.yaml", 3, 5)


def test_a_code_stands_in_one_table() -> None:
    tables = (READING, SCHEMA, RULES, PRIVACY, SIGNOFF, SUBMISSIONS, INSPECTION, PHOTOS, PRINTING)

    assert len(SENTENCES) == sum(map(len, tables))


def test_a_problem_is_worded_from_its_code() -> None:
    problem = word("flag-read", HERE, "  敏感单位: no", where="支部的“敏感单位”", text="no", mended="否")

    assert problem.what == "支部的“敏感单位”写的是“no”，已按“否”读入"
    assert problem.fix == "请写成 `否`。"
    assert (problem.grade, problem.source, problem.holds_back) == ("advice", "  敏感单位: no", False)


def test_braces_in_a_part_are_text() -> None:
    assert "{0.__class__} {{7*7}}" in word("flag-unclear", HERE, where="甲", text="{0.__class__} {{7*7}}").what


def test_a_code_nobody_knows_and_a_part_left_out_are_our_mistakes() -> None:
    with pytest.raises(KeyError):
        word("no-such-code", HERE)
    with pytest.raises(KeyError):
        word("flag-unclear", HERE)


def test_the_law_is_kept_by_sentences_alone() -> None:
    """The law finds what it is there to find."""
    bad = {"Bad_Code": Sentence("Invalid date!", "必须改正")}

    assert len(breaches(bad)) == 6

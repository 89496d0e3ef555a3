"""The parser against the YAML test suite: it need not read all of it, but never more than libyaml nor differently."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given

from tests.authored.yamlfile.desk import REPAIRS, as_libyaml_reads, codes, is_yaml, read, scribbles

SUITE = Path(__file__).parents[2] / "corpora" / "yaml-test-suite" / "cases.json"
CASES = json.loads(SUITE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_a_case_of_the_suite_is_read_as_libyaml_reads_it(case: dict[str, str]) -> None:
    text = case["yaml"]
    document, problems = read(text)
    held = any(problem.holds_back for problem in problems)

    assert document is not None or held
    assert is_yaml(text.removeprefix("\ufeff")) or held or codes(problems) & REPAIRS
    if document is not None and not problems:
        assert document.tree == (as_libyaml_reads(text) or "")


def test_the_suite_is_all_there() -> None:
    assert len(CASES) == 406
    assert sum(case["fails"] for case in CASES) == 94


@given(scribbles)
def test_nothing_is_accepted_that_libyaml_refuses_unless_announced(text: str) -> None:
    document, problems = read(text)
    held = any(problem.holds_back for problem in problems)

    assert document is not None or held
    assert held or codes(problems) & REPAIRS or is_yaml(text.replace("\r", "\n").removeprefix("\ufeff"))

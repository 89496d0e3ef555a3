"""What a rule finds is worded at its place in the file."""

from __future__ import annotations

from showcase.authored.rules import RULES, check
from showcase.authored.rules.finding import found, found_written, worded

from ..desk import DATA, LEAST, a_source, said, the_bureau

CARE = "关怀:\n  -\n  - {年度: 2025}\n  - {年度: 2025}\n"


def test_rows_are_counted_as_read_or_as_written() -> None:
    source = a_source(CARE)
    parts = {"block": "关怀", "year": 2025}
    as_read, as_written = (
        worded([make(source, "year-twice", ("关怀", 1, "年度"), **parts)])[0] for make in (found, found_written)
    )

    assert (as_read.place.line, as_written.place.line) == (24, 23)


def test_a_rule_counts_the_rows_of_the_file() -> None:
    problems = said(check([a_source(CARE)], the_bureau()), "year-twice")

    assert [str(problem.place) for problem in problems] == ["branches/x/branch.yaml:24:10"]
    assert problems[0].source == "  - {年度: 2025}"


def test_problems_come_by_place_and_do_not_depend_on_the_order_of_folders() -> None:
    sources = [a_source(CARE, folder=folder) for folder in "bca"]
    problems = check(sources, the_bureau())

    assert list(problems) == sorted(problems)
    assert check(sources[::-1], the_bureau()) == problems


def test_the_example_breaks_no_rule() -> None:
    text = (DATA / "branch.yaml").read_text(encoding="utf-8")
    files = ["logo", "podao-01", "zhengshu-2025", "ranqi-01", "hezuo"]
    source = a_source(text=text, files=[f"photos/{name}.{'png' if name == 'logo' else 'jpg'}" for name in files])

    assert {problem.code for problem in check([source], the_bureau())} == {"photo-unlisted"}


def test_the_least_branch_breaks_no_rule() -> None:
    assert check([a_source(text=LEAST)], the_bureau()) == ()


def test_every_rule_says_what_it_holds() -> None:
    assert [rule.__name__ for rule in RULES if not (rule.__doc__ or "").endswith(".")] == []

"""Every table says what the pages say, in their order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from showcase.catalogue.whole import catalogue
from showcase.downloads.tables import tables
from showcase.model import Branch
from tests.catalogue.samples import BUREAU, a_branch, a_pledge, a_record, a_service, honour, person, some_branches


@given(some_branches())
def test_every_row_has_a_cell_for_every_column(branches: list[Branch]) -> None:
    for table in tables(catalogue(branches, BUREAU)):
        assert {len(row) for row in table.rows} <= {len(table.columns)}


@given(some_branches())
def test_tables_are_as_long_as_the_lists_they_come_from(branches: list[Branch]) -> None:
    whole = catalogue(branches, BUREAU)
    lengths = {table.name: len(table.rows) for table in tables(whole)}

    assert lengths == {
        "honours": len(whole.roll.entries),
        "branches": len(whole.branches),
        "pledges": whole.pledges.total,
        "service": whole.service.records,
        "small-things": len(whole.service.small_things),
        "methods": len(whole.methods.rows),
        "learning": len(whole.learning.rows),
        "outcomes": len(whole.outcomes),
    }


@given(st.permutations([a_branch("GA-1", honour()), a_branch("GA-2", person("䶮")), a_branch("GA-3")]))
def test_the_order_of_folders_never_shows(branches: list[Branch]) -> None:
    assert tables(catalogue(branches, BUREAU)) == tables(catalogue(sorted(branches, key=lambda b: b.id), BUREAU))


def test_a_date_known_to_the_year_stays_as_written_and_the_unsaid_stays_empty() -> None:
    branch = a_branch(
        "GA-1", honour(date="2024"), pledges=(a_pledge(None, None),), service=a_service(a_record(date(2026, 1, 2)))
    )
    honours, _, pledges, service, *_ = tables(catalogue([branch], BUREAU))
    heads = [column.key for column in service.columns]

    assert honours.rows[0][1] == "2024"
    assert pledges.rows[0][6] is None
    assert dict(zip(heads, service.rows[0], strict=True))["hours"] is None


def test_a_revoked_honour_stands_in_no_table() -> None:
    revoked = replace(honour(), status="revoked")

    assert all(
        "最强党支部" not in row
        for table in tables(catalogue([a_branch("GA-1", revoked)], BUREAU))
        for row in table.rows
    )

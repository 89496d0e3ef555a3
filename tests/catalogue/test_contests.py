"""Progress against oneself, and care as yearly sums."""

from __future__ import annotations

from decimal import Decimal

from showcase.authored.schema.life import CareDoc
from showcase.catalogue.contests import care_years, contest_rows
from showcase.model import CARE_KINDS, Care, Contest, OwnProgress

from .samples import a_branch


def test_contests_stand_newest_first_and_never_by_rank() -> None:
    first = a_branch("GA-1", contests=(Contest("1", 2025, "融合", rank=9), Contest("2", 2026, "融合", rank=2)))
    second = a_branch("GA-2", contests=(Contest("1", 2026, "融合", rank=1),))

    assert [(row.branch.id, row.contest.year) for row in contest_rows([first, second])] == [
        ("GA-1", 2026),
        ("GA-2", 2026),
        ("GA-1", 2025),
    ]


def test_a_branch_is_measured_against_itself() -> None:
    own = (OwnProgress("调解", "起", Decimal(40), Decimal(50)), OwnProgress("夜巡", "次", None, Decimal(9)))
    (row,) = contest_rows([a_branch(contests=(Contest("1", 2026, "融合", progress=own),))])

    assert [(one.figure.indicator, one.change, one.percent) for one in row.progress] == [
        ("调解", Decimal(10), Decimal("25.0")),
        ("夜巡", None, None),
    ]


def test_care_is_summed_by_year_and_label() -> None:
    first = a_branch("GA-1", care=(Care(2025, (("七一慰问", 4), ("春节慰问", 6))), Care(2024, (("七一慰问", 1),))))
    second = a_branch("GA-2", care=(Care(2025, (("其他慰问", 0), ("七一慰问", 2))),))

    assert [(year.year, year.branches, year.counts) for year in care_years([first, second])] == [
        (2024, 1, (("七一慰问", 1),)),
        (2025, 2, (("七一慰问", 6), ("春节慰问", 6), ("其他慰问", 0))),
    ]


def test_care_keeps_the_order_of_the_ledger_whoever_wrote_first() -> None:
    first = a_branch("GA-1", care=(Care(2025, (("七一慰问", 1), ("其他慰问", 1))),))
    second = a_branch("GA-2", care=(Care(2025, (("生活困难党员走访", 1), ("老党员走访", 1))),))

    (year,) = care_years([first, second])
    assert [label for label, _ in year.counts] == ["七一慰问", "生活困难党员走访", "老党员走访", "其他慰问"]
    assert {field.alias for field in CareDoc.model_fields.values()} == {"年度", *CARE_KINDS}


def test_no_care_is_no_year() -> None:
    assert care_years([a_branch(care=(Care(2025, ()),))]) == ()

"""One honour is one, whoever claims it; what differs stays apart."""

from __future__ import annotations

import pytest

from showcase.claims import is_own, reference_of
from showcase.model import Branch, Honour

from .catalogue.samples import a_branch, a_date, gathered, honour, person


def homes(*branches: Branch) -> list[list[str]]:
    return [[claim.branch.id for claim in claims] for claims in gathered(branches)]


def test_the_same_honour_in_two_folders_is_one() -> None:
    station = a_branch("GA-1", honour())
    bureau = a_branch("GA-2", honour("“最强”党支部", document="公党［2025］ 16 号", unit="GA-1派出所"))

    assert homes(station, bureau) == [["GA-1", "GA-2"]]


@pytest.mark.parametrize("unit", ["中共GA-1支部委员会", "GA-1派出所", "GA-1党支部", "ＧＡ-1 派出所"])
def test_every_name_of_a_branch_is_one_unit(unit: str) -> None:
    assert homes(a_branch("GA-1", honour()), a_branch("GA-2", honour(unit=unit))) == [["GA-1", "GA-2"]]
    assert is_own(a_branch("GA-1"), honour(unit=unit))


def test_a_short_name_two_branches_bear_names_neither() -> None:
    twins = [a_branch(number, short_name="东关派出所党支部") for number in ("GA-1", "GA-2")]
    third = a_branch("GA-3", honour(unit="东关派出所党支部"))

    ((claim,),) = gathered((*twins, third))

    assert not claim.own
    assert claim.recipient == "东关派出所党支部"


def test_ones_own_short_name_is_oneself_even_when_another_bears_it() -> None:
    twins = [
        a_branch(number, honour(unit="东关派出所党支部"), short_name="东关派出所党支部") for number in ("GA-1", "GA-2")
    ]

    assert homes(*twins) == [["GA-1"], ["GA-2"]]


def test_ones_own_unit_is_oneself_even_when_another_shares_it() -> None:
    sharing = [
        a_branch("GA-1", unit="甲派出所"),
        a_branch("GA-2", honour(unit="甲派出所"), honour("先进集体"), person("李", unit="甲派出所"), unit="甲派出所"),
    ]

    assert [[claim.recipient for claim in claims] for claims in gathered(sharing)] == [["GA-2"]] * 3
    assert homes(a_branch("GA-2", honour(unit="甲派出所"), honour(), unit="甲派出所")) == [["GA-2", "GA-2"]]


def test_a_shared_unit_another_branch_names_is_whoever_claims_it() -> None:
    outside = a_branch("GA-0", honour(unit="交警支队"))
    first, second = a_branch("GA-1", unit="交警支队"), a_branch("GA-2", honour(unit="交警支队"), unit="交警支队")

    assert [claim.recipient for claim in gathered((outside, first, second))[0]] == ["GA-2", "GA-2"]
    assert [claim.recipient for claim in gathered((outside, first))[0]] == ["GA-1"]


def test_one_person_of_a_shared_unit_claimed_twice_is_one_honour() -> None:
    sharing = [a_branch(number, person("李", unit="交警支队"), unit="交警支队") for number in ("GA-1", "GA-2")]

    assert homes(*sharing) == [["GA-1", "GA-2"]]


def test_a_unit_two_branches_share_is_honoured_once() -> None:
    sharing = [a_branch(number, honour(unit="交警支队"), unit="交警支队") for number in ("GA-1", "GA-2")]

    assert homes(*sharing) == [["GA-1", "GA-2"]]
    assert all(claim.own for claim in gathered(sharing)[0])


@pytest.mark.parametrize(
    "other",
    [
        honour("先进集体"),
        honour(document="公党〔2025〕17号"),
        honour(unit="某局"),
        person("李望春", "最强党支部"),
        honour(document="", issuer="市局"),
        honour(document="", date="2025-06-29"),
    ],
)
def test_another_name_document_recipient_or_kind_is_another_honour(other: Honour) -> None:
    assert homes(a_branch("GA-1", honour(), other)) == [["GA-1"], ["GA-1"]]


def test_issuer_and_date_stand_for_a_missing_document() -> None:
    plain = honour(document="")

    assert homes(a_branch("GA-1", plain), a_branch("GA-2", honour(document="", unit="GA-1派出所"))) == [
        ["GA-1", "GA-2"]
    ]
    assert reference_of(plain) == ("省厅", a_date("2025-06-28"))


def test_a_claim_without_document_joins_the_one_document_of_its_issuer_and_date() -> None:
    assert homes(a_branch("GA-1", honour(document=""), honour())) == [["GA-1", "GA-1"]]


def test_a_claim_without_document_joins_neither_of_two() -> None:
    two_documents = (honour(document="1号"), honour(document="2号"), honour(document=""))

    assert homes(a_branch("GA-1", *two_documents)) == [["GA-1"], ["GA-1"], ["GA-1"]]


def test_one_person_claimed_in_two_folders_is_one_honour() -> None:
    assert homes(a_branch("GA-1", person("李望春")), a_branch("GA-2", person("李 望春"))) == [["GA-1", "GA-2"]]


def test_namesakes_of_two_stated_units_are_two_honours() -> None:
    claims = [person("李望春", unit="GA-1派出所"), person("李望春", unit="GA-2派出所")]

    assert homes(a_branch("GA-1"), a_branch("GA-2"), a_branch("GA-3", *claims)) == [["GA-3"], ["GA-3"]]
    assert [
        same[0].recipient for same in gathered([a_branch("GA-1"), a_branch("GA-2"), a_branch("GA-3", *claims)])
    ] == [
        "GA-1",
        "GA-2",
    ]

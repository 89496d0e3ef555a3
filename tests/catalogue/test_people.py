"""A person is a name in a branch, and one person where folders share an honour."""

from __future__ import annotations

from showcase.catalogue.people import one_person
from showcase.model import Branch

from .samples import a_branch, gathered, person


def people(*branches: Branch) -> int:
    return len(set(one_person(gathered(branches)).values()))


def test_namesakes_in_two_branches_are_two_persons() -> None:
    assert (
        people(a_branch("GA-1", person("李望春", document="1号")), a_branch("GA-2", person("李望春", document="2号")))
        == 2
    )


def test_an_honour_in_two_folders_makes_one_person_of_two_across_all_their_honours() -> None:
    first = a_branch("GA-1", person("李望春", document="1号"), person("李望春", document="2号"))
    second = a_branch("GA-2", person("李望春", document="2号"), person("李望春", document="3号"))

    assert people(first, second) == 1


def test_joining_carries_on_from_folder_to_folder() -> None:
    chain = [
        a_branch(f"GA-{n}", person("李望春", document=f"{n}号"), person("李望春", document=f"{n + 1}号"))
        for n in range(1, 9)
    ]

    assert people(*chain) == 1
    assert people(*chain[:3], *chain[4:]) == 2


def test_a_revoked_honour_still_tells_who_is_one_person() -> None:
    shared = person("李望春", document="2号", status="revoked")

    assert people(a_branch("GA-1", shared), a_branch("GA-2", shared)) == 1


def test_a_unit_is_no_person() -> None:
    assert people(a_branch("GA-1")) == 0

"""What a branch has been given."""

from __future__ import annotations

from tests.catalogue.samples import honour, person


def test_an_honour_of_a_person_is_told_from_that_of_a_unit() -> None:
    assert (person("李望春").personal, honour().personal) == (True, False)

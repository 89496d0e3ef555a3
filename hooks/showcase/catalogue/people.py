"""Who is one person: a name in a branch, joined across folders by an honour they both claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from showcase.claims import Claim, person_of
from showcase.model import Branch, Honour

Claimed: TypeAlias = Claim[Branch, Honour]
Gathered: TypeAlias = tuple[Claimed, ...]
Person = tuple[str, str]


def one_person(honours: Iterable[Gathered]) -> Mapping[Person, Person]:
    """Return for every (branch, 姓名) the one it is counted as: the first that shares an honour with it.

    Sharing carries on: who is one with A by one honour and with B by another makes A and B one.
    """
    first: dict[Person, Person] = {}
    for gathered in honours:
        if gathered[0].honour.personal:
            for person in map(person_of, gathered):
                _join(first, person_of(gathered[0]), person)
    return {person: _found(first, person) for person in first}


def _join(first: dict[Person, Person], one: Person, other: Person) -> None:
    first.setdefault(one, one)
    first.setdefault(other, other)
    first[_found(first, other)] = _found(first, one)


def _found(first: dict[Person, Person], person: Person) -> Person:
    while first[person] != person:
        # Halving the path keeps long chains of joins short.
        first[person] = first[first[person]]
        person = first[person]
    return person

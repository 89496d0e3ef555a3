"""Who a generated branch is: what other branches must know of it, and the chance it is made by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bench import phrases

FIRST_DAY = date(2023, 9, 1)
LAST_DAY = date(2026, 6, 30)


@dataclass(frozen=True, slots=True)
class Facts:
    """What other branches must know of branch `number`: who it is and how it is called."""

    number: int
    seed: int
    id: str
    county: str
    police_kind: str
    place: str
    unit: str
    members: tuple[str, ...]

    @property
    def folder(self) -> str:
        """A name that sorts as the numbers do."""
        return f"branch-{self.number:05d}"


def facts(number: int, seed: int) -> Facts:
    """Return the identity of branch `number`, counted from 0."""
    rng = Random(f"facts {seed} {number}")
    county = number % len(phrases.COUNTIES)
    kind = rng.choice(phrases.POLICE_KINDS)
    place = rng.choice(phrases.PLACE_HEADS) + rng.choice(phrases.PLACE_TAILS)
    office = f"{place}派出所" if kind == "派出所" else f"{place}{kind}大队"
    owner = "某市公安局" if county == 0 else f"{phrases.COUNTIES[county]}公安局"
    id_ = f"GA-{county:02d}-{number // len(phrases.COUNTIES) + 1:04d}"
    members = tuple(_name(rng) for _ in range(5))
    return Facts(number, seed, id_, phrases.COUNTIES[county], kind, place, owner + office, members)


def _name(rng: Random) -> str:
    return rng.choice(phrases.SURNAMES) + "".join(rng.sample(phrases.GIVEN, rng.choice((1, 2, 2, 2))))


class Chance:
    """One stream of chance of one branch: its sentences, people and days."""

    def __init__(self, who: Facts) -> None:
        self.who = who
        self.rng = Random(f"text {who.seed} {who.number}")
        self.things = self.rng.sample(phrases.THINGS, 4)
        self.spots = [who.place + spot for spot in self.rng.sample(phrases.SPOTS, 4)]

    def say(self, sentences: Sequence[str]) -> str:
        """Return one of `sentences`, its slots filled."""
        return self.fill(self.rng.choice(sentences))

    def fill(self, sentence: str) -> str:
        """Return `sentence` with its slots filled."""
        rng = self.rng
        return sentence.format(
            place=self.who.place,
            near=rng.choice(self.spots),
            group=rng.choice(phrases.GROUPS),
            thing=rng.choice(self.things),
            n=rng.randint(3, 48),
            m=rng.randint(2, 9),
            day=f"{rng.randint(1, 12)} 月 {rng.randint(1, 28)} 日",
        )

    def member(self) -> str:
        """Return one of the few people the branch names."""
        return self.rng.choice(self.who.members)

    def day(self, first: date = FIRST_DAY, last: date = LAST_DAY) -> date:
        """Return a day from `first` to `last`, both included."""
        return first + timedelta(days=self.rng.randrange((last - first).days + 1))

    def days(self, count: int) -> list[date]:
        """Return `count` days in time order."""
        return sorted(self.day() for _ in range(count))

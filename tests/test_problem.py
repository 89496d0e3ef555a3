"""A slip as a value."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from showcase.problem import Place, Problem, sorted_problems

problems = st.builds(
    Problem,
    st.builds(Place, st.sampled_from(["a.yaml", "b.yaml"]), st.integers(0, 9), st.integers(0, 9)),
    st.sampled_from(["one", "two"]),
    st.just("what"),
    st.just("fix"),
    st.sampled_from(["problem", "advice"]),
)


@given(st.lists(problems))
def test_problems_come_by_place_and_each_once(found: list[Problem]) -> None:
    told = sorted_problems(found)

    assert set(told) == set(found)
    assert len(told) == len(set(found))
    assert list(told) == sorted(told, key=lambda problem: problem.place)


def test_a_place_is_written_as_editors_open_it() -> None:
    assert str(Place("branches/x/branch.yaml", 12, 5)) == "branches/x/branch.yaml:12:5"
    assert str(Place("branches/x")) == "branches/x"


def test_only_a_problem_holds_back() -> None:
    place = Place("x")

    assert Problem(place, "c", "w", "f").holds_back
    assert not Problem(place, "c", "w", "f", "advice").holds_back

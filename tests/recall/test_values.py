"""Values as bytes and back: nothing is lost, and nothing but data is ever made."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from showcase.authored.reading import read
from showcase.model import Branch
from showcase.photos.measure import measure
from showcase.recall import as_bytes, digest, fingerprint, from_bytes
from tests.conftest import SAMPLES


@pytest.fixture(scope="module")
def branches() -> tuple[Branch, ...]:
    return read(SAMPLES, measure, drafts=True).branches


def test_every_sample_comes_back_as_it_was(branches: tuple[Branch, ...]) -> None:
    assert tuple(from_bytes(as_bytes(branch)) for branch in branches) == branches


@pytest.mark.parametrize(
    "value", ["东关灯火", "\ud800", b"\0", 3, Decimal("3.50"), date(2026, 6, 30), (), None, ("a", 1)]
)
def test_plain_values_come_back(value: object) -> None:
    made = from_bytes(as_bytes(value))

    assert made == value
    assert type(made) is type(value)


@pytest.mark.parametrize("value", [Path("x"), print, eval, pickle.Unpickler])
def test_no_other_kind_of_thing_is_made(value: object) -> None:
    with pytest.raises(pickle.UnpicklingError, match="is not kept"):
        from_bytes(pickle.dumps(value))


def test_a_call_somebody_planted_is_not_made(tmp_path: Path) -> None:
    class Planted:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return __import__("os").mkdir, (str(tmp_path / "made"),)

    with pytest.raises(pickle.UnpicklingError):
        from_bytes(pickle.dumps(Planted()))
    assert not (tmp_path / "made").exists()


def test_a_digest_tells_where_parts_end() -> None:
    assert digest(b"ab", b"c") != digest(b"a", b"bc")
    assert digest(b"ab", b"c") == digest(b"ab", b"c")


def test_a_fingerprint_changes_with_what_is_not_known(branches: tuple[Branch, ...]) -> None:
    branch = branches[0]
    other = replace(branch, short_name="别的支部")

    assert fingerprint({"b": branch}, {}) != fingerprint({"b": other}, {})
    assert fingerprint({"b": branch}, {id(branch): b"1"}) != fingerprint({"b": branch}, {id(branch): b"2"})
    assert fingerprint({"b": branch}, {id(branch): b"1"}) == fingerprint({"b": other}, {id(other): b"1"})


def test_one_value_shown_twice_is_as_two_alike(branches: tuple[Branch, ...]) -> None:
    branch = branches[0]
    twin = from_bytes(as_bytes(branch))

    assert fingerprint((branch, branch), {}) == fingerprint((branch, twin), {})

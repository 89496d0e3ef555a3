"""What someone allowed passes the gate, and nothing else does."""

from __future__ import annotations

from datetime import date

import pytest

from showcase.authored.privacy import findings, unreleased
from showcase.model import Release


def release(text: str) -> tuple[Release, ...]:
    return (Release(text, "对外公布的电话", "分局政治处", date(2026, 7, 8)),)


@pytest.mark.parametrize("written", ["13900000000", "139 0000 0000", "139-0000-0000", "１３９００００００００"])
def test_an_allowed_number_passes_however_it_is_written(written: str) -> None:
    text = f"请拨{written}"

    assert unreleased(findings(text), text, release("139-0000-0000")) == ()


def test_another_number_does_not() -> None:
    text = "请拨13900000001"

    assert len(unreleased(findings(text), text, release("13900000000"))) == 1


def test_a_word_passes_only_inside_the_allowed_phrase() -> None:
    text = "《线人》是一部电影，线人"
    kept = unreleased(findings(text, ["线人"]), text, release("《线人》是一部电影"))

    assert [finding.start for finding in kept] == [10]

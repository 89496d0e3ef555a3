"""The door for people: every errand answers, and its exit status tells how it went."""

from __future__ import annotations

import pytest

from showcase import cli
from tests.conftest import showcase


def test_without_an_errand_it_says_which_there_are() -> None:
    run = showcase()

    assert run.status == 2
    assert "showcase --help" in run.err


def test_help_names_every_errand() -> None:
    run = showcase("--help")

    assert run.status == 0
    for errand in ("new", "check", "build", "serve", "schema"):
        assert f"\n    {errand} " in run.out


def test_stopping_it_by_hand_is_no_fault(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object, **__: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr("showcase.commands.checking.read", interrupted)

    assert cli.main(["check"]) == 130
    assert "没有改动网站" in capsys.readouterr().err

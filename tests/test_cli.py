"""The door for people: every errand answers, and its exit status tells how it went."""

from __future__ import annotations

import argparse

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
    assert capsys.readouterr().err == "\n已中断。\n"


def test_an_errand_alone_is_the_same_as_among_all() -> None:
    assert commands_of(cli.parser()) == tuple(cli.ERRANDS)
    for errand, module in cli.ERRANDS.items():
        assert errand in commands_of(cli.parser([module]))


def commands_of(parser: argparse.ArgumentParser) -> tuple[str, ...]:
    (commands,) = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    return tuple(commands.choices)

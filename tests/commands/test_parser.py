"""What the command line says when it is asked wrongly."""

from __future__ import annotations

import argparse
import re

import pytest

from showcase.cli import ERRANDS, main, parser
from showcase.commands.parser import USAGE
from showcase.printing.pieces import PIECES


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "还缺：命令"),
        (["new"], "还缺：文件夹名"),
        (["check", "--format", "xml"], "\n--format 不能填“xml”，可以填：text、json\n"),
        (["serve", "--port", "two"], "--port 要写整数，现在是 'two'"),
        (["build", "--jobs", "two"], "--jobs：要写 0 或更大的整数，现在是 two"),
        (["build", "--jobs", "-3"], "--jobs：要写 0 或更大的整数，现在是 -3"),
        (["build", "--site"], "--site 后面还要写一个值"),
        (["build", "--colour"], "不认识：--colour"),
        (["bild"], "\n没有“bild”这个命令，是不是 build？\n可以用的命令：new、schema、check、build、"),
        (["zzzzzz"], "\n没有“zzzzzz”这个命令。\n"),
    ],
)
def test_a_slip_is_told_in_chinese_with_a_way_out(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)

    told = capsys.readouterr().err
    assert stopped.value.code == USAGE
    assert said in told
    assert "--help" in told


def test_every_help_text_is_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    names = re.findall(r"^    ([a-z]+)\b", parser().format_help(), re.MULTILINE)
    assert len(names) >= len(ERRANDS)

    for words in ([], *([name] for name in names)):
        with pytest.raises(SystemExit):
            main([*words, "--help"])
        told = capsys.readouterr().out
        english = set(re.findall(r"(?<![\w./-])[a-z]{4,}(?![\w./-])", told))

        assert english <= {"showcase", *names, *typed(parser())}


def test_no_help_text_parts_a_word(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for width in range(60, 100):
        monkeypatch.setenv("COLUMNS", str(width))
        with pytest.raises(SystemExit):
            main(["print", "--help"])
        told = capsys.readouterr().out

        assert {*PIECES} <= set(re.findall("[a-z]+", told.partition("要给出的")[2].partition("选项")[0]))


def typed(parser: argparse.ArgumentParser) -> set[str]:
    """Return the words that one types because they are the only ones that will do."""
    words: set[str] = set()
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            words.update(*(typed(errand) for errand in action.choices.values()))
        else:
            words.update(map(str, action.choices or ()))
    return words

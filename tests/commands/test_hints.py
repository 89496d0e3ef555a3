"""A command that is told can be typed as it stands."""

from __future__ import annotations

import shlex
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from showcase.commands.hints import typed


def test_a_plain_word_stays_as_it_is() -> None:
    assert typed("approve", "GA-CG-012", "--by", "姓名") == "showcase approve GA-CG-012 --by 姓名"


def test_a_folder_with_a_blank_is_quoted() -> None:
    assert typed("check", Path("branches/城关 北门")) == "showcase check 'branches/城关 北门'"
    assert typed("undo", "GA-1", content=Path("我的 材料")) == "showcase undo GA-1 --content '我的 材料'"


def test_the_usual_folder_need_not_be_said() -> None:
    assert typed("check", content=Path("branches")) == "showcase check"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))))
def test_a_shell_reads_every_word_as_it_was_meant(words: list[str]) -> None:
    assert shlex.split(typed("check", *words))[2:] == words

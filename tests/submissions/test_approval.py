"""An approval on record reads back as it was said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from showcase.authored.schema import APPROVAL_KEYS, read_approval
from showcase.authored.schema.approval import AGREED, APPROVAL, SECRECY
from showcase.submissions.approval import Taken, put_on_record, step, text

from ..authored.desk import a_document

SEAL = "0" * 64
DAY = date(2026, 7, 9)


@pytest.mark.parametrize(
    ("who", "note"),
    [
        ("分局机关党委", ""),
        ("李 “四”", '他说: "可以" # 真的'),
        ("@甲", "- 一\n- 二\t三\x00"),
        ("{{7*7}}", "\\u202e\u202e反\\n"),
        ("是", "2026-07-09"),
    ],
)
def test_any_words_come_back_on_one_line(who: str, note: str) -> None:
    taken = step(Taken(SECRECY, who, DAY, AGREED, note), SEAL)
    approval, problems = read_approval(a_document(text("GA-CG-012", [taken, taken]), "approval.yaml", APPROVAL_KEYS))

    assert problems == ()
    assert approval is not None
    assert approval.steps == (taken, taken)
    assert not any(sign < " " or sign == "\u202e" for sign in taken.note + taken.who)


def test_a_record_is_written_whole_and_leaves_nothing_else(tmp_path: Path) -> None:
    put_on_record(tmp_path, "GA-CG-012", [step(Taken(APPROVAL, "甲", DAY, AGREED), SEAL)])

    assert [path.name for path in tmp_path.iterdir()] == ["approval.yaml"]
    assert "不用手改" in (tmp_path / "approval.yaml").read_text(encoding="utf-8")

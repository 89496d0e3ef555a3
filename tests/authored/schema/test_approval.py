"""What a program wrote fits, or it was spoilt."""

from __future__ import annotations

import pytest

from showcase.authored.schema import APPROVAL_KEYS, read_approval
from showcase.authored.schema.approval import APPROVAL, SECRECY

from ..desk import a_document

SEAL = "0" * 64
RECORD = f"""\
编号: GA-CG-012
审定:
  - {{环节: 保密审查, 人: 分局政治处, 日期: 2026-07-08, 结论: 同意, 摘要: {SEAL}}}
  - {{环节: 上级审定, 人: 分局机关党委, 日期: 2026-07-09, 结论: 不同意, 摘要: {SEAL}}}
  - {{环节: 上级审定, 人: 分局机关党委, 日期: 2026-07-10, 结论: 同意, 说明: 已改, 摘要: {SEAL}}}
"""


def test_the_last_word_of_each_step_is_found() -> None:
    approval, problems = read_approval(a_document(RECORD, "approval.yaml", APPROVAL_KEYS))

    assert problems == ()
    assert approval is not None
    assert [(step.verdict, step.note) for step in [approval.last(APPROVAL)] if step] == [("同意", "已改")]
    assert [step.who for step in [approval.last(SECRECY)] if step] == ["分局政治处"]


@pytest.mark.parametrize(
    ("old", "new"),
    [(SEAL, "0" * 63), (SEAL, "Z" * 64), ("同意", "也许"), ("上级审定", "自己审定"), ("GA-CG-012", "../x")],
)
def test_a_spoilt_record_is_no_record(old: str, new: str) -> None:
    approval, problems = read_approval(a_document(RECORD.replace(old, new), "approval.yaml", APPROVAL_KEYS))

    assert approval is None
    assert problems

"""Only what was approved is published; what waits is listed with its reason and is no clerk's mistake."""

from __future__ import annotations

import pytest

from showcase.authored.signoff import publishable, withheld

from .desk import LEAST, a_source

APPROVAL = "{人: 分局机关党委, 日期: 2026-07-09, 结论: 同意}"


@pytest.mark.parametrize(
    ("approval", "reason"),
    [
        (APPROVAL, ""),
        ("", "未经上级审定"),
        ("{人: 分局机关党委}", "未经上级审定"),
        ("{人: 分局机关党委, 日期: 2026-07-09}", "未经上级审定"),
        ("{日期: 2026-07-09, 结论: 同意}", "未经上级审定"),
        (APPROVAL.replace("同意", "退回修改"), "上级审定的结论不是“同意”"),
        (APPROVAL.replace("同意", "同意，修改后再报"), "上级审定的结论不是“同意”"),
        (f"{APPROVAL}\n  公开范围: 不公开", "公开范围为“不公开”"),
        (f"{APPROVAL}\n  公开范围: 内网+印刷", ""),
    ],
)
def test_a_branch_waits_for_its_approval(approval: str, reason: str) -> None:
    held = publishable(a_source(text=LEAST.replace(APPROVAL, approval)))

    assert (held.reason if held else "") == reason


def test_what_waits_is_listed_in_order_and_without_problems() -> None:
    waiting = LEAST.replace(APPROVAL, "")
    sources = [a_source(text=waiting, folder="b"), a_source(folder="c"), a_source(text=waiting, folder="a")]

    assert [(held.folder, held.id, held.problems) for held in withheld(sources)] == [
        ("b", "GA-CG-012", ()),
        ("a", "GA-CG-012", ()),
    ]

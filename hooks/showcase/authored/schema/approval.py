"""The shape of approval.yaml: who approved which content, when, and with what result; written by `showcase approve`."""

from __future__ import annotations

import re
from typing import Annotated, Final

from showcase.authored.schema.fields import Block, BranchId, Day, Kind, Sheet, Text, choice, may, must
from showcase.authored.schema.values import slip, written

SECRECY, APPROVAL = "保密审查", "上级审定"
AGREED, REFUSED = "同意", "不同意"

StepName = Annotated[str, choice(SECRECY, APPROVAL)]
Verdict = Annotated[str, choice(AGREED, REFUSED)]


def _seal(value: object) -> str:
    text = written(value)
    if not re.fullmatch("[0-9a-f]{64}", text):
        slip("text-expected")
    return text


Seal = Annotated[str, Kind(_seal, {"type": "string", "pattern": "^[0-9a-f]{64}$"})]

_EXAMPLE: Final = {"环节": APPROVAL, "人": "分局机关党委", "日期": "2026-07-09", "结论": AGREED}


class StepDoc(Block):
    """审定: one step somebody took."""

    step: StepName = must("环节", "保密审查或上级审定。", APPROVAL)
    who: Text = must("人", "谁审的。", "分局机关党委", "审签人")
    date: Day = must("日期", "哪一天。", "2026-07-09", "审签日期")
    verdict: Verdict = must("结论", "同意或不同意。", AGREED)
    note: Text = may("说明", "", "要留下的话。", "车牌已核对，可以公开")
    seal: Seal = must("摘要", "审的时候内容和照片的摘要，由程序算出。", "0" * 64)


class ApprovalDoc(Sheet):
    """审定记录."""

    id: BranchId = must("编号", "审的是哪个支部。", "GA-CG-012", "支部编号")
    steps: tuple[StepDoc, ...] = must("审定", "每一次审定，先后为序。", [_EXAMPLE])

    def last(self, step: str) -> StepDoc | None:
        """Return what was said last at `step`; None when nobody has said anything."""
        return next((taken for taken in reversed(self.steps) if taken.step == step), None)

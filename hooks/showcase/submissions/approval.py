"""An approval put on record: approval.yaml beside branch.yaml, written whole or not at all."""

from __future__ import annotations

import json
import os
import secrets
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from showcase.authored.schema.approval import StepDoc
from showcase.authored.source import APPROVAL_FILE

_HEAD: Final = """\
# 审定记录，由 `showcase approve` 写成，不用手改。
# 内容或照片有任何改动，摘要就对不上：那一版先不发布，要重新审定；只改排版和备注不要紧。
"""


@dataclass(frozen=True, slots=True)
class Taken:
    """A step somebody takes: which, who, on what day, with what result, and what is to be remembered of it."""

    step: str
    who: str
    day: date
    verdict: str
    note: str = ""


def step(taken: Taken, seal: str) -> StepDoc:
    """Return `taken` as it is put on record over the content with `seal`."""
    said = {"环节": taken.step, "人": _line(taken.who), "日期": str(taken.day), "结论": taken.verdict, "摘要": seal}
    noted = {"说明": _line(taken.note)} if _line(taken.note) else {}
    return StepDoc.model_validate(said | noted)


def put_on_record(folder: Path, branch_id: str, steps: Sequence[StepDoc]) -> None:
    """Write the approval of the branch in `folder`, all `steps` of it, the last one last."""
    made = folder / f".{APPROVAL_FILE}.{secrets.token_hex(6)}"
    try:
        with made.open("w", encoding="utf-8") as file:
            file.write(text(branch_id, steps))
            file.flush()
            os.fsync(file.fileno())
        made.replace(folder / APPROVAL_FILE)
    finally:
        made.unlink(missing_ok=True)


def text(branch_id: str, steps: Sequence[StepDoc]) -> str:
    """Return an approval.yaml."""
    return "\n".join((_HEAD + f"编号: {branch_id}", "审定:", *(line for one in steps for line in _lines(one)), ""))


def _lines(taken: StepDoc) -> Iterator[str]:
    yield f"  - 环节: {taken.step}"
    yield f"    人: {json.dumps(taken.who, ensure_ascii=False)}"
    yield f"    日期: {taken.date}"
    yield f"    结论: {taken.verdict}"
    if taken.note:
        yield f"    说明: {json.dumps(taken.note, ensure_ascii=False)}"
    yield f"    摘要: {taken.seal}"


def _line(said: str) -> str:
    """Return `said` on one line, without signs that no editor shows."""
    return " ".join("".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in said).split())

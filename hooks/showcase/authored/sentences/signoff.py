"""What is said of an approval that cannot be relied on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from showcase.authored.sentences.sentence import Sentence

SIGNOFF: Final[Mapping[str, Sentence]] = {
    "approval-unreadable": Sentence(
        "审定记录读不出来，多半是改动过", "这个文件由程序写，不用手改。请删去它，再用 `showcase approve` 审定一次。"
    ),
}

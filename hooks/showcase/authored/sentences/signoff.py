"""What is said of an approval that cannot be relied on, or that is only said to be there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from showcase.authored.sentences.sentence import Sentence

SIGNOFF: Final[Mapping[str, Sentence]] = {
    "approval-unreadable": Sentence(
        "审定记录读不出来，多半是改动过", "这个文件由程序写，不用手改。请删去它，再用 `showcase approve` 审定一次。"
    ),
    "approval-awaited": Sentence(
        "“上级审定”写了“同意”，但没有审定记录 `approval.yaml`，还不会发布",
        "材料不用改，请上级党组织看过以后运行 `showcase approve {id} --by 姓名 --as 上级审定`，记录由程序来写。",
        "advice",
    ),
    "approval-changed": Sentence(
        "审定后有改动，改过的这一版还不会发布",
        "网站上仍是上次审定的那一版，没有留着的就先不出现。要发布这一版，请上级党组织看过以后运行 "
        "`showcase approve {id} --by 姓名 --as 上级审定`。",
        "advice",
    ),
    "approval-none": Sentence(
        "{count} 个支部写了上级审定“同意”，还没有一个有审定记录 `approval.yaml`，都不会发布",
        "材料不用改，请上级党组织看过以后运行 `showcase approve 编号 --by 姓名 --as 上级审定`，编号可以写几个。",
        "advice",
    ),
}

"""What is said of a submission that cannot be taken in as it came."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from showcase.authored.sentences.sentence import Sentence

_AGAIN: Final = "请把支部的文件夹重新压缩成 zip 再交一次"

SUBMISSIONS: Final[Mapping[str, Sentence]] = {
    "zip-missing": Sentence("没有找到“{name}”", "请看看路径写得对不对。"),
    "zip-other": Sentence(
        "这不是 zip 压缩包，也不是文件夹",
        f"{_AGAIN}；RAR、7z 请先解压。在文件夹上点右键，选“发送到”“压缩文件夹”就是 zip。",
    ),
    "zip-damaged": Sentence("压缩包坏了，读到“{name}”就读不下去", f"多半是传送时断了。{_AGAIN}。"),
    "zip-locked": Sentence("压缩包加了密码", f"请去掉密码，{_AGAIN}。"),
    "zip-heavy": Sentence("压缩包太大：{reason}", f"照片缩小到长边 2400 像素就够用。请拿走不用的文件，{_AGAIN}。"),
    "zip-bomb": Sentence(
        "压缩包里的“{name}”解开后大得不合情理，没有解开", f"请确认它从哪里来。没有问题的话，{_AGAIN}。"
    ),
    "zip-nested": Sentence("压缩包里还有压缩包“{name}”", f"请先解开里面那一层，{_AGAIN}。"),
    "zip-method": Sentence("压缩包用了少见的压缩方法（“{name}”）", f"{_AGAIN}，压缩方法选“标准”。"),
    "zip-name": Sentence("压缩包里的文件名“{name}”不能用：{reason}", f"请改一个简短的文件名，{_AGAIN}。"),
    "zip-twice": Sentence("压缩包里有两个文件叫“{name}”，或者只差大小写", f"请留下一个，{_AGAIN}。"),
    "zip-special": Sentence("压缩包里的“{name}”不是普通文件", f"请换成文件本身，不用快捷方式，{_AGAIN}。"),
    "zip-overlap": Sentence(
        "压缩包里的“{name}”和别的内容叠在一起，没有解开", f"请确认它从哪里来。没有问题的话，{_AGAIN}。"
    ),
    "zip-several": Sentence("里面有 {count} 份 branch.yaml", "一个支部交一份。请分开放好，再交一次。"),
    "zip-empty": Sentence("压缩包里没有 branch.yaml", f"请把填好的 branch.yaml 和照片放在同一个文件夹里，{_AGAIN}。"),
    "zip-left-out": Sentence("“{name}”没有放在支部的文件夹里，没有收进来", "需要的话，请放进去再交一次。", "advice"),
    "approval-left-out": Sentence(
        "里面带了审定记录，没有收进来", "审定由上级党组织用 `showcase approve` 来做。", "advice"
    ),
}

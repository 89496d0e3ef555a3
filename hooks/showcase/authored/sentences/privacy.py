"""What is said when something stands in a file that must not be published; `{masked}` never shows all of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from showcase.authored.sentences.sentence import Sentence

PRIVACY: Final[Mapping[str, Sentence]] = {
    "private-number": Sentence(
        "{where}里有{kind}“{masked}”",
        "请删去这个号码。确实要公开的（例如对外公布的服务电话），请站点维护人写进站点文件的“放行”。",
    ),
    "private-trace": Sentence(
        "{where}里像是有{kind}“{masked}”",
        "请核对能不能公开：不能的请删去，或者写得笼统一些；能公开的不用改，审定时写明理由。",
        "advice",
    ),
    "private-file-name": Sentence(
        "文件名或文件夹名里有{kind}“{masked}”", "请给它改一个只说内容的名字，例如 `yexun.jpg`，再改文件里写到它的地方。"
    ),
    "secrecy-mark": Sentence(
        "{where}里有密级或内部标志“{masked}”", "带这种标志的内容不能上网站。请整段删去，并请保密员核对材料的来源。"
    ),
    "secrecy-word": Sentence(
        "{where}里有“{masked}”这样的涉密词", "普通说法不用改；如果内容出自涉密材料，请整段删去。", "advice"
    ),
    "sensitive-word": Sentence(
        "{where}里有站点文件列出的敏感词“{masked}”", "请换一个说法；确实可以公开的，请站点维护人写进站点文件的“放行”。"
    ),
    "protected-name": Sentence(
        "{where}里有姓名，本支部是敏感单位", "敏感单位不公开姓名：请删去，或者写“一名民警”这样的说法。"
    ),
    "protected-face": Sentence(
        "照片“{name}”里有人像，本支部是敏感单位",
        "敏感单位不公开人像：请换一张没有人像的照片，同意写成 `同意: 不涉及人像`。",
    ),
    "protected-address": Sentence(
        "{where}里有地址“{masked}”，本支部是敏感单位", "敏感单位不公开地址：请删去，或者只写到县区。"
    ),
}

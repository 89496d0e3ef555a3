"""What is said when something stands in the finished site that must not be published."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from showcase.authored.sentences.sentence import Sentence

INSPECTION: Final[Mapping[str, Sentence]] = {
    "site-private": Sentence(
        "生成的网站里有{kind}“{masked}”",
        "请按文件名找到是哪个支部、哪一页，在原文里删去再生成；确实可以公开的，写进站点文件的“放行”。",
    ),
    "site-file-name": Sentence("生成的网站里，文件名有{kind}“{masked}”", "请给原来的文件改名，再生成一次。"),
    "site-hidden": Sentence(
        "已下架的姓名“{masked}”还在这里", "请在原文里删去这个姓名再生成；写在帮助页里的，请改 docs 里的那一页。"
    ),
    "site-hidden-photo": Sentence("已下架的照片还在这里", "请重新生成一次；还有的话，请交给技术人员看。"),
    "site-picture": Sentence(
        "这张图片还带着{kind}，里面可能有拍摄地点", "请换成生成时处理过的图片；放在 docs 里的，请去掉附带信息再放。"
    ),
}

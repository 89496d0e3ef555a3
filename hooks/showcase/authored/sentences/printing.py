"""What is said of a branch that cannot go on paper as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from showcase.authored.sentences.sentence import Sentence

PRINTING: Final[Mapping[str, Sentence]] = {
    "print-glyph": Sentence(
        "{branch}：{where}里的“{char}”（{point}）印不出来，印刷用的字体里没有这个字",
        "请换一个字或符号；表情符号请改用文字。",
    ),
    "print-overfull": Sentence(
        "{branch}：{where}有 {length} 个字，两页纸放不下",
        "请把它缩短；长的经过写进“案例”，印刷时会自动节选。",
    ),
    "print-panel": Sentence(
        "{branch}：{piece}的“{panel}”内容太多，字号缩到 {size} 磅仍放不下",
        "请精简这里的文字。大纸是按比例放大的，换纸不会多放字。",
    ),
    "print-cover": Sentence(
        "封面上的来宾、日期和路线太长，一页放不下",
        "请写短一些；详细的名单和安排另附一页。",
    ),
    "print-scope": Sentence(
        "{branch} 的公开范围是“{scope}”，没有放行印刷",
        "确实要印时，请上级审定人同意后把 `公开范围` 改为 `内网+印刷`。",
    ),
    "print-held": Sentence("{branch} 这次不能印：{reason}", "改好或审定以后再印；只想先看样子，请加 --drafts。"),
    "print-unknown": Sentence("没有找到{kind}“{name}”", "{fix}"),
    "print-empty": Sentence("没有可以印的{what}", "{fix}"),
    "print-no-address": Sentence(
        "没有写网站的网址，印出来的东西上没有二维码",
        "请在站点文件里加一行，例如 `网址: http://10.0.0.8/pinpai/`。",
        "advice",
    ),
    "print-photo-small": Sentence(
        "{branch}：照片“{name}”只有 {width} 像素宽，印成 {size} 毫米宽就不够清楚，已印小",
        "有原图时请换上原图，长边 2000 像素以上最好。",
        "advice",
    ),
}

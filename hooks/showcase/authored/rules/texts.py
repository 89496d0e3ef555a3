"""What is written: no words left from the sample, no slogans without a fact, no slips of the keyboard."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final, TypeAlias

from showcase.authored.rules.finding import Finding, found, found_written
from showcase.authored.schema import Steps
from showcase.authored.source import Source
from showcase.model import Bureau

Texts: TypeAlias = Iterator[tuple[Steps, str]]

# What the sample says.
_EXAMPLE: Final = re.compile(r"^示例(?=$|[:：\s])|[（(【\[]示例[）)】\]]?|此处填写|此处输入")
# What stands for a value that is not there yet.
_REMNANT: Final = re.compile(
    r"^[（(【\[“]?(?:待(?:补充?|填写?|完善|定稿?)|TODO|X{2,}|x{2,}|×{2,}|某某|…+|\.{3,}|张三|李四)[）)】\]”]?。?$|^TODO(?=[:：\s])"
    r"|(?<=[A-Z]-)X{2,}(?=-)"
    r"|[（(【\[]待(?:补充?|填写?|完善)[）)】\]]"
)
# The same words within a sentence may be meant: 王某某 keeps a name back, 某某小区 a place, and 待定 may be the news.
_VAGUE: Final = re.compile(
    r"(?<!等)待(?:补充?|填写?|完善|定稿?)(?=$|[）)】\]。，；、\s])|TODO|(?<![A-Za-z])(?:X{2,}|x{2,})(?![A-Za-z])|×{3,}|请填写|请在此"
    r"|(?<![王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝崔邱秦史顾"
    r"侯邵孟段雷钱汤尹黎武乔贺赖龚阳葛官徒])某某"
)
_SLIP: Final = re.compile(
    r"[\u4e00-\u9fff”》）][,;:?!](?=[\u4e00-\u9fff“《（])|。{2,}|，{2,}|、{2,}|；{2,}|，。|。，|\.{3,}"
)
_NOTHING: Final = re.compile(r"(?:暂?无|没有|略|空|/|-|—{1,2})")

# Looking for these in the whole file first is twenty times faster, and nearly all files have none of them.
_SIGNS: Final = (
    *(
        "待补",
        "待填",
        "待完善",
        "待定",
        "TODO",
        "XX",
        "xx",
        "×××",
        "某某",
        "张三",
        "李四",
        "示例",
        "此处",
        "请填",
        "请在",
    ),
    *("。。", "，，", "、、", "；；", "，。", "。，", "..."),
)
_SIGN: Final = re.compile("|".join(map(re.escape, _SIGNS)))  # seven times as fast as looking for one after the other
_HALF_WIDTH: Final = re.compile(r"[,;:?!](?=[\u4e00-\u9fff“《（])")
_ALONE: Final = re.compile(r"(?:无|没有|略|空|/|-|—|…)['\"]?[ \r]*[\n,}\]]")
_RIGHT: Final = str.maketrans(",;:?!", "，；：？！")
_PICTURE: Final = re.compile(r"\.[A-Za-z]{3,4}$")
_SLOGANS: Final = re.compile(
    "高度重视|扎实推进|深入贯彻|全面落实|凝心聚力|提质增效|走深走实|新台阶|新局面|新篇章|持续深化|不断夯实|不断提升|进一步|"
    "切实|全力以赴|守正创新|真抓实干|取得实效|显著成效|良好效果|广泛好评|一致好评|示范引领|奋勇争先|砥砺前行|担当作为"
)
_FACT: Final = re.compile(
    "[0-9０-９]|[一二三四五六七八九十百千两][个名次起件户人天年月日项条家处支场步]|半年|每[天日周月年晚]"
)
MANY_SLOGANS: Final = 2
MARK: Final = "（示例）"  # what the sample puts before every text to be replaced


def texts_are_finished(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """待补充 and XXX are no value, 无 is left blank, and between Han characters stand full-width marks."""
    for source in sources:
        if _is_suspicious(source.document.text):
            for path, text in _texts(source.document.tree):
                yield from _slips(source, path, text)


def _slips(source: Source, path: Steps, text: str) -> Iterator[Finding]:
    if _PICTURE.search(text):
        return
    if example := _EXAMPLE.search(text):
        yield found_written(source, "text-example", path, text=example[0])
        return
    if remnant := _REMNANT.search(text):
        yield found_written(source, "text-remnant", path, text=remnant[0])
        return
    if vague := _VAGUE.search(text):
        yield found_written(source, "text-vague", path, text=vague[0])
    if _NOTHING.fullmatch(text):
        yield found_written(source, "text-nothing", path, text=text)
    if marks := _SLIP.search(text):
        near = text[max(marks.start() - 4, 0) : marks.end() + 4]
        yield found_written(source, "text-marks", path, text=near, right=_right(near))


def slogans_have_facts(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Finding]:
    """Where several set phrases stand and not one number, a fact is asked for."""
    for source in sources:
        for path, text in _claims(source):
            phrases = list(dict.fromkeys(_SLOGANS.findall(text)))
            if len(phrases) >= MANY_SLOGANS and not _FACT.search(text):
                yield found(source, "slogan-only", path, phrases="、".join(phrases[:3]))


def sample_is_replaced(sources: Sequence[Source], sample: Collection[str]) -> Iterator[Finding]:
    """The sample's own sentences are not published as a branch's."""
    for source in sources if sample else ():
        for path, text in _texts(source.document.tree):
            if text in sample:
                yield found_written(source, "text-sample", path, text=text)


def sample_texts(tree: object) -> frozenset[str]:
    """Return the texts a sample marks （示例）, without the mark: those of eight characters and more.

    What is not marked – dates, words of the site file – any branch may write.
    """
    texts = (text.removeprefix(MARK) for _, text in _texts(tree) if text.startswith(MARK))
    return frozenset(text for text in texts if len(text) >= 8)


def _claims(source: Source) -> Texts:
    doc = source.doc
    yield ("品牌", "内涵"), doc.brand.meaning
    for row, method in enumerate(doc.methods):
        yield ("做法", row, "成效"), method.effect
    for row, case in enumerate(doc.cases):
        yield ("案例", row, "结果"), case.result
    for row, pledge in enumerate(doc.pledges):
        yield ("承诺", row, "承诺"), pledge.text


def _is_suspicious(file: str) -> bool:
    return bool(_SIGN.search(file) or _HALF_WIDTH.search(file) or _ALONE.search(file))


def _texts(value: object, path: Steps = ()) -> Texts:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, (*path, key))
    elif isinstance(value, list):
        for row, part in enumerate(value):
            yield from _texts(part, (*path, row))


def _right(text: str) -> str:
    once = re.sub(r"([。，、；])\1+|，。|。，", lambda found: "。" if "。" in found[0] else found[1], text)
    return re.sub(r"\.{3,}", "……", once).translate(_RIGHT)

"""What is written: no words left from the sample, no slogans without a fact, no slips of the keyboard."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final, TypeAlias

from showcase.authored.naming import where
from showcase.authored.schema import Steps
from showcase.authored.sentences import word
from showcase.authored.source import Source
from showcase.model import Bureau
from showcase.problem import Problem

Texts: TypeAlias = Iterator[tuple[Steps, str]]

# Plain substrings first: they are found a hundred times faster than any pattern, and nearly all files have none.
_REMNANT_SIGNS: Final = (
    "待补",
    "待填",
    "待完善",
    "待定稿",
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
)
_REMNANT: Final = re.compile(
    r"待补充?|待填写?|待完善|待定稿|TODO|(?<![A-Za-z])(?:X{2,}|x{2,})(?![A-Za-z])|×{3,}|某某|^(?:张三|李四)$"
    r"|^[（(【\[]?示例|[（(【]示例|此处填写|此处输入|请填写|请在此"
)
_SLIP_SIGNS: Final = (",", ";", ":", "?", "!", "。。", "，，", "、、", "；；", "，。", "。，", "...")
_SLIP: Final = re.compile(
    r"[\u4e00-\u9fff”》）][,;:?!](?=[\u4e00-\u9fff“《（])|。{2,}|，{2,}|、{2,}|；{2,}|，。|。，|\.{3,}"
)
_RIGHT: Final = str.maketrans(",;:?!", "，；：？！")
_NOTHING: Final = frozenset("无 暂无 没有 略 / - — —— 空".split())  # noqa: SIM905
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


def nothing_is_left_over(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Problem]:
    """待补充, XXX and the like are not published."""
    for source in sources:
        for path, text in _texts_with(source, _REMNANT_SIGNS):
            if found := _REMNANT.search(text):
                yield _said(source, "text-remnant", path, text=found[0])


def blanks_are_blank(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Problem]:
    """无 and 略 are left blank: an absent field leaves no gap, a written one shows."""
    for source in sources:
        for path, text in _texts(source.document.tree):
            if text in _NOTHING:
                yield _said(source, "text-nothing", path, text=text)


def punctuation_is_chinese(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Problem]:
    """Between Han characters stand full-width marks, each once."""
    for source in sources:
        for path, text in _texts_with(source, _SLIP_SIGNS):
            if found := _SLIP.search(text):
                near = text[max(found.start() - 4, 0) : found.end() + 4]
                yield _said(source, "text-marks", path, text=near, right=_right(near))


def slogans_have_facts(sources: Sequence[Source], _bureau: Bureau) -> Iterator[Problem]:
    """Where several set phrases stand and not one number, a fact is asked for."""
    for source in sources:
        for path, text in _claims(source):
            phrases = list(dict.fromkeys(_SLOGANS.findall(text)))
            if len(phrases) >= MANY_SLOGANS and not _FACT.search(text):
                yield source.say("slogan-only", path, phrases="、".join(phrases[:3]))


def sample_is_replaced(sources: Sequence[Source], sample: Collection[str]) -> Iterator[Problem]:
    """The sample's own sentences are not published as a branch's."""
    for source in sources if sample else ():
        for path, text in _texts(source.document.tree):
            if text in sample:
                yield _said(source, "text-sample", path, text=text if len(text) <= 20 else f"{text[:20]}…")


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


def _texts_with(source: Source, signs: Sequence[str]) -> Texts:
    texts = list(_texts(source.document.tree))
    whole = "\n".join([text for _, text in texts])
    if any(sign in whole for sign in signs):
        yield from ((path, text) for path, text in texts if not _PICTURE.search(text))


def _texts(value: object, path: Steps = ()) -> Texts:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, (*path, key))
    elif isinstance(value, list):
        for row, part in enumerate(value):
            yield from _texts(part, (*path, row))


def _said(source: Source, code: str, written: Steps, **parts: object) -> Problem:
    place = source.document.place(written)
    return word(code, place, source.document.line(place.line), where=where(written), **parts)


def _right(text: str) -> str:
    once = re.sub(r"([。，、；])\1+|，。|。，", lambda found: "。" if "。" in found[0] else found[1], text)
    return re.sub(r"\.{3,}", "……", once).translate(_RIGHT)

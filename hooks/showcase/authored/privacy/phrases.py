"""Words that must not be published: secrecy marks, the bureau's own words; plates, addresses, a person's hardship."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from showcase.authored.privacy.finding import Finding, Grade

_GAP: Final = r"[\s*]{0,4}"
_LEVEL: Final = f"(?:绝{_GAP}密|机{_GAP}密|秘{_GAP}密)"
_TERM: Final = rf"[(（]?{_GAP}(?:\d{{1,2}}{_GAP}(?:年|个月)|长{_GAP}期){_GAP}[)）]?"
_STARS: Final = "[★☆⭐✭✩]"
_SECRECY_MARK: Final = re.compile(
    rf"{_LEVEL}{_GAP}(?:级{_GAP})?{_STARS}(?:{_GAP}{_TERM})?|{_STARS}{_GAP}{_LEVEL}"
    rf"|{_LEVEL}级?[\s:：,，]{{0,4}}{_TERM}(?=$|[\s★,，。;；<\"'|)）])"
    rf"|内{_GAP}部{_GAP}资{_GAP}料|不{_GAP}得{_GAP}外{_GAP}传"
)
_SECRECY_WORD: Final = re.compile(f"{_LEVEL}|涉{_GAP}密|注意保密")

_PROVINCES: Final = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_PLATE: Final = re.compile(
    rf"[{_PROVINCES}][A-HJ-NP-Z][\s·•.\-]?"
    r"(?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9警学挂港澳]|[0-9]{5}[DF]|[DF][A-HJ-NP-Z0-9][0-9]{4})(?![0-9A-Za-z])"
)
_EMAIL: Final = re.compile(r"[A-Za-z0-9._%+\-]{1,64}[@＠][A-Za-z0-9\-]{1,63}(?:\.[A-Za-z]{2,24}){1,3}")

_COUNT: Final = r"(?:\d{1,5}|[一二三四五六七八九十百]{1,4})"
_DOOR: Final = rf"(?:[\s\-]?{_COUNT}\s?(?:号楼|栋|幢|座|单元|室|房(?![屋间租产源子])|户(?![籍均数])))"
_NO_HOUSE: Final = "(?![楼线台窗岗文令机泵])"
_STREET: Final = re.compile(
    rf"[\u4e00-\u9fff]{{0,2}}(?:路|街|巷|弄|胡同|大道)\s?{_COUNT}\s?(?:弄|号楼|号{_NO_HOUSE}){_DOOR}*"
    rf"|[\u4e00-\u9fff]{{0,2}}(?:小区|花园|家园|新村|公寓|村|屯|组)\s?{_COUNT}\s?(?:号楼{_DOOR}+|号{_NO_HOUSE}{_DOOR}*)"
)
_HOUSE: Final = re.compile(
    rf"{_COUNT}\s?(?:号楼|栋|幢|座)[\s\-]{{0,2}}{_COUNT}\s?单元(?:[\s\-]{{0,2}}{_COUNT}\s?(?:室|房|号)?)?"
    rf"|{_COUNT}\s?(?:号楼|栋|幢|单元)[\s\-]{{0,2}}\d{{3,4}}\s?(?:室|房|号)?(?![\d年个位名户人次件起元天米只盏万%])"
)

# The commonest surnames; a name is taken for one only right beside a word of hardship.
_SURNAMES: Final = (
    "王李张刘陈杨赵周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝"
    "崔邱秦史顾侯邵孟段雷钱汤尹黎武乔贺赖龚"
)
_KIN: Final = "丈夫|妻子|儿子|女儿|父亲|母亲|家属|孩子"
_CALLED: Final = "同志|老人|大爷|大妈|大娘|阿姨|奶奶|爷爷|女士|先生|师傅|家"
_ILLNESSES: Final = ("身患", "患有", "因病", "重病", "确诊", "癌", "白血病", "尿毒症", "精神病", "抑郁", "残疾")
_TROUBLES: Final = ("离异", "离婚", "丧偶", "失独", "服刑", "刑满", "吸毒", "戒毒", "困难", "低保")
_HARDSHIPS: Final = (*_ILLNESSES, *_TROUBLES)
_HARDSHIP: Final = re.compile(
    rf"[{_SURNAMES}](?:[\u4e00-\u9fff]{{1,2}}|某某?)(?:{_CALLED}|的?(?:{_KIN}))?[,，、\s系是为属]?"
    rf"(?:家庭|生活)?(?:{'|'.join(_HARDSHIPS)})"
    rf"|(?:{'|'.join(_HARDSHIPS)})(?:党员|群众|居民|老人|户|人员|家庭|学生|儿童|[:：\s的])"
    rf"[{_SURNAMES}](?:[\u4e00-\u9fff]{{1,2}}(?:{_CALLED})|某某?)"
)


class _Look(NamedTuple):
    """What is looked for: `core` stands in every match and is found fast, a match reaches at most so far from it.

    One of `signs`, if there are any, stands in every core and is found faster still.
    """

    core: re.Pattern[str]
    before: int
    after: int
    pattern: re.Pattern[str]
    kind: str
    grade: Grade
    signs: str = ""

    def may_be_in(self, text: str) -> bool:
        return not self.signs or any(sign in text for sign in self.signs)


_LOOKS: Final = (
    _Look(re.compile(rf"密|资{_GAP}料|外{_GAP}传"), 14, 24, _SECRECY_MARK, "secrecy-mark", "block", "密料传"),
    _Look(re.compile("密"), 6, 2, _SECRECY_WORD, "secrecy-word", "warn", "密"),
    _Look(re.compile("[@＠]"), 64, 140, _EMAIL, "e-mail", "warn", "@＠"),
    _Look(re.compile(r"[元楼栋幢座][\s\-]{0,2}[\d一二三四五六七八九十百]"), 12, 24, _HOUSE, "address", "warn"),
    _Look(re.compile(r"[路街巷弄同道区园村寓屯组]\s?[\d一二三四五六七八九十百]"), 4, 32, _STREET, "address", "warn"),
    _Look(re.compile("|".join(_HARDSHIPS)), 16, 16, _HARDSHIP, "hardship", "warn"),
    _Look(re.compile(f"[{_PROVINCES}][A-HJ-NP-Z]"), 1, 12, _PLATE, "plate", "warn"),
)


def phrases(text: str) -> Iterator[Finding]:
    """Give the marks, plates, addresses and hardships in `text`."""
    for look in _LOOKS:
        for start, end in _stretches(text, look) if look.may_be_in(text) else ():
            for match in look.pattern.finditer(text, start, end):
                yield Finding(match.start(), match.end(), look.kind, match.group(), look.grade)


def secrecy_marks(text: str) -> Iterator[Finding]:
    """Give the secrecy marks in `text`, the one phrase that blocks whatever the bureau says."""
    look = _LOOKS[0]
    for start, end in _stretches(text, look) if look.may_be_in(text) else ():
        for match in look.pattern.finditer(text, start, end):
            yield Finding(match.start(), match.end(), look.kind, match.group(), look.grade)


def looks() -> Iterator[tuple[str, int, int, str, str, str]]:
    """Give what is looked for, for whoever looks in another language: core, its reach, pattern, kind and grade."""
    for look in _LOOKS:
        yield look.core.pattern, look.before, look.after, look.pattern.pattern, look.kind, look.grade


def words_of(text: str, words: Collection[str]) -> Iterator[Finding]:
    """Give where the bureau's own words stand in `text`."""
    for word in words:
        for at in _places(text, word):
            yield Finding(at, at + len(word), "sensitive-word", word)


def _stretches(text: str, look: _Look) -> Iterator[tuple[int, int]]:
    """Give the stretches of `text` in which a match of `look` could stand, those that touch as one."""
    start = end = -1
    for core in look.core.finditer(text):
        if start >= 0 and core.start() - look.before > end:
            yield start, end
            start = -1
        start = max(0, core.start() - look.before) if start < 0 else start
        end = min(len(text), core.end() + look.after)
    if start >= 0:
        yield start, end


def _places(text: str, sign: str) -> Iterator[int]:
    at = text.find(sign) if sign else -1
    while at >= 0:
        yield at
        at = text.find(sign, at + len(sign))

"""How the form asks: every blank of the schema in its step, with the site file's words and what is shown at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from showcase.authored.schema import Blank, branch_blanks
from showcase.authored.schema.blanks import GROUP
from showcase.model import Bureau

Path: TypeAlias = tuple[str, ...]
Question: TypeAlias = dict[str, object]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the form: its id in addresses, its name, what it is about, and the blocks it asks for."""

    id: str
    name: str
    said: str
    blocks: tuple[str, ...]


STEPS: Final = (
    Step("basic", "基本", "先写清这是哪个支部。", ("支部", "关怀", "五强自评", "学习")),
    Step("brand", "品牌", "品牌叫什么，从哪里来，为谁做什么事。", ("品牌", "参观")),
    Step(
        "methods",
        "做法与成效",
        "别人最想照着做的就是这一步。写动作，不写意义。",
        ("做法", "案例", "成效数据", "结对", "擂台"),
    ),
    Step("pledges", "承诺", "写得能核对：做多少，到哪一天。没有的，直接到下一步。", ("承诺", "示范岗", "战时响应")),
    Step("service", "双报到", "到哪个社区报到，办了哪些事。没有的，直接到下一步。", ("双报到",)),
    Step("honours", "荣誉", "照证书和文件抄，一字不改。没有的，直接到下一步。", ("荣誉",)),
    Step("photos", "照片", "至少一张，不设任务。照片会自动缩小，拍摄地点等信息会自动去掉。", ("照片",)),
    Step("review", "检查", "看一遍，写上填报人，生成压缩包。", ("审签",)),
)

HIDDEN: Final = ("格式版本",)

# The form shows the words and the pictures themselves; it need not say where they stand or lie.
_FILE_NAME: Final = re.compile("^照片文件名.*|的文件名")
_SITE_FILE: Final = re.compile("[，。]?用站点文件里的说法(?:，可写几个)?")

# What is shown at once beside the required blanks; the rest waits behind “还可以填”.
USUAL: Final[Mapping[Path, tuple[str, ...]]] = {
    ("支部",): ("县区", "警种"),
    ("品牌",): ("口号",),
    ("做法",): ("适用", "步骤", "提醒", "成效"),
    ("案例",): ("日期", "背景", "做法", "结果"),
    ("成效数据",): ("单位", "之前", "之前时段", "之后", "之后时段", "来源"),
    ("荣誉",): ("受奖人", "颁发", "日期", "文号"),
    ("承诺",): ("责任人", "目标值", "单位", "期限", "进展"),
    ("承诺", "进展"): ("完成", "说明"),
    ("承诺", "评诺"): ("组织", "群众满意", "群众参评", "日期"),
    ("示范岗",): ("党员", "职责", "授牌", "状态"),
    ("双报到",): ("社区", "支部报到日期", "报到党员", "服务", "关键小事"),
    ("双报到", "社区"): ("小区党组织", "居民组织"),
    ("双报到", "服务"): ("类别", "人次", "小时", "受益"),
    ("双报到", "关键小事"): ("办结", "结果", "主题"),
    ("战时响应",): ("止", "任务", "党员"),
    ("学习",): ("方式", "人次", "学时"),
    ("结对",): ("内容", "起"),
    ("擂台",): ("材料", "自比"),
    ("擂台", "自比"): ("单位", "上年", "本年"),
    ("参观",): ("看点", "预约"),
    ("照片",): ("替代文字",),
    ("支部", "书记"): ("职务",),
    ("品牌", "标识"): ("释义", "含党徽"),
    ("五强自评",): ("等次",),
}

# Texts of a sentence and more.
LONG: Final = frozenset(
    {
        ("品牌", "内涵"),
        ("品牌", "传承"),
        ("品牌", "业务结合点"),
        ("品牌", "呼应"),
        ("品牌", "标识", "释义"),
        ("做法", "适用"),
        ("做法", "提醒"),
        ("做法", "成效"),
        ("案例", "背景"),
        ("案例", "做法"),
        ("案例", "结果"),
        ("承诺", "承诺"),
        ("承诺", "亮任务"),
        ("承诺", "进展", "说明"),
        ("双报到", "关键小事", "事项"),
        ("双报到", "关键小事", "结果"),
        ("照片", "说明"),
        ("照片", "替代文字"),
    }
)

# Blanks that only make sense beside one answer to another blank of their group.
WHEN: Final[Mapping[Path, tuple[str, str]]] = {
    ("荣誉", "受奖人"): ("对象", "个人"),
    ("荣誉", "人员类别"): ("对象", "个人"),
    ("荣誉", "追授"): ("对象", "个人"),
    ("荣誉", "受奖单位"): ("对象", "集体"),
}

# Blanks others fill in after the clerk; they stand apart.
TODAY: Final = (("审签", "填报", "日期"),)  # the one date that is most likely today's
LATER: Final = (("审签", "支部审核"), ("审签", "保密审查"), ("审签", "上级审定"))


@dataclass(frozen=True, slots=True)
class Words:
    """The site file's words for a blank, under which key it has them, and whether no others are taken."""

    words: tuple[str, ...]
    key: str
    strict: bool


def site_words(bureau: Bureau) -> Mapping[Path, Words]:
    """Return the blanks that are filled in with the bureau's own words."""
    return {
        ("支部", "警种"): Words(bureau.police_kinds, "警种", strict=True),
        ("支部", "县区"): Words(bureau.counties, "县区顺序", strict=True),
        ("荣誉", "层级"): Words(bureau.levels, "层级顺序", strict=True),
        ("荣誉", "口径"): Words(bureau.tiers, "口径顺序", strict=True),
        ("五强自评", "等次"): Words(bureau.grades, "等次", strict=True),
        ("品牌", "方向"): Words(bureau.directions, "方向", strict=False),
        ("双报到", "服务", "类别"): Words(bureau.service_categories, "服务类别", strict=False),
    }


def questions(bureau: Bureau) -> list[Question]:
    """Return every blank of a branch file as the form asks for it; what is empty or false is left out."""
    known = site_words(bureau)
    return [_question(blank, (blank.key,), known) for blank in branch_blanks() if blank.key not in HIDDEN]


def required(blanks: Sequence[Blank]) -> Iterator[Blank]:
    """Give what a clerk cannot leave out, block by block; a list asks for one entry."""
    for blank in blanks:
        if blank.required and blank.kind == GROUP and not blank.many:
            yield from required(blank.blanks)
        elif blank.required:
            yield blank


def _question(blank: Blank, path: Path, known: Mapping[Path, Words]) -> Question:
    words = known.get(path)
    hint = _hint(blank, words)
    everything: Question = {
        "key": blank.key,
        "title": blank.title,
        "help": blank.description,
        "eg": spoken(blank.example),
        "line": blank.line,
        "entry": blank.entry,
        "kind": blank.kind,
        "must": blank.required,
        "many": blank.many,
        "words": blank.words,
        "also": dict(blank.also),
        "site": {"words": words.words, "key": words.key, "strict": words.strict} if words and words.words else {},
        "usual": blank.key in USUAL.get(path[:-1], ()),
        "long": path in LONG,
        "when": WHEN.get(path, ()),
        "later": path in LATER,
        "today": path in TODAY,
        "fallback": blank.fallback,
        "open": blank.open,
        "blanks": [_question(inner, (*path, inner.key), known) for inner in blank.blanks],
    }
    full = {name: value for name, value in everything.items() if value}
    return full if hint == blank.description else full | {"hint": hint}


def _hint(blank: Blank, words: Words | None) -> str:
    """Return the description without what the control itself shows: words to choose from, names of files."""
    said = _SITE_FILE.sub("", blank.description) if words and words.words else blank.description
    if blank.kind == "photo_path":
        said = _FILE_NAME.sub("", said)
    listed = all(word in said for word in blank.words) if blank.words else False
    bare = said.strip("，。；")
    return "" if not bare or (listed and len(bare) < len("".join(blank.words)) * 2) else f"{bare}。"


def spoken(example: object) -> str:
    """Return an example as one says it: the first entry of a list, the texts of a group."""
    if isinstance(example, list):
        return spoken(example[0])
    if isinstance(example, dict):
        return "，".join(map(spoken, example.values()))
    return str(example)

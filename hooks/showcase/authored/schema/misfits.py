"""Each misfit that pydantic finds becomes a sentence for its author, at its place, with an example."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pydantic_core import ErrorDetails

from showcase.authored.document import Document
from showcase.authored.likeness import closest
from showcase.authored.naming import flow, line, short, where, whose
from showcase.authored.schema.keys import Key, Keys, Names
from showcase.authored.schema.strays import runs, strays
from showcase.authored.schema.tidy import Steps, Tidy
from showcase.authored.sentences import word
from showcase.problem import Problem

# What clerks write instead of a key, by the key they mean; the first that fits the block is offered.
SYNONYMS: Final[Mapping[str, tuple[str, ...]]] = {
    "姓名": ("人", "受奖人", "责任人", "党员"),
    "名字": ("姓名", "名称", "人"),
    "所获奖项": ("荣誉",),
    "奖项": ("荣誉", "名称"),
    "获奖": ("荣誉",),
    "获奖情况": ("荣誉",),
    "表彰": ("荣誉",),
    "获奖人": ("受奖人",),
    "获奖单位": ("受奖单位",),
    "授予": ("颁发",),
    "授予单位": ("颁发",),
    "颁奖单位": ("颁发",),
    "颁发机关": ("颁发",),
    "时间": ("日期", "年度", "起"),
    "年份": ("年度",),
    "编码": ("编号",),
    "代码": ("编号",),
    "支部编号": ("编号",),
    "支部名称": ("全称",),
    "名称": ("全称", "标题", "题目", "岗位", "承诺", "项目", "事项", "指标", "主题"),
    "上级": ("上级党组织",),
    "上级组织": ("上级党组织",),
    "类别": ("类型",),
    "部门": ("单位", "警种"),
    "区县": ("县区",),
    "支部书记": ("书记",),
    "党员人数": ("党员", "报到党员"),
    "品牌名称": ("名称",),
    "品牌内涵": ("内涵",),
    "品牌口号": ("口号",),
    "解释": ("说明", "释义"),
    "备注": ("说明",),
    "简介": ("内涵", "说明"),
    "工作法": ("做法",),
    "工作方法": ("做法",),
    "经验": ("做法",),
    "典型案例": ("案例",),
    "成效": ("成效数据", "结果"),
    "数据": ("成效数据",),
    "公开承诺": ("承诺",),
    "内容": ("承诺", "内涵", "说明"),
    "目标": ("目标值",),
    "完成时间": ("办结", "完成日期", "期限"),
    "截止日期": ("期限", "截止"),
    "进度": ("进展",),
    "先锋岗": ("示范岗",),
    "双报道": ("双报到",),
    "小事": ("关键小事",),
    "服务时长": ("小时",),
    "时长": ("小时", "学时"),
    "人数": ("人次", "报到党员", "党员"),
    "慰问": ("关怀",),
    "五强": ("五强自评",),
    "培训": ("学习",),
    "开始": ("起",),
    "开始日期": ("起",),
    "结束": ("止",),
    "结束日期": ("止",),
    "图片": ("照片", "文件"),
    "照片": ("文件", "图片"),
    "图片说明": ("说明",),
    "照片说明": ("说明",),
    "描述": ("说明", "内涵"),
    "文件名": ("文件",),
    "签字": ("审签",),
    "审核": ("支部审核", "审签"),
    "审批": ("上级审定", "审签"),
    "意见": ("结论",),
    "填报人": ("填报", "人"),
}

PRIVATE: Final = {("关怀",), ("支部", "党员")}
LIST_TYPES: Final = {"tuple_type"}
GROUP_TYPES: Final = {"model_type", "dict_type"}
TEXT_TYPES: Final = {"string_type", "text-expected"}
CODES: Final = {
    **dict.fromkeys(LIST_TYPES, "list-expected"),
    **dict.fromkeys(GROUP_TYPES, "mapping-expected"),
    **dict.fromkeys(TEXT_TYPES, "text-expected"),
}


@dataclass(frozen=True, slots=True)
class Misfits:
    """One file being read: what was written, the tree made of it and the keys it may have."""

    document: Document
    tidy: Tidy
    keys: Keys

    def problems(self, errors: Sequence[ErrorDetails]) -> list[Problem]:
        """Return a sentence for each of `errors`; a key that is only misspelt is not called missing too.

        Of rows that stand in the wrong list only that is said.
        """
        astray = strays(errors, self.keys, self.tidy)
        told = [self.say("head-lost", row, block=name, count=str(count)) for row, name, count in runs(astray)]
        errors = [error for error in errors if error["loc"][:2] not in astray]
        unknown = {error["loc"]: self._unknown(error["loc"]) for error in errors if error["type"] == "extra_forbidden"}
        meant = {(*path[:-1], parts["near"]) for path, (_, parts) in unknown.items() if "near" in parts}
        wanted = [error for error in errors if error["type"] != "extra_forbidden" and error["loc"] not in meant]
        return [*told, *(self._say_unknown(path, *said) for path, said in unknown.items()), *map(self.problem, wanted)]

    def problem(self, error: ErrorDetails) -> Problem:
        """Return the sentence for `error`, at the place its author wrote it."""
        path, kind = error["loc"], error["type"]
        if kind == "missing":
            return self._missing(path)
        code = CODES.get(kind, kind) if path else "file-shape"
        return self.say(code, path, **error.get("ctx", {}))

    def holds_groups(self, path: Steps) -> bool:
        """Return whether what belongs at `path` is made of groups of keys rather than of text."""
        known = self._key(path)
        return known is not None and known.block is not None

    def say(self, code: str, path: Steps, **parts: str) -> Problem:
        """Return the sentence `code` about the value at `path`."""
        written = self.tidy.in_file(path)
        place = self.document.place(written)
        parts = {"example": self._example(path), "words": ""} | parts
        parts |= {"text": short(parts["text"])} if "text" in parts else {}
        return word(code, place, self.document.line(place.line), where=where(written), whose=whose(written), **parts)

    def _missing(self, path: Steps) -> Problem:
        *above, key = path
        block = self.tidy.in_file(tuple(above))
        place = self.document.place((*block, str(key)))
        known = self._key(path)
        return word(
            "field-missing",
            place,
            self.document.line(place.line),
            whose=whose(block),
            key=key,
            example=line(str(key), known.example if known else ""),
            description=known.description if known else "",
        )

    def _say_unknown(self, path: Steps, code: str, parts: Mapping[str, str]) -> Problem:
        written = self.tidy.in_file(path)
        place = self.document.key_place(written)
        source = self.document.line(place.line)
        return word(code, place, source, whose=whose(written[:-1]), key=short(str(path[-1])), **parts)

    def _unknown(self, path: Steps) -> tuple[str, dict[str, str]]:
        block, key = path[:-1], str(path[-1])
        names, written = _names(block), self.tidy.at(block)
        known = self.keys.beneath(names)
        if near := _meant(key, [name for name in known if name not in written]):
            return "key-near", {"near": near}
        if names in PRIVATE:
            count = next(name for name in known if name != "年度")
            return "key-private", {"example": _line(self.keys.by_path[*names, count])}
        if home := self.keys.home(key, names):
            return "key-misplaced", {"home": "·".join(home.path[:-1]) or "文件最外层", "example": _line(home)}
        if near := _meant(key, known):
            return "key-again", {"near": near}
        return "key-unknown", {"known": "、".join(known)}

    def _key(self, path: Steps) -> Key | None:
        return self.keys.by_path.get(_names(path))

    def _example(self, path: Steps) -> str:
        known = self._key(path)
        if not path:
            return f"{next(key.path[0] for key in self.keys.by_path.values() if key.required)}:"
        if known is None:
            return ""
        if isinstance(path[-1], int) or isinstance(known.example, list):
            return f"- {flow(_first(known.example))}"
        return _line(known)


def _meant(key: str, free: Collection[str]) -> str:
    synonym = next((name for name in SYNONYMS.get(key, ()) if name in free), "")
    return synonym or closest(key, free)


def _line(key: Key) -> str:
    return line(key.path[-1], key.example)


def _names(path: Steps) -> Names:
    return tuple(step for step in path if isinstance(step, str))


def _first(example: object) -> object:
    return example[0] if isinstance(example, list) else example

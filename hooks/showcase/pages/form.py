"""The form that makes a submission: one page, and one script that says what it asks, in which words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from showcase.authored.privacy import KINDS
from showcase.authored.privacy.phrases import looks
from showcase.authored.schema import branch_blanks
from showcase.authored.schema.misfits import SYNONYMS
from showcase.authored.sentences import PHOTOS, PRIVACY, READING, RULES, SCHEMA, Sentence
from showcase.catalogue.whole import Catalogue
from showcase.model import Branch
from showcase.pages.addresses import SUBMIT, branch_uri
from showcase.pages.questions import STEPS, questions, required
from showcase.pages.script_files import script, script_asset
from showcase.site import Asset, Page

FOLDER: Final = "assets/form"
CALL: Final = "showcaseForm"

# In this order, after paper.js and what it asks: each stands on those before it.
BEHAVIOURS: Final = (
    "sentences", "likeness", "values", "reading", "dates", "album-rules", "texts", "rules", "numbers", "privacy",
    "protection", "checks", "elements", "messages", "fields", "lines", "groups", "pictures", "album", "photos", "yaml",
    "archive", "paste", "preview", "draft", "notice", "review", "reopening", "steps",
)  # fmt: skip

# What can be said of a paper; the other sentences are for the editor, about zips, prints and the finished site.
SAID: Final[Mapping[str, Sentence]] = {**READING, **SCHEMA, **RULES, **PRIVACY, **PHOTOS}

# Where a published page shows a block, and whether it does.
SHOWN: Final[Mapping[str, tuple[str, Callable[[Branch], object]]]] = {
    "品牌": ("meaning", lambda branch: branch.brand.slogan),
    "做法": ("methods", lambda branch: any(method.steps for method in branch.methods)),
    "案例": ("cases", lambda branch: branch.cases),
    "成效数据": ("outcomes", lambda branch: branch.outcomes),
    "荣誉": ("honours", lambda branch: branch.honours),
    "承诺": ("pledges", lambda branch: any(pledge.progress for pledge in branch.pledges)),
    "示范岗": ("posts", lambda branch: branch.posts),
    "双报到": ("service", lambda branch: branch.service),
    "战时响应": ("responses", lambda branch: branch.responses),
    "关怀": ("care", lambda branch: branch.care),
    "五强自评": ("strength", lambda branch: branch.strength),
    "学习": ("learning", lambda branch: branch.lessons),
    "结对": ("pairs", lambda branch: branch.pairs),
    "擂台": ("contests", lambda branch: branch.contests),
    "参观": ("visit", lambda branch: branch.visit and branch.visit.receives),
    "照片": ("photos", lambda branch: len(branch.photos) > 1),
}

# How tables made elsewhere head a column, beside what clerks write instead of our keys.
HEADS: Final[Mapping[str, tuple[str, ...]]] = {
    "名称": ("荣誉名称", "奖项名称", "荣誉称号", "表彰名称"),
    "对象": ("类别", "集体或个人", "单位或个人"),
    "层级": ("级别", "荣誉级别", "授予层级"),
    "口径": ("统计口径", "归类"),
    "受奖单位": ("受表彰单位", "获奖集体"),
    "受奖人": ("受表彰个人", "获奖个人", "姓名"),
    "颁发": ("授予机关", "颁奖机关", "发文机关", "表彰单位", "表彰机关"),
    "日期": ("授予时间", "获奖时间", "表彰时间", "发文日期", "获奖日期"),
    "文号": ("发文字号", "文件号", "文件字号", "表彰文号"),
}


def submit_page(catalogue: Catalogue) -> Page:
    """Return the page of the form; what it asks comes as a script, see `form_script`."""
    script = form_script(catalogue)
    values: dict[str, object] = {
        "bureau": catalogue.bureau,
        "steps": STEPS,
        "required": tuple(required(branch_blanks())),
        "questions": script.uri,
        "behaviours": BEHAVIOURS,
    }
    said = "照着一步一步填支部品牌材料，照片自动缩小，最后生成一个压缩包。"
    return Page(SUBMIT, "填报", said, "submit.html", values, (script,))


def form_script(catalogue: Catalogue) -> Asset:
    """Return the script that tells the form what it asks and says; it is named for what it holds."""
    return script_asset(FOLDER, "questions", script(CALL, description(catalogue)))


def description(catalogue: Catalogue) -> dict[str, object]:
    """Return all the form asks and says, as plain values."""
    bureau = catalogue.bureau
    return {
        "steps": [{"id": step.id, "name": step.name, "said": step.said, "blocks": list(step.blocks)} for step in STEPS],
        "blanks": questions(bureau),
        "sentences": {code: [said.what, said.fix, said.grade] for code, said in SAID.items()},
        "asOf": bureau.as_of.isoformat(),
        "levels": bureau.levels,
        "strengths": bureau.strengths,
        "grades": bureau.grades,
        "photoLimit": bureau.photo_limit,
        "renumbered": dict(bureau.renumbered),
        "withdrawn": [withdrawal.id for withdrawal in bureau.withdrawn],
        "private": {"kinds": dict(KINDS), "looks": [list(look) for look in looks()]},
        "released": [release.text for release in bureau.releases],
        "words": [list(hashed(word)) for word in bureau.sensitive_words if word],
        "heads": _heads(),
        "seen": _seen(catalogue),
        "others": [
            [branch.id, branch.short_name, branch.brand.name, branch.brand.slogan] for branch in catalogue.branches
        ],
    }


def hashed(word: str) -> tuple[int, int, int]:
    """Return how long a word of 敏感词 is and two hashes of it, by which the form knows it without naming it."""
    return len(word.encode("utf-16-le")) // 2, _fnv(word, 0x811C9DC5), _fnv(word, 0x01000193)


def _fnv(word: str, seed: int) -> int:
    """FNV-1a over UTF-16 code units, as a script sees a text."""
    number = seed
    units = word.encode("utf-16-le")
    for at in range(0, len(units), 2):
        number = ((number ^ int.from_bytes(units[at : at + 2], "little")) * 0x01000193) & 0xFFFFFFFF
    return number


def _heads() -> dict[str, list[str]]:
    """Return for each field of an honour how a pasted table may head it, its own name first."""
    honour = next(blank for blank in branch_blanks() if blank.key == "荣誉")
    return {
        blank.key: [
            blank.key,
            *(word for word, keys in SYNONYMS.items() if blank.key in keys),
            *HEADS.get(blank.key, ()),
        ]
        for blank in honour.blanks
    }


def _seen(catalogue: Catalogue) -> dict[str, list[str]]:
    """Return for each block the address and the brand of the branch that shows it first, recommended ones before."""
    return {
        block: [f"{branch_uri(branch.id)}#{anchor}", branch.brand.name]
        for block, (anchor, shows) in SHOWN.items()
        if (branch := next((branch for branch in _exemplary(catalogue) if shows(branch)), None))
    }


def _exemplary(catalogue: Catalogue) -> Iterator[Branch]:
    yield from (catalogue.by_id[id_] for id_ in catalogue.bureau.featured if id_ in catalogue.by_id)
    yield from catalogue.branches

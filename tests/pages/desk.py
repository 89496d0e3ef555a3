"""A branch with every block, photos that need no camera, and a page read back as its elements and words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

from showcase.catalogue.whole import Catalogue, catalogue
from showcase.model import (
    Branch,
    Brand,
    Bureau,
    Care,
    Case,
    Community,
    Contest,
    Developed,
    DevelopedPhotos,
    Highlight,
    Lesson,
    Logo,
    Members,
    Method,
    Outcome,
    OwnProgress,
    Pair,
    PartialDate,
    Person,
    Photo,
    PhotoFile,
    Pledge,
    PledgeReview,
    Post,
    Progress,
    Rendition,
    Response,
    Service,
    ServiceRecord,
    SmallThing,
    Strength,
    Visit,
)
from showcase.pages.plan import plan
from showcase.pages.render import Renderer
from showcase.site import Page

from ..catalogue.samples import BUREAU, a_branch, honour, person

TEMPLATES = Path(__file__).resolve().parents[2] / "overrides"
RENDERER = Renderer(TEMPLATES)  # compiles every part once; with one for each page that was nearly all the time

VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})


def developed(key: str, width: int = 1600, height: int = 1067) -> Developed:
    """A photo as if it had been developed."""
    name = key.replace("/", "-").removesuffix(".jpg")
    avif = tuple(Rendition(f"{name}-{w}.avif", w, height * w // width) for w in (480, 960, 1600) if w <= width)
    return Developed(key, name, avif, (Rendition(f"{name}-960.jpg", 960, height * 960 // width),), "data:,", "#888888")


def album(*branches: Branch) -> DevelopedPhotos:
    """Every file of `branches`, developed."""
    return {file.key: developed(file.key) for branch in branches for file in branch.files}


def a_photo(number: int, name: str, caption: str = "巡逻", **more: object) -> Photo:
    return replace(Photo(f"photo-{number}", name, caption, "两人走在巷里", "已征得", ("网页",)), **more)  # type: ignore[arg-type]  # any field of Photo


def files(*names: str) -> tuple[PhotoFile, ...]:
    return tuple(PhotoFile(name, f"/content/{name}", 1600, 1067) for name in names)


def full_branch(number: str = "GA-CG-012", partner: str = "GA-CG-031") -> Branch:
    """A branch that fills in every block; `partner` is whom it learns with."""
    brand = Brand(
        "东关灯火",
        "值班室的灯二十四小时不熄。\n夜里有灯可望、有事可找。",
        "已命名",
        "灯亮一盏，心安一片",
        Logo("f/logo.png", "灯笼里一个“东”字"),
        ("为民服务", "基层治理"),
        PartialDate(2024, 3, 1),
        ("灯火调解室", "夜巡志愿队"),
        "由支委会移交手册",
        "排班跟着警情时段走",
        "夜里最容易看见的样子",
    )
    branch = a_branch(
        number,
        honour(evidence="f/cert.jpg"),
        person("李望春", document="公政奖〔2024〕88号", date="2024-12-30", status="expired"),
        brand=brand,
        short_name="东关派出所党支部",
        full_name="中共某市公安局城关分局东关派出所支部委员会",
        secretary=Person("周明远", "所长"),
        members=Members((("正式", 18), ("预备", 1)), date(2026, 6, 30)),
        founded=PartialDate(2012, 4),
    )
    return replace(branch, **_work(), **_records(partner))  # type: ignore[arg-type]  # two handfuls of fields


def _work() -> dict[str, object]:
    return {
        "methods": (Method("method-1", "三步法", ("入户", "议事", "回访"), "小纠纷", "家暴不调", "重复报警下降"),),
        "cases": (Case("case-1", "坡道", PartialDate(2025, 5, 21), "出行不便", "七次协商", "装好", ("f/ramp.jpg",)),),
        "outcomes": (
            Outcome(
                "outcome-1", "同址重复警情", "起", Decimal(146), "2024年上半年", Decimal(97), "2025年上半年", "统计"
            ),
            Outcome("outcome-2", "满意率", "%", None, "", Decimal("92.5"), "2025年"),
        ),
        "pledges": (
            Pledge(
                "pledge-1",
                "装上夜间照明",
                "支部",
                "周明远",
                "完成 12 个小区",
                Decimal(12),
                "个",
                date(2026, 12, 31),
                (Progress(date(2026, 6, 30), Decimal(7), "新增 3 个"), Progress(date(2026, 7, 9), Decimal(9), "太晚")),
                None,
                ("图版上墙",),
                PledgeReview("合格", 46, 50, date(2026, 7, 5)),
            ),
        ),
        "posts": (Post("post-1", "户籍窗口", "马小禾", "上门办", PartialDate(2025, 7, 1), "在岗"),),
        "responses": (
            Response(
                "response-1", "汛期突击队", "党员突击队", date(2025, 7, 15), date(2025, 8, 20), "巡查", 8, "批复", 3
            ),
        ),
    }


def _records(partner: str) -> dict[str, object]:
    gas = ServiceRecord(
        "record-1", date(2026, 4, 19), "燃气排查", "安全宣传与巡逻", 9, Decimal("27.5"), "64户", ("f/gas.jpg",)
    )
    silent = ServiceRecord("record-2", date(2026, 5, 17), "夜市检查", "安全宣传与巡逻")
    gate = SmallThing("thing-1", "门禁坏了", date(2026, 3, 2), date(2026, 3, 20), "换锁", "楼院")
    lid = SmallThing("thing-2", "井盖响", date(2026, 6, 22))
    community = Community("灯市口社区", "灯市口小区党支部", "居民议事会")
    return {
        "service": Service(community, PartialDate(2023, 9, 12), 19, (gas, silent), (gate, lid)),
        "care": (Care(2025, (("七一慰问", 4),)),),
        "strength": (Strength(2026, (("政治功能", "达标"), ("支部班子", "争先")), "升级"),),
        "lessons": (Lesson("lesson-1", "条例研读", date(2026, 4, 23), "线下", "调解室", 16, Decimal(2)),),
        "pairs": (Pair(partner, "互派跟班", PartialDate(2025, 4)),),
        "contests": (Contest("contest-1", 2025, "网格", "讲述", 2, (OwnProgress("议事", "场", Decimal(26), None),)),),
        "visit": Visit(receives=True, highlights=(Highlight("调解室", 30),), booking="办公室统一安排"),
        "photos": (
            a_photo(1, "f/lane.jpg", "老巷"),
            a_photo(2, "f/gas.jpg", "燃气"),
            a_photo(3, "f/ramp.jpg", "坡道"),
            a_photo(4, "f/night.jpg", "只供印刷", uses=("印刷",)),
            a_photo(5, "f/logo.png", "标识"),
        ),
        "files": files("f/lane.jpg", "f/gas.jpg", "f/ramp.jpg", "f/night.jpg", "f/logo.png", "f/cert.jpg"),
    }


def sparse_branch(number: str = "GA-CG-031") -> Branch:
    """A branch with the twelve required fields and nothing else."""
    branch = a_branch(number, county="", police_kind="", brand=Brand("护学岗", "一把伞，一位党员。", "培育"), unit="")
    method = Method("method-1", "一岗四十分钟")
    return replace(branch, methods=(method,), photos=(a_photo(1, "s/umbrella.jpg"),), files=files("s/umbrella.jpg"))


def whole(*branches: Branch, bureau: Bureau = BUREAU) -> Catalogue:
    return catalogue(branches or (full_branch(), sparse_branch()), bureau)


def pages_of(shown: Catalogue, photos: DevelopedPhotos | None = None) -> dict[str, Page]:
    """Every planned page by its address; all photos are developed unless `photos` says otherwise."""
    return {page.uri: page for page in plan(shown, album(*shown.branches) if photos is None else photos)}


def body(page: Page) -> str:
    return RENDERER.render(page)


@dataclass
class Element:
    """One element as it was read: its attributes and the text inside it."""

    name: str
    attributes: dict[str, str | None]
    text: str = ""


@dataclass
class Reading(HTMLParser):
    """A page read back: its elements in order, its text, and tags that were never closed."""

    elements: list[Element] = field(default_factory=list)
    text: str = ""
    stack: list[Element] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.elements.append(element)
        if tag not in VOID:
            self.stack.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if self.stack and self.stack[-1].name == tag:
            self.stack.pop()
        else:
            self.strays.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data
        for element in self.stack:
            element.text += data

    def all(self, name: str) -> list[Element]:
        return [element for element in self.elements if element.name == name]

    def with_id(self, anchor: str) -> Element | None:
        return next((element for element in self.elements if element.attributes.get("id") == anchor), None)

    @property
    def ids(self) -> list[str]:
        return [element.attributes["id"] or "" for element in self.elements if "id" in element.attributes]

    @property
    def counted(self) -> Iterable[tuple[str, str, str]]:
        """Every counted number: its key, its value, and what stands there."""
        for element in self.all("data"):
            yield element.attributes["data-count"] or "", element.attributes["value"] or "", element.text


def read(html: str) -> Reading:
    reading = Reading()
    reading.feed(html)
    reading.close()
    return reading


def squeezed(text: str) -> str:
    """`text` without blanks, to look for sentences in."""
    return "".join(text.split())

"""The book: cover, imprint, contents, counties with their branches, rolls and index; volumes where one grows too thick.

Every sheet is two pages and every list is broken here, so page numbers are known before anything is set: contents,
rolls and index name them without asking, and the press compares the end of each branch with what was said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from showcase.catalogue.entries import RollEntry
from showcase.catalogue.order import UNSAID, Group, by_county
from showcase.catalogue.whole import Catalogue
from showcase.model import Branch
from showcase.pages.wording import grouped, han
from showcase.printing.sheets.frame import Frame, frame
from showcase.printing.sheets.index import Letter
from showcase.printing.sheets.lists import Line, contents_pages, county_pages
from showcase.printing.sheets.mentions import honour_index, people_index, texts_of
from showcase.printing.sheets.roll import RollGroup, RollLook, entries_of, roll_groups, said_of
from showcase.printing.sheets.setting import chunks
from showcase.printing.sheets.sheet import Sheet
from showcase.printing.sheets.values import Note, Picture

THICKEST: Final = 200  # branches in a volume


@dataclass(frozen=True, slots=True)
class County:
    """A county of a volume: where its opening stands, its figures, its list by pages, its branches.

    A `dense` list stands in two columns of smaller type.
    """

    name: str
    slug: str
    page: int
    figures: tuple[Note, ...]
    lists: tuple[tuple[Line, ...], ...]
    dense: bool
    sheets: tuple[tuple[int, Sheet], ...]


@dataclass(frozen=True, slots=True)
class Volume:
    """One bound book; `number` in words is "" for the only one. Rolls and index are empty where another holds them."""

    frame: Frame
    number: str
    subtitle: str
    brand: str
    slogan: str
    cover: Picture | None
    imprint: tuple[Note, ...]
    sentence: str
    footnote: str
    contents: tuple[tuple[Line, ...], ...]
    counties: tuple[County, ...]
    rolls: tuple[RollGroup, ...]
    people: tuple[Letter, ...]
    honours: tuple[Letter, ...]
    elsewhere: str

    @property
    def front(self) -> int:
        """How many pages stand before page 1: cover, imprint, contents, and a blank one if that makes them even."""
        return 2 + len(self.contents) + len(self.contents) % 2

    @property
    def ends(self) -> Mapping[str, int]:
        """On which page of the file each branch ends."""
        return {sheet.id: self.front + page + 1 for county in self.counties for page, sheet in county.sheets}


@dataclass(frozen=True, slots=True)
class Back:
    """What stands behind the branches of a volume, or the sentence that says where it stands instead."""

    rolls: tuple[RollGroup, ...] = ()
    people: tuple[Letter, ...] = ()
    honours: tuple[Letter, ...] = ()
    elsewhere: str = ""


def volumes(
    catalogue: Catalogue, sheets: Sequence[Sheet], cover: Picture | None, *, drafts: bool = False
) -> tuple[Volume, ...]:
    """Return `sheets`, in site order, as one volume with rolls and index, or as several and a last one for those.

    `drafts` is said on the imprint.
    """
    many = len(sheets) > THICKEST
    count = -(-len(sheets) // THICKEST)
    parts = chunks(sheets, -(-len(sheets) // count)) if sheets else ()
    bodies = tuple(tuple(_counties(catalogue, part)) for part in parts)
    places = {
        sheet.id: (f"{number}-{page}" if many else str(page), page, sheet)
        for number, counties in enumerate(bodies, 1)
        for county in counties
        for page, sheet in county.sheets
    }
    back = _back(catalogue, places)
    book = _Book(catalogue, cover, *said_of(catalogue, places, f"本书收入的 {len(sheets)} 个支部"), drafts)
    if not many:
        return (_volume(book, "", bodies[0], back),)
    elsewhere = Back(elsewhere="荣誉榜、人名索引和荣誉索引在总索引册。")
    bound = [_volume(book, f"卷{han(number)}", held, elsewhere) for number, held in enumerate(bodies, 1)]
    return (*bound, _volume(book, "总索引", (), back))


@dataclass(frozen=True, slots=True)
class _Book:
    """What all volumes share: the cover, the report sentence with its footnote, whether they hold `drafts`."""

    catalogue: Catalogue
    cover: Picture | None
    sentence: str
    footnote: str
    drafts: bool


def _volume(book: _Book, number: str, counties: tuple[County, ...], back: Back) -> Volume:
    bureau = book.catalogue.bureau
    held = sum(len(county.sheets) for county in counties)
    total = f"{len(counties)} 个县区（单位）　{held} 个支部" if counties else "荣誉榜　人名索引　荣誉索引"
    title = f"{bureau.site_name}{number and f'（{number}）'}"
    return Volume(
        frame=frame(title, bureau, "a4"),
        number=number,
        subtitle=total,
        brand=bureau.brand_name,
        slogan=bureau.brand_slogan,
        cover=book.cover,
        imprint=tuple(_imprint(book, held)),
        sentence=book.sentence,
        footnote=book.footnote,
        contents=_contents(counties),
        counties=counties,
        rolls=back.rolls,
        people=back.people,
        honours=back.honours,
        elsewhere=back.elsewhere,
    )


def _counties(catalogue: Catalogue, sheets: Sequence[Sheet]) -> Iterator[County]:
    """Page 1 is the overview; a county opens on a left page with its figures, its list faces them."""
    by_id = {sheet.id: sheet for sheet in sheets}
    page = 2
    for group in by_county([catalogue.by_id[id_] for id_ in by_id], catalogue.bureau):
        start = page
        theirs = [by_id[branch.id] for branch in group.branches]
        lists, dense = county_pages([Line(sheet.id, sheet.brand, sheet.short_name, 0) for sheet in theirs])
        page += 1 + len(lists) + (1 + len(lists)) % 2
        held = tuple((page + 2 * k, sheet) for k, sheet in enumerate(theirs))
        page_of = {sheet.id: at for at, sheet in held}
        paged = tuple(tuple(replace(line, page=page_of[line.id]) for line in lines) for lines in lists)
        page += 2 * len(held)
        yield County(_name(group), group.slug, start, tuple(_figures(catalogue, group)), paged, dense, held)


def _name(group: Group) -> str:
    return "未注明县区" if group.name == UNSAID else group.name


def _figures(catalogue: Catalogue, group: Group) -> Iterator[Note]:
    """What the branches of this volume come to; a figure nobody reported is not there."""
    ids = [branch.id for branch in group.branches]
    rows = [row.record for id_ in ids for row in catalogue.service.by_branch[id_]]
    pledges = [row for id_ in ids for row in catalogue.pledges.by_branch[id_]]
    counted = sum(entry.counted for entry in entries_of(catalogue, ids))
    yield Note("支部", str(len(ids)))
    if counted:
        yield Note("计入统计的荣誉", grouped(counted))
    if pledges:
        yield Note("承诺完成", f"{sum(row.state == 'done' for row in pledges)} / {len(pledges)}")
    if rows:
        yield Note("双报到服务", f"{grouped(len(rows))} 次")
        hours = [record.hours for record in rows if record.hours is not None]
        if hours:
            yield Note("服务时长", f"{grouped(sum(hours))} 小时")
    yield Note("做法", grouped(sum(len(branch.methods) for branch in group.branches)))


def _contents(counties: Sequence[County]) -> tuple[tuple[Line, ...], ...]:
    lines: list[Line] = []
    for county in counties:
        lines.append(Line("", county.name, county.slug, county.page))
        lines += [line for page in county.lists for line in page]
    return contents_pages(lines) or ((),)


def _imprint(book: _Book, held: int) -> Iterator[Note]:
    bureau = book.catalogue.bureau
    yield Note("编印", bureau.organiser or bureau.city)
    yield Note("数据截至", frame("", bureau, "").as_of)
    if held:
        yield Note("本册收入", f"{held} 个支部，{_approval(book)}")
    yield Note("统计口径", book.footnote)
    rule = "同一人多次受奖只算一次" if bureau.count_people == "persons" else "个人按次计算"
    yield Note("", f"单位按受奖单位计，{rule}；年、月不全而跨出窗口的荣誉列出而不计入；撤销的荣誉不列。")
    yield Note("", "荣誉按授予机关的口径分列；同一荣誉由两个支部申报的只计一次；上级单位的荣誉标“参与”，不计入。")
    if bureau.base_url:
        yield Note("网址", bureau.base_url)
    yield Note("字体", "Noto Serif SC、Noto Sans SC，按 SIL Open Font License 1.1 使用")


def _approval(book: _Book) -> str:
    return "这是样稿，其中可能有未审定、未放行印刷的支部" if book.drafts else "均经上级审定、放行印刷"


def _back(catalogue: Catalogue, places: Mapping[str, tuple[str, int, Sheet]]) -> Back:
    entries = entries_of(catalogue, places)

    def page_of(entry: RollEntry) -> str:
        return "、".join(places[home][0] for home in entry.homes if home in places)

    rolls = roll_groups(entries, catalogue.bureau, "tier", RollLook(158.0, page_of=page_of))
    printed: dict[str, tuple[Branch, str, int, Sheet]] = {
        id_: (catalogue.by_id[id_], *place) for id_, place in places.items()
    }
    texts = texts_of(printed)
    return Back(rolls, people_index(catalogue, printed, texts, entries), honour_index(printed, texts, entries))

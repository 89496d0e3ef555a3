"""The book: its numbers are true, its lists lead where they say, its volumes share one index."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from showcase.model import Branch, Honour, PartialDate, Person
from showcase.printing.sheets import book
from showcase.printing.sheets.book import Volume, volumes
from showcase.printing.sheets.sheet import Sheet, sheet

from ..desk import bound, full, material, page_count, pressed, sparse, whole, words_of

HAN = "甲乙丙丁戊己庚辛壬癸"


def many(count: int) -> tuple[Branch, ...]:
    """Branches of two counties; each has so many honours that the roll runs over pages."""
    made = []
    for number in range(count):
        honours = tuple(
            Honour(f"honour-{k}", f"第{number}号支部第{k}项先进集体", "unit", "市级", "市局", issuer="某市公安局",
                   date=PartialDate(2024, 1 + k % 12, 1), document=f"×公〔2024〕{number}-{k}号")
            for k in range(12)
        )  # fmt: skip
        branch = sparse(f"GA-CG-{100 + number}", county=("城关区", "东郊区")[number % 2], honours=honours)
        name = HAN[number // 10] + HAN[number % 10]
        made.append(replace(branch, brand=replace(branch.brand, name=f"品牌{name}"), secretary=Person(f"赵{name}")))
    return tuple(made)


@pytest.fixture(scope="module")
def bound_book(tmp_path_factory: pytest.TempPathFactory, photo_cache: Path) -> tuple[Volume, Path, list[str]]:
    (one,) = bound("book", photo_cache, full(), *many(14))
    assert isinstance(one.values, Volume)
    pdf = pressed("book", one, photo_cache, tmp_path_factory.mktemp("book") / "book.pdf")
    pages = ["".join(words_of(pdf, page, page).split()) for page in range(1, page_count(pdf) + 1)]
    return one.values, pdf, pages


def test_contents_name_the_pages_where_titles_stand(bound_book: tuple[Volume, Path, list[str]]) -> None:
    volume, _, pages = bound_book
    lines = [line for page in volume.contents for line in page]
    printed = "".join(pages[2 : 2 + len(volume.contents)])

    assert len([line for line in lines if line.id]) == 15
    for line in lines:
        assert re.search(f"{line.brand}.*?{line.page}", printed), line
        assert line.brand in pages[volume.front + line.page - 1 + (0 if line.id else 1)], line


def test_rolls_and_indexes_begin_where_the_contents_say(bound_book: tuple[Volume, Path, list[str]]) -> None:
    volume, _, pages = bound_book
    printed = "".join(pages[2 : 2 + len(volume.contents)])
    for name in ("荣誉榜", "人名索引", "荣誉索引"):
        page = int(re.findall(rf"{name}(\d+)", printed)[0])

        assert name in pages[volume.front + page - 1][:40]


def test_every_branch_is_on_a_left_and_the_facing_right_page(bound_book: tuple[Volume, Path, list[str]]) -> None:
    volume, _, pages = bound_book

    assert volume.front % 2 == 0
    for county in volume.counties:
        for at, one in county.sheets:
            assert at % 2 == 0
            assert one.brand in pages[volume.front + at - 1]
            assert one.foot.address in pages[volume.front + at]


def test_front_pages_are_numbered_in_roman_and_the_rest_from_one(bound_book: tuple[Volume, Path, list[str]]) -> None:
    volume, _, pages = bound_book

    assert pages[2].endswith("iii")
    assert pages[volume.front].endswith("1")
    assert pages[-1].endswith(str(len(pages) - volume.front))


def test_people_stand_on_the_pages_the_index_names(bound_book: tuple[Volume, Path, list[str]]) -> None:
    volume, _, pages = bound_book
    entries = [entry for letter in volume.people for entry in letter.entries]

    assert {"周明远", "李望春", "马小禾"} <= {entry.name for entry in entries}
    for entry in entries:
        assert entry.pages or entry.rows
        for page in entry.pages:
            assert entry.name in pages[volume.front + int(page) - 1], entry


def test_honours_do_too_be_it_on_a_sheet_or_on_the_roll(bound_book: tuple[Volume, Path, list[str]]) -> None:
    volume, pdf, pages = bound_book
    start = next(at for at, page in enumerate(pages) if page.startswith("一支部一品牌荣誉索引"))
    printed = words_of(pdf, start + 1)
    for letter in volume.honours:
        for entry in letter.entries:
            name = r"\s*".join(map(re.escape, entry.name))
            (said,) = re.findall(rf"{name}[\s.]*([\d、]+)", printed)[:1] or [""]
            assert said, entry
            for page in (volume.front + int(number) for number in said.split("、")):
                # By columns, or a name that takes two lines would be parted by its neighbours.
                columns = "".join(words_of(pdf, page, page, layout=False).split())
                assert entry.name in columns, (entry, page)


def test_the_heads_of_long_tables_repeat_on_every_page(bound_book: tuple[Volume, Path, list[str]]) -> None:
    volume, _, pages = bound_book
    start = next(at for at, page in enumerate(pages) if page.startswith("荣誉榜"))
    end = next(at for at, page in enumerate(pages) if "人名索引" in page[:20] and at > start)
    rolls = pages[start + 1 : end]

    assert "“页”是支部单页开始的那一页" in pages[start]
    assert len(rolls) >= 3
    assert all("日期荣誉受奖颁发文号页" in page for page in rolls)
    assert sum(len(group.table.rows) for group in volume.rolls) == 14 * 12 + 2


def test_a_running_head_names_branch_and_brand(bound_book: tuple[Volume, Path, list[str]]) -> None:
    volume, _, pages = bound_book
    (at, one), *_ = volume.counties[0].sheets

    assert pages[volume.front + at].startswith(f"{one.short_name}{one.brand}".replace(" ", ""))


def test_counting_rules_and_the_day_stand_on_the_imprint(bound_book: tuple[Volume, Path, list[str]]) -> None:
    _, _, pages = bound_book

    assert "统计窗口2023年7月1日至2026年6月30日" in pages[1]
    assert "数据截至2026年6月30日" in pages[1]
    assert "SILOpenFontLicense" in pages[1]


def test_the_names_of_the_hidden_are_not_indexed(photo_cache: Path) -> None:
    shown = whole(full(), bureau=replace(whole().bureau, hidden_people=("马小禾",)))
    made = sheet(shown.branches[0], material(photo_cache, shown))
    assert made is not None
    (volume,) = volumes(shown, (made,), None)

    assert "马小禾" not in {entry.name for letter in volume.people for entry in letter.entries}


# ── volumes ─────────────────────────────────────────────────────────────


@pytest.fixture
def thin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book, "THICKEST", 6)


def sheets(cache: Path, *branches: Branch) -> tuple[tuple[Volume, ...], tuple[Sheet, ...]]:
    shown = whole(*branches)
    matter = material(cache, shown)
    made = tuple(one for branch in shown.branches if (one := sheet(branch, matter)))
    return volumes(shown, made, None), made


@pytest.mark.usefixtures("thin")
def test_a_thick_book_becomes_even_volumes_with_one_index(photo_cache: Path) -> None:
    bound_ones, made = sheets(photo_cache, *many(14))
    *bodies, last = bound_ones

    assert [volume.number for volume in bound_ones] == ["卷一", "卷二", "卷三", "总索引"]
    assert [sum(len(county.sheets) for county in volume.counties) for volume in bodies] == [5, 5, 4]
    assert all(not volume.rolls and not volume.people for volume in bodies)
    assert "总索引册" in bodies[0].elsewhere
    pages = {page for letter in last.people for entry in letter.entries for page in entry.pages}
    assert {page.split("-")[0] for page in pages} == {"1", "2", "3"}
    assert len(made) == 14


@pytest.mark.usefixtures("thin")
def test_pages_of_the_shared_index_are_those_of_their_volumes(photo_cache: Path, tmp_path: Path) -> None:
    bound_ones, _ = sheets(photo_cache, *many(8))
    last = bound_ones[-1]
    texts: dict[str, str] = {}
    for number, one in enumerate(bound("book", photo_cache, *many(8))[:-1], 1):
        pdf = pressed("book", one, photo_cache, tmp_path / f"{number}.pdf")
        front = bound_ones[number - 1].front
        texts |= {f"{number}-{page - front}": words_of(pdf, page, page) for page in range(1, page_count(pdf) + 1)}

    for letter in last.people:
        for entry in letter.entries:
            for page in entry.pages:
                assert entry.name in "".join(texts[page].split()), (entry, page)


@pytest.mark.parametrize("county", ["城关区", ""])
def test_names_of_two_lines_are_counted_as_two(county: str, photo_cache: Path, tmp_path: Path) -> None:
    """Contents and county lists wrap long names, and no page after them is a page too late."""
    branches = tuple(
        replace(
            branch,
            county=county or branch.county,
            honours=(),
            short_name=f"直属第{k}大队机关综合与路面勤务联合支部",
            brand=replace(branch.brand, name="夜市二十三点摊主商户流动党员联建共治烟火守望先锋队"),
        )
        for k, branch in enumerate(many(60))
    )
    (one,) = bound("book", photo_cache, *branches)
    assert isinstance(one.values, Volume)
    pdf = pressed("book", one, photo_cache, tmp_path / "a.pdf")

    for county_ in one.values.counties:
        for at, sheet_ in county_.sheets[-2:]:
            said = words_of(pdf, one.values.front + at + 1, one.values.front + at + 1)
            assert sheet_.foot.address in said
            assert "".join(said.split()).endswith(str(at + 1))


def test_a_county_of_many_branches_runs_over_pages_and_numbers_stay_true(photo_cache: Path) -> None:
    (volume,), _ = sheets(photo_cache, *(replace(branch, county="城关区") for branch in many(65)))
    (county,) = volume.counties

    assert len(county.lists) == 2
    assert county.sheets[0][0] == 6
    assert volume.ends["GA-CG-100"] == volume.front + 7

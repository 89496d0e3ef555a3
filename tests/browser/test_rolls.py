"""A roll in the hands of a reader: sorted, narrowed, taken along; by keyboard, from a folder."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from showcase.catalogue.whole import catalogue
from showcase.pages.render import Renderer
from showcase.pages.rolls import roll_pages
from showcase.pages.whole_roll import whole_roll_page

from ..catalogue.samples import BUREAU, a_branch, honour
from ..conftest import ROOT

SHOWN = "main tbody tr:not([hidden])"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(accept_downloads=True, viewport={"width": 1366, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def units(page: Page, sample_site: Path) -> Page:
    page.goto((sample_site / "honours" / "units.html").as_uri())
    return page


def column(page: Page, place: int) -> list[str]:
    return [row.locator("th, td").nth(place).inner_text() for row in page.locator(SHOWN).all()]


def pressed(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def taken(page: Page) -> list[list[str]]:
    """What the file says that the button of the table gives."""
    with page.expect_download() as coming:
        page.get_by_role("button", name="下载所列 CSV").press("Enter")
    data = Path(coming.value.path()).read_bytes()

    assert coming.value.suggested_filename == "荣誉-受表彰单位.csv"
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_roll_is_sorted_and_taken_along_by_keyboard(units: Page) -> None:
    heads = units.locator("thead [data-rank] button")
    dates = column(units, 0)
    heads.nth(0).focus()
    pressed(units, "Enter")
    oldest_first = column(units, 0)
    pressed(units, "Tab", "Enter")
    levels = [word[1:].strip() for word in column(units, 1)]
    states = [head.get_attribute("aria-sort") for head in units.locator("thead [data-rank]").all()]
    rows = taken(units)

    days = [date for date in oldest_first if len(date) == 10]

    assert days == sorted(days)
    assert sorted(oldest_first) == sorted(dates)
    assert levels == sorted(levels, key=["国家级", "部级", "省级", "市级", "县区级"].index)
    assert states == [None, "ascending", None, None, None]
    assert rows[0] == ["日期", "级别", "荣誉", "单位或个人", "品牌", "颁发", "文号", "说明"]
    assert [row[0] or "未填报" for row in rows[1:]] == column(units, 0)


def test_what_is_taken_along_says_words_alone(page: Page, sample_site: Path) -> None:
    """No medal, no 未填报, two brands told apart, and what is said beside an honour in a column of its own."""
    page.goto((sample_site / "honours" / "units.html").as_uri())
    rows = {row[2]: row for row in taken(page)[1:]}

    assert rows["全省平安夜市建设先进集体"][4].startswith("东关灯火、“夜市二十三点”")
    assert rows["省级青年文明号"][1] == "省级"
    assert rows["省级青年文明号"][7] == "期满"
    assert rows["全市公安机关教育训练先进集体"][0] == ""
    assert rows["全市公安机关教育训练先进集体"][7] == "未计入：没有填日期"


def test_a_person_is_found_by_the_branch(page: Page, sample_site: Path) -> None:
    page.goto((sample_site / "honours" / "persons.html").as_uri())
    page.get_by_label("在名单里找").fill("东关派出所")

    assert page.locator(SHOWN).count() > 1
    with page.expect_download() as coming:
        page.get_by_role("button", name="下载所列 CSV").press("Enter")
    head, *rows = csv.reader(io.StringIO(Path(coming.value.path()).read_text("utf-8-sig"), newline=""))
    assert head[7:] == ["支部", "说明"]
    assert all("东关派出所党支部" in row[7] for row in rows)
    assert not any("东关派出所" in row[3] for row in rows)


def test_a_roll_is_narrowed_by_words_county_and_year(units: Page) -> None:
    said, whole = units.locator("[role=status]"), units.locator(SHOWN).count()

    assert said.inner_text() == f"本页 {whole} 项"

    units.get_by_role("group", name="县区").get_by_role("button", name="城关区").press("Space")
    units.get_by_role("group", name="年份").get_by_role("button", name="2025").press("Space")
    shown = column(units, 0)

    assert shown
    assert all(date.startswith("2025") for date in shown)
    assert said.inner_text() == f"显示 {len(shown)} 项，本页共 {whole} 项"
    assert len(taken(units)) == 1 + len(shown)

    units.get_by_label("在名单里找").fill("没有这样的荣誉")

    assert said.inner_text() == "没有符合的，换个词或取消几个选择"


def test_a_provincial_police_station_of_one_county_in_twelve_keys(page: Page, sample_site: Path) -> None:
    """From the box: what it is, then the county, then the brand. Three Han are three keys for who types Wubi."""
    page.goto((sample_site / "honours" / "tier-3.html").as_uri())
    page.get_by_label("在名单里找").focus()
    page.keyboard.insert_text("派出所")
    keys = 3
    while "城关区" not in page.evaluate("document.activeElement.textContent"):
        pressed(page, "Tab")
        keys += 1
    pressed(page, "Space")
    keys += 1
    brand = page.locator(f"{SHOWN} a").first
    brand.focus()
    pressed(page, "Enter")

    assert keys + 1 <= 12
    expect(page.locator("main h1")).to_have_text("东关灯火")


def a_page(folder: Path, names: list[str], most: int) -> Path:
    """The units and the whole roll of honours so named, on bare pages of their own."""
    branch = a_branch("GA-1", *(honour(name, document=f"甲{n}号") for n, name in enumerate(names)))
    shown = catalogue([branch], BUREAU)
    pages = {page.uri: page for page in roll_pages(shown)}
    long = whole_roll_page(shown, dict(pages["honours/all.html"].values), most)
    for made in (pages["honours/units.html"], long):
        path = folder / made.uri
        path.parent.mkdir(exist_ok=True)
        body = Renderer(ROOT / "overrides").render(made)
        path.write_text(f"<!doctype html><html data-script><meta charset=utf-8><main>{body}</main>", encoding="utf-8")
    for asset in long.assets:
        (folder / asset.uri).parent.mkdir(parents=True, exist_ok=True)
        (folder / asset.uri).write_text(str(asset.data), encoding="utf-8")
    (folder / "assets").symlink_to(ROOT / "docs" / "assets")
    return folder / "honours"


def test_no_cell_of_the_file_runs_as_a_formula(page: Page, tmp_path: Path) -> None:
    hostile = ["=1+1", "@SUM(A1)", "-2", '带"引号",逗号']
    page.goto((a_page(tmp_path, hostile, 9) / "units.html").as_uri())

    assert sorted(row[2] for row in taken(page)[1:]) == sorted(["'=1+1", "'@SUM(A1)", "'-2", '带"引号",逗号'])


def test_a_long_roll_unfolds_when_it_is_asked_for(page: Page, tmp_path: Path) -> None:
    page.goto((a_page(tmp_path, [f"荣誉{n}" for n in range(7)], 3) / "all.html").as_uri())
    before = page.locator("table").count()
    page.get_by_role("button", name="展开全部名单").press("Enter")
    page.locator("tbody tr").nth(6).wait_for()

    assert before == 0
    assert page.locator("tbody tr").count() == 7
    assert page.locator("tbody th").first.inner_text() == "荣誉0"


def test_a_page_of_several_does_not_deny_who_stands_on_another(page: Page, base: str, sample_site: Path) -> None:
    body = (sample_site / "honours" / "persons.html").read_text(encoding="utf-8")
    several = body.replace('data-pages="1"', 'data-pages="3"')
    assert several != body
    page.route("**/honours/persons.html", lambda route: route.fulfill(body=several, content_type="text/html"))
    page.goto(f"{base}honours/persons.html")
    page.locator("#roll-find").fill("葛采修")

    assert page.locator(".sc-find [role=status]").inner_text() == "本页没有符合的，名单共 3 页。到全站里找"

    page.get_by_role("link", name="到全站里找").click()

    assert page.url == f"{base}search.html#q=%E8%91%9B%E9%87%87%E4%BF%AE"

"""Ctrl+P of every kind of page: A4, light, no chrome, every row and photo, heads repeated, and whence it came."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from judge.kinds import page_kinds
from showcase.pages.roll_table import SORTED

from ..printing.desk import page_count, places_of, seen, words_of
from ..waiting import until

MOST_SHEETS = 12  # of the samples the guide has the most, ten
PAPER_WIDTH = 657  # px, of what print.css leaves of an A4 between its margins


def paper(page: Page, address: str, out: Path) -> Path:
    page.goto(address)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    until(page, "Array.from(document.images).every((image) => image.complete)")
    page.pdf(path=out, prefer_css_page_size=True, print_background=False)
    return out


@pytest.fixture(scope="module")
def dark(chromium: Browser) -> Page:
    """A reader at night, whose paper is white all the same."""
    return chromium.new_context(color_scheme="dark").new_page()


def test_every_kind_of_page_prints_whole_on_a4(dark: Page, sample_site: Path, tmp_path: Path) -> None:
    for address in page_kinds(sample_site):
        if address == "404.html":
            continue
        pdf = paper(dark, (sample_site / address).as_uri(), tmp_path / "a.pdf")
        sizes, words = places_of(pdf)
        said = words_of(pdf)
        last = "".join(words_of(pdf, len(sizes)).split())
        light = seen(pdf, tmp_path, 1, 40).getpixel((2, 2))

        assert {(round(min(size)), round(max(size))) for size in sizes} == {(595, 842)}, address
        assert all(word.left >= 0 and word.right <= sizes[word.page - 1][0] + 1 for word in words), address
        assert max(word.right for word in words) > 0.8 * sizes[0][0], address  # no menu left its column free
        assert last.rpartition("数据截至2026年6月30日")[0], f"{address}: the foot has a sheet to itself"
        assert address in last, address
        assert "打印这一页" not in said, address
        assert "跳到正文" not in said, address
        assert light == (255, 255, 255), address


BESIDE = """() => Array.from(document.querySelectorAll("main *")).filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width && box.right > innerWidth + 1 && !one.closest(".sc-hidden, dialog");
}).map((one) => one.tagName + " " + one.textContent.trim().slice(0, 20))"""


def test_nothing_stands_beside_the_sheet(chromium: Browser, sample_site: Path) -> None:
    """What is wider than the 174 mm of a sheet is cut off, and no word of the PDF tells of it."""
    page = chromium.new_page(viewport={"width": 658, "height": 900})
    page.emulate_media(media="print")
    branches = {path.relative_to(sample_site).as_posix() for path in sample_site.glob("branches/*.html")}
    cut = {}
    for address in sorted({*page_kinds(sample_site), *branches} - {"404.html"}):
        page.goto((sample_site / address).as_uri())
        if beside := page.evaluate(BESIDE):
            cut[address] = beside[:3]
    page.close()

    assert cut == {}


def test_the_oldest_browser_prints_no_more_than_there_is(
    chromium_86: Browser, sample_site: Path, tmp_path: Path
) -> None:
    page = chromium_86.new_page()
    for address in page_kinds(sample_site):
        sheets = page_count(paper(page, (sample_site / address).as_uri(), tmp_path / "a.pdf"))

        assert 1 <= sheets <= MOST_SHEETS, address
    page.close()


def test_the_signatures_of_a_branch_stand_on_one_sheet_with_its_foot(
    dark: Page, sample_site: Path, tmp_path: Path
) -> None:
    for page in sorted((sample_site / "branches").glob("*.html")):
        pdf = paper(dark, page.as_uri(), tmp_path / "a.pdf")
        last = "".join(words_of(pdf, page_count(pdf)).split())

        assert "审签" in last, page.name
        assert "数据截至" in last, page.name
        assert "按三条找" not in words_of(pdf), page.name  # branches alike lead on, which paper cannot


def test_photos_of_a_branch_are_on_the_paper(dark: Page, sample_site: Path, tmp_path: Path) -> None:
    pdf = paper(dark, (sample_site / "branches" / "GA-CG-012.html").as_uri(), tmp_path / "a.pdf")
    markup = (sample_site / "branches" / "GA-CG-012.html").read_text(encoding="utf-8")
    shown = len(set(re.findall(r'<img[^>]+src="[^"]*assets/photos/([^"]+)"', markup)))
    printed = [line for line in _images(pdf) if line]

    assert len(printed) >= shown


def test_a_long_table_prints_every_row_with_its_head_on_every_sheet(
    dark: Page, sample_site: Path, tmp_path: Path
) -> None:
    pdf = paper(dark, (sample_site / "honours" / "all.html").as_uri(), tmp_path / "a.pdf")
    markup = (sample_site / "honours" / "all.html").read_text(encoding="utf-8")
    documents = set(re.findall(r"[×A-Za-z\u4e00-\u9fff]+〔20\d\d〕\d+号", markup))
    said = "".join(words_of(pdf).split())
    tabled = [
        page for page in range(1, page_count(pdf) + 1) if len(re.findall(r"〔20\d\d〕", words_of(pdf, page, page))) > 4
    ]

    assert len(documents) > 15
    assert all(document in said for document in documents)
    assert all("文号" in words_of(pdf, page, page) for page in tabled)


def test_a_roll_that_can_be_sorted_has_its_heads_on_every_sheet_too(
    dark: Page, sample_site: Path, tmp_path: Path
) -> None:
    """On the screen its heads are buttons, which the browser does not repeat."""
    pdf = paper(dark, (sample_site / "honours" / "units.html").as_uri(), tmp_path / "a.pdf")
    sheets = [words_of(pdf, page, page) for page in range(1, page_count(pdf) + 1)]
    tabled = [said for said in sheets if len(re.findall(r"〔20\d\d〕", said)) > 4]

    assert len(tabled) > 1
    for head in SORTED:
        assert all(head in said for said in tabled), head


@pytest.mark.parametrize("browser", ["chromium", "chromium_86"])
def test_the_head_of_the_pledges_stands_on_every_sheet(
    browser: str, request: pytest.FixtureRequest, sample_site: Path, tmp_path: Path
) -> None:
    page = request.getfixturevalue(browser).new_page()
    pdf = paper(page, (sample_site / "pledges" / "index.html").as_uri(), tmp_path / "a.pdf")
    page.close()
    # Chromium 86 maps some characters to the radicals that look the same.
    sheets = [unicodedata.normalize("NFKC", words_of(pdf, sheet, sheet)) for sheet in range(1, page_count(pdf) + 1)]

    assert len(sheets) > 1
    assert all("亮成效" in words for words in sheets)


def test_what_is_to_be_typed_is_not_cut_at_the_edge_of_the_paper(chromium: Browser, sample_site: Path) -> None:
    page = chromium.new_page(viewport={"width": PAPER_WIDTH, "height": 980})
    page.emulate_media(media="print")
    for guide in sorted((sample_site / "help").glob("*.html")):
        page.goto(guide.as_uri())
        over = "Array.from(document.querySelectorAll('pre'), (block) => block.scrollWidth - block.clientWidth)"

        assert max(page.evaluate(over), default=0) <= 0, guide.name
    page.close()


def test_the_drawing_of_responses_stands_on_the_first_sheet(dark: Page, sample_site: Path, tmp_path: Path) -> None:
    """It was moved to the second with its whole table, and left the first all but blank."""
    pdf = paper(dark, (sample_site / "posts" / "index.html").as_uri(), tmp_path / "a.pdf")

    assert "次在用" in words_of(pdf, 1, 1)
    assert "数据表" in words_of(pdf, 1, 1)


def test_the_name_of_a_group_goes_with_its_first_row(dark: Page, sample_site: Path, tmp_path: Path) -> None:
    """做法 stood alone at the foot of a sheet, and what it names on the next."""
    address = (sample_site / "compare.html").as_uri()
    for ids in ("GA-CG-012,GA-SJ-021,GA-BS-002", "GA-CG-012,GA-SJ-021", "GA-CG-012,GA-SJ-034,GA-SJ-008"):
        pdf = paper(dark, f"{address}#{ids}", tmp_path / "a.pdf")
        groups = dark.locator("th[scope=rowgroup]").all_inner_texts()
        sheets = [words_of(pdf, number, number).split("\n") for number in range(1, page_count(pdf) + 1)]

        assert len(groups) == 6
        for sheet in sheets:
            assert [line.strip() for line in sheet if line.strip("\f ")][-1] not in groups


def test_the_first_small_thing_keeps_its_distance_from_the_topics(chromium: Browser, sample_site: Path) -> None:
    page = chromium.new_page()
    page.emulate_media(media="print")
    page.goto((sample_site / "service" / "index.html").as_uri())
    above = page.locator("#small .sc-contents").bounding_box()
    first = page.locator("#things > li").first.bounding_box()
    page.close()

    assert above
    assert first
    assert first["y"] - above["y"] - above["height"] > 10


def _images(pdf: Path) -> list[str]:
    import subprocess  # noqa: PLC0415 – one call

    said = subprocess.run(["pdfimages", "-list", str(pdf)], capture_output=True, text=True, check=True).stdout
    return [line for line in said.splitlines()[2:] if " image " in line]


def test_the_clerks_sheet_is_one_page(dark: Page, sample_site: Path, tmp_path: Path) -> None:
    sheet = paper(dark, (sample_site / "help" / "sheet.html").as_uri(), tmp_path / "a.pdf")

    assert page_count(sheet) == 1
    assert "有问题找" in words_of(sheet)

"""The floor: what a reader does most, in the real Chromiums 86, 92 and 103 and in the system's, from server and folder.

Playwright's own clicks need a newer browser: these are driven by script, keyboard and mouse.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, Playwright

from judge.kinds import page_kinds
from judge.serving import served

from ..conftest import ROOT, browser_path
from ..printing.desk import page_count, words_of
from ..waiting import until
from .conftest import listen

BROWSERS = ROOT / ".cache" / "browsers"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="module", params=["86", "92", "103", "system"])
def browser(request: pytest.FixtureRequest, playwright_run: Playwright) -> Iterator[Browser]:
    version = str(request.param)
    program = Path(browser_path()) if version == "system" else BROWSERS / version / "chromium"
    assert program.exists(), f"no Chromium {version}: run `sh tests/browsers.sh` (or `make test`, which does)"
    started = playwright_run.chromium.launch(executable_path=program, args=FLAGS)
    assert version in {"system", started.version.split(".")[0]}
    yield started
    started.close()


@pytest.fixture(scope="module", params=["http", "file"])
def base(request: pytest.FixtureRequest, sample_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if request.param == "http":
        with served(sample_site) as address:
            yield address
    else:
        stick = tmp_path_factory.mktemp("stick") / "U盘 副本#1"
        stick.symlink_to(sample_site)
        yield stick.as_uri() + "/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which nothing may go wrong; what a policy stops is told on the console too."""
    opened = browser.new_page(viewport={"width": 1366, "height": 900})
    heard: list[str] = []
    listen(opened, heard.append)
    yield opened
    opened.close()
    assert heard == []


def click(page: Page, selector: str) -> None:
    """Click into the middle of what `selector` finds first."""
    x, y = page.evaluate(
        """(selector) => {
            const one = document.querySelector(selector);
            one.scrollIntoView({ block: "center" });
            const box = one.getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2];
        }""",
        selector,
    )
    page.mouse.click(x, y)


def total(page: Page, query: str) -> int:
    found = f"document.querySelector('#search-status[data-query=\"{query}\"]')"
    return int(str(until(page, f"{found} && {found}.getAttribute('data-total')")))


def _words(pdf: Path, page: int) -> str:
    """The words of a page; Chromium 86 maps some characters to the radicals that look the same."""
    return unicodedata.normalize("NFKC", "".join(words_of(pdf, page, page).split()))


def test_every_page_kind_opens_clean(page: Page, base: str, sample_site: Path) -> None:
    for address in page_kinds(sample_site):
        if address == "404.html" and base.startswith("file:"):
            continue  # only a server answers with it, at any depth, so its links begin at the root
        page.goto(base + address)

        assert page.title(), address
        assert page.evaluate("document.documentElement.dataset.script !== undefined"), address


def test_search_finds_by_words_and_by_sound_and_goes_there(page: Page, base: str) -> None:
    page.goto(f"{base}search.html#q=%E7%81%AF%E7%81%AB")
    assert total(page, "灯火") > 0
    assert page.evaluate("document.querySelector('[data-branch]').dataset.branch") == "GA-CG-012"
    assert page.evaluate("document.querySelector('#search-results mark').textContent") == "灯火"

    page.evaluate("document.getElementById('search-query').select()")
    page.keyboard.type("dgdh")
    assert total(page, "dgdh") > 0

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    until(page, "location.pathname.endsWith('/branches/GA-CG-012.html') && document.readyState === 'complete'")


def test_the_box_in_the_header_leads_to_the_results(page: Page, base: str) -> None:
    page.goto(f"{base}honours/index.html")
    page.keyboard.press("/")
    page.keyboard.type("一页纸 100%")
    page.keyboard.press("Enter")

    until(page, "document.querySelector('#search-status[data-total]') !== null")
    assert unquote(str(page.evaluate("location.hash"))) == "#q=一页纸 100%"


def test_facets_narrow_the_results_and_the_wall(page: Page, base: str) -> None:
    page.goto(f"{base}search.html#q=%E5%85%9A%E6%94%AF%E9%83%A8")
    whole = total(page, "党支部")
    click(page, ".sc-facets input[name=kind][value=派出所]")
    until(page, f"document.querySelectorAll('[data-branch]').length < {whole}")
    until(page, "document.querySelector('.sc-chips button').textContent.startsWith('派出所')")

    page.goto(f"{base}brands/index.html")
    until(page, "document.querySelectorAll('.sc-card').length === 11")
    click(page, ".sc-facets input[name=honour][value=国家级]")
    until(page, "document.querySelectorAll('.sc-card').length === 1")
    page.evaluate("history.back()")
    until(page, "document.querySelectorAll('.sc-card').length === 11")


def test_a_photo_opens_and_closes(page: Page, base: str) -> None:
    page.goto(f"{base}branches/GA-CG-012.html")
    page.evaluate("document.querySelectorAll('.sc-plate a')[2].focus()")
    page.keyboard.press("Enter")
    until(page, "document.querySelector('dialog').open")
    assert str(page.evaluate("document.querySelector('dialog p').textContent")).startswith("3 / ")

    page.keyboard.press("Escape")
    until(page, "!document.querySelector('dialog').open")
    until(page, "document.activeElement === document.querySelectorAll('.sc-plate a')[2]")


def test_branches_stand_side_by_side(page: Page, base: str) -> None:
    page.goto(f"{base}compare.html#GA-CG-012,GA-SJ-021")
    until(page, "document.querySelectorAll('thead th a').length === 2")

    heads = page.evaluate("Array.from(document.querySelectorAll('thead th a'), (head) => head.textContent)")
    assert heads == ["东关灯火", "斑马线上的伞"]


def test_a_visit_is_picked_put_in_order_and_printed(page: Page, base: str, tmp_path: Path) -> None:
    page.goto(f"{base}visit.html")
    for id_ in ("GA-CG-012", "GA-SJ-021"):
        click(page, f"[data-id='{id_}'] input")
        until(page, f"location.hash.includes('{id_}') && document.documentElement.hasAttribute('data-booklet')")
    click(page, "[aria-label^='斑马线上的伞'][aria-label$='上移']")
    until(page, "decodeURIComponent(location.hash).includes('GA-SJ-021,GA-CG-012')")
    until(page, "document.documentElement.hasAttribute('data-booklet')")
    page.pdf(path=tmp_path / "a.pdf", prefer_css_page_size=True)
    pages = [_words(tmp_path / "a.pdf", number) for number in range(1, page_count(tmp_path / "a.pdf") + 1)]
    over = "Array.from(document.querySelectorAll('.sc-booklet article > div'), (b) => b.scrollHeight - b.clientHeight)"

    assert len(pages) == 4
    assert "参观交流手册" in pages[0]
    assert re.search("交警支队一大队党支部3.*?东关派出所党支部4", pages[1])
    assert ["第1站" in pages[2], "第2站" in pages[3]] == [True, True]
    assert max(map(int, page.evaluate(over))) <= 1


def test_dark_and_light(page: Page, base: str) -> None:
    page.goto(f"{base}index.html")
    before = page.evaluate("document.documentElement.dataset.mdColorScheme")
    click(page, "[data-scheme]")

    until(page, f"document.documentElement.dataset.mdColorScheme !== '{before}'")

"""The visit planner as a host uses it: pick, order, share the address, print the booklet – from a server or a stick."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from ..printing.desk import page_count, places_of, words_of
from ..waiting import until


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1366, "height": 768})
    page = context.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    yield page
    assert heard == []
    context.close()


def pick(page: Page, *ids: str) -> None:
    for id_ in ids:
        page.locator(f'[data-id="{id_}"] input').check()
    until(page, "document.documentElement.hasAttribute('data-booklet')")


def follow(page: Page, way: Locator) -> None:
    """Take the link and wait for the page it leads to."""
    with page.expect_navigation():
        way.click()


def route(page: Page) -> list[str]:
    return page.locator(".sc-route li > :first-child").all_inner_texts()


def test_a_booklet_has_a_cover_contents_that_are_true_and_a_page_a_stop(page: Page, base: str, tmp_path: Path) -> None:
    page.goto(base + "visit.html")
    pick(page, "GA-CG-012", "GA-SJ-021", "GA-BS-002")
    page.locator("[name=guests]").fill("外市公安局一行六人")
    page.pdf(path=tmp_path / "a.pdf", prefer_css_page_size=True)
    pages = ["".join(words_of(tmp_path / "a.pdf", n, n).split()) for n in range(1, page_count(tmp_path / "a.pdf") + 1)]

    assert len(pages) == 5
    assert "参观交流手册" in pages[0]
    assert "外市公安局一行六人" in pages[0]
    for number, brand in ((3, "东关灯火"), (4, "斑马线上的伞"), (5, "雪线以上")):
        assert re.search(rf"{brand}.*?党支部{number}", pages[1])
        assert f"第{number - 2}站" in pages[number - 1]
        assert brand in pages[number - 1]
        assert "笔记" in pages[number - 1]
        assert pages[number - 1].endswith(str(number))
    assert "可以接待参观" not in "".join(pages)


def test_nothing_on_a_leaf_is_cut_or_leaves_the_paper(page: Page, base: str, tmp_path: Path) -> None:
    page.goto(base + "visit.html")
    ids = page.locator(".sc-stops [data-bound]").evaluate_all("stops => stops.map((stop) => stop.dataset.id)")
    pick(page, *ids)
    over = page.evaluate(
        "Array.from(document.querySelectorAll('.sc-booklet article > div')).map((b) => b.scrollHeight - b.clientHeight)"
    )
    page.pdf(path=tmp_path / "a.pdf", prefer_css_page_size=True)
    sizes, words = places_of(tmp_path / "a.pdf")

    assert max(over) <= 1
    assert len(sizes) == 2 + len(ids)
    assert all(word.left >= 0 and word.right <= sizes[word.page - 1][0] for word in words)
    assert all(word.top >= 0 and word.bottom <= sizes[word.page - 1][1] for word in words)


def test_the_choice_is_kept_in_the_address(page: Page, base: str) -> None:
    page.goto(base + "visit.html")
    pick(page, "GA-SJ-021", "GA-CG-012")
    page.locator("[name=date]").fill("7月14日")
    page.goto(page.evaluate("location.href"))
    page.reload()

    assert route(page) == ["斑马线上的伞交警支队一大队党支部", "东关灯火东关派出所党支部"]
    assert page.locator("[name=date]").input_value() == "7月14日"
    assert page.locator('[data-id="GA-CG-012"] input').is_checked()


def test_times_stand_below_each_other_whatever_a_stop_can_do(page: Page, base: str) -> None:
    page.goto(base + "visit.html#b=GA-CG-027,GA-SJ-021,GA-BS-002")
    until(page, "document.querySelectorAll('.sc-route ol > li').length === 3")
    lefts = page.locator(".sc-route ol > li > :nth-child(2)").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().left)"
    )

    assert len(set(lefts)) == 1
    expect(page.get_by_role("button", name="上移")).to_have_count(2)  # the first cannot go further up


def test_stops_are_put_in_order_and_taken_off_with_the_keyboard(page: Page, base: str) -> None:
    page.goto(base + "visit.html#b=GA-SJ-021,GA-CG-012,GA-BS-002,GA-NOBODY,GA-SJ-021")
    page.get_by_role("button", name="雪线以上 上移").press("Enter")
    stops = page.locator(".sc-route li > :first-child")

    expect(stops).to_have_text([re.compile(f"^{brand}") for brand in ("斑马线上", "雪线以上", "东关灯火")])
    page.get_by_role("button", name="去掉 斑马线上的伞").press("Enter")
    expect(stops).to_have_count(2)
    page.get_by_role("button", name="全部去掉").press("Enter")
    expect(stops).to_have_count(0)
    assert "选了什么记在网址里" in page.locator(".sc-route").inner_text()


def test_without_scripts_the_page_still_says_who_receives_and_what(chromium: Browser, sample_site: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((sample_site / "visit.html").as_uri())
    said = page.locator("main").inner_text()

    assert "灯火调解室" in said
    assert "30 分钟" in said
    assert "排进路线" not in said
    context.close()


def test_a_route_goes_through_the_counties_of_a_large_city(page: Page, generated_site: Path, tmp_path: Path) -> None:
    page.goto((generated_site / "visit.html").as_uri())
    picked = []
    for county in (0, 1):
        follow(page, page.locator("[data-ways] li a").nth(county))
        stop = page.locator(".sc-stops [data-bound]").nth(county)
        picked.append(str(stop.get_attribute("data-id")))
        pick(page, picked[-1])
    follow(page, page.locator(".sc-pager a[rel=next], .sc-trail a >> text=参观交流").first)
    until(page, "document.documentElement.hasAttribute('data-booklet')")
    page.pdf(path=tmp_path / "a.pdf", prefer_css_page_size=True)

    assert page.evaluate("location.hash") == f"#b={picked[0]}%2C{picked[1]}"
    assert page.locator(".sc-route ol > li").count() == 2
    assert page_count(tmp_path / "a.pdf") == 4
    page.get_by_role("button", name="全部去掉").press("Enter")
    assert page.locator("[data-ways] a").first.evaluate("link => link.hash") == ""


def test_a_large_city_is_whole_without_scripts(chromium: Browser, generated_site: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((generated_site / "visit.html").as_uri())
    promised = [int(re.sub(r"\D", "", words)) for words in page.locator("[data-ways] li span").all_inner_texts()]
    receiving = page.locator('[data-count="visits/receiving"]').inner_text()
    follow(page, page.locator("[data-ways] li a").first)

    assert sum(promised) == int(receiving)
    assert page.locator(".sc-stops > li").count() == min(promised[0], 150)
    context.close()

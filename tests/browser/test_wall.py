"""The brand wall as a reader uses it: narrowed down, put in order, sixty at a time, all of it in the address."""

from __future__ import annotations

import os
import re
from pathlib import Path

from playwright.sync_api import Page, expect

WALL = "brands/index.html"
STATUS = ".sc-found [role=status]"


def names(page: Page) -> list[str]:
    return page.locator(".sc-wall h3").all_inner_texts()


def total(page: Page) -> int:
    return int(re.findall(r"\d+", page.locator(STATUS).inner_text())[0])


def counts(page: Page, legend: str) -> dict[str, int]:
    rows = page.locator("fieldset", has_text=legend).locator("label:visible").all()
    return {
        row.locator("span").nth(0).inner_text(): int(row.locator("xpath=./span[last()]").inner_text()) for row in rows
    }


def test_cards_made_by_the_script_are_those_of_the_page(quiet_page: Page, base: str) -> None:
    quiet_page.goto(f"{base}{WALL}")
    markup = """() => Array.from(document.querySelectorAll(".sc-card"), (card) => {
        const copy = card.cloneNode(true);
        const walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
        const blanks = [];
        while (walk.nextNode()) if (/^\\n\\s*$/.test(walk.currentNode.data)) blanks.push(walk.currentNode);
        blanks.forEach((blank) => blank.remove());
        return copy.innerHTML;
    })"""
    by_page = quiet_page.evaluate(markup)
    quiet_page.get_by_label("可接待").check()
    quiet_page.get_by_label("可接待").uncheck()
    by_script = quiet_page.evaluate(markup)

    assert len(by_page) == 11
    assert by_script == by_page


def test_facets_count_what_would_come(quiet_page: Page, base: str) -> None:
    quiet_page.goto(f"{base}{WALL}")
    whole = counts(quiet_page, "警种")
    quiet_page.locator("fieldset", has_text="县区").get_by_label("市局机关").check()
    there = counts(quiet_page, "警种")

    assert sum(there.values()) <= total(quiet_page) < sum(whole.values())
    assert 0 not in there.values()
    for kind, count in there.items():
        quiet_page.locator("fieldset", has_text="警种").get_by_label(kind).check()
        assert total(quiet_page) == count == len(names(quiet_page))
        quiet_page.locator("fieldset", has_text="警种").get_by_label(kind).uncheck()


def test_values_of_one_facet_add_up_and_facets_cut_down(quiet_page: Page, base: str) -> None:
    quiet_page.goto(f"{base}{WALL}")
    honours = counts(quiet_page, "最高荣誉（集体）")
    quiet_page.get_by_label("★国家级").check()
    quiet_page.get_by_label("◆部级").check()

    assert total(quiet_page) == honours["★国家级"] + honours["◆部级"]
    assert counts(quiet_page, "最高荣誉（集体）") == honours


def test_choices_stand_in_the_address_and_come_back(quiet_page: Page, base: str) -> None:
    quiet_page.goto(f"{base}{WALL}")
    quiet_page.get_by_label("可接待").check()
    one = names(quiet_page)
    quiet_page.get_by_label("排序").select_option("name")
    quiet_page.get_by_text("列表", exact=True).click()
    two = names(quiet_page)
    address = quiet_page.url
    quiet_page.reload()

    assert names(quiet_page) == two
    assert sorted(one) == sorted(two)
    assert quiet_page.locator(".sc-wall").get_attribute("data-view") == "list"
    assert quiet_page.get_by_label("可接待").is_checked()
    assert address.endswith("#visit=%E5%8F%AF%E6%8E%A5%E5%BE%85&sort=name&view=list&shown=8")

    for expected in ("card", "card", "card"):
        quiet_page.go_back()
        expect(quiet_page.locator(".sc-wall")).to_have_attribute("data-view", expected)
    expect(quiet_page.get_by_label("可接待")).not_to_be_checked()
    assert total(quiet_page) == 11


def test_chips_take_back_one_choice_or_all(quiet_page: Page, base: str) -> None:
    quiet_page.goto(f"{base}{WALL}#kind=派出所&county=城关区")
    chips = quiet_page.locator(".sc-chips button")

    assert [text.replace("\n", "") for text in chips.all_inner_texts()] == [
        "派出所　×去掉",
        "城关区　×去掉",
        "全部清除",
    ]
    assert names(quiet_page) == ["东关灯火"]

    chips.first.click()
    assert total(quiet_page) == 2
    assert quiet_page.evaluate("document.activeElement.textContent").startswith("城关区")

    quiet_page.get_by_role("button", name="全部清除").click()
    assert total(quiet_page) == 11
    expect(quiet_page.locator(".sc-chips")).to_be_hidden()


def test_names_stand_in_the_order_of_their_sounds(quiet_page: Page, base: str) -> None:
    quiet_page.goto(f"{base}{WALL}#sort=name")

    assert names(quiet_page) == [
        "斑马线上的伞", "傍晚的训练馆", "东关灯火", "挂断之前", "楼道里的光", "榕树下", "水尺", "头班船", "雪线以上",
        "“夜市二十三点”摊主商户流动党员联建共治烟火守望先锋服务队", "一次办成",
    ]  # fmt: skip


def test_a_choice_that_leaves_nothing_says_so(quiet_page: Page, base: str) -> None:
    quiet_page.goto(f"{base}{WALL}#kind=出入境&county=河西县")

    assert quiet_page.locator(STATUS).inner_text() == "共 0 个品牌。请去掉一个条件再看。"
    assert names(quiet_page) == []


def test_sixty_at_a_time_and_the_focus_goes_to_the_first_new_one(quiet_page: Page, generated_site: Path) -> None:
    quiet_page.goto((generated_site / WALL).as_uri())
    whole = total(quiet_page)
    more = quiet_page.locator(".sc-more button")

    assert len(names(quiet_page)) == 60
    assert more.inner_text() == f"显示更多，还有 {whole - 60} 个"

    more.focus()
    quiet_page.keyboard.press("Enter")

    assert len(names(quiet_page)) == 120
    assert quiet_page.evaluate("document.activeElement === document.querySelectorAll('.sc-card h3 a')[60]")

    quiet_page.reload()
    assert len(names(quiet_page)) == 120


def test_a_provincial_station_of_one_county_is_found_by_keyboard(quiet_page: Page, generated_site: Path) -> None:
    """From the first box of the panel: space chooses, tab goes on, and no box in between is lost."""
    quiet_page.goto((generated_site / WALL).as_uri())
    quiet_page.locator("input[value=派出所]").focus()
    presses = 0
    wanted = ["派出所", None, "省级"]
    while wanted:
        group, here = quiet_page.evaluate("[document.activeElement.name, document.activeElement.value]")
        if here == wanted[0] or (wanted[0] is None and group == "county"):
            quiet_page.keyboard.press("Space")
            wanted.pop(0)
            presses += 1
        if wanted:
            quiet_page.keyboard.press("Tab")
            presses += 1

    assert presses <= 36
    assert 0 < total(quiet_page) < 60


def test_without_scripts_the_wall_is_whole(sample_site: Path, chromium: object) -> None:
    context = chromium.new_context(java_script_enabled=False)  # type: ignore[attr-defined]  # a Browser
    page = context.new_page()
    page.goto((sample_site / WALL).as_uri())

    assert len(names(page)) == 11
    expect(page.locator(".sc-ways")).to_be_visible()
    expect(page.locator(".sc-found")).to_be_hidden()
    expect(page.locator(".sc-facets")).to_be_hidden()
    context.close()


def test_every_branch_is_three_plain_links_from_the_wall(generated_site: Path) -> None:
    """Without a script: the wall, a county or a kind, one of its leaves, the branch."""
    reached, newest = {generated_site / WALL}, {generated_site / WALL}
    for _ in range(3):
        newest = {linked for path in newest for linked in links_of(path)} - reached
        reached |= newest

    assert {path for path in reached if path.parent.name == "branches"} == set(generated_site.glob("branches/*.html"))
    assert max(path.stat().st_size for path in generated_site.glob("brands/*.html")) <= 400_000


def links_of(path: Path) -> list[Path]:
    if path.parent.name != "brands":
        return []
    found = re.findall(r'href="([^"#?:]+\.html)', path.read_text(encoding="utf-8"))
    return [Path(os.path.normpath(path.parent / address)) for address in found]


PICKS = ".sc-pick input"
BAR = ".sc-picked"


def test_brands_are_picked_on_the_wall_and_lead_to_the_comparison(quiet_page: Page, base: str) -> None:
    """By keyboard; what is picked stays so when the wall is narrowed down, laid flat and loaded again."""
    quiet_page.goto(f"{base}{WALL}")
    expect(quiet_page.locator(BAR)).to_be_hidden()
    quiet_page.get_by_label("加入对比：东关灯火").press("Space")
    expect(quiet_page.locator(BAR)).to_contain_text("已选“东关灯火”，再选一个就能对比。")
    expect(quiet_page.locator(f"{BAR} a")).to_be_hidden()

    quiet_page.goto(f"{base}{WALL}#kind=交警&view=list")
    quiet_page.reload()
    quiet_page.get_by_label("加入对比：斑马线上的伞").press("Space")
    expect(quiet_page.locator(f"{BAR} a")).to_have_text("并排对比（2）")

    with quiet_page.expect_navigation(url="**/compare.html*"):
        quiet_page.locator(f"{BAR} a").press("Enter")
    expect(quiet_page.locator(".sc-compare thead th a")).to_have_text(["东关灯火", "斑马线上的伞"])


def test_four_are_the_most_that_can_be_picked(quiet_page: Page, base: str) -> None:
    quiet_page.goto(f"{base}{WALL}")
    for place in range(4):
        quiet_page.locator(PICKS).nth(place).check()
    quiet_page.locator(PICKS).nth(4).press("Space")

    expect(quiet_page.locator(PICKS).nth(4)).not_to_be_checked()
    expect(quiet_page.locator(BAR)).to_contain_text("已选 4 个；要换一个，请先去掉一个。")

    quiet_page.get_by_role("button", name="全部去掉").press("Enter")
    expect(quiet_page.locator(BAR)).to_be_hidden()
    expect(quiet_page.locator(PICKS).first).to_be_focused()
    assert quiet_page.locator(f"{PICKS}:checked").count() == 0


def test_a_tick_leaves_the_card_a_link(quiet_page: Page, base: str) -> None:
    quiet_page.goto(f"{base}{WALL}")
    quiet_page.locator(PICKS).first.click()

    assert WALL in quiet_page.url

    with quiet_page.expect_navigation(url="**/branches/*"):
        quiet_page.locator(".sc-card").first.click(position={"x": 20, "y": 20})

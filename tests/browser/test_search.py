"""The search page as a reader uses it: typing, facets, keyboard, address, back button; from a server and a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ..waiting import until
from .asking import Answer, answer, ask, wait_for

BOX = "#search-query"
STRAIGHT = str.maketrans("“”＂", '"""')


def marked(page: Page) -> set[str]:
    return set(page.locator("#search-results mark").all_inner_texts())


def test_a_brand_is_found_by_its_name_first(quiet_page: Page, base: str) -> None:
    found = ask(quiet_page, base, "灯火")

    assert found.branches[0] == "GA-CG-012"
    assert f"找到 {found.total} 个支部" in found.status
    assert marked(quiet_page) == {"灯火"}


def test_a_result_leads_to_the_block_that_holds_the_words(quiet_page: Page, base: str) -> None:
    ask(quiet_page, base, "最强党支部 公安厅党委")
    quiet_page.locator("[data-branch=GA-CG-012] h3 a").click()

    quiet_page.wait_for_url("**/branches/GA-CG-012.html#honour-*")

    assert quiet_page.evaluate("document.querySelector(location.hash) !== null")


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("djdh", None),
        ("dgdh", "GA-CG-012"),
        ("dongguan", "GA-CG-012"),
        ("东guan灯", "GA-CG-012"),
        ("zhoumy", "GA-CG-012"),
    ],
)
def test_names_are_found_as_they_sound(quiet_page: Page, base: str, query: str, first: str | None) -> None:
    found = ask(quiet_page, base, query)

    if first is None:
        assert found.total == 0
    else:
        assert first in found.branches
        assert "按拼音找到" in found.status


def test_polyphonic_surnames_are_understood(quiet_page: Page, base: str) -> None:
    """The samples name 单, 解, 区, 曾, 查 and more."""
    for query, name in (
        ("shanxiaof", "单晓峰"),
        ("xiedl", "解东篱"),
        ("ouhuaijin", "区怀瑾"),
        ("zengrg", "曾若谷"),
        ("zhamy", "查慕云"),
    ):
        assert set(ask(quiet_page, base, query).branches) >= set(ask(quiet_page, base, name).branches), name


def test_width_and_case_do_not_matter(quiet_page: Page, base: str) -> None:
    assert (
        ask(quiet_page, base, "ｇａ－ｃｇ－０１２").branches
        == ask(quiet_page, base, "GA-CG-012").branches
        == ["GA-CG-012"]
    )


def test_several_words_must_all_stand_and_quotes_keep_spaces(quiet_page: Page, base: str) -> None:
    both = ask(quiet_page, base, "灯火 坡道")
    quoted = ask(quiet_page, base, '"3 号楼"')

    assert both.branches == ["GA-CG-012"]
    assert marked(quiet_page) == {"3 号楼"}
    assert quoted.total < ask(quiet_page, base, "3 号楼").total


@pytest.mark.parametrize("query", ["“3 号楼”", "”3 号楼“", "＂3 号楼＂", "“3　号楼”", "“3 号楼” 坡道"])
def test_chinese_quotes_keep_spaces_too(quiet_page: Page, base: str, query: str) -> None:
    assert ask(quiet_page, base, query).branches == ask(quiet_page, base, query.translate(STRAIGHT)).branches != []
    assert "3 号楼" in marked(quiet_page)


def test_chinese_quotes_around_a_word_are_part_of_it(quiet_page: Page, base: str) -> None:
    assert ask(quiet_page, base, "“灯火”").total < ask(quiet_page, base, "灯火").total
    assert quiet_page.inner_text("#search-status").startswith("找到 ")


@pytest.mark.parametrize(
    ("query", "bare"),
    [
        ("“挂断”", "挂断"),
        ('"挂断', "挂断"),
        ("“灯火” “坡道”", "灯火 坡道"),
        ("“3 号楼", "3 号楼"),
        ("＂挂断＂", "挂断"),
    ],
)
def test_what_nobody_wrote_in_quotes_is_looked_for_without(quiet_page: Page, base: str, query: str, bare: str) -> None:
    assert ask(quiet_page, base, query).branches == ask(quiet_page, base, bare).branches != []
    ask(quiet_page, base, query)
    assert quiet_page.inner_text("#search-status").startswith("没有连引号一起写的；去掉引号找到 ")


def test_what_nobody_wrote_at_all_is_named_as_it_was_asked_for(quiet_page: Page, base: str) -> None:
    assert ask(quiet_page, base, "“龘靐”").total == 0
    assert "“龘靐”" in quiet_page.inner_text("#search-status")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("龘靐", "没有支部写到“龘靐”。"),
        ("灯火 龘靐", "没有支部写到“龘靐”。可以去掉它再找"),
        ("GPS龘，", "没有支部写到“GPS龘，”。"),
        ("龘〔2025〕 龘(2025)", "没有支部写到“龘〔2025〕”、“龘(2025)”。"),
        ("斑马线上的伞 雪线以上", "这几个词都有支部写到，但没有一个支部同时写到。"),
    ],
)
def test_no_result_says_which_word_is_to_blame_and_offers_other_ways(
    quiet_page: Page, base: str, query: str, said: str
) -> None:
    found = ask(quiet_page, base, query)

    assert found.total == 0
    assert said in found.status
    expect(quiet_page.locator(".sc-search .sc-ways")).to_be_visible()
    expect(quiet_page.locator(".sc-facets")).to_be_hidden()


@pytest.mark.parametrize("brackets", ["[]", "()", "（）", "【】", "［］"])
def test_a_documents_number_is_found_with_the_brackets_at_hand(quiet_page: Page, base: str, brackets: str) -> None:
    found = ask(quiet_page, base, f"{brackets[0]}2025{brackets[1]}")

    assert found.branches == ask(quiet_page, base, "〔2025〕").branches != []
    assert "找到" in found.status
    assert "拼音" not in found.status


def test_results_come_while_typing_and_enter_makes_a_step_to_go_back_to(quiet_page: Page, base: str) -> None:
    quiet_page.goto(f"{base}search.html")
    expect(quiet_page.locator(BOX)).to_be_focused()
    quiet_page.keyboard.type("灯火")
    wait_for(quiet_page, "灯火")
    assert quiet_page.url.endswith("search.html#q=%E7%81%AF%E7%81%AB")

    quiet_page.goto(f"{base}search.html#q=%E5%9D%A1%E9%81%93")
    wait_for(quiet_page, "坡道")
    quiet_page.go_back()
    wait_for(quiet_page, "灯火")

    assert quiet_page.locator(BOX).input_value() == "灯火"


def test_reloading_asks_the_same_again(quiet_page: Page, base: str) -> None:
    before = ask(quiet_page, base, "调解 党员")
    quiet_page.reload()

    assert answer(quiet_page, "调解 党员") == before
    assert quiet_page.locator(BOX).input_value() == "调解 党员"


def test_facets_narrow_down_and_can_be_taken_back(quiet_page: Page, base: str) -> None:
    before = ask(quiet_page, base, "党支部")
    county = quiet_page.locator("fieldset", has_text="县区").get_by_label("城关区")
    count = int(county.locator("xpath=../span[last()]").inner_text())
    county.check()
    after = answer(quiet_page, "党支部")

    assert len(after.branches) == count < len(before.branches)
    assert after.total == before.total
    assert f"筛选后 {count} 个" in after.status
    assert "county=%E5%9F%8E%E5%85%B3%E5%8C%BA" in quiet_page.url

    quiet_page.reload()
    assert answer(quiet_page, "党支部") == after

    quiet_page.get_by_role("button", name="城关区").click()
    assert answer(quiet_page, "党支部") == before
    assert quiet_page.evaluate("document.activeElement.name") == "kind"

    quiet_page.go_back()
    assert answer(quiet_page, "党支部") == after


def test_values_without_results_are_not_offered(quiet_page: Page, base: str) -> None:
    ask(quiet_page, base, "东关灯火")
    counts = quiet_page.locator(".sc-facets label:visible span:last-child").all_inner_texts()

    assert counts
    assert "0" not in counts


def test_everything_can_be_done_by_keyboard(quiet_page: Page, base: str) -> None:
    quiet_page.goto(f"{base}index.html")
    quiet_page.keyboard.press("/")
    quiet_page.keyboard.type("灯火")
    quiet_page.keyboard.press("Enter")
    wait_for(quiet_page, "灯火")
    quiet_page.keyboard.press("/")
    expect(quiet_page.locator(BOX)).to_be_focused()
    quiet_page.keyboard.press("ArrowDown")
    first = quiet_page.evaluate("document.activeElement.href")
    quiet_page.keyboard.press("ArrowDown")
    quiet_page.keyboard.press("ArrowUp")
    assert quiet_page.evaluate("document.activeElement.href") == first

    quiet_page.keyboard.press("ArrowUp")
    expect(quiet_page.locator(BOX)).to_be_focused()
    quiet_page.keyboard.press("ArrowDown")
    quiet_page.keyboard.press("Escape")
    expect(quiet_page.locator(BOX)).to_be_focused()
    quiet_page.keyboard.press("ArrowDown")
    quiet_page.keyboard.press("Enter")
    quiet_page.wait_for_url("**/branches/GA-CG-012.html*")


def test_a_slash_that_is_typed_stays_a_slash(quiet_page: Page, base: str) -> None:
    quiet_page.goto(f"{base}search.html")
    quiet_page.keyboard.type("46/50")

    assert quiet_page.locator(BOX).input_value() == "46/50"


def test_what_came_by_a_form_without_scripts_is_asked_too(quiet_page: Page, base: str) -> None:
    quiet_page.goto(f"{base}search.html?q=%E7%81%AF%E7%81%AB")

    assert answer(quiet_page, "灯火").branches[0] == "GA-CG-012"


def test_a_mangled_address_is_no_trouble(quiet_page: Page, base: str) -> None:
    for tail in ("#q=100%", "#q=%E7%81", "?q=100%&x", "#%", "#q", "#q=&county=", "#county=火星&q=灯火"):
        quiet_page.goto("about:blank")
        quiet_page.goto(f"{base}search.html{tail}")
        quiet_page.wait_for_selector("#search-status[data-total]", state="attached")


def test_markup_in_a_query_stays_text(quiet_page: Page, base: str) -> None:
    found = ask(quiet_page, base, "<img/src=x>")

    assert found.total == 0
    assert "“<img/src=x>”" in found.status
    assert quiet_page.locator("#search-status img").count() == 0


def test_a_missing_file_is_said_kindly(chromium_copy: tuple[Page, Path]) -> None:
    page, site = chromium_copy
    for shard in (site / "assets" / "search").glob("k*.js"):
        shard.unlink()
    page.goto((site / "search.html").as_uri() + "#q=灯火坡道")

    expect(page.locator("#search-status")).to_contain_text("有一部分索引没有读到")


def test_a_query_in_the_address_is_asked_before_the_page_is_there(chromium_copy: tuple[Page, Path]) -> None:
    page, site = chromium_copy
    (site / "assets" / "js" / "search.js").unlink()

    with page.expect_request("**/assets/search/t*.js"):  # the text of the first result
        page.goto((site / "search.html").as_uri() + "#q=灯火")


def test_the_number_stands_only_when_the_results_do(quiet_page: Page, base: str) -> None:
    """Who waits for the number may count the results; the texts of some come later than the number is known."""
    quiet_page.add_init_script("""
        window.seen = [];
        new MutationObserver(() => {
            const status = document.querySelector("#search-status[data-total]");
            const results = document.querySelectorAll("#search-results [data-branch]");
            if (status) window.seen.push(results.length);
        }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-total"] });
    """)
    found = ask(quiet_page, base, "党支部")

    assert set(quiet_page.evaluate("window.seen")) == {found.total} == {len(found.branches)}


def test_nothing_is_lost_when_letters_come_faster_than_answers(quiet_page: Page, base: str) -> None:
    quiet_page.goto(f"{base}search.html")
    for letter in "东关灯火":
        quiet_page.keyboard.type(letter, delay=60)
    last = answer(quiet_page, "东关灯火")

    assert last == Answer(last.total, last.status, ask(quiet_page, base, "东关灯火").branches)


def test_back_finds_the_place_that_was_left(quiet_page: Page, generated_site: Path) -> None:
    quiet_page.goto(f"{generated_site.as_uri()}/search.html#q=%E5%85%9A")
    wait_for(quiet_page, "党")
    quiet_page.get_by_role("button", name="显示更多").click()
    expect(quiet_page.locator("[data-branch]")).to_have_count(60)
    quiet_page.locator("[data-branch] h3 a").nth(45).scroll_into_view_if_needed()
    top = quiet_page.evaluate("window.scrollY")
    quiet_page.locator("[data-branch] h3 a").nth(45).click()
    quiet_page.wait_for_url("**/branches/*")
    quiet_page.go_back()
    wait_for(quiet_page, "党")

    expect(quiet_page.locator("[data-branch]")).to_have_count(60)
    until(quiet_page, f"Math.abs(window.scrollY - {top}) < 2")


def test_another_query_begins_anew(quiet_page: Page, generated_site: Path) -> None:
    quiet_page.goto(f"{generated_site.as_uri()}/search.html#q=%E5%85%9A&shown=60")
    wait_for(quiet_page, "党")
    expect(quiet_page.locator("[data-branch]")).to_have_count(60)
    quiet_page.locator(BOX).fill("党员")
    wait_for(quiet_page, "党员")

    expect(quiet_page.locator("[data-branch]")).to_have_count(30)
    assert "shown" not in quiet_page.url

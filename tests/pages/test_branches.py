"""The page of a branch: every block, and no trace of an absent one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from showcase.catalogue.similar import RULE
from showcase.pages.branches import RECENT_RECORDS

from ..catalogue.samples import BUREAU, a_branch, a_record, a_service
from .desk import Reading, album, body, full_branch, pages_of, read, sparse_branch, squeezed, whole

# fmt: off
BLOCKS = [
    "meaning", "methods", "cases", "outcomes", "pledges", "service", "small", "honours", "posts", "responses",
    "strength", "learning", "pairs", "contests", "care", "photos", "visit", "signoff",
]

SAID = [
    "东关灯火", "灯亮一盏，心安一片", "周明远（所长）", "正式18，预备1（截至2026-06-30）", "2012年4月",
    "灯火调解室、夜巡志愿队", "由支委会移交手册", "排班跟着警情时段走", "夜里最容易看见的样子", "小纠纷",
    "家暴不调", "七次协商", "少49起，降33.6%。", "来源：统计", "来源：未填报", "距截至日184天",
    "评诺：组织合格；群众满意46/50（2026-07-05）", "新增3个", "灯市口小区党支部", "64户", "合计2次", "换锁",
    "到截至日8天", "李望春（民警）", "（期满）", "2025-07-01授牌", "党员突击队，已撤销", "等次：升级",
    "条例研读", "互派跟班", "与上年的自己比", "七一慰问", "调解室30分钟", "办公室统一安排", "公开范围：内网",
]
# fmt: on


def page_of(number: str = "GA-CG-012") -> Reading:
    return read(body(pages_of(whole())[f"branches/{number}.html"]))


def test_every_block_has_its_section_in_the_order_it_is_read() -> None:
    sections = [element.attributes["id"] for element in page_of().all("section")]

    assert sections == BLOCKS


@pytest.mark.parametrize("words", SAID)
def test_everything_a_branch_says_is_on_its_page(words: str) -> None:
    assert words in squeezed(page_of().text)


def test_absent_blocks_leave_no_trace() -> None:
    reading = page_of("GA-CG-031")

    assert [element.attributes["id"] for element in reading.all("section")] == ["meaning", "methods", "signoff"]
    assert not any(element.attributes.get("class") == "sc-leaves" for element in reading.elements)
    assert "未填报" not in reading.text
    assert "None" not in reading.text


def test_the_contents_of_the_page_lead_to_its_sections() -> None:
    reading = page_of()
    leaves = [e.attributes["href"] for e in reading.all("a") if str(e.attributes["href"]).startswith("#")]

    assert leaves
    assert all(str(leaf)[1:] in reading.ids for leaf in leaves)
    assert len(reading.ids) == len(set(reading.ids))


def test_what_was_reported_after_the_date_of_the_site_is_not_on_the_page() -> None:
    assert "太晚" not in page_of().text


def test_a_rank_shows_only_where_the_site_file_turns_it_on_with_its_basis() -> None:
    ranked = replace(BUREAU, show_ranks=True, rank_basis="局党〔2025〕3号")
    pages = pages_of(whole(full_branch(), bureau=ranked))
    denied = ("不排位次", "只与自己比")

    assert "第2位" not in squeezed(page_of().text)
    assert "第2位（依据：局党〔2025〕3号）" in squeezed(read(body(pages["branches/GA-CG-012.html"])).text)
    for address in ("branches/GA-CG-012.html", "learning/index.html", "strength/index.html"):
        assert not [word for word in denied if word in body(pages[address])], address


def test_the_code_of_the_page_stands_there_when_the_site_has_an_address() -> None:
    at_home = pages_of(whole(full_branch(), bureau=replace(BUREAU, base_url="http://10.1.2.3/pinpai/")))
    text = read(body(at_home["branches/GA-CG-012.html"])).text

    assert "http://10.1.2.3/pinpai/branches/GA-CG-012.html" in text
    assert "本页网址" not in page_of().text


def test_a_partner_that_is_not_on_the_site_is_not_named() -> None:
    reading = read(body(pages_of(whole(full_branch(partner="GA-GONE")))["branches/GA-CG-012.html"]))

    assert reading.with_id("pairs") is None


def test_many_records_lie_folded_and_are_all_there() -> None:
    records = tuple(
        replace(a_record(date(2025, 1, n), "1.5", 2), anchor=f"record-{n}", project=f"第{n}次") for n in range(1, 29)
    )
    reading = read(body(pages_of(whole(a_branch("GA-1", service=a_service(*records))))["branches/GA-1.html"]))
    first, older = [element for element in reading.all("tbody") if "第" in element.text]
    counted = {key: value for key, value, _ in reading.counted}

    assert first.text.count("第") == RECENT_RECORDS
    assert older.text.count("第") == 28 - RECENT_RECORDS
    assert "第28次" in first.text
    assert counted["branches/GA-1/service/hours"] == "42"
    assert counted["branches/GA-1/service/records"] == "28"


def test_a_page_without_any_picture_still_stands() -> None:
    pages = pages_of(whole(), photos={})
    html = body(pages["branches/GA-CG-012.html"])

    assert "<img" not in html
    assert "<dialog" not in html
    assert "data-bare" in html


def test_neighbours_are_those_of_the_county() -> None:
    kinds = ("派出所", "交警", "刑侦")  # nothing alike but the county
    three = [a_branch(f"GA-{number}", police_kind=kind) for number, kind in enumerate(kinds, 1)]
    shown = whole(*three, a_branch("GA-9", county="东郊区", police_kind=""))
    links = [e.attributes["href"] for e in read(body(pages_of(shown)["branches/GA-2.html"])).all("a")]

    assert "../branches/GA-1.html" in links
    assert "../branches/GA-3.html" in links
    assert "../branches/GA-9.html" not in links


def test_the_first_photo_comes_at_once_and_the_rest_when_they_are_near() -> None:
    branch = full_branch()
    images = read(body(pages_of(whole(branch), album(branch))["branches/GA-CG-012.html"])).all("img")
    eager = [image.attributes["src"] for image in images if "loading" not in image.attributes]

    assert eager == ["../assets/photos/f-logo.png-960.jpg", "../assets/photos/f-lane-960.jpg"]
    assert all(
        image.attributes["width"] and image.attributes["height"] and "alt" in image.attributes for image in images
    )


def test_the_head_says_the_brand_and_the_branch() -> None:
    page = pages_of(whole())["branches/GA-CG-012.html"]
    sparse = pages_of(whole())[f"branches/{sparse_branch().id}.html"]

    assert page.title == "东关灯火 · 东关派出所党支部"
    assert page.description == "东关派出所党支部的品牌“东关灯火”：灯亮一盏，心安一片。"
    assert sparse.description == "GA-CG-031党支部的品牌“护学岗”。"


def test_branches_like_this_one_stand_with_the_rule_and_what_is_the_same() -> None:
    shown = whole(a_branch("GA-1"), a_branch("GA-2"), a_branch("GA-3", police_kind="交警"))
    reading = read(body(pages_of(shown)["branches/GA-1.html"]))
    section = reading.with_id("similar")
    links = [e.attributes["href"] for e in reading.all("a")]

    assert section
    assert RULE in section.text
    assert "同为派出所" in section.text
    assert "../compare.html#GA-1,GA-2" in links
    assert "../compare.html#GA-1" in links
    assert "GA-3党支部" not in section.text


def test_a_branch_like_no_other_has_no_such_section() -> None:
    assert read(body(pages_of(whole(a_branch("GA-1")))["branches/GA-1.html"])).with_id("similar") is None


def test_only_a_photo_for_print_is_offered_to_be_taken_along() -> None:
    branch = full_branch()
    photos = tuple(replace(photo, uses=("网页", "印刷")) if "ramp" in photo.key else photo for photo in branch.photos)
    reading = read(body(pages_of(whole(replace(branch, photos=photos)))["branches/GA-CG-012.html"]))
    taken = [e.attributes["data-take"] for e in reading.all("a") if "data-take" in e.attributes]

    assert taken == ["图一 坡道.jpg"]

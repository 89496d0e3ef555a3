"""The honour pages: every number leads to its evidence, and what does not count says why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from showcase.pages.rolls import EVIDENCE_SHOWN, roll_pages

from ..catalogue.samples import BUREAU, a_branch, honour, person
from .desk import body, full_branch, pages_of, read, squeezed, whole


def test_every_number_of_the_sentence_leads_to_an_id_on_the_page() -> None:
    shown = whole(full_branch(), a_branch("GA-2", honour("先锋号", level="国家级", tier="国家级")))
    reading = read(body(pages_of(shown)["honours/index.html"]))
    sentence = reading.with_id("sentence")
    targets = [part.href_anchor for part in shown.roll.report.parts if part.href_anchor]

    assert sentence
    assert squeezed(sentence.text) == squeezed(shown.roll.report.text)
    assert targets
    assert set(targets) <= set(reading.ids)


def test_a_nought_that_is_written_has_its_place_too() -> None:
    shown = whole(full_branch(), bureau=replace(BUREAU, zero_tiers="write"))
    reading = read(body(pages_of(shown)["honours/index.html"]))

    assert {part.href_anchor for part in shown.roll.report.parts if part.href_anchor} <= set(reading.ids)
    assert "单位 0 个、个人 0 人" in reading.text


def test_a_number_never_parts_from_what_it_counts() -> None:
    html = body(pages_of(whole(full_branch()))["honours/index.html"])

    assert '<span>单位<a href="#tier-3-units">' in html
    assert "</a>个</span>" in html


def test_evidence_adds_up_and_tells_namesakes_apart() -> None:
    shown = whole(
        a_branch("GA-1", person("陈知秋", "二等功", document="甲1号")),
        a_branch("GA-2", person("陈知秋", "三等功", document="甲2号", status="expired")),
    )
    text = squeezed(read(body(pages_of(shown)["honours/index.html"])).text)

    assert "个人2人；现有1项，期满1项" in text
    assert "陈知秋（GA-1党支部），二等功，甲1号" in text
    assert "陈知秋（GA-2党支部），三等功（期满），甲2号" in text


def test_pages_for_units_persons_years_and_tiers() -> None:
    uris = [page.uri for page in roll_pages(whole(full_branch()))]

    assert uris == [
        "honours/index.html",
        "honours/units.html",
        "honours/persons.html",
        "honours/year-2025.html",
        "honours/year-2024.html",
        "honours/tier-3.html",
        "honours/tier-5.html",
        "honours/all.html",
    ]


def test_a_long_chapter_goes_on_in_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("showcase.pages.rolls.LINES_ON_A_PAGE", 2)
    many = [a_branch(f"GA-{n}", honour(document=f"甲{n}号")) for n in range(5)]
    pages = {page.uri: page for page in roll_pages(whole(*many)) if page.uri.startswith("honours/units")}
    readings = {uri: read(body(page)) for uri, page in pages.items()}
    rows = [row for reading in readings.values() for row in reading.all("tr") if "data-ranks" in row.attributes]

    assert list(pages) == ["honours/units.html", "honours/units-p2.html", "honours/units-p3.html"]
    assert len({row.attributes["id"] for row in rows}) == len(rows) == 5
    assert len({page.title for page in pages.values()}) == 3
    assert "共 5 项，分 3 页，这是第 2 页" in squeezed_but_spaces(readings["honours/units-p2.html"].text)
    for uri in pages:
        linked = {str(link.attributes["href"]) for link in readings[uri].all("a")}

        assert {f"../{other}" for other in pages} <= linked


def squeezed_but_spaces(text: str) -> str:
    return " ".join(text.split())


def test_what_is_revoked_stands_nowhere() -> None:
    pages = pages_of(whole(a_branch("GA-1", honour("撤销的荣誉", status="revoked"), honour())))

    assert all("撤销的荣誉" not in body(page) for page in pages.values())


def test_what_does_not_count_says_why() -> None:
    branch = a_branch(
        "GA-1",
        honour("年份荣誉", date="2023", document="甲1号"),
        honour("过去的荣誉", date="2020-01-01", document="甲2号"),
        honour("上级的荣誉", unit="某省公安厅", document="甲3号"),
        honour("期满的荣誉", status="expired", document="甲4号"),
        person("赵立新", posthumous=True),
    )
    text = squeezed(read(body(pages_of(whole(branch))["honours/units.html"])).text)
    persons = squeezed(read(body(pages_of(whole(branch))["honours/persons.html"])).text)

    assert "年份荣誉未计入：只填了“2023年”GA-1" in text
    assert text.count("未计入") == 3
    assert "过去的荣誉未计入：" in text
    assert "某省公安厅（参与，不计数）" in text
    assert "期满的荣誉（期满）" in text
    assert "赵立新（民警，追授）" in persons


def test_undated_honours_are_listed_apart() -> None:
    reading = read(body(pages_of(whole(a_branch("GA-1", honour("年份荣誉", date="2023"))))["honours/index.html"]))
    undated = reading.with_id("undated")

    assert undated
    assert "年份荣誉" in undated.text


def test_a_long_evidence_list_goes_on_elsewhere() -> None:
    many = [a_branch(f"GA-{n}", honour(document=f"甲{n}号")) for n in range(EVIDENCE_SHOWN + 5)]
    reading = read(body(pages_of(whole(*many))["honours/index.html"]))
    evidence = reading.with_id("tier-3")

    assert evidence
    assert evidence.text.count("最强党支部") == EVIDENCE_SHOWN
    assert "全部名单" in evidence.text


def test_people_may_be_counted_by_the_time() -> None:
    shown = whole(a_branch("GA-1", person("李望春")), bureau=replace(BUREAU, count_people="times"))
    text = squeezed(read(body(pages_of(shown)["honours/index.html"])).text)

    assert "个人1人次" in text
    assert "个人按次计算" in text


def test_nothing_to_report_is_said_plainly() -> None:
    text = read(body(pages_of(whole(a_branch("GA-1")))["honours/index.html"])).text

    assert "没有列入统计的表彰" in text

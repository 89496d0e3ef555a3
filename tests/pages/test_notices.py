"""An address once given answers for ever: with the new number, or with why it was withdrawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from showcase.catalogue.whole import Catalogue
from showcase.model import Withdrawal
from showcase.pages.notices import notice_pages

from ..catalogue.samples import BUREAU, a_branch
from .desk import body, pages_of, read, whole

GONE = Withdrawal("GA-9", "支部撤并", date(2026, 5, 1))


def moved(*pairs: tuple[str, str], withdrawn: tuple[Withdrawal, ...] = ()) -> Catalogue:
    return whole(a_branch("GA-1"), bureau=replace(BUREAU, renumbered=pairs, withdrawn=withdrawn))


def test_an_old_number_leads_to_the_new_one() -> None:
    page = pages_of(moved(("GA-0", "GA-1")))["branches/GA-0.html"]
    reading = read(body(page))

    assert page.values["refresh"] == "GA-1.html"
    assert [link.attributes["href"] for link in reading.all("a")] == ["../branches/GA-1.html"]
    assert "GA-0 已改为 GA-1" in reading.text


def test_a_new_number_that_is_not_published_leads_nowhere() -> None:
    page = pages_of(moved(("GA-0", "GA-7")))["branches/GA-0.html"]

    assert page.values["refresh"] == ""
    assert "现在没有发布" in read(body(page)).text


def test_a_number_changed_and_then_withdrawn_leads_to_its_tombstone() -> None:
    page = pages_of(moved(("GA-8", "GA-9"), withdrawn=(GONE,)))["branches/GA-8.html"]

    assert page.values["refresh"] == "GA-9.html"
    assert "GA-8 已改为 GA-9。这个支部的展示页已于2026年5月1日撤回，原因见这里。" in read(body(page)).text


def test_a_tombstone_tells_the_reason_and_the_day_and_nothing_else() -> None:
    text = read(body(pages_of(moved(withdrawn=(GONE,)))["branches/GA-9.html"])).text

    assert "".join(text.split()) == (
        "这个支部的展示页已撤回其他支部都在品牌墙上。说明编号GA-9原因支部撤并撤回日期2026-05-01"
    )


def test_what_was_withdrawn_does_not_lead_on() -> None:
    pages = list(notice_pages(moved(("GA-9", "GA-1"), withdrawn=(GONE,))))

    assert [(page.uri, page.template) for page in pages] == [("branches/GA-9.html", "withdrawn.html")]

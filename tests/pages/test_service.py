"""双报到: a year of months, communities with three partners each, and small things by topic."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from showcase.catalogue.whole import Catalogue
from showcase.model import Community, SmallThing
from showcase.pages.addresses import topic_uri
from showcase.pages.service import (
    COMMUNITIES_AT_THE_DOOR,
    COMMUNITIES_ON_A_PAGE,
    MONTHS_SHOWN,
    THINGS_AT_THE_DOOR,
    THINGS_ON_A_PAGE,
    TOPIC_PAGES,
    service_pages,
)
from showcase.site import Page

from ..catalogue.samples import a_branch, a_record, a_service
from .desk import Reading, body, pages_of, read, whole


def first_page(shown: Catalogue) -> Page:
    return next(service_pages(shown))


def things(number: int, topic: str = "照明") -> tuple[SmallThing, ...]:
    return tuple(
        SmallThing(f"thing-{at}", f"事{at}", date(2026, 1, 2), date(2026, 1, 12), topic=topic) for at in range(number)
    )


def listed(reading: Reading) -> int:
    return sum(heading.text.startswith("事") for heading in reading.all("h3"))


def test_service_shows_a_year_of_months_and_leaves_out_what_comes_after() -> None:
    records = [a_record(date(2025 + (m > 12), (m - 1) % 12 + 1, 3), "10", 2) for m in range(1, 19)]
    late = a_record(date(2026, 7, 2), "999", 9)
    page = first_page(whole(a_branch("GA-1", service=a_service(*records, late, community="灯市口社区"))))
    reading = read(body(page))
    counted = {key: value for key, value, _ in reading.counted}

    assert sum(key.endswith("/hours") and "/months/" in key for key in counted) == MONTHS_SHOWN
    assert counted["service/hours"] == "180"
    assert "999" not in reading.text


def test_what_nobody_reported_is_said_in_words_and_never_as_nought() -> None:
    page = first_page(whole(a_branch("GA-1", service=a_service(a_record(date(2026, 5, 1)), community="灯市口社区"))))
    reading = read(body(page))

    assert "未填报" in reading.text
    assert not any(key.startswith("service/communities/1/") and value == "0" for key, value, _ in reading.counted)


def test_a_community_always_shows_its_three_partners() -> None:
    service = replace(a_service(a_record(date(2026, 5, 1), "3", 9)), community=Community("灯市口社区", "小区党支部"))
    text = read(body(first_page(whole(a_branch("GA-1", service=service))))).text

    for words in ("公安党组织", "GA-1党支部", "小区党支部", "居民组织", "未填报", "9 人次"):
        assert words in text


def test_many_communities_and_small_things_go_on_pages_of_their_own() -> None:
    branches = [
        a_branch(f"GA-{at}", service=a_service(a_record(date(2026, 5, 1), "1", 1), community=f"社区{at}"))
        for at in range(COMMUNITIES_ON_A_PAGE + 1)
    ]
    branches.append(a_branch("GA-T", service=a_service(things=things(THINGS_ON_A_PAGE + 1))))
    pages = pages_of(whole(*branches))
    first = read(body(pages["service/index.html"]))

    assert sum(e.attributes.get("class") == "sc-partners" for e in first.all("ul")) == COMMUNITIES_AT_THE_DOOR
    assert listed(first) == THINGS_AT_THE_DOOR
    assert [listed(read(body(pages[f"service/small-things{leaf}.html"]))) for leaf in ("", "-p2")] == [
        THINGS_ON_A_PAGE,
        1,
    ]
    assert "service/communities-p2.html" in pages
    assert "全部 121 个社区" in first.text


def test_every_topic_has_a_page_whose_address_does_not_hang_on_the_others() -> None:
    lit = (*things(2), SmallThing("thing-9", "事九", date(2026, 1, 3)))
    pages = pages_of(whole(a_branch("GA-1", service=a_service(things=lit))))
    alone = read(body(pages[topic_uri("照明")]))
    unsaid = read(body(pages[topic_uri("未填报")]))

    assert listed(alone) == 2
    assert "办结 2 件" in alone.text
    assert "中位数 10 天" in alone.text
    assert unsaid.all("h1")[0].text == "主题未填报"
    assert topic_uri("照明") == "service/topic-098294ee.html"


def test_topics_are_free_words_so_not_each_gets_a_page() -> None:
    many = tuple(thing for at in range(TOPIC_PAGES + 5) for thing in things(1, f"主题{at}"))
    pages = pages_of(whole(a_branch("GA-1", service=a_service(things=many))))

    assert sum("topic-" in uri for uri in pages) == TOPIC_PAGES
    assert listed(read(body(pages["service/small-things.html"]))) == TOPIC_PAGES + 5


def test_service_with_nothing_on_it_says_so() -> None:
    pages = pages_of(whole(a_branch("GA-1")))

    assert "还没有支部填报双报到记录。" in body(pages["service/index.html"])
    assert "service/communities.html" not in pages


def test_a_topic_is_text_whatever_it_looks_like() -> None:
    naughty = '"><script>alert(1)</script>'
    pages = pages_of(whole(a_branch("GA-1", service=a_service(things=things(1, naughty)))))

    for uri in (topic_uri(naughty), "service/index.html", "service/small-things.html"):
        assert "<script>alert" not in body(pages[uri])
        assert naughty in read(body(pages[uri])).text

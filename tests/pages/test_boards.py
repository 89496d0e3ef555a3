"""Home, pledges and service."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from showcase.model import PhotoFile
from showcase.pages.boards import MONTHS_SHOWN, home_page, pledges_page, service_page
from showcase.pages.cards import cards

from ..catalogue.samples import BUREAU, a_branch, a_pledge, a_record, a_service, reports
from .desk import body, developed, full_branch, pages_of, read, sparse_branch, squeezed, whole


def test_home_shows_the_picks_of_the_site_file_in_its_order() -> None:
    bureau = replace(BUREAU, featured=("GA-CG-031", "GA-NOT-HERE", "GA-CG-012"))
    shown = whole(full_branch(), sparse_branch(), bureau=bureau)
    reading = read(body(home_page(shown, {}, cards(shown, {}))))

    assert [e.text for e in reading.all("h3") if "按" not in e.text] == ["护学岗", "东关灯火"]


def test_home_without_cover_picks_and_honours_leaves_no_gap() -> None:
    shown = whole(a_branch("GA-1"))
    reading = read(body(home_page(shown, {}, cards(shown, {}))))

    assert reading.with_id("picks") is None
    assert reading.with_id("newest") is None
    assert reading.all("img") == []
    assert reading.all("h1")[0].text == "红色忠诚"


def test_home_shows_the_cover_the_bureau_names() -> None:
    bureau = replace(BUREAU, cover=PhotoFile("_photos/gate.jpg", "/c/gate.jpg", 1600, 1067), cover_alt="城门楼")
    shown = whole(full_branch(), bureau=bureau)
    banner = read(body(home_page(shown, {"_photos/gate.jpg": developed("_photos/gate.jpg")}, cards(shown, {})))).all(
        "img"
    )[0]

    assert banner.attributes["alt"] == "城门楼"
    assert "loading" not in banner.attributes


def test_the_board_hides_nothing_that_is_late() -> None:
    late = replace(a_pledge(deadline=date(2026, 5, 31), progress=reports((date(2026, 5, 1), "7"))), text="迟了的承诺")
    silent = replace(a_pledge(None, deadline=date(2026, 6, 1)), text="没有消息的承诺", anchor="pledge-2")
    text = squeezed(read(body(pledges_page(whole(a_branch("GA-1", pledges=(late, silent)))))).text)

    assert "迟了的承诺" in text
    assert "逾期30天" in text
    assert "目标值未填报" in text
    assert "到期，进展未填报" in text


def test_a_pledge_beyond_its_target_fills_the_bar_and_no_more() -> None:
    beyond = a_pledge(progress=reports((date(2026, 5, 1), "15")))
    bar = read(body(pledges_page(whole(a_branch("GA-1", pledges=(beyond,)))))).all("progress")[0]

    assert (bar.attributes["max"], bar.attributes["value"]) == ("12", "12")


def test_service_shows_a_year_of_months_and_leaves_out_what_comes_after() -> None:
    records = [a_record(date(2025 + (m > 12), (m - 1) % 12 + 1, 3), "10", 2) for m in range(1, 19)]
    late = a_record(date(2026, 7, 2), "999", 9)
    page = service_page(whole(a_branch("GA-1", service=a_service(*records, late, community="灯市口社区"))))
    reading = read(body(page))
    counted = {key: value for key, value, _ in reading.counted}

    assert sum(key.endswith("/hours") and "/months/" in key for key in counted) == MONTHS_SHOWN
    assert counted["service/hours"] == "180"
    assert "999" not in reading.text


def test_what_nobody_reported_is_said_in_words_and_never_as_nought() -> None:
    page = service_page(whole(a_branch("GA-1", service=a_service(a_record(date(2026, 5, 1)), community="灯市口社区"))))
    reading = read(body(page))

    assert "未填报" in reading.text
    assert not any(key.startswith("service/communities/1/") and value == "0" for key, value, _ in reading.counted)


def test_pages_with_nothing_on_them_say_so() -> None:
    pages = pages_of(whole(a_branch("GA-1")))

    assert "还没有支部填报承诺。" in body(pages["pledges/index.html"])
    assert "还没有支部填报双报到记录。" in body(pages["service/index.html"])

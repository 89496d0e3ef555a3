"""承诺践诺: nothing late is hidden, every state has its page, and the tabs count what their pages hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given

from showcase.catalogue.whole import Catalogue
from showcase.model import Branch
from showcase.pages.pledges import PLEDGES_ON_A_PAGE, TABS, pledge_pages
from showcase.site import Page

from ..catalogue.samples import a_branch, a_pledge, reports, some_branches
from .desk import body, pages_of, read, squeezed, whole


def first_page(shown: Catalogue) -> Page:
    return next(pledge_pages(shown))


def test_the_board_hides_nothing_that_is_late() -> None:
    late = replace(a_pledge(deadline=date(2026, 5, 31), progress=reports((date(2026, 5, 1), "7"))), text="迟了的承诺")
    silent = replace(a_pledge(None, deadline=date(2026, 6, 1)), text="没有消息的承诺", anchor="pledge-2")
    text = squeezed(read(body(first_page(whole(a_branch("GA-1", pledges=(late, silent)))))).text)

    assert "迟了的承诺" in text
    assert "逾期30天" in text
    assert "目标值未填报" in text
    assert "逾期，进展未填报" in text


@given(some_branches())
def test_the_word_of_a_count_finds_what_it_counts(branches: list[Branch]) -> None:
    """Typed into the filter, 逾期 found fewer than the page said there were."""
    shown = whole(*branches)
    articles = read(body(first_page(shown))).all("article")

    assert sum("逾期" in article.text for article in articles) == shown.counts["pledges/overdue"]


def test_a_pledge_beyond_its_target_fills_the_bar_and_no_more() -> None:
    beyond = a_pledge(progress=reports((date(2026, 5, 1), "15")))
    bar = read(body(first_page(whole(a_branch("GA-1", pledges=(beyond,)))))).all("progress")[0]

    assert (bar.attributes["max"], bar.attributes["value"]) == ("12", "12")


@given(some_branches())
def test_every_tab_counts_what_its_pages_hold(branches: list[Branch]) -> None:
    shown = whole(*branches)
    pages = pages_of(shown)
    for tab in TABS:
        assert len(read(body(pages[tab.uri])).all("article")) == shown.counts[tab.key], tab.uri


def test_the_states_share_all_pledges_between_them() -> None:
    done = replace(a_pledge(progress=reports((date(2026, 5, 1), "12"))), text="做完的")
    soon = replace(a_pledge(deadline=date(2026, 7, 15)), text="快到期的", anchor="pledge-2")
    late = replace(a_pledge(deadline=date(2026, 6, 1)), text="迟了的", anchor="pledge-3")
    pages = pages_of(whole(a_branch("GA-1", pledges=(done, soon, late))))
    held = {tab.word: [e.text for e in read(body(pages[tab.uri])).all("h2") if e.text != "总数"] for tab in TABS}

    assert held == {
        "全部": ["做完的", "快到期的", "迟了的"],
        "逾期": ["迟了的"],
        "三十天内到期": ["快到期的"],
        "进行中": ["快到期的"],
        "已完成": ["做完的"],
    }


def test_a_state_without_pledges_says_so() -> None:
    pages = pages_of(whole(a_branch("GA-1", pledges=(a_pledge(),))))

    assert "没有逾期的承诺。" in body(pages["pledges/late.html"])
    assert "还没有支部填报承诺。" in body(pages_of(whole(a_branch("GA-1")))["pledges/index.html"])


def test_a_long_board_is_parted_and_loses_nothing() -> None:
    number = PLEDGES_ON_A_PAGE + 1
    pledges = tuple(replace(a_pledge(), text=f"承诺{at}", anchor=f"pledge-{at}") for at in range(number))
    pages = [page for page in pledge_pages(whole(a_branch("GA-1", pledges=pledges))) if "index" in page.uri]
    sizes = [len(read(body(page)).all("article")) for page in pages]

    assert [page.uri for page in pages] == ["pledges/index.html", "pledges/index-p2.html"]
    assert sizes == [PLEDGES_ON_A_PAGE, 1]
    assert len({page.title for page in pages}) == 2

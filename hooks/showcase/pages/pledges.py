"""承诺践诺: the three 亮 columns, whole and by state, each state a tab with an address of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from showcase.catalogue.pledges import PledgeRow
from showcase.catalogue.whole import Catalogue
from showcase.pages.addresses import PLEDGES, PLEDGES_DONE, PLEDGES_DUE_SOON, PLEDGES_LATE, PLEDGES_OPEN
from showcase.pages.branches import pledge_card
from showcase.pages.paging import Leaf, leaves
from showcase.pages.wording import long_day
from showcase.site import Page

PLEDGES_ON_A_PAGE = 120


@dataclass(frozen=True, slots=True)
class Tab:
    """One state to look at: its address and word, its key in counts.json, what it holds and says when empty."""

    uri: str
    word: str
    key: str
    holds: Callable[[PledgeRow], bool]
    empty: str


TABS = (
    Tab(PLEDGES, "全部", "pledges/total", lambda _: True, "还没有支部填报承诺。"),
    Tab(PLEDGES_LATE, "逾期", "pledges/overdue", lambda row: row.state == "late", "没有逾期的承诺。"),
    Tab(PLEDGES_DUE_SOON, "三十天内到期", "pledges/due_soon", lambda row: row.due_soon, "三十天内没有到期的承诺。"),
    Tab(PLEDGES_OPEN, "进行中", "pledges/open", lambda row: row.state == "open", "没有进行中的承诺。"),
    Tab(PLEDGES_DONE, "已完成", "pledges/done", lambda row: row.state == "done", "还没有完成的承诺。"),
)


def pledge_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give all pledges, then those of each state; each in leaves, in site order."""
    for tab in TABS:
        rows = [row for row in catalogue.pledges.rows if tab.holds(row)]
        for leaf in leaves(rows, PLEDGES_ON_A_PAGE, tab.uri):
            yield _page(catalogue, tab, leaf)


def _page(catalogue: Catalogue, tab: Tab, leaf: Leaf[PledgeRow]) -> Page:
    day = long_day(catalogue.bureau.as_of)
    values: dict[str, object] = {
        "bureau": catalogue.bureau,
        "counts": catalogue.counts,
        "tabs": TABS,
        "tab": tab,
        "leaf": leaf,
        "totals": bool(catalogue.pledges.rows) and leaf.uri == PLEDGES,
        "cards": tuple(pledge_card(row, catalogue.bureau.as_of) for row in leaf.rows),
    }
    number = f"（第 {leaf.number} 页）" if leaf.number > 1 else ""
    name = f"承诺践诺{number}" if tab.uri == PLEDGES else f"{tab.word}的承诺{number}"
    said = (
        f"各支部的承诺：亮任务、亮目标、亮成效，截至{day}逾期的也在这里{number}。"
        if tab.uri == PLEDGES
        else f"{tab.word}的承诺，按{day}计算{number}。"
    )
    return Page(leaf.uri, name, said, "pledges.html", values)

"""Pioneer posts on duty, and wartime responses on a line of time: what is in use and what was dissolved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from showcase.catalogue.tallies import ResponseRow
from showcase.catalogue.whole import Catalogue
from showcase.pages.addresses import POSTS
from showcase.pages.charts import Drawing
from showcase.pages.paging import leaves
from showcase.pages.timelines import Span, timeline
from showcase.pages.wording import grouped, long_day
from showcase.site import Page

POSTS_ON_A_PAGE = 300
RESPONSES_DRAWN = 10  # as many as stand on the first sheet of paper, below the totals
RESPONSES_LISTED = 200
STATES = {"active": "在用", "ended": "已撤销", "planned": "未启用"}


def duty_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the page of posts and responses; posts beyond the first leaf follow on leaves of their own."""
    as_of = catalogue.bureau.as_of
    responses = sorted(catalogue.responses, key=lambda row: not row.active)  # in use first, each latest first
    finding = response_finding(responses, as_of)
    drawn = responses[:RESPONSES_DRAWN]
    for leaf in leaves(catalogue.posts, POSTS_ON_A_PAGE, POSTS):
        first = leaf.number == 1
        values: dict[str, object] = {
            "bureau": catalogue.bureau,
            "counts": catalogue.counts,
            "leaf": leaf,
            "responses": tuple(responses[:RESPONSES_LISTED]) if first else (),
            "states": STATES,
            "finding": finding,
            "listed": len(responses),
            "drawn": len(drawn),
            "drawing": _drawn(finding, drawn, as_of) if first and drawn else None,
        }
        said = f"党员示范岗和战时响应：在岗的岗位、在用和已撤销的临时党支部与突击队，截至{long_day(as_of)}。"
        name = "示范岗与战时响应" if first else f"示范岗与战时响应（第 {leaf.number} 页）"
        yield Page(leaf.uri, name, said, "posts.html", values)


def response_finding(rows: Sequence[ResponseRow], as_of: date) -> str:
    """Return how many responses have begun by `as_of` and how many are in use on it; what is to come stands apart."""
    if not rows:
        return "没有战时响应记录"
    begun = [row for row in rows if row.begun]
    to_come = len(rows) - len(begun)
    if not begun:
        return f"到{long_day(as_of)}还没有开始的战时响应 {to_come} 次"
    return _begun(begun, as_of) + (f"，另有 {to_come} 次还没有开始" if to_come else "")


def _begun(rows: Sequence[ResponseRow], as_of: date) -> str:
    active = sum(row.active for row in rows)
    members = sum(row.response.members or 0 for row in rows)
    people = f"，党员 {grouped(members)} 人次参加" if members else ""
    if not active:
        return f"战时响应 {len(rows)} 次{people}，到{long_day(as_of)}都已撤销"
    if active == len(rows):
        return f"战时响应 {len(rows)} 次{people}，到{long_day(as_of)}都在用"
    return f"战时响应 {len(rows)} 次{people}，到{long_day(as_of)} {active} 次在用"


def _drawn(finding: str, rows: Sequence[ResponseRow], as_of: date) -> Drawing:
    spans = [
        Span(
            row.response.name,
            STATES[row.state],
            row.response.start,
            row.response.end,
            "red" if row.active else "ink" if row.state == "ended" else "open",
        )
        for row in rows
    ]
    return timeline(finding, spans, as_of)

from __future__ import annotations

from dataclasses import replace

from showcase.catalogue.tallies import post_rows
from showcase.catalogue.whole import Catalogue
from showcase.model import PledgeReview, Post
from showcase.pages.branches import shelf
from showcase.printing.sheets import deeds
from showcase.printing.sheets.fitting import Rung

from ...catalogue.samples import a_branch, honour, person
from ..desk import PRINTED_BUREAU, full, overfull, sparse, whole

ALL = Rung()
ID = "GA-CG-012"


def shown() -> Catalogue:
    return whole(full())


def test_a_pledge_says_how_far_it_is_on_the_day() -> None:
    made = deeds.promise(shown().pledges.by_branch[ID][0], PRINTED_BUREAU)

    assert (made.done, made.target, made.unit, made.percent) == ("7", "12", "个", 58)
    assert (made.state, made.words, made.deadline) == ("open", "进行中", "2026-12-31")
    assert made.latest == "2026-06-30：新增 3 个"
    assert made.review == "组织合格，群众满意 46 / 50（2026-07-05）"


def test_a_review_says_what_is_known() -> None:
    assert deeds.review_words(None) == "尚未评诺"
    assert deeds.review_words(PledgeReview(satisfied=9)) == "群众满意 9"


def test_service_sums_all_and_lists_the_newest() -> None:
    catalogue = whole(overfull())
    branch = catalogue.branches[0]
    section = deeds.service(branch.service, catalogue.service.by_branch[branch.id], PRINTED_BUREAU, Rung(service=3))

    assert section is not None
    assert section.lead == ("到2026年6月30日，服务 90 次、4,095 人次、4,095 小时。",)
    assert section.table is not None
    assert len(section.table.rows) == 3
    assert section.rest == "另有 87 次服务。"
    assert deeds.service(None, (), PRINTED_BUREAU, ALL) is None


def test_a_column_nobody_filled_in_is_not_there() -> None:
    catalogue = shown()
    rows = [row for row in catalogue.service.by_branch[ID] if row.record.visits is None]
    section = deeds.service(catalogue.branches[0].service, rows, PRINTED_BUREAU, ALL)

    assert section is not None
    assert section.table is not None
    assert [column.head for column in section.table.columns] == ["日期", "项目", "类别"]


def test_small_things_tell_days_or_that_they_wait() -> None:
    section = deeds.small_things(shelf(shown()).small_things[ID], ALL)

    assert section is not None
    assert [line.mark for line in section.items] == ["", "18"]  # type: ignore[union-attr]  # lines
    assert "未办结" in section.items[0].note  # type: ignore[union-attr]


def test_where_room_is_short_the_highest_honours_stay_newest_first() -> None:
    low = honour("市级奖", date="2026-01-01", document="1号", tier="市局", level="市级")
    high = honour("省级奖", date="2024-01-01", document="2号", tier="省党委、公安厅党委", level="省级")
    one = person("李望春", date="2025-01-01", document="3号", tier="市局", level="市级", person_kind="民警")
    catalogue = whole(a_branch("GA-1", low, high, one))
    section = deeds.honours(catalogue.roll.by_branch["GA-1"], PRINTED_BUREAU, Rung(honours=2))

    assert section is not None
    assert section.table is not None
    assert [row[2] for row in section.table.rows] == ["市级奖", "省级奖"]
    assert deeds.honours((), PRINTED_BUREAU, ALL) is None


def test_who_received_it_stands_before_an_honour_of_a_person() -> None:
    catalogue = whole(a_branch("GA-1", person("李望春", date="2025-01-01", document="3号", person_kind="民警")))
    section = deeds.honours(catalogue.roll.by_branch["GA-1"], PRINTED_BUREAU, ALL)

    assert section is not None
    assert section.table is not None
    assert section.table.rows[0][2].startswith("李望春（民警）　")


def test_posts_and_responses_are_lines_of_a_ledger() -> None:
    looked_up = shelf(shown())
    posts, responses = deeds.posts(looked_up.posts[ID], ALL), deeds.responses(looked_up.responses[ID], ALL)

    assert posts is not None
    assert responses is not None
    assert (posts.items[0].name, posts.items[0].text) == ("户籍窗口", "马小禾　上门办")  # type: ignore[union-attr]  # lines
    assert responses.items[0].mark == "2025-07-15 至 2025-08-20"  # type: ignore[union-attr]
    assert deeds.posts((), ALL) is None
    assert deeds.responses((), ALL) is None


def test_a_post_nobody_reported_on_is_not_called_on_duty() -> None:
    section = deeds.posts(post_rows([a_branch(posts=(Post("post-1", "户籍窗口"),))]), ALL)

    assert section is not None
    assert section.items[0].mark == "未填报"  # type: ignore[union-attr]  # lines


def test_pledges_of_nobody_are_no_section() -> None:
    assert deeds.pledges((), PRINTED_BUREAU, ALL) is None
    assert deeds.small_things((), ALL) is None
    assert replace(sparse(), pledges=()).pledges == ()

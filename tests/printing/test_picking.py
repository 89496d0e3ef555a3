from __future__ import annotations

from dataclasses import replace

from showcase.authored.signoff import Held
from showcase.printing.picking import Pick, Picked, picked

from .desk import full, sparse, whole

HELD = (Held("hexi", "GA-HX-001", "未经上级审定"),)


def of(pick: Pick, *, drafts: bool = False) -> Picked:
    inside = replace(full("GA-CG-050"), signoff=replace(full().signoff, scope="内网"))
    shown = whole(full(), sparse(county="东郊区"), inside, full("GA-CG-060", police_kind="交警"))
    return picked(pick, shown, HELD, "branches", drafts=drafts)


def ids(said: Picked) -> list[str]:
    return [branch.id for branch in said.branches]


def test_nothing_said_means_all_that_may_go_on_paper_in_site_order() -> None:
    said = of(Pick())

    assert ids(said) == ["GA-CG-012", "GA-CG-060", "GA-CG-031"]
    assert [held.id for held in said.left_out] == ["GA-CG-050", "GA-HX-001"]
    assert "没有放行印刷" in said.left_out[0].reason
    assert said.problems == ()


def test_who_waits_is_told_of_only_where_everybody_was_asked_for() -> None:
    assert "GA-HX-001" in {held.id for held in of(Pick()).left_out}
    assert "GA-HX-001" not in {held.id for held in of(Pick(ids=("GA-CG-012",))).left_out}
    assert "GA-HX-001" not in {held.id for held in of(Pick(county="城关区")).left_out}


def test_named_ones_come_in_the_order_named_and_once() -> None:
    assert ids(of(Pick(ids=("GA-CG-031", "GA-CG-012", "GA-CG-031")))) == ["GA-CG-031", "GA-CG-012"]


def test_a_county_or_a_kind_narrows() -> None:
    assert ids(of(Pick(county="东郊区"))) == ["GA-CG-031"]
    assert ids(of(Pick(kind="交警"))) == ["GA-CG-060"]


def test_what_waits_or_stays_inside_is_a_problem_when_asked_for_by_name() -> None:
    said = of(Pick(ids=("GA-HX-001", "GA-CG-050", "GA-CG-012")))

    assert [problem.code for problem in said.problems] == ["print-held", "print-scope"]
    assert "未经上级审定" in said.problems[0].what
    assert ids(said) == ["GA-CG-012"]


def test_a_sheet_is_the_page_on_paper_and_asks_for_no_scope() -> None:
    assert "GA-CG-050" in ids(of(Pick(handed_out=False)))


def test_drafts_show_every_scope() -> None:
    assert "GA-CG-050" in ids(of(Pick(), drafts=True))


def test_a_name_nobody_bears_is_told_with_the_nearest() -> None:
    by_id, county, kind = (
        of(pick).problems for pick in (Pick(ids=("GA-CG-O12",)), Pick(county="城关"), Pick(kind="x"))
    )

    assert by_id[0].fix == "是不是“GA-CG-012”？"
    assert county[0].fix == "是不是“城关区”？"
    assert kind[0].fix.startswith("可以写：派出所")


def test_only_those_who_receive_are_visited_unless_named() -> None:
    assert ids(of(Pick(receiving=True))) == ["GA-CG-012", "GA-CG-060"]
    assert ids(of(Pick(ids=("GA-CG-031",), receiving=True))) == ["GA-CG-031"]


def test_nothing_left_says_why() -> None:
    nobody = picked(Pick(), whole(replace(full(), signoff=replace(full().signoff, scope="内网"))), (), "branches")
    no_visit = picked(Pick(receiving=True), whole(sparse()), (), "branches")
    held = picked(Pick(receiving=False, kind="交警"), whole(sparse()), HELD, "branches")
    nowhere = picked(Pick(county="河西县"), whole(sparse()), (), "branches")

    assert "内网+印刷" in nobody.problems[0].fix
    assert "可接待" in no_visit.problems[0].fix
    assert "GA-HX-001（未经上级审定）" in held.problems[0].fix
    assert "--all" in nowhere.problems[0].fix

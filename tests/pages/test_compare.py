"""What is compared, on which basis, and that a script holds it unharmed."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from showcase.model import Branch, Outcome
from showcase.pages.compare import IN_A_SCRIPT, Figure, compare_page, compared

from ..catalogue.samples import BUREAU, a_branch, a_record, a_service, honour, person
from .desk import body, full_branch, read, whole


def group(branch: Branch, name: str) -> dict[str, Figure]:
    shown = whole(branch)
    return next(
        {figure.name: figure for figure in figures}
        for said, figures in compared(shown.by_id[branch.id], shown)
        if said.startswith(name)
    )


def outcome(**more: object) -> Figure:
    said = Outcome("outcome-1", "警情", "起", Decimal(146), "2024年", Decimal(97), "2025年", "统计")
    return group(a_branch("GA-1", outcomes=(replace(said, **more),)), "成效")["警情"]  # type: ignore[arg-type]  # any field of Outcome


def test_the_groups_stand_in_one_order_for_all() -> None:
    shown = whole()
    names = [[name for name, _ in compared(branch, shown)] for branch in shown.branches]

    assert names[0] == names[1]
    assert [name[:2] for name in names[0]] == ["基本", "成效", "做法", "承诺", "双报", "荣誉"]


def test_an_outcome_is_compared_by_its_later_value() -> None:
    figure = outcome()

    assert (figure.said, figure.number, figure.note) == ("146 起 → 97 起", "97", "2024年 → 2025年；统计")


def test_another_unit_or_period_is_another_basis() -> None:
    bases = {outcome().basis, outcome(unit="件").basis, outcome(after_period="2026年").basis}

    assert len(bases) == 3
    assert outcome(source="另一处").basis == outcome().basis


def test_what_was_not_reported_is_empty_and_never_nought() -> None:
    figures = [figure for _, figures in compared(whole().by_id["GA-CG-031"], whole()) for figure in figures]

    assert outcome(after=None).said == ""
    assert not [figure for figure in figures if figure.number == "0"]


def test_service_is_compared_over_the_same_twelve_months() -> None:
    inside, outside = a_record(date(2025, 7, 1), "2", 3), a_record(date(2025, 6, 30), "9", 9)
    figures = group(a_branch("GA-1", service=a_service(inside, outside)), "双报到（2025-07-01 至 2026-06-30）")

    assert [figures[name].number for name in ("服务", "服务人次", "服务时长")] == ["1", "3", "2"]


def test_a_sum_with_gaps_is_told_but_has_a_basis_of_its_own() -> None:
    told, silent = a_record(date(2026, 1, 1), "2", 3), a_record(date(2026, 1, 2))
    figure = group(a_branch("GA-1", service=a_service(told, silent)), "双报到")["服务时长"]

    assert (figure.said, figure.basis, figure.note) == ("2 小时", "GA-1", "另有 1 次未填报")


def test_only_what_counts_is_among_the_honours() -> None:
    branch = a_branch("GA-1", honour(), honour("过去的", date="2020-01-01", document="甲1号"), person("李望春"))
    figures = group(branch, "荣誉")

    assert figures["● 省党委、公安厅党委，集体"].number == "1"
    assert [text for text, _ in figures["集体荣誉"].links] == ["● 省级　最强党支部"]
    assert figures["个人荣誉"].links == (("▲ 市级　李望春，个人三等功", "honour-3"),)


def test_who_reported_honours_has_none_of_the_others_and_all_stand_in_the_order_of_the_site_file() -> None:
    branch, other = a_branch("GA-1", person("李望春")), a_branch("GA-2", honour())
    shown = whole(branch, other, a_branch("GA-3"))
    theirs = [compared(shown.by_id[id_], shown)[-1][1] for id_ in ("GA-1", "GA-2", "GA-3")]
    names = [[figure.name for figure in figures] for figures in theirs]
    figures = {figure.name: figure for figure in theirs[0]}

    assert names[0] == names[1]
    assert [name[2:] for name in names[0][:-2]] == [
        f"{tier}，{word}" for tier in BUREAU.tiers for word in ("集体", "个人")
    ]
    assert (figures["● 省党委、公安厅党委，集体"].said, figures["● 省党委、公安厅党委，集体"].number) == ("没有", "0")
    assert figures["集体荣誉"].said == "没有"
    assert names[2] == []


def test_each_branch_is_one_call_of_a_script() -> None:
    hostile = replace(full_branch().brand, name="</script>\u2028&灯火")
    page = compare_page(whole(replace(full_branch(), brand=hostile)))
    text = {asset.uri: str(asset.data) for asset in page.assets}
    rows, renumbered, in_a_script = json.loads(
        "[" + text["data/compare/index.js"].partition("(")[2].removesuffix(");\n") + "]"
    )

    assert list(text) == ["data/compare/index.js", "data/compare/0.js"]
    assert text["data/compare/0.js"].startswith('showcaseCompare("GA-CG-012",[')
    assert not set("".join(text.values())) & set("<>&\u2028\u2029")
    assert rows == [["GA-CG-012", "</script>\u2028&灯火", "东关派出所党支部", "城关区", "派出所"]]
    assert renumbered == {}
    assert in_a_script == IN_A_SCRIPT


def test_a_script_holds_a_few_branches_in_their_order() -> None:
    branches = [
        replace(full_branch(), id=f"GA-{number:02}", folder=f"f-{number:02}") for number in range(IN_A_SCRIPT + 1)
    ]
    assets = compare_page(whole(*branches)).assets
    calls = [re.findall(r'showcaseCompare\("([^"]*)"', str(asset.data)) for asset in assets]
    rows = json.loads("[" + str(assets[0].data).partition("(")[2].removesuffix(");\n") + "]")[0]
    ids = [row[0] for row in rows]

    assert [asset.uri for asset in assets] == ["data/compare/index.js", "data/compare/0.js", "data/compare/1.js"]
    assert calls == [[], ids[:IN_A_SCRIPT], ids[IN_A_SCRIPT:]]


def test_old_numbers_are_known_to_the_page() -> None:
    page = compare_page(whole(bureau=replace(BUREAU, renumbered=(("GA-CG-001", "GA-CG-012"),))))

    assert '{"GA-CG-001":"GA-CG-012"}' in str(page.assets[0].data)


def test_without_a_script_the_page_says_what_to_do() -> None:
    reading = read(body(compare_page(whole())))

    assert "没有脚本时" in reading.all("noscript")[0].text
    assert "不排名，也不打分" in reading.text

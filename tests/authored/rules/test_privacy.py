"""The gate on what clerks hand in."""

from __future__ import annotations

from datetime import date

import pytest

from showcase.authored.rules import check
from showcase.model import Release
from tests.authored.desk import LEAST, PHOTO, a_source, said, the_bureau

NUMBER = "139 0000 0000"

PLACES = {
    "品牌的“内涵”": LEAST.replace("灯火取自值班室", f"打{NUMBER}，灯火取自值班室"),
    "照片第 1 条的“说明”": LEAST.replace("党员志愿者入户", f"{NUMBER}入户"),
    "照片第 1 条的“替代文字”": LEAST.replace("两名志愿者", f"{NUMBER}"),
    "做法第 1 条的“名称”": LEAST.replace("灯火调解三步法", f"打{NUMBER}"),
    "支部的“全称”": LEAST.replace("中共某市", f"{NUMBER}中共某市"),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_number_is_found_in_any_field_and_masked(place: str) -> None:
    (problem,) = said(check([a_source(text=PLACES[place])], the_bureau()), "private-number")

    assert problem.what == f"{place}里有手机号“139＊＊＊＊＊＊＊＊＊0”"
    assert problem.holds_back


def test_a_number_over_two_lines_is_one_number() -> None:
    text = LEAST.replace("内涵: 灯火", "内涵: |\n    打 139\n    00000000 找灯火")

    assert said(check([a_source(text=text)], the_bureau()), "private-number")


def test_what_is_released_passes() -> None:
    release = Release("13900000000", "对外公布", "分局政治处", date(2026, 7, 8))
    source = a_source(text=PLACES["品牌的“内涵”"])

    assert said(check([source], the_bureau(releases=(release,))), "private-number") == []


def test_file_names_are_read_too() -> None:
    source = a_source(files=(PHOTO, "photos/证件119901195210282619.jpg"))

    assert "身份证号" in said(check([source], the_bureau()), "private-file-name")[0].what


def test_what_only_warns_holds_nothing_back() -> None:
    source = a_source(text=LEAST.replace("灯火取自", "拦下辽A12345，灯火取自"))

    assert [p.holds_back for p in said(check([source], the_bureau()), "private-trace")] == [False]

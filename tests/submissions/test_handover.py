"""One page that the next clerk can begin with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from showcase.authored.finding import branches_with
from showcase.commands.parser import HOME
from showcase.model import Response
from showcase.pages.render import Renderer
from showcase.site import Page
from showcase.submissions.handover import Handover, handover, lines

from ..authored.office import OTHER, OTHER_FOLDER, a_reader, an_office


@pytest.fixture
def sheet(tmp_path: Path) -> Handover:
    reader = a_reader(an_office(tmp_path, OTHER_FOLDER))
    ((source, problems),) = branches_with(reader, OTHER)
    return handover(source, reader.branch(source), problems, date(2026, 6, 30))


def test_it_says_what_is_there_and_what_goes_on(sheet: Handover) -> None:
    facts = dict(sheet.facts)

    assert sheet.title == "东关派出所党支部填报工作交接单"
    assert facts["上一次填报"] == "马小禾，2026-07-06"
    assert facts["有什么"].startswith("做法 3 条，案例 2 个，荣誉 6 项")
    assert sheet.open == (
        "承诺“年底前让辖区 12 个无物业小区都装上夜间照明”期限 2026-12-31，报到 7",
        "关键小事“7 号院门口的井盖一压就响”2026-06-22 提出，还没有办结",
    )


def test_a_response_is_open_from_the_day_it_begins(tmp_path: Path) -> None:
    reader = a_reader(an_office(tmp_path, OTHER_FOLDER))
    ((source, problems),) = branches_with(reader, OTHER)
    days = (date(2026, 6, 30), date(2026, 7, 1))
    responses = tuple(Response("response-1", f"{day:%m%d}值守", "党员突击队", day) for day in days)
    sheet = handover(source, replace(reader.branch(source), responses=responses), problems, days[0])

    assert [line for line in sheet.open if "值守" in line] == ["党员突击队“0630值守”还在用，结束后写“止”"]


def test_it_fits_one_page_of_text(sheet: Handover) -> None:
    text = list(lines(sheet))

    assert len(text) < 40
    assert text[-1].startswith("移交人：")


def test_it_prints_with_places_to_sign(sheet: Handover) -> None:
    html = Renderer(HOME / "overrides").render(
        Page("handover.html", sheet.title, "", "desk_handover.html", {"sheet": sheet})
    )

    assert "监交人（书记）" in html
    assert "http://" not in html

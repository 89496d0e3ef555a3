"""One set of honours, told eight ways: pages, figures, CSV, XLSX, JSON, counts.json and the sentence agree.

The set has what makes counters disagree: one honour in two folders, a revoked one, expired ones, years without a day,
namesakes in two branches, one person with two honours, honours of a higher unit, and one dated after 截至.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

import pytest

from showcase.catalogue.whole import Catalogue, catalogue
from showcase.downloads.files import data_files
from showcase.model import Branch
from showcase.pages.plan import plan
from showcase.pages.render import Renderer

from .catalogue.samples import BUREAU, a_branch, honour, person
from .downloads.test_workbook import cells
from .pages.desk import TEMPLATES, Reading, read, squeezed

NATION, MINISTRY, PROVINCE, CITY = "国家级", "公安部", "省党委、公安厅党委", "市局"
SENTENCE = (
    "三年以来，受国家级表彰单位1个、个人1人，受公安部表彰单位1个，受省党委、公安厅党委表彰单位1个，受市局表彰个人2人。"
)
OPEN = replace(BUREAU, window=replace(BUREAU.window, end=date(2026, 12, 31)))  # 截至 lies within it
FOOTNOTE = "统计窗口2023年7月1日至2026年12月31日，截至2026年6月30日，据6份文件；同一人多次受奖只算一次。"
BY_HAND = {
    "honours": 11,
    "honours/counted": 7,
    "honours/documents": 6,
    "honours/undated": 1,
    "honours/participant": 1,
    f"honours/{NATION}/units": 1,
    f"honours/{NATION}/persons": 1,
    f"honours/{NATION}/counted": 3,
    f"honours/{NATION}/current": 2,
    f"honours/{MINISTRY}/units": 1,
    f"honours/{MINISTRY}/persons": 0,
    f"honours/{MINISTRY}/counted": 1,
    f"honours/{PROVINCE}/units": 1,
    f"honours/{PROVINCE}/persons": 0,
    f"honours/{PROVINCE}/counted": 1,
    f"honours/{CITY}/units": 0,
    f"honours/{CITY}/persons": 2,
    f"honours/{CITY}/counted": 2,
    "years/2023/honours": 0,
    "years/2024/honours": 4,
    "years/2025/honours": 3,
    "years/2026/honours": 0,
    f"years/2025/{NATION}/honours": 2,
    f"years/2024/{NATION}/honours": 1,
    f"years/2024/{CITY}/honours": 2,
}


class Line(NamedTuple):
    """A counted honour as some telling has it."""

    tier: str
    kind: str
    recipient: str
    home: str
    year: str


COUNTED = sorted(
    [
        Line(NATION, "集体", "GA-1党支部", "GA-1", "2024"),
        Line(NATION, "个人", "王灯", "GA-3", "2025"),
        Line(NATION, "个人", "王灯", "GA-3", "2025"),
        Line(MINISTRY, "集体", "GA-2党支部", "GA-2", "2024"),
        Line(PROVINCE, "集体", "GA-1党支部", "GA-1", "2025"),
        Line(CITY, "个人", "李望春", "GA-1", "2024"),
        Line(CITY, "个人", "李望春", "GA-2", "2024"),
    ]
)


def branches() -> tuple[Branch, ...]:
    best = honour("最强党支部", date="2025-06-28", document="公党〔2025〕16号")
    first = a_branch(
        "GA-1",
        best,
        honour("模范集体", document="撤1号", status="revoked", tier=NATION),
        honour("文明窗口", date="2024-03", document="国1号", status="expired", tier=NATION, level="国家级"),
        person("李望春", date="2024-05-01", document="公政奖〔2024〕88号"),
    )
    second = a_branch(
        "GA-2",
        replace(best, unit="GA-1派出所"),
        person("李望春", date="2024-09-01", document="公政奖〔2024〕99号"),
        honour("先进集体", date="2024", document="部3号", tier=MINISTRY, level="部级"),
        honour("优秀集体", date="2023", document="部4号", tier=MINISTRY, level="部级"),
        honour("模范集体", unit="GA-1派出所", document="撤1号", tier=NATION),
    )
    third = a_branch(
        "GA-3",
        person("王灯", date="2025-01-01", document="国5号", tier=NATION, level="国家级"),
        person("王灯", "个人二等功", date="2025-02-01", document="国5号", tier=NATION, level="国家级"),
        honour("全省先进公安局", unit="某市公安局", document="省7号"),
        honour("老荣誉", date="2022-01-01", document="省8号"),
        honour("新荣誉", date="2026-07-01", document="省9号"),
        county="东郊区",
    )
    return first, second, third


@pytest.fixture(scope="module")
def shown() -> Catalogue:
    return catalogue(branches(), OPEN)


@pytest.fixture(scope="module")
def pages(shown: Catalogue) -> Mapping[str, str]:
    renderer = Renderer(TEMPLATES)
    return {page.uri: renderer.render(page) for page in plan(shown, {})}


@pytest.fixture(scope="module")
def files(shown: Catalogue) -> Mapping[str, bytes]:
    assets = {asset.uri: asset.data for asset in data_files(shown)}
    return {uri: data.encode() if isinstance(data, str) else data or b"" for uri, data in assets.items()}


def told_by_csv(files: Mapping[str, bytes]) -> list[list[str]]:
    return list(csv.reader(io.StringIO(files["data/honours.csv"].decode("utf-8-sig"))))


def told_by_xlsx(files: Mapping[str, bytes]) -> list[list[str]]:
    """The rows of the workbook, days as CSV writes them."""
    found = cells(files["data/honours.xlsx"])
    heads = [value for name, (_, value) in found.items() if re.fullmatch(r"[A-Z]1", name)]
    rows = max(int(name[1:]) for name in found)
    empty = ("s", "")
    return [
        [_shown(*found.get(f"{chr(65 + at)}{row}", empty)) for at in range(len(heads))] for row in range(1, rows + 1)
    ]


def _shown(kind: str, value: str) -> str:
    return value if kind == "s" else str(date(1899, 12, 30) + timedelta(days=int(value)))


def told_by_json(files: Mapping[str, bytes]) -> Iterator[Line]:
    kinds = {"unit": "集体", "person": "个人"}
    for row in json.loads(files["data/honours.json"]):
        if row["counted"]:
            yield Line(row["tier"], kinds[row["kind"]], row["recipient"], row["branches"][0], row["date"][:4])


def told_by_roll(html: str) -> list[tuple[str, str, str]]:
    """The counted rows of a roll page: recipient, the branch its link leads to, year."""
    found = []
    for row in re.findall(r"<tr id=.*?</tr>", html, re.DOTALL):
        reading = read(row)
        if "未计入" not in reading.text and "不计数" not in reading.text:
            who = re.split(r"[（(]", reading.all("td")[2].text.strip())[0]
            home = re.search(r"branches/([^.]+)\.html", str(reading.all("a")[0].attributes["href"]))
            assert home
            found.append((who, home[1], reading.all("td")[0].text.strip()[:4]))
    return sorted(found)


def wanted(**fields: str) -> list[tuple[str, str, str]]:
    """What the counted rows of a page should be: those of COUNTED with these fields."""
    lines = [line for line in COUNTED if all(getattr(line, name) == value for name, value in fields.items())]
    return sorted((line.recipient, line.home, line.year) for line in lines)


def counted_on(html: str) -> dict[str, set[float]]:
    found: dict[str, set[float]] = {}
    for key, value, _ in read(html).counted:
        found.setdefault(key, set()).add(float(value))
    return found


def test_counts_json_says_what_was_counted_by_hand(files: Mapping[str, bytes]) -> None:
    counts = json.loads(files["data/counts.json"])

    assert {key: counts[key] for key in BY_HAND} == BY_HAND
    assert json.loads(files["data/index.json"])["counts"] == counts


def test_every_page_says_the_same_numbers(pages: Mapping[str, str], files: Mapping[str, bytes]) -> None:
    counts, seen = json.loads(files["data/counts.json"]), set()
    for uri, html in pages.items():
        for key, values in counted_on(html).items():
            assert values == {float(counts[key])}, (uri, key)
            seen.add((uri, key))

    for uri in ("index.html", "honours/index.html", "figures.html"):
        assert (uri, f"honours/{NATION}/units") in seen
        assert (uri, f"honours/{CITY}/persons") in seen
    assert {key for uri, key in seen if uri == "figures.html"} >= {
        key for key in BY_HAND if key.startswith("years/") and key.count("/") == 2
    }


def test_csv_xlsx_and_json_hold_the_same_rows(files: Mapping[str, bytes]) -> None:
    rows = told_by_csv(files)
    at = {head: place for place, head in enumerate(rows[0])}
    lines = [
        Line(
            row[at["口径"]],
            row[at["对象"]],
            row[at["受奖单位或个人"]],
            row[at["支部编号"]].split("、")[0],
            row[at["日期"]][:4],
        )
        for row in rows[1:]
        if row[at["计入"]] == "是"
    ]

    assert sorted(lines) == COUNTED
    assert told_by_xlsx(files) == rows
    assert sorted(told_by_json(files)) == COUNTED
    assert len(rows) - 1 == BY_HAND["honours"]


def test_the_roll_holds_them_by_recipient_year_and_tier(pages: Mapping[str, str]) -> None:
    assert told_by_roll(pages["honours/units.html"]) == wanted(kind="集体")
    assert told_by_roll(pages["honours/persons.html"]) == wanted(kind="个人")
    for year in ("2024", "2025"):
        assert told_by_roll(pages[f"honours/year-{year}.html"]) == wanted(year=year)
    for slug, tier in enumerate(OPEN.tiers, 1):
        held = told_by_roll(pages[f"honours/tier-{slug}.html"]) if f"honours/tier-{slug}.html" in pages else []

        assert held == wanted(tier=tier)


def test_recipients_counted_from_the_rows_are_those_of_the_sentence() -> None:
    """The list by hand agrees with the numbers by hand, or this file would prove nothing."""
    for tier in (NATION, MINISTRY, PROVINCE, CITY):
        for kind, what in (("集体", "units"), ("个人", "persons")):
            recipients = {(line.recipient, line.home) for line in COUNTED if (line.tier, line.kind) == (tier, kind)}

            assert len(recipients) == BY_HAND[f"honours/{tier}/{what}"]


def test_the_sentence_is_the_same_wherever_it_stands(shown: Catalogue, pages: Mapping[str, str]) -> None:
    assert shown.roll.report.text == SENTENCE
    assert squeezed(shown.roll.report.footnote) == FOOTNOTE
    for uri in ("index.html", "honours/index.html", "figures.html"):
        assert squeezed(_sentence(read(pages[uri]))) == SENTENCE, uri
        assert FOOTNOTE in squeezed(read(pages[uri]).text), uri


def _sentence(reading: Reading) -> str:
    return reading.all("blockquote")[0].text


def test_a_figure_is_drawn_as_long_as_its_number(pages: Mapping[str, str]) -> None:
    block = re.search(r'<section class="sc-figure-block" id="honours">.*?</section>', pages["figures.html"], re.DOTALL)
    assert block
    reading = read(block[0])
    wide = [str(rect.attributes["width"]) for rect in reading.all("rect")]
    widths = [float(width.rstrip("%")) for width in wide if width.endswith("%")]

    assert squeezed(reading.all("h2")[0].text) == "列入统计的荣誉2024年最多，4项"
    # 2024: 国家级, 公安部, 市局; 2025: 国家级, 省.
    assert [round(width * 4 / 100) for width in widths] == [1, 1, 2, 2, 1]
    assert sum(widths) == pytest.approx(175, abs=0.1)


def test_what_was_revoked_stands_nowhere(pages: Mapping[str, str], files: Mapping[str, bytes]) -> None:
    for uri, html in pages.items():
        assert "模范集体" not in html, uri
        assert "撤1号" not in html, uri
    for uri, data in files.items():
        assert uri.endswith(".xlsx") or "模范集体" not in data.decode(), uri
    assert not any("模范集体" in value for _, value in cells(files["data/honours.xlsx"]).values())

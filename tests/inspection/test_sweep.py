"""A leak in any file of the finished site is found, and nothing else is."""

from __future__ import annotations

import shutil
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PIL import Image

from showcase.authored.privacy.names import hashed_name, hidden_names
from showcase.inspection import sweep
from showcase.inspection.sweep import Watch, inspect
from showcase.inspection.texts import is_plain
from showcase.model import Release

from .test_texts import a_workbook

NUMBER = "119901195210282619"
LEAKS = {
    "branches/GA-CG-012.html": f"<p>{NUMBER}</p>",
    "brands/index.html": f'<img alt="证件 {NUMBER}">',
    "data/search/7.js": f'x(["{NUMBER}"])',
    "data/honours.json": f'{{"a": "\\u8bc1{NUMBER}"}}',
    "data/honours.csv": f"1,{NUMBER}\r\n",
    "assets/icon.svg": f"<svg><title>{NUMBER}</title></svg>",
    "manifest.txt": "１１９９０１１９５２１０２８２６１９",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small clean site with a help page that explains marks."""
    pages = {
        "index.html": '<p>110 报警，2026-06-30 截至</p><path d="M13 900 0000 0000"/>',
        "help/guide.html": "<p>标着密级、写着“内部资料”的材料，机密★1年；在办案件一律不写，例如周明远。</p>",
        "data/search/1.js": 'x("写着“内部资料”的材料，机密★1年；在办案件一律不写，例如周明远。")',
        "data/manifest.json": '{"sha256": "' + "0123456789abcdef" * 4 + '"}',
    }
    for name, text in pages.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def leaks(site: Path, watch: Watch | None = None) -> list[tuple[str, str]]:
    return [(problem.place.file, problem.code) for problem in inspect(site, watch or Watch(["在办案件"]))]


def put(site: Path, name: str, text: str) -> None:
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text(text, encoding="utf-8")


def test_a_clean_site_passes(site: Path) -> None:
    assert leaks(site) == []


def test_the_sample_site_passes(sample_site: Path) -> None:
    assert inspect(sample_site, Watch(["在办案件", "线人", "卧底", "案卷号"])) == ()


@pytest.mark.parametrize("name", LEAKS)
def test_a_number_is_found_in_any_file(site: Path, name: str) -> None:
    put(site, name, LEAKS[name])
    (problem,) = inspect(site, Watch())

    assert problem.place.file == name
    assert NUMBER not in f"{problem.what}{problem.fix}{problem.source}"


def test_a_number_is_found_in_workbooks_and_documents(site: Path) -> None:
    (site / "data" / "a.xlsx").write_bytes(a_workbook(NUMBER))
    shutil.copy(Path(__file__).parent / "data" / "typst.pdf", site / "sheet.pdf")

    assert set(leaks(site, Watch())) == {("data/a.xlsx", "site-private"), ("sheet.pdf", "site-private")}


def test_a_number_is_found_in_a_file_name_and_not_repeated(site: Path) -> None:
    put(site, f"assets/{NUMBER}.txt", "")
    (problem,) = inspect(site, Watch())

    assert problem.code == "site-file-name"
    assert NUMBER not in str(problem)


@pytest.mark.parametrize("text", ["机密★5年", "此件不得外传", "他是在办案件的人"])
def test_marks_and_words_stop_it_outside_of_our_own_explanations(site: Path, text: str) -> None:
    put(site, "branches/x.html", text)

    assert leaks(site) == [("branches/x.html", "site-private")]


@pytest.mark.parametrize("entry", ["李望春", hashed_name("李望春", "0" * 16)], ids=["in clear", "hashed"])
def test_who_was_taken_down_is_found_anywhere(site: Path, entry: str) -> None:
    watch = Watch(names=hidden_names([entry]))
    put(site, "branches/x.html", "所长李望春带队")
    (site / "data" / "a.xlsx").write_bytes(a_workbook("李望春"))
    put(site, "data/李望春.json", "{}")

    assert {file for file, _ in leaks(site, watch)} == {"branches/x.html", "data/a.xlsx", "data/李＊＊.json"}


def test_a_photo_taken_down_is_found_by_its_name(site: Path) -> None:
    (site / "assets" / "photos").mkdir(parents=True)
    Image.new("RGB", (8, 8)).save(site / "assets" / "photos" / "0123456789abcdef-480.jpg")

    assert leaks(site) == []
    assert leaks(site, Watch(photos=frozenset({"0123456789abcdef-"}))) == [
        ("assets/photos/0123456789abcdef-480.jpg", "site-hidden-photo")
    ]


def test_a_picture_that_tells_where_it_was_taken_is_found(site: Path) -> None:
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (41.0, 48.0, 30.0)}
    Image.new("RGB", (8, 8)).save(site / "a.jpg", exif=exif)

    assert leaks(site) == [("a.jpg", "site-picture")]


def test_what_was_released_passes(site: Path) -> None:
    put(site, "branches/x.html", "服务热线 139-0000-0000")

    assert leaks(site) == [("branches/x.html", "site-private")]
    assert leaks(site, Watch(releases=(Release("13900000000", "对外公布", "政治处", date(2026, 7, 8)),))) == []


def test_clean_documents_are_remembered_and_spoilt_ones_are_not(site: Path, tmp_path: Path) -> None:
    memory = tmp_path / "memory" / "inspected"
    (site / "data" / "a.xlsx").write_bytes(a_workbook("甲"))
    (site / "data" / "b.xlsx").write_bytes(a_workbook(NUMBER))
    first, again = inspect(site, Watch(), memory), inspect(site, Watch(), memory)

    assert first == again
    assert [problem.place.file for problem in again] == ["data/b.xlsx"]
    remembered = memory.read_text(encoding="ascii")
    assert sha256((site / "data" / "a.xlsx").read_bytes()).hexdigest() in remembered
    assert sha256((site / "data" / "b.xlsx").read_bytes()).hexdigest() not in remembered


def test_a_clean_page_is_not_looked_at_again_and_a_changed_one_is(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = tmp_path / "memory" / "inspected"
    put(site, "branches/x.html", "灯火")
    put(site, "branches/y.html", "灯火二")
    inspect(site, Watch(), memory)
    put(site, "branches/y.html", f"电话 {NUMBER}")
    looked: list[str] = []

    def look_and_tell(name: str, data: bytes) -> bool:
        looked.append(name)
        return is_plain(name, data)

    monkeypatch.setattr(sweep, "is_plain", look_and_tell)

    assert [problem.place.file for problem in inspect(site, Watch(), memory)] == ["branches/y.html"]
    assert "branches/x.html" not in looked


def test_the_same_bytes_under_another_ending_are_looked_at(site: Path, tmp_path: Path) -> None:
    memory = tmp_path / "memory" / "inspected"
    split = f"<p>{NUMBER[:5]}<b>{NUMBER[5:]}</b></p>"
    (site / "data" / "x.txt").write_text(split, encoding="utf-8")

    assert inspect(site, Watch(), memory) == ()
    (site / "data" / "x.html").write_text(split, encoding="utf-8")
    assert [problem.place.file for problem in inspect(site, Watch(), memory)] == ["data/x.html"]


def test_a_memory_of_other_eyes_is_not_believed(site: Path, tmp_path: Path) -> None:
    memory = tmp_path / "memory" / "inspected"
    (site / "data" / "a.xlsx").write_bytes(a_workbook("线人"))
    inspect(site, Watch(), memory)

    assert [problem.place.file for problem in inspect(site, Watch(["线人"]), memory)] == ["data/a.xlsx"]


def test_what_only_our_own_pages_explain_is_looked_at_again(site: Path, tmp_path: Path) -> None:
    memory = tmp_path / "memory" / "inspected"
    (site / "data" / "a.xlsx").write_bytes(a_workbook("在办案件一律不写，例如"))
    watch = Watch(["在办案件"])

    assert inspect(site, watch, memory) == ()
    (site / "help" / "guide.html").write_text("<p>别的话</p>", encoding="utf-8")
    assert "data/a.xlsx" in {problem.place.file for problem in inspect(site, watch, memory)}

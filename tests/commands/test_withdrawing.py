"""A branch leaves, and all of it is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.cli import main

from ..authored.office import FOLDER, ID, OTHER, OTHER_FOLDER, a_reader, an_office


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return an_office(tmp_path, FOLDER, OTHER_FOLDER)


def withdraw(content: Path, branch_id: str, *words: str) -> int:
    return main(["withdraw", branch_id, "--why", "支部撤并", *words, "--content", str(content)])


def test_it_leaves_a_line_and_is_kept(content: Path) -> None:
    before = sorted(path.name for path in (content / FOLDER).rglob("*"))

    assert withdraw(content, ID, "--date", "2026-07-10") == 0
    (gone,) = a_reader(content).bureau.withdrawn
    (kept,) = (content / ".history" / ID).iterdir()
    assert (gone.id, gone.reason, gone.date.isoformat()) == (ID, "支部撤并", "2026-07-10")
    assert not (content / FOLDER).exists()
    assert sorted(path.name for path in kept.rglob("*") if path.name != ".folder") == before


def test_it_is_withdrawn_once(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    withdraw(content, ID)

    assert withdraw(content, ID) == 1
    assert "已经撤回了" in capsys.readouterr().err


def test_a_featured_branch_is_featured_no_more(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert withdraw(content, OTHER) == 0
    assert f"首页“推荐”里的 {OTHER} 也拿掉了" in capsys.readouterr().out
    assert not (content / OTHER_FOLDER).exists()
    assert a_reader(content).bureau.featured == ("GA-SJ-021", "GA-BS-002")
    assert [gone.id for gone in a_reader(content).bureau.withdrawn] == [OTHER]


def test_a_branch_that_is_featured_in_an_unusual_way_stays(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = content / "_site.yaml"
    text = site.read_text(encoding="utf-8").replace("[GA-CG-012,", '["GA-CG\\u002d012",')
    site.write_text(text, encoding="utf-8")

    assert withdraw(content, OTHER) == 1
    assert "请先从“推荐”里拿掉" in capsys.readouterr().err
    assert (content / OTHER_FOLDER).exists()
    assert site.read_text(encoding="utf-8") == text


def test_a_number_nobody_bears_is_told(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert withdraw(content, "GA-XX-001") == 1
    assert "没有找到编号为 GA-XX-001 的支部" in capsys.readouterr().err


def test_what_cannot_be_written_is_told_to_be_written_by_hand(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = content / "_site.yaml"
    site.write_text(
        site.read_text(encoding="utf-8").replace(
            "撤回: []", "撤回: [\n  {编号: GA-CG-098, 原因: 并, 日期: 2026-04-01}]"
        ),
        encoding="utf-8",
    )

    assert withdraw(content, ID) == 1
    assert "请在“撤回”里自己加一行" in capsys.readouterr().err
    assert (content / FOLDER).exists()


def test_undo_brings_it_back_under_its_name(content: Path) -> None:
    withdraw(content, ID)

    assert main(["undo", ID, "--content", str(content)]) == 0
    assert (content / FOLDER / "branch.yaml").exists()
    assert not (content / FOLDER / ".folder").exists()


def test_a_reason_that_tells_too_much_is_not_taken(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (content / "_site.yaml").read_bytes()
    with pytest.raises(SystemExit):
        main(["withdraw", ID, "--why", "问 13900000000", "--content", str(content)])

    told = capsys.readouterr().err
    assert "--why：里面有手机号" in told
    assert "13900000000" not in told
    assert (content / "_site.yaml").read_bytes() == before

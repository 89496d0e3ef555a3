"""What errands at the desk begin with."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

import pytest

from showcase.commands.desk import NotFound, a_branch_id, a_day, a_public_text, opened, the_branch

from ..authored.office import FOLDER, ID, an_office


def test_a_branch_is_found(tmp_path: Path) -> None:
    source, problems = the_branch(opened(an_office(tmp_path)), ID)

    assert source.folder.name == FOLDER
    assert not any(problem.holds_back for problem in problems)


def test_a_site_file_that_does_not_read_is_told(tmp_path: Path) -> None:
    content = an_office(tmp_path)
    (content / "_site.yaml").write_text("城市: [", encoding="utf-8")
    with pytest.raises(NotFound, match="站点文件还不能用"):
        opened(content)


def test_days_and_numbers_are_read_as_they_are() -> None:
    assert a_day("2026-07-09") == date(2026, 7, 9)
    assert a_branch_id(ID) == ID
    with pytest.raises(argparse.ArgumentTypeError):
        a_day("昨天")


def test_what_others_will_read_holds_no_number_of_a_person() -> None:
    assert a_public_text("支部撤并，见×公党〔2026〕3号") == "支部撤并，见×公党〔2026〕3号"
    with pytest.raises(argparse.ArgumentTypeError, match="里面有手机号“139＊＊＊＊＊＊＊0”"):
        a_public_text("问 13900000000")

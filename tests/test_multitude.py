"""2,999 good folders and one of each bad kind: 2,999 pages, and a list of the bad ones with their reasons."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random
from typing import Final

import pytest

from showcase.build import Outcome, Settings, prepare

from .golden.odd_photos import LATER
from .golden.test_problems import CASES, HERE, PREPARED, a_photo

GOOD: Final = 2999
ID: Final = "GA-CG-012"  # of every golden case
SIGNS: Final = "安宁和顺仁义礼信春夏秋冬山川江河松竹梅兰云霞星月风雨雪霜桥渡井塘岭坡湾洲"
BRANCH: Final = """\
支部: {{编号: GA-{number:04d}, 全称: 中共{name}支部委员会, 简称: {name}党支部, 上级党组织: 分局机关党委, 类型: 常设}}
品牌: {{名称: {name}, 内涵: {name}三年来每周三晚上入户 12 次。, 状态: 已命名}}
做法: [{{名称: {name}工作法}}]
照片: [{{文件: photos/a.png, 说明: 党员在巷口查看路灯。, 替代文字: 两名党员站在路灯下。, 同意: 不涉及人像}}]
审签: {{填报: {{人: 马小禾, 日期: 2026-06-20}}, 上级审定: {{}}}}
"""


def bad_kinds() -> tuple[str, ...]:
    """Return the golden cases that hold their own folder back, by themselves and while it is read."""
    return tuple(case for case in CASES if case not in LATER and _holds_back(HERE / "problems" / case))


def _holds_back(case: Path) -> bool:
    if (case / "others").exists() or (case / "_site.yaml").exists() or case.name == "site-missing":
        return False
    heads = (case / "expected.txt").read_text(encoding="utf-8").splitlines()
    return any(line.startswith("branches/chengguan-dongguan") and line.endswith("(problem)") for line in heads)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    content = tmp_path_factory.mktemp("many") / "branches"
    content.mkdir()
    shutil.copy(HERE / "site.yaml", content / "_site.yaml")
    chance = Random(0)
    a_photo(content / "_photos" / "a.png")
    photo = (content / "_photos" / "a.png").read_bytes()
    for number in range(GOOD):
        folder = content / f"good-{number:04d}"
        (folder / "photos").mkdir(parents=True)
        name = "".join(chance.choices(SIGNS, k=5))
        (folder / "branch.yaml").write_text(BRANCH.format(number=number, name=name), encoding="utf-8")
        (folder / "photos" / "a.png").write_bytes(photo)
    for number, case in enumerate(bad_kinds()):
        _lay_out(case, content / f"bad-{case}", f"GA-BAD-{number:03d}")
    return content


def _lay_out(case: str, folder: Path, branch_id: str) -> None:
    folder.mkdir()
    data = (HERE / "problems" / case / "branch.yaml").read_bytes().replace(ID.encode(), branch_id.encode())
    (folder / "branch.yaml").write_bytes(data)
    a_photo(folder / "photos" / "hezuo.jpg")
    if case in PREPARED:
        PREPARED[case](folder)


@pytest.fixture(scope="module")
def outcome(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return prepare(Settings(content, tmp_path_factory.mktemp("cache"), drafts=True, jobs=1))


def test_there_is_a_page_for_every_good_folder(outcome: Outcome) -> None:
    assert outcome.site is not None
    uris = {page.uri for page in outcome.site.pages}

    assert len(bad_kinds()) > 60
    assert {branch.folder for branch in outcome.branches} == {f"good-{number:04d}" for number in range(GOOD)}
    assert {f"branches/GA-{number:04d}.html" for number in range(GOOD)} <= uris
    assert not any("BAD" in uri for uri in uris)


def test_every_bad_folder_is_listed_with_what_is_wrong(outcome: Outcome) -> None:
    held = {one.folder: one for one in outcome.held}

    assert set(held) == {f"bad-{case}" for case in bad_kinds()}
    assert all(f"bad-{case}" in problem.place.file for case in bad_kinds() for problem in held[f"bad-{case}"].problems)

"""`new` and `schema`: what a clerk begins with."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLES, showcase


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the samples to add to."""
    return shutil.copytree(SAMPLES, tmp_path / "branches")


def test_new_makes_a_commented_sample_and_says_what_comes_next(content: Path) -> None:
    run = showcase("new", "chengguan-beimen", "--content", content)

    assert run.status == 0
    assert (content / "chengguan-beimen" / "branch.yaml").read_text(encoding="utf-8").count("#") > 20
    assert f"showcase check {content / 'chengguan-beimen'}" in run.out


def test_what_comes_next_can_be_typed_where_a_folder_has_a_blank(content: Path) -> None:
    run = showcase("new", "城关 北门", "--content", content)

    assert f"showcase check '{content / '城关 北门'}'\n" in run.out


def test_new_says_where_a_site_file_comes_from_when_there_is_none(content: Path, tmp_path: Path) -> None:
    run = showcase("new", "beimen", "--content", tmp_path / "empty")

    assert f"{tmp_path / 'empty'} 里还要有一份站点文件 _site.yaml：请向站点维护人要" in run.out
    assert "_site.yaml" not in showcase("new", "beimen", "--content", content).out


def test_new_never_writes_over_what_is_there(content: Path) -> None:
    before = (content / "hexi-dongguan" / "branch.yaml").read_bytes()
    run = showcase("new", "hexi-dongguan", "--content", content)

    assert run.status == 1
    assert "已经有了" in run.err
    assert (content / "hexi-dongguan" / "branch.yaml").read_bytes() == before


@pytest.mark.parametrize("name", ["CON", "nul", "beimen.", "bei:men"])
def test_new_refuses_a_name_another_computer_cannot_bear(content: Path, name: str) -> None:
    run = showcase("new", name, "--content", content)

    assert run.status == 2
    assert f"文件夹名“{name}”不能用：" in run.err
    assert not (content / name).exists()


@pytest.mark.parametrize(
    "written", ["branches/chengguan/beimen", "chengguan/beimen", "../beimen", "./beimen", "/beimen"]
)
def test_new_makes_no_folder_where_it_would_not_be_read(content: Path, written: str) -> None:
    before = set(content.parent.rglob("*"))
    run = showcase("new", written, "--content", content, cwd=content.parent)

    assert run.status == 2
    assert f"请写成：showcase new beimen --content {content}\n" in run.err
    assert set(content.parent.rglob("*")) == before


@pytest.mark.parametrize("written", ["chengguan-beimen", "chengguan-beimen/", "branches/chengguan-beimen"])
def test_new_takes_a_name_or_the_path_it_comes_to(content: Path, written: str) -> None:
    run = showcase("new", written, cwd=content.parent)

    assert run.status == 0, run.err
    assert (content / "chengguan-beimen" / "branch.yaml").is_file()
    assert "showcase check branches/chengguan-beimen\n" in run.out


@pytest.mark.parametrize("written", ["", ".", "/", "branches/"])
def test_new_wants_a_name(content: Path, written: str) -> None:
    run = showcase("new", written, cwd=content.parent)

    assert run.status == 2
    assert "没有写文件夹名" in run.err


@pytest.mark.parametrize("name", ["_beimen", ".beimen"])
def test_new_refuses_a_name_that_would_be_passed_over(content: Path, name: str) -> None:
    run = showcase("new", name, "--content", content)

    assert run.status == 2
    assert "请换一个名字" in run.err
    assert not (content / name).exists()


def test_the_fresh_sample_is_not_publishable_as_it_is(content: Path) -> None:
    showcase("new", "chengguan-beimen", "--content", content)

    assert showcase("check", content / "chengguan-beimen", "--content", content).status == 1


def test_the_schema_for_editors_is_the_one_in_the_repository() -> None:
    run = showcase("schema", "--content", SAMPLES)
    kept = ROOT / "branches" / "_schema" / "branch.schema.json"

    assert json.loads(run.out)["type"] == "object"
    assert kept.read_text(encoding="utf-8") == run.out, "run: showcase schema --out branches/_schema/branch.schema.json"


def test_the_schema_offers_the_words_of_the_site_file(tmp_path: Path) -> None:
    offered = json.loads(showcase("schema", "--content", SAMPLES).out)["$defs"]
    bare = json.loads(showcase("schema", "--content", tmp_path).out)["$defs"]

    assert offered["IdentityDoc"]["properties"]["县区"]["examples"][:2] == ["市局机关", "城关区"]
    assert "反诈防骗" in offered["BrandDoc"]["properties"]["方向"]["items"]["examples"]
    assert "支部班子" in offered["StrengthDoc"]["properties"]
    assert bare["IdentityDoc"]["properties"]["县区"]["examples"] == ["城关区"]


def test_the_schema_goes_into_a_file_too(tmp_path: Path) -> None:
    run = showcase("schema", "--out", tmp_path / "new" / "s.json")

    assert run.status == 0
    assert json.loads((tmp_path / "new" / "s.json").read_text(encoding="utf-8"))["title"]

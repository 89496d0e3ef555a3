"""All folders together: the sound ones are read, the others held back with their reasons, none is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showcase.authored.reading import read, read_site_file
from showcase.photos.measure import measure
from tests.conftest import SAMPLES

FOLDERS = sorted(path.name for path in SAMPLES.iterdir() if path.is_dir() and not path.name.startswith("_"))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the samples to break."""
    return shutil.copytree(SAMPLES, tmp_path / "branches")


def test_the_samples_are_sound_and_one_of_them_waits() -> None:
    reading = read(SAMPLES, measure)

    assert [(held.folder, held.id, held.reason) for held in reading.held] == [
        ("hexi-liulin", "GA-HX-009", "未经上级审定")
    ]
    assert [branch.folder for branch in reading.branches] == [name for name in FOLDERS if name != "hexi-liulin"]
    assert not [problem for problem in reading.problems if problem.holds_back]


def test_drafts_wait_for_nobody() -> None:
    reading = read(SAMPLES, measure, drafts=True)

    assert len(reading.branches) == len(FOLDERS)
    assert reading.held == ()


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(spoilt=st.sets(st.sampled_from(FOLDERS)))
def test_every_folder_is_shown_or_held_back(tmp_path_factory: pytest.TempPathFactory, spoilt: set[str]) -> None:
    content = shutil.copytree(SAMPLES, tmp_path_factory.mktemp("some") / "branches")
    for name in spoilt:
        (content / name / "branch.yaml").write_text("支部: {编号: [", encoding="utf-8")
    reading = read(content, measure)
    held = {held.folder for held in reading.held}

    assert held | {branch.folder for branch in reading.branches} == set(FOLDERS)
    assert held == spoilt | {"hexi-liulin"}
    shutil.rmtree(content)


def test_a_number_used_twice_holds_both_folders_back(content: Path) -> None:
    shutil.copytree(content / "hexi-dongguan", content / "hexi-dongguan-2")
    held = {held.folder: held for held in read(content, measure).held}

    assert {"hexi-dongguan", "hexi-dongguan-2"} <= set(held)
    assert {problem.code for problem in held["hexi-dongguan"].problems} == {"id-twice"}


def test_a_file_that_does_not_fit_is_checked_to_its_end(content: Path) -> None:
    """Who mends the misfits meets nothing new in the next run."""
    text = (content / "chengguan-dongguan" / "branch.yaml").read_text(encoding="utf-8")
    worse = text.replace("县区: 城关区", "县区: 城官区").replace("口号: ", "口号: 电话13900000000，")
    misfits = worse.replace("\n承诺:\n", "\n承诺:\n  - {承若: 装灯, 期限: 2026-13-01}\n").replace(
        "可接待: 是", "可接待: 也许"
    )
    (content / "again").mkdir()

    told = [_codes(content, "again", version) for version in (worse, misfits)]
    assert {"id-twice", "honour-shared", "private-number", "word-near", "photo-missing"} <= told[0]
    assert told[1] == told[0] | {"key-near", "date-impossible", "flag-unclear"}


def _codes(content: Path, folder: str, text: str) -> set[str]:
    """Return all that is said of `folder` when `text` is its file."""
    (content / folder / "branch.yaml").write_text(text, encoding="utf-8")
    problems = read(content, measure, only=[folder]).problems
    return {problem.code for problem in problems if f"/{folder}/" in problem.place.file}


def test_a_misfit_elsewhere_hides_no_partner(content: Path) -> None:
    path = content / "chengguan-dongguan" / "branch.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("可接待: 是", "可接待: 也许"), encoding="utf-8")

    assert {problem.code for problem in read(content, measure).problems if problem.holds_back} == {"flag-unclear"}


def test_only_the_named_folders_are_read() -> None:
    assert [branch.folder for branch in read(SAMPLES, measure, ["hexi-dongguan"]).branches] == ["hexi-dongguan"]


def test_without_a_site_file_a_check_tells_what_does_not_fit(content: Path) -> None:
    (content / "_site.yaml").unlink()
    path = content / "hexi-dongguan" / "branch.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("  状态: 已命名", "  状态: 命名了"), encoding="utf-8")
    checked = read(content, measure, ["hexi-dongguan"], assembled=False)

    assert {problem.code for problem in checked.problems if problem.holds_back} == {"site-missing", "choice-near"}
    assert [problem.code for problem in read(content, measure).problems] == ["site-missing"]


def test_a_named_folder_is_checked_beside_the_others(content: Path) -> None:
    """Its partner is known, a number used twice is found, and what is wrong elsewhere is not told."""
    shutil.copytree(content / "hexi-dongguan", content / "hexi-dongguan-2")
    (content / "nandi-fangxun" / "branch.yaml").write_text("支部: {", encoding="utf-8")
    told = read(content, measure, ["hexi-dongguan-2", "chengguan-dongguan"]).problems

    assert {problem.code for problem in told if problem.holds_back} == {"id-twice"}
    assert {problem.place.file.split("/")[-2] for problem in told} == {"hexi-dongguan-2", "chengguan-dongguan"}
    assert "partner-unknown" not in {problem.code for problem in told}


def test_the_sample_as_it_comes_is_never_published(content: Path) -> None:
    shutil.copytree(content / "_template", content / "copied")
    held = {held.folder: held for held in read(content, measure).held}

    assert "text-sample" in {problem.code for problem in held["copied"].problems} or held["copied"].problems


def test_a_missing_site_file_says_so(tmp_path: Path) -> None:
    bureau, problems = read_site_file(tmp_path, measure)

    assert bureau is None
    assert [problem.code for problem in problems] == ["site-missing"]


def test_a_site_file_with_slips_says_all_of_them(content: Path) -> None:
    path = content / "_site.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("截至: 2026-06-30", "截至: 2026-06-31"), encoding="utf-8")
    bureau, problems = read_site_file(content, measure)

    assert bureau is None
    assert [problem.code for problem in problems if problem.holds_back] == ["date-impossible"]


def test_everything_wrong_with_the_site_file_is_told_at_once(content: Path) -> None:
    path = content / "_site.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("照片上限: 30", "照片上限: 三十") + "网址: 10.0.0.1\n", encoding="utf-8")
    bureau, problems = read_site_file(content, measure)

    assert bureau is None
    assert {"number-unclear", "site-address"} <= {problem.code for problem in problems}

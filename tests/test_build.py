"""The whole story: what a build comes to, with good folders, bad ones and none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from showcase.build import HOME, MEMORY, Settings, prepare
from showcase.pages.render import Renderer
from tests.conftest import SAMPLES

WAITING = "hexi-liulin"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the samples to break."""
    return shutil.copytree(SAMPLES, tmp_path / "branches")


def the_settings(content: Path, cache: Path, *, drafts: bool = False) -> Settings:
    return Settings(content, cache, drafts=drafts, jobs=1)


def spoil(content: Path, folder: str, old: str, new: str) -> None:
    path = content / folder / "branch.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_samples_are_published_but_the_one_that_waits(photo_cache: Path) -> None:
    outcome = prepare(the_settings(SAMPLES, photo_cache))

    assert len(outcome.branches) == 11
    assert [(held.folder, held.reason) for held in outcome.held] == [(WAITING, "未经上级审定")]
    assert outcome.warnings == 0


def test_drafts_show_all(photo_cache: Path) -> None:
    outcome = prepare(the_settings(SAMPLES, photo_cache, drafts=True))

    assert len(outcome.branches) == 12
    assert outcome.held == ()


def test_a_bad_folder_is_held_back_with_its_reasons_and_the_others_go_on(content: Path, photo_cache: Path) -> None:
    spoil(content, "chengguan-dongguan", "文号:", "所获文号:")
    outcome = prepare(the_settings(content, photo_cache))
    held = {held.folder: held for held in outcome.held}

    assert len(outcome.branches) == 10
    assert held["chengguan-dongguan"].problems
    assert all("chengguan-dongguan" in problem.place.file for problem in held["chengguan-dongguan"].problems)


def test_while_serving_the_last_good_version_of_a_spoilt_folder_shows(content: Path, photo_cache: Path) -> None:
    settings = the_settings(content, photo_cache)
    good = {branch.folder: branch for branch in prepare(settings).branches}
    spoil(content, "chengguan-dongguan", "支部:", "支部: [")
    outcome = prepare(settings, last_good=good)
    site = outcome.site

    assert site is not None
    assert "branches/GA-CG-012.html" in {page.uri for page in site.pages}
    assert "chengguan-dongguan" in {held.folder for held in outcome.held}


def test_a_site_file_that_does_not_read_gives_no_site_but_its_problems(content: Path, photo_cache: Path) -> None:
    (content / "_site.yaml").write_text("城市: [", encoding="utf-8")
    outcome = prepare(the_settings(content, photo_cache))

    assert outcome.site is None
    assert {problem.place.file for problem in outcome.problems} == {f"{content}/_site.yaml"}


def test_no_branch_at_all_is_a_site_too(content: Path, photo_cache: Path) -> None:
    for folder in content.iterdir():
        if folder.is_dir() and not folder.name.startswith("_"):
            shutil.rmtree(folder)
    outcome = prepare(the_settings(content, photo_cache))

    assert outcome.site is not None
    assert outcome.branches == ()


def test_photos_of_what_is_held_back_are_not_published(photo_cache: Path) -> None:
    shown = prepare(the_settings(SAMPLES, photo_cache))
    drafts = prepare(the_settings(SAMPLES, photo_cache, drafts=True))

    assert shown.photo_names < drafts.photo_names


def rendered(settings: Settings) -> tuple[dict[str, bytes], dict[str, object]]:
    """Return the branch pages of a build and every file beside them, by address."""
    site = prepare(settings, render=Renderer(HOME / "overrides").render).site
    assert site
    return dict(site.bodies), {asset.uri: asset.data or asset.path for asset in site.assets}


CHANGES = {
    "a brand's name": ("chengguan-dongguan", "名称: 东关灯火", "名称: 西关灯火"),
    "an honour revoked": ("chengguan-dongguan", "状态: 有效", "状态: 撤销"),
    "a county": ("chengguan-dongguan", "县区: 城关区", "县区: 东郊区"),
    "an unlisted county": ("dongjiao-shuishang", "类型: 常设", "类型: 常设\n  县区: 新区"),
    "a pledge's day": ("chengguan-dongguan", "期限: 2026-12-31", "期限: 2026-01-31"),
}


@pytest.mark.parametrize("change", [*CHANGES, "the closing day", "a folder gone", "nothing"])
def test_a_build_that_remembers_is_a_build_from_nothing(content: Path, tmp_path: Path, change: str) -> None:
    settings = the_settings(content, tmp_path / "cache", drafts=True)
    rendered(settings)
    if change in CHANGES:
        spoil(content, *CHANGES[change])
    elif change == "the closing day":
        site_file = content / "_site.yaml"
        site_file.write_text(
            site_file.read_text(encoding="utf-8").replace("截至: 2026-06-30", "截至: 2026-05-30"), encoding="utf-8"
        )
    elif change == "a folder gone":
        shutil.rmtree(content / "chengguan-dongguan")
    remembered = rendered(settings)
    shutil.rmtree(settings.cache / MEMORY)

    assert remembered == rendered(settings)

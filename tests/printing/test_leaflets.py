from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from showcase.printing.fonts import font_folder
from showcase.printing.leaflets import NONE, Leaflets, Site, collect_garbage, leaflets

from .desk import ROOT, full, page_count, sparse, whole, words_of


@pytest.fixture
def site(tmp_path: Path, photo_cache: Path) -> Site:
    shown = whole(full(photos=(), files=()), sparse())
    for branch in shown.branches:
        folder = tmp_path / "branches" / branch.folder
        folder.mkdir(parents=True)
        (folder / "branch.yaml").write_text(f"品牌: {{口号: {branch.id}}}\n", encoding="utf-8")
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / "fonts").symlink_to(font_folder(photo_cache).parent)
    return Site(shown, {}, tmp_path / "branches", cache, ROOT)


def made(site: Site) -> tuple[Leaflets, dict[str, int]]:
    done = leaflets(site)
    return done, {id_: path.stat().st_mtime_ns for id_, path in done.files.items()}


def test_every_branch_gets_two_pages_and_unchanged_ones_cost_nothing(site: Site) -> None:
    first, times = made(site)
    again, later = made(site)

    assert first.problems == ()
    assert {id_: page_count(path) for id_, path in first.files.items()} == {"GA-CG-012": 2, "GA-CG-031": 2}
    assert "灯亮一盏" in words_of(first.files["GA-CG-012"])
    assert (again, later) == (first, times)


def test_only_the_changed_one_is_made_again(site: Site) -> None:
    first, _ = made(site)
    changed = site.content / "folder-GA-CG-031" / "branch.yaml"
    changed.write_text("品牌: {口号: 换了}\n", encoding="utf-8")
    again, _ = made(site)

    assert again.files["GA-CG-012"] == first.files["GA-CG-012"]
    assert again.files["GA-CG-031"] != first.files["GA-CG-031"]


def test_one_that_cannot_be_printed_is_told_of_and_the_others_stand(site: Site) -> None:
    shown = whole(full(photos=(), files=(), full_name="支部" * 2500), sparse())
    done = leaflets(replace(site, catalogue=shown))

    assert set(done.files) == {"GA-CG-031"}
    assert [problem.code for problem in done.problems] == ["print-overfull"]
    assert not done.problems[0].holds_back


def test_a_character_without_a_face_keeps_only_its_own_branch_off_paper(site: Site) -> None:
    brand = replace(full().brand, slogan="打📞")
    (site.content / "folder-GA-CG-012" / "branch.yaml").write_text("品牌: {口号: 打📞}\n", encoding="utf-8")
    done = leaflets(replace(site, catalogue=whole(full(photos=(), files=(), brand=brand), sparse())))

    assert set(done.files) == {"GA-CG-031"}
    assert "U+1F4DE" in done.problems[0].what


def test_what_no_page_links_any_more_is_swept(site: Site) -> None:
    done, _ = made(site)
    kept = done.files["GA-CG-012"]
    collect_garbage(site.cache, [kept])

    assert list((site.cache / "sheets").iterdir()) == [kept]
    collect_garbage(site.cache / "nowhere", [])
    assert NONE.files == {}

"""What cannot go on paper is told of, and keeps no other branch off it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from showcase.printing.leaflets import leaflets
from showcase.printing.origins import Site

from .desk import full, sparse, whole


def test_one_that_cannot_be_printed_is_told_of_and_the_others_stand(site: Site) -> None:
    shown = whole(full(photos=(), files=(), full_name="支部" * 2500), sparse())
    done = leaflets(replace(site, catalogue=shown))

    assert set(done.files) == {"GA-CG-031"}
    assert [problem.code for problem in done.problems] == ["print-overfull"]
    assert not done.problems[0].holds_back
    assert leaflets(replace(site, catalogue=shown)) == done


def test_a_character_without_a_face_keeps_only_its_own_branch_off_paper(site: Site) -> None:
    brand = replace(full().brand, slogan="打📞")
    (site.content / "folder-GA-CG-012" / "branch.yaml").write_text("品牌: {口号: 打📞}\n", encoding="utf-8")
    done = leaflets(replace(site, catalogue=whole(full(photos=(), files=(), brand=brand), sparse())))

    assert set(done.files) == {"GA-CG-031"}
    assert "U+1F4DE" in done.problems[0].what


def test_whoever_counts_hears_of_every_branch(site: Site) -> None:
    heard: list[tuple[int, int]] = []
    leaflets(site, 1, lambda done, total: heard.append((done, total)))

    assert heard == [(2, 2)]


def test_nothing_is_left_on_the_stage(site: Site) -> None:
    leaflets(site)

    assert [path for path in Path(site.cache / "press").iterdir() if path.is_dir()] == []

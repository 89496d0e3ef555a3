"""Every branch has its sheet; what has not changed is not made again, and what is damaged is."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

from showcase.printing.leaflets import NONE, Leaflets, collect_garbage, leaflets
from showcase.printing.origins import Site

from .desk import full, page_count, sparse, whole, words_of


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
    branch = sparse()
    changed = replace(branch, brand=replace(branch.brand, slogan="换了口号"))
    again, _ = made(replace(site, catalogue=whole(full(photos=(), files=()), changed)))

    assert again.files["GA-CG-012"] == first.files["GA-CG-012"]
    assert again.files["GA-CG-031"] != first.files["GA-CG-031"]
    assert "换了口号" in words_of(again.files["GA-CG-031"])


def test_a_damaged_one_is_made_again_to_the_byte(site: Site) -> None:
    first, _ = made(site)
    before = {id_: path.read_bytes() for id_, path in first.files.items()}
    first.files["GA-CG-012"].write_bytes(b"%PDF")
    first.files["GA-CG-031"].unlink()
    again, _ = made(site)

    assert {id_: path.read_bytes() for id_, path in again.files.items()} == before


def test_what_no_page_links_any_more_is_swept(site: Site) -> None:
    done, _ = made(site)
    kept = done.files["GA-CG-012"]
    collect_garbage(site.cache, [kept])

    assert list((site.cache / "sheets").iterdir()) == [kept]
    collect_garbage(site.cache / "nowhere", [])
    assert NONE.files == {}


def test_the_press_is_not_even_loaded_before_there_is_something_to_make() -> None:
    words = "import sys, showcase.printing.leaflets; print(*(name for name in sys.modules if 'showcase' in name))"
    run = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())

    assert "showcase.printing.leaflets" in loaded
    assert not loaded & {f"showcase.printing.{room}" for room in ("workbench", "press", "pieces", "sheets.sheet")}

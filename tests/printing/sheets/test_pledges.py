from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from showcase.catalogue.whole import catalogue
from showcase.printing.sheets.pledges import pledges

from ...catalogue.samples import BUREAU, a_branch, a_pledge, reports
from ..desk import bound, full, overfull, page_count, pressed, whole, words_of


def test_sums_are_of_the_branches_on_it() -> None:
    shown = whole(full(), overfull())
    one, both = pledges(shown, ["GA-CG-012"], "a3"), pledges(shown, ["GA-CG-012", "GA-CG-040"], "a3")

    assert [note.text for note in one.sums] == ["0", "1", "0", "0"]
    assert [note.text for note in both.sums] == ["0", "16", "0", "0"]
    assert sum(int(note.text) for note in both.sums[:3]) == len(both.rows) == shown.pledges.total


def test_the_three_heads_repeat_on_every_page(photo_cache: Path, tmp_path: Path) -> None:
    (one,) = bound("pledges", photo_cache, overfull(), replace(overfull("GA-CG-041")))
    pdf = pressed("pledges", one, photo_cache, tmp_path / "a.pdf")

    assert page_count(pdf) > 2
    for page in range(1, page_count(pdf) + 1):
        said = words_of(pdf, page, page)
        assert all(head in said for head in ("亮任务", "亮目标", "亮成效"))


def test_what_was_never_reported_is_among_the_late() -> None:
    late = a_pledge(deadline=date(2026, 6, 1), progress=reports((date(2026, 5, 1), "7")))
    silent = replace(a_pledge(deadline=date(2026, 6, 1)), anchor="pledge-2")
    shown = catalogue([a_branch("GA-1", pledges=(late, silent))], BUREAU)

    assert [note.text for note in pledges(shown, ["GA-1"], "a4").sums] == ["0", "0", "2", "1"]

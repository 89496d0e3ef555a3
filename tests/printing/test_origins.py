"""A sheet has another name when its branch has changed."""

from __future__ import annotations

from showcase.printing.origins import Site, names


def test_only_the_changed_one_is_named_anew(site: Site) -> None:
    first = dict(names(site))
    changed = site.content / "folder-GA-CG-031" / "branch.yaml"
    changed.write_text("品牌: {口号: 换了}\n", encoding="utf-8")
    again = dict(names(site))

    assert again["GA-CG-012"] == first["GA-CG-012"]
    assert again["GA-CG-031"] != first["GA-CG-031"]

"""The first page, which looks across all branches."""

from __future__ import annotations

from showcase.catalogue.whole import Catalogue
from showcase.model import DevelopedPhotos
from showcase.pages.addresses import HOME
from showcase.pages.cards import Cards
from showcase.pages.roll_table import roll_lines
from showcase.pages.rolls import NEWEST_AT_HOME
from showcase.site import Page


def home_page(catalogue: Catalogue, photos: DevelopedPhotos, made: Cards) -> Page:
    """Return the first page: who we are, what it comes to, and the ways in."""
    bureau = catalogue.bureau
    dated = [entry for entry in catalogue.roll.entries if entry.date]
    values: dict[str, object] = {
        "bureau": bureau,
        "counts": catalogue.counts,
        "banner": photos.get(bureau.cover.key) if bureau.cover else None,
        "said": catalogue.roll.report,
        "picks": tuple(made[branch_id] for branch_id in bureau.featured if branch_id in made),
        "newest": roll_lines(dated[:NEWEST_AT_HOME], catalogue),
        "counties": catalogue.counties,
        "kinds": catalogue.police_kinds,
    }
    said = f"{bureau.city}“{bureau.brand_name}”党建品牌：各支部的品牌、做法、成效和荣誉。"
    return Page(HOME, "首页", said, "home.html", values)

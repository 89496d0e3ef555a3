"""Which pages exist, in the order of the menu: addresses, titles, templates and what fills them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from showcase.catalogue.whole import Catalogue
from showcase.model import DevelopedPhotos
from showcase.pages.boards import home_page
from showcase.pages.branches import branch_page, shelf
from showcase.pages.cards import cards, wall_pages
from showcase.pages.compare import compare_page
from showcase.pages.duty import duty_pages
from showcase.pages.figures import figures_page
from showcase.pages.form import submit_page
from showcase.pages.learning import learning_pages
from showcase.pages.methods import method_pages
from showcase.pages.notices import notice_pages
from showcase.pages.pledges import pledge_pages
from showcase.pages.rolls import roll_pages
from showcase.pages.service import service_pages
from showcase.pages.strength import strength_page
from showcase.pages.visit import visit_pages
from showcase.site import Page


def plan(catalogue: Catalogue, photos: DevelopedPhotos, sheets: Collection[str] = ()) -> tuple[Page, ...]:
    """Return every generated page; a photo absent from `photos` leaves its page without that picture.

    `sheets` are the ids of branches whose A4 sheet lies beside their page.
    """
    return tuple(_pages(catalogue, photos, sheets))


def _pages(catalogue: Catalogue, photos: DevelopedPhotos, sheets: Collection[str]) -> Iterator[Page]:
    made = cards(catalogue, photos)
    yield home_page(catalogue, photos, made)
    yield from wall_pages(catalogue, made)
    yield from roll_pages(catalogue)
    yield from pledge_pages(catalogue)
    yield from service_pages(catalogue)
    yield from method_pages(catalogue)
    yield from duty_pages(catalogue)
    yield strength_page(catalogue)
    yield from learning_pages(catalogue)
    yield figures_page(catalogue)
    yield compare_page(catalogue)
    yield submit_page(catalogue)
    yield from visit_pages(catalogue, photos)
    looked_up = shelf(catalogue)
    for branch in catalogue.branches:
        yield branch_page(branch, catalogue, photos, looked_up, sheet=branch.id in sheets)
    yield from notice_pages(catalogue)

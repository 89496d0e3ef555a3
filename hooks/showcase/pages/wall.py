"""The wall as a script: every card and facet, and the orders they stand in, for a page that shows sixty at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from showcase.model import Branch, Bureau, Developed
from showcase.pages.facets import facet_data, facet_values, facets
from showcase.pages.pinyin import spoken_order
from showcase.pages.script_files import script, script_asset
from showcase.site import Asset

if TYPE_CHECKING:
    from showcase.pages.cards import Card

FOLDER = "assets/wall"
CALL = "showcaseWall"
AT_A_TIME = 60


def wall_script(cards: Sequence[Card], bureau: Bureau) -> Asset:
    """Return what the wall of `cards`, which stand in site order, is filtered and sorted by."""
    branches = [card.branch for card in cards]
    stand = [facet_values(branch, bureau) for branch in branches]
    data = {
        "facets": [facet_data(facet, stand) for facet in facets(branches, bureau)],
        "orders": {
            "honour": _order(-_newest_honour(branch) for branch in branches),
            "name": _order(spoken_order(branch.brand.name) for branch in branches),
        },
        "cards": [_card(card) for card in cards],
    }
    return script_asset(FOLDER, "wall", script(CALL, data))


def _order(keys: Iterable[object]) -> list[int]:
    """Return the numbers of the cards by `keys`; equals stay in site order."""
    numbered = list(enumerate(keys))
    return [number for number, _ in sorted(numbered, key=lambda pair: pair[1])]  # type: ignore[arg-type, return-value]  # one kind of key in each call


def _newest_honour(branch: Branch) -> int:
    """Return the day of the newest honour as a number, 0 without one."""
    return max((honour.date.last.toordinal() for honour in branch.honours if honour.date), default=0)


def _card(card: Card) -> list[object]:
    branch, honour = card.branch, card.honour
    return [
        branch.id,
        branch.brand.name,
        branch.brand.slogan,
        branch.short_name,
        branch.county,
        [card.mark, honour.level, honour.name] if honour else 0,
        _picture(card.cover.picture, whole=card.cover.whole) if card.cover.picture else 0,
    ]


def _picture(picture: Developed, *, whole: bool) -> list[object]:
    """Return a picture by the stem of its file names: its widths as AVIF and as JPEG, the size of the last JPEG."""
    stem = picture.main.name.rpartition("-")[0]
    avif, jpeg = ([made.width for made in kind] for kind in (picture.avif, picture.jpeg))
    return [stem, avif, jpeg, picture.main.width, picture.main.height, int(whole)]

"""Where every page lives: the one place that spells an address; an address once given is kept for ever."""

from __future__ import annotations

from showcase.catalogue.entries import TierCount
from showcase.catalogue.order import Group

HOME = "index.html"
WALL = "brands/index.html"
ROLL = "honours/index.html"
UNITS = "honours/units.html"
PERSONS = "honours/persons.html"
PLEDGES = "pledges/index.html"
SERVICE = "service/index.html"
SUBMIT = "submit.html"


def branch_uri(branch_id: str) -> str:
    """Return the address of a branch by its 编号, whatever it or its brand is called."""
    return f"branches/{branch_id}.html"


def county_uri(group: Group) -> str:
    """Return the address of the wall of one county."""
    return f"brands/county-{group.slug}.html"


def kind_uri(group: Group) -> str:
    """Return the address of the wall of one police kind."""
    return f"brands/kind-{group.slug}.html"


def year_uri(year: int) -> str:
    """Return the address of the roll of one year."""
    return f"honours/year-{year:04d}.html"


def tier_uri(tier: TierCount) -> str:
    """Return the address of the roll of one 口径."""
    return f"honours/tier-{tier.slug}.html"


def photo_uri(name: str) -> str:
    """Return where a developed photo of that file name lies."""
    return f"assets/photos/{name}"


def download_uri(name: str, ending: str) -> str:
    """Return where a table to take along lies."""
    return f"data/{name}.{ending}"


def script_uri(name: str) -> str:
    """Return where the script of that file name lies."""
    return f"assets/js/{name}"

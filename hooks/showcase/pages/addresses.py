"""Where every page lives: the one place that spells an address; an address once given is kept for ever."""

from __future__ import annotations

from hashlib import sha256

from showcase.catalogue.entries import TierCount
from showcase.catalogue.methods import MethodShelf
from showcase.catalogue.order import Group

HOME = "index.html"
WALL = "brands/index.html"
ROLL = "honours/index.html"
UNITS = "honours/units.html"
PERSONS = "honours/persons.html"
WHOLE_ROLL = "honours/all.html"
PLEDGES = "pledges/index.html"
PLEDGES_LATE = "pledges/late.html"
PLEDGES_DUE_SOON = "pledges/due-soon.html"
PLEDGES_OPEN = "pledges/open.html"
PLEDGES_DONE = "pledges/done.html"
SERVICE = "service/index.html"
SEARCH = "search.html"
COMMUNITIES = "service/communities.html"
SMALL_THINGS = "service/small-things.html"
METHODS = "methods/index.html"
POSTS = "posts/index.html"
STRENGTH = "strength/index.html"
LEARNING = "learning/index.html"
FIGURES = "figures.html"
COMPARE = "compare.html"
SUBMIT = "submit.html"
VISIT = "visit.html"


def branch_uri(branch_id: str) -> str:
    """Return the address of a branch by its 编号, whatever it or its brand is called."""
    return f"branches/{branch_id}.html"


def sheet_uri(branch_id: str) -> str:
    """Return the address of the A4 sheet of a branch, where it was built."""
    return f"branches/{branch_id}.pdf"


def county_uri(group: Group) -> str:
    """Return the address of the wall of one county."""
    return f"brands/county-{group.slug}.html"


def visit_uri(group: Group) -> str:
    """Return the address of those who receive visitors in one county, where they are too many for one page."""
    return f"visit/county-{group.slug}.html"


def kind_uri(group: Group) -> str:
    """Return the address of the wall of one police kind."""
    return f"brands/kind-{group.slug}.html"


def year_uri(year: int) -> str:
    """Return the address of the roll of one year."""
    return f"honours/year-{year:04d}.html"


def tier_uri(tier: TierCount) -> str:
    """Return the address of the roll of one 口径."""
    return f"honours/tier-{tier.slug}.html"


def method_direction_uri(shelf: MethodShelf) -> str:
    """Return the address of the methods of one direction."""
    return f"methods/direction-{shelf.slug}.html"


def method_kind_uri(shelf: MethodShelf) -> str:
    """Return the address of the methods of one police kind."""
    return f"methods/kind-{shelf.slug}.html"


def topic_uri(topic: str) -> str:
    """Return the address of the small things of one 主题: by its words, because no site file numbers topics."""
    return f"service/topic-{sha256(topic.encode()).hexdigest()[:8]}.html"


def photo_uri(name: str) -> str:
    """Return where a developed photo of that file name lies."""
    return f"assets/photos/{name}"


def download_uri(name: str, ending: str) -> str:
    """Return where a table to take along lies."""
    return f"data/{name}.{ending}"


def script_uri(name: str) -> str:
    """Return where the script of that file name lies."""
    return f"assets/js/{name}"

"""The search page and what it needs: every branch page read back, its people told from its other words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from showcase.catalogue.whole import Catalogue
from showcase.model import Branch
from showcase.pages.addresses import SEARCH, branch_uri, script_uri
from showcase.pages.branches import BRANCH_TEMPLATE
from showcase.pages.facets import SEARCH_FACETS, facet_values, facets
from showcase.pages.readback import ReadBack
from showcase.pages.search import Findable, search_scripts
from showcase.pages.units import Unit
from showcase.site import Asset, Page, Site

EARLY_SCRIPTS = ("facets.js", "sounds.js", "engine.js")


def with_search(site: Site, catalogue: Catalogue, pages: ReadBack) -> Site:
    """Return `site` with a search over what its branch pages show; their bodies are kept, so each is rendered once."""
    by_uri = {page.uri: page for page in site.pages if page.template == BRANCH_TEMPLATE}
    bodies: dict[str, bytes] = {}
    found: list[Findable] = []
    for branch in catalogue.branches:
        uri = branch_uri(branch.id)
        bodies[uri], blocks = pages.page(by_uri[uri], branch)
        found.append(_findable(branch, catalogue, blocks))
    offered = [facet for facet in facets(catalogue.branches, catalogue.bureau) if facet.name in SEARCH_FACETS]
    scripts = search_scripts(found, offered)
    return Site((*site.pages, _search_page(catalogue, scripts[0])), (*site.assets, *scripts), bodies)


def _search_page(catalogue: Catalogue, index: Asset) -> Page:
    values = {
        "preload": (*map(script_uri, EARLY_SCRIPTS), index.uri, script_uri("search.js")),
        "counts": catalogue.counts,
        "counties": catalogue.counties,
        "kinds": catalogue.police_kinds,
    }
    said = f"在{catalogue.bureau.city}全部支部的展示页里查字词、人名、编号和荣誉。"
    return Page(SEARCH, "搜索", said, "search.html", values)


def _findable(branch: Branch, catalogue: Catalogue, blocks: tuple[Unit, ...]) -> Findable:
    return Findable(
        id=branch.id,
        brand=branch.brand.name,
        name=branch.short_name,
        full_name=branch.full_name,
        people=tuple(_people(branch, blocks)),
        facets=facet_values(branch, catalogue.bureau),
        units=blocks,
    )


def _people(branch: Branch, blocks: Sequence[Unit]) -> Iterator[str]:
    """Give everyone a branch names, once, whom its page shows."""
    named = (
        branch.secretary.name if branch.secretary else "",
        *(honour.person for honour in branch.honours),
        *(pledge.person for pledge in branch.pledges),
        *(post.member for post in branch.posts),
    )
    page = "\n".join("\n".join(block.lines) for block in blocks)
    return (name for name in dict.fromkeys(named) if name and name in page)

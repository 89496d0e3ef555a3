"""What stands where a branch no longer does: the way to its new number, or word that it was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from showcase.catalogue.whole import Catalogue
from showcase.model import Withdrawal
from showcase.pages.addresses import branch_uri
from showcase.pages.wording import long_day
from showcase.site import Page


def notice_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give a page for every number that was changed (改号) or withdrawn (撤回); an address once given answers for ever.

    A number changed twice never comes here: the site file must name the last one (site-renumbered). Of a branch
    withdrawn nothing is told but the reason and the day.
    """
    withdrawn = {withdrawal.id: withdrawal for withdrawal in catalogue.bureau.withdrawn}
    for old, new in catalogue.bureau.renumbered:
        if old not in withdrawn:
            yield _moved(old, new, withdrawn.get(new), catalogue)
    for withdrawal in withdrawn.values():
        yield _withdrawn(withdrawal)


def _moved(old: str, new: str, withdrawal: Withdrawal | None, catalogue: Catalogue) -> Page:
    branch = catalogue.by_id.get(new)
    values: Mapping[str, object] = {
        "old": old,
        "new": new,
        "branch": branch,
        "withdrawal": withdrawal,
        # The two pages are neighbours in one folder.
        "refresh": f"{new}.html" if branch or withdrawal else "",
    }
    return Page(branch_uri(old), f"编号 {old} 已改为 {new}", f"编号 {old} 已改为 {new}。", "moved.html", values)


def _withdrawn(withdrawal: Withdrawal) -> Page:
    said = f"编号 {withdrawal.id} 的支部展示页已于{long_day(withdrawal.date)}撤回。"
    values = {"withdrawal": withdrawal}
    return Page(branch_uri(withdrawal.id), f"编号 {withdrawal.id} 已撤回", said, "withdrawn.html", values)

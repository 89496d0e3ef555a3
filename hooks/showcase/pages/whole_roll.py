"""The whole roll on one page, to be printed: as it is where it is short, by script where it would weigh too much.

Ten thousand honours are five megabytes of HTML, which nobody should have to load to find out. So a long roll waits in
scripts until someone asks to print it; without a script its years, each whole, are printed one after the other.
"""

from __future__ import annotations

from showcase.catalogue.entries import RollEntry
from showcase.catalogue.whole import Catalogue
from showcase.pages.addresses import WHOLE_ROLL
from showcase.pages.roll_table import RollLine, roll_lines
from showcase.pages.script_files import script, script_asset
from showcase.pages.wording import when
from showcase.site import Asset, Page

FOLDER = "data/roll"
CALL = "showcaseRoll"
LINES_IN_A_SCRIPT = 1000

STATUS = {"valid": "", "expired": "（期满）"}


def whole_roll_page(catalogue: Catalogue, values: dict[str, object], most: int) -> Page:
    """Return the page; a roll of at most `most` honours stands on it, a longer one in its assets."""
    entries, short = catalogue.roll.entries, len(catalogue.roll.entries) <= most
    lines = roll_lines(entries, catalogue)
    scripts = () if short else tuple(_scripts(lines))
    said = f"全部荣誉在一页上，供打印和存档，共 {len(entries)} 项。"
    own = {"lines": lines if short else (), "scripts": tuple(asset.uri for asset in scripts), "here": WHOLE_ROLL}
    return Page(WHOLE_ROLL, "全部荣誉", said, "whole_roll.html", values | own, scripts)


def cells(line: RollLine) -> tuple[str, ...]:
    """Return a line as the words of its cells, in the order of the columns of roll_table.html; "" is 未填报."""
    entry = line.entry
    return (
        when(entry.date) if entry.date else "",
        line.mark,
        entry.level,
        entry.name + STATUS[entry.status] + (f"（未计入：{entry.why_not}）" if entry.left_out else ""),
        _recipient(entry),
        "、".join(branch.brand.name for branch, _ in line.homes),
        entry.issuer,
        entry.document,
    )


def _recipient(entry: RollEntry) -> str:
    kind = "，".join(word for word in (entry.person_kind, "追授" if entry.posthumous else "") if word)
    notes = (kind, "非建制" if entry.temporary else "", "参与，不计数" if entry.participant else "")
    return entry.recipient + "".join(f"（{note}）" for note in notes if note)


def _scripts(lines: tuple[RollLine, ...]) -> list[Asset]:
    starts = range(0, len(lines), LINES_IN_A_SCRIPT)
    parts = [[cells(line) for line in lines[start : start + LINES_IN_A_SCRIPT]] for start in starts]
    return [script_asset(FOLDER, str(number), script(CALL, number, part)) for number, part in enumerate(parts, 1)]

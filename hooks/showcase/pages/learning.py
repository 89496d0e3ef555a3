"""融培训, 擂台 and 关怀: sessions by form, progress against oneself year on year, and care as yearly counts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import cycle

from showcase.catalogue.contests import OwnProgressRow
from showcase.catalogue.learning import LearningBoard, LessonYear
from showcase.catalogue.whole import Catalogue
from showcase.pages.addresses import LEARNING
from showcase.pages.charts import TONES, Bar, Drawing, bars
from showcase.pages.findings import figure_change
from showcase.pages.paging import leaves
from showcase.pages.wording import grouped, long_day
from showcase.site import Page

LESSONS_ON_A_PAGE = 400
CONTESTS_SHOWN = 200


def learning_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the page of training, contests and care; sessions beyond the first leaf follow on leaves of their own."""
    board = catalogue.learning
    for leaf in leaves(board.rows, LESSONS_ON_A_PAGE, LEARNING):
        first = leaf.number == 1
        values: dict[str, object] = {
            "bureau": catalogue.bureau,
            "counts": catalogue.counts,
            "board": board,
            "leaf": leaf,
            "finding": learning_finding(board),
            "drawing": _drawn(board) if first and board.years else None,
            "legend": tuple(zip(cycle(TONES), (form.form for form in board.forms), strict=False)),
            "contests": catalogue.contests[:CONTESTS_SHOWN] if first else (),
            "change": _change,
            "care": tuple(reversed(catalogue.care)) if first else (),
        }
        said = (
            f"融培训的场次、人次和学时，擂台上与自己比的进步，关怀的年度人次，截至{long_day(catalogue.bureau.as_of)}。"
        )
        name = "融培训与擂台" if first else f"融培训（第 {leaf.number} 页）"
        yield Page(leaf.uri, name, said, "learning.html", values)


def learning_finding(board: LearningBoard) -> str:
    """Return what all sessions come to; what nobody reported is left out of the sentence."""
    total = board.total
    if not total.sessions:
        return "还没有培训记录"
    said = [f"共培训 {grouped(total.sessions)} 场"]
    said += [f"{grouped(total.attendance)} 人次"] if total.attendance is not None else []
    said += [f"{grouped(total.hours)} 学时"] if total.hours is not None else []
    return "、".join(said)


def _drawn(board: LearningBoard) -> Drawing:
    rows = [_bar(year, [form.form for form in board.forms]) for year in board.years]
    forms = "、".join(form.form for form in board.forms)
    return bars(learning_finding(board), f"每年一条，长短是场次，分段依次是{forms}。", rows)


def _bar(year: LessonYear, forms: list[str]) -> Bar:
    sessions = {form.form: form.sessions for form in year.forms}
    parts = tuple((Decimal(sessions.get(form, 0)), TONES[place % len(TONES)]) for place, form in enumerate(forms))
    words = "　".join(f"{form} {grouped(sessions[form])}" for form in forms if form in sessions)
    return Bar(f"{year.year}年", f"共 {grouped(year.sessions)} 场", parts, words)


def _change(row: OwnProgressRow) -> str:
    return figure_change(row.figure.last_year, row.change, row.percent, row.figure.unit)

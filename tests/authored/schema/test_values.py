"""Values are read as written or not at all; a slip comes with its plain spelling."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from showcase.authored.schema import values
from showcase.model import PartialDate

Reader = Callable[[object], object]

READERS: tuple[Reader, ...] = (
    values.day,
    values.partial_day,
    values.year,
    values.whole,
    values.number,
    values.signed_number,
    values.head_count,
    values.flag,
    values.one_of("内网", "内网+印刷", "不公开", also={"公开": "内网"}),
    values.branch_id,
    values.photo_path,
)


def misfit(read: Reader, text: object) -> PydanticCustomError:
    with pytest.raises(PydanticCustomError) as found:
        read(text)
    return found.value


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (values.day, "2025-06-28", date(2025, 6, 28)),
        (values.day, " 2025-06-28　", date(2025, 6, 28)),
        (values.day, "2024-02-29", date(2024, 2, 29)),
        (values.partial_day, "2025", PartialDate(2025)),
        (values.partial_day, "2025-06", PartialDate(2025, 6)),
        (values.partial_day, "2025-06-28", PartialDate(2025, 6, 28)),
        (values.year, "2026", 2026),
        (values.whole, "0", 0),
        (values.whole, "120", 120),
        (values.number, "12.50", Decimal("12.50")),
        (values.number, "0", Decimal(0)),
        (values.signed_number, "-3.5", Decimal("-3.5")),
        (values.head_count, "4", 4),
        (values.flag, "是", True),
        (values.flag, "否", False),
        (values.branch_id, "GA-CG-012", "GA-CG-012"),
        (values.photo_path, "photos/合作 1.jpg", "photos/合作 1.jpg"),
    ],
)
def test_a_plain_spelling_is_read(read: Reader, text: str, value: object) -> None:
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "text", "code", "mended"),
    [
        (values.day, "2025年6月28日", "date-read", "2025-06-28"),
        (values.day, "２０２５年６月２８日", "date-read", "2025-06-28"),
        (values.day, "2025 年 6 月 28 日", "date-read", "2025-06-28"),
        (values.day, "2025.6.28", "date-read", "2025-06-28"),
        (values.day, "2025/6/28", "date-read", "2025-06-28"),
        (values.day, "2025-6-8", "date-read", "2025-06-08"),
        (values.day, "20250628", "date-read", "2025-06-28"),
        (values.day, "2025－06－28", "date-read", "2025-06-28"),
        (values.day, "2025—06—28", "date-read", "2025-06-28"),
        (values.partial_day, "2025年", "date-read", "2025"),
        (values.partial_day, "2025年6月", "date-read", "2025-06"),
        (values.partial_day, "2025.6", "date-read", "2025-06"),
        (values.partial_day, "2025/6/28", "date-read", "2025-06-28"),
        (values.year, "2026年", "number-read", "2026"),
        (values.year, "2026年度", "number-read", "2026"),
        (values.year, "２０２６", "number-read", "2026"),
        (values.whole, "１２", "number-read", "12"),
        (values.whole, "1,200", "number-read", "1200"),
        (values.whole, "1，200", "number-read", "1200"),
        (values.whole, "1 200", "number-read", "1200"),
        (values.whole, "012", "number-read", "12"),
        (values.whole, "12.0", "number-read", "12"),
        (values.whole, "+12", "number-read", "12"),
        (values.whole, "-0", "number-read", "0"),
        (values.number, "１２．５", "number-read", "12.5"),
        (values.number, "1,200.50", "number-read", "1200.50"),
        (values.signed_number, "－3", "number-read", "-3"),
        (values.head_count, "４", "number-read", "4"),
        (values.flag, "对", "flag-read", "是"),
        (values.flag, "Yes", "flag-read", "是"),
        (values.flag, "true", "flag-read", "是"),
        (values.flag, "有", "flag-read", "是"),
        (values.flag, "no", "flag-read", "否"),
        (values.flag, "False", "flag-read", "否"),
        (values.flag, "没有", "flag-read", "否"),
        (values.one_of("内网+印刷"), "内网＋印刷", "choice-read", "内网+印刷"),
        (values.one_of("已命名"), "“已命名”", "choice-read", "已命名"),
        (values.one_of("已命名"), "已 命名", "choice-read", "已命名"),
        (values.branch_id, "ga-cg-012", "id-read", "GA-CG-012"),
        (values.branch_id, "ＧＡ－ＣＧ－012", "id-read", "GA-CG-012"),
        (values.branch_id, "“GA-CG-012”", "id-read", "GA-CG-012"),
        (values.photo_path, "photos\\a.jpg", "photo-path-read", "photos/a.jpg"),
        (values.photo_path, "./photos/a.jpg", "photo-path-read", "photos/a.jpg"),
        (values.photo_path, "photos／a.jpg", "photo-path-read", "photos/a.jpg"),
    ],
)
def test_a_slip_offers_the_plain_spelling(read: Reader, text: str, code: str, mended: str) -> None:
    found = misfit(read, text)

    assert found.type == code
    assert found.context == {"text": text, "mended": mended}
    assert read(mended) is not None


@pytest.mark.parametrize(
    ("read", "text", "code"),
    [
        (values.day, "2024-06-31", "date-impossible"),
        (values.day, "2023-02-29", "date-impossible"),
        (values.day, "2024年13月1日", "date-impossible"),
        (values.day, "2025-06", "date-incomplete"),
        (values.day, "2025年", "date-incomplete"),
        (values.day, "去年六月", "date-unclear"),
        (values.day, "25.6.28", "date-unclear"),
        (values.day, "2025-W01-1", "date-unclear"),
        (values.day, "2025.6/28", "date-unclear"),
        (values.day, "1025-06-28", "date-unclear"),
        (values.day, "12:30", "date-unclear"),
        (values.partial_day, "2025-13", "date-impossible"),
        (values.partial_day, "至今", "date-unclear"),
        (values.year, "26", "year-unclear"),
        (values.year, "3026", "year-unclear"),
        (values.whole, "12 个", "number-unit"),
        (values.whole, "12人次", "number-unit"),
        (values.number, "85%", "number-unit"),
        (values.whole, "1.2万", "number-unclear"),
        (values.whole, "十二", "number-unclear"),
        (values.whole, "约12", "number-unclear"),
        (values.whole, "10-20", "number-unclear"),
        (values.whole, "1e3", "number-unclear"),
        (values.whole, "0x10", "number-unclear"),
        (values.whole, "1_000", "number-unclear"),
        (values.whole, "1,20", "number-unclear"),
        (values.whole, "12:30", "number-unclear"),
        (values.whole, "-3", "number-negative"),
        (values.number, "-3", "number-negative"),
        (values.whole, "12.5", "number-whole"),
        (values.whole, "1234567890", "number-large"),
        (values.number, "1234567890123", "number-large"),
        (values.head_count, "周明远", "count-only"),
        (values.head_count, "张三、李四", "count-only"),
        (values.head_count, "三", "number-unclear"),
        (values.head_count, "十几人", "number-unclear"),
        (values.head_count, "约2", "number-unclear"),
        (values.flag, "待定", "flag-unclear"),
        (values.flag, "是否", "flag-unclear"),
        (values.one_of("有效", "期满"), "有校", "choice-near"),
        (values.one_of("有效", also={"在用": "有效"}), "在用", "choice-near"),
        (values.one_of("常设", "临时"), "长期性的", "choice-unknown"),
        (values.branch_id, "东关-1", "id-pattern"),
        (values.branch_id, "-A", "id-pattern"),
        (values.branch_id, "A" * 41, "id-pattern"),
        (values.photo_path, "../x/a.jpg", "photo-path"),
        (values.photo_path, "/etc/passwd", "photo-path"),
        (values.photo_path, "C:\\a.jpg", "photo-path"),
        (values.photo_path, "photos/../../a.jpg", "photo-path"),
        (values.photo_path, "\\\\server\\a.jpg", "photo-path"),
    ],
)
def test_what_is_in_doubt_is_not_read(read: Reader, text: str, code: str) -> None:
    found = misfit(read, text)

    assert found.type == code
    assert "mended" not in (found.context or {})


def test_a_name_among_counts_is_never_repeated() -> None:
    """A message travels further than a file: what may be a name stays where it is."""
    assert misfit(values.head_count, "周明远").context == {}


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("value", [{"一": "二"}, ["一", "二"]])
def test_a_group_or_list_is_no_text(read: Reader, value: object) -> None:
    assert misfit(read, value).type in {"text-expected", "count-only"}


@pytest.mark.parametrize("read", READERS)
@given(text=st.one_of(st.text(max_size=12), st.from_regex(r"[0-9０-９年月日./,% -]{1,12}", fullmatch=True)))
def test_what_is_mended_is_read_as_it_stands(read: Reader, text: str) -> None:
    """A reader takes a text, refuses it, or offers a spelling that it then takes unchanged."""
    try:
        read(text)
    except PydanticCustomError as found:
        if mended := (found.context or {}).get("mended"):
            assert read(mended) is not None


@given(st.dates(date(1901, 1, 1), date(2099, 12, 31)))
def test_a_day_reads_the_same_in_every_spelling(day: date) -> None:
    spellings = [f"{day.year}年{day.month}月{day.day}日", f"{day.year}.{day.month}.{day.day}", f"{day:%Y%m%d}"]

    assert values.day(day.isoformat()) == day
    assert {misfit(values.day, text).context["mended"] for text in spellings} == {day.isoformat()}  # type: ignore[index]


@given(st.integers(0, 10**9 - 1))
def test_a_whole_number_reads_as_written(number: int) -> None:
    assert values.whole(str(number)) == number
    assert values.number(str(number)) == number

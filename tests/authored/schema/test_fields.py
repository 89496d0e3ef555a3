"""Each kind of field reads all that its JSON Schema lets an editor write."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from showcase.authored.schema import fields

PATTERNED = {
    "Day": fields.Day,
    "SomeDay": fields.SomeDay,
    "Year": fields.Year,
    "Whole": fields.Whole,
    "HeadCount": fields.HeadCount,
    "Number": fields.Number,
    "SignedNumber": fields.SignedNumber,
    "BranchId": fields.BranchId,
    "PhotoPath": fields.PhotoPath,
}


@pytest.mark.parametrize("name", PATTERNED)
@given(data=st.data())
def test_what_the_pattern_allows_is_read(name: str, data: st.DataObject) -> None:
    adapter: TypeAdapter[object] = TypeAdapter(PATTERNED[name])
    pattern = adapter.json_schema()["pattern"]
    text = data.draw(st.from_regex(re.compile(pattern), fullmatch=True).filter(lambda text: not text.endswith("\n")))

    assert adapter.validate_python(text) is not None


@given(st.dates())
def test_the_pattern_of_a_day_knows_leap_years(day: object) -> None:
    pattern = TypeAdapter(fields.Day).json_schema()["pattern"]

    assert bool(re.search(pattern, str(day))) == ("1901" <= str(day)[:4] <= "2099")


@pytest.mark.parametrize("day", ["2023-02-29", "1900-02-29", "2100-02-29", "2024-02-30", "2024-04-31", "2024-00-10"])
def test_the_pattern_of_a_day_refuses_what_no_calendar_has(day: str) -> None:
    assert not re.search(TypeAdapter(fields.Day).json_schema()["pattern"], day)


def test_a_block_refuses_what_it_does_not_know() -> None:
    class Lamp(fields.Block):
        """灯: a block."""

        light: fields.Text = fields.must("光", "有多亮。", "亮")
        lit: fields.Flag = fields.flag("亮着", "是不是亮着。")
        note: fields.Text = fields.may("备注", "", "别的话。", "新换的")

    assert Lamp.model_validate({"光": " 亮 "}).model_dump() == {"light": "亮", "lit": False, "note": ""}
    assert Lamp.model_json_schema()["title"] == "灯"
    with pytest.raises(ValueError, match="extra_forbidden"):
        Lamp.model_validate({"光": "亮", "电": "有"})

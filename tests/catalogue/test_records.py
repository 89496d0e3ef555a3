"""The honours file says what the roll says."""

from __future__ import annotations

import json

from showcase.catalogue.honours import honour_roll
from showcase.catalogue.records import honour_records

from .samples import BUREAU, a_branch, honour, person


def test_an_honour_is_written_with_english_keys_and_plain_values() -> None:
    station = a_branch("GA-1", honour(), person("李望春", date="2023", posthumous=True, document=""))
    records = honour_records(honour_roll([station, a_branch("GA-2", honour(unit="GA-1派出所"))], BUREAU))

    assert json.loads(json.dumps(records, ensure_ascii=False)) == [
        {
            "id": "GA-1-honour-1",
            "name": "最强党支部",
            "tier": "省党委、公安厅党委",
            "level": "省级",
            "kind": "unit",
            "recipient": "GA-1党支部",
            "issuer": "省厅",
            "date": "2025-06-28",
            "document": "公党〔2025〕16号",
            "status": "valid",
            "counted": True,
            "why_not": "",
            "participant": False,
            "temporary": False,
            "posthumous": False,
            "branches": ["GA-1", "GA-2"],
        },
        {
            "id": "GA-1-honour-2",
            "name": "个人三等功",
            "tier": "市局",
            "level": "市级",
            "kind": "person",
            "recipient": "李望春",
            "issuer": "省厅",
            "date": "2023",
            "document": "",
            "status": "valid",
            "counted": False,
            "why_not": "只填了“2023年”",
            "participant": False,
            "temporary": False,
            "posthumous": True,
            "branches": ["GA-1"],
        },
    ]


def test_an_undated_honour_has_no_date_and_a_revoked_one_no_record() -> None:
    records = honour_records(honour_roll([a_branch("GA-1", honour(date=""), honour("旗", status="revoked"))], BUREAU))

    assert [(record["name"], record["date"]) for record in records] == [("最强党支部", None)]

"""The files under data/: complete, in agreement, and the same every time."""

from __future__ import annotations

import json

from hypothesis import given

from showcase.catalogue.whole import catalogue
from showcase.downloads.files import data_files
from showcase.model import Branch
from tests.catalogue.samples import BUREAU, a_branch, honour, some_branches

NAMES = ("honours", "branches", "pledges", "service", "small-things", "methods", "learning", "outcomes")


def files_of(branches: list[Branch]) -> dict[str, bytes]:
    return {asset.uri: bytes(asset.data or b"") for asset in data_files(catalogue(branches, BUREAU))}  # type: ignore[arg-type]


def test_each_table_comes_three_times_with_counts_and_an_index() -> None:
    expected = {f"data/{name}.{ending}" for name in NAMES for ending in ("csv", "xlsx", "json")}

    assert set(files_of([a_branch("GA-1", honour())])) == expected | {"data/counts.json", "data/index.json"}


@given(some_branches())
def test_the_index_counts_what_the_files_hold(branches: list[Branch]) -> None:
    files = files_of(branches)
    index = json.loads(files["data/index.json"])

    assert index["counts"] == json.loads(files["data/counts.json"])
    for table in index["tables"]:
        assert len(json.loads(files[f"data/{table['name']}.json"])) == table["rows"]


def test_the_same_content_gives_the_same_bytes() -> None:
    assert files_of([a_branch("GA-1", honour())]) == files_of([a_branch("GA-1", honour())])

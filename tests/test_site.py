"""What a site consists of."""

from __future__ import annotations

import pytest

from showcase.site import Asset, Page, Site


def test_a_page_is_known_to_the_host_by_a_markdown_name() -> None:
    assert Page("branches/GA-1.html", "灯火", "一句话。", "branch.html", {}).source_uri == "branches/GA-1.md"


def test_an_asset_is_either_data_or_a_file() -> None:
    assert Asset("data/counts.json", data="{}").data == "{}"
    assert Asset("assets/photos/a.jpg", path="/cache/a.jpg").path == "/cache/a.jpg"
    for data, path in ((None, None), ("{}", "/cache/a.jpg")):
        with pytest.raises(ValueError, match="either data or a path"):
            Asset("data/x", data=data, path=path)


def test_a_site_may_be_empty() -> None:
    assert Site(()).assets == ()

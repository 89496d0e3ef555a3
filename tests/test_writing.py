"""Files of a site put on disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from showcase.site import Asset
from showcase.writing import write_assets, write_pages


def test_assets_are_text_bytes_or_copies(tmp_path: Path) -> None:
    photo = tmp_path / "photo"
    photo.write_bytes(b"\xff\xd8")
    site = tmp_path / "site"
    write_assets(
        site, [Asset("data/a.json", "“一”\n"), Asset("data/b.xlsx", b"PK"), Asset("p/q/c.jpg", path=str(photo))]
    )

    assert (site / "data" / "a.json").read_bytes() == "“一”\n".encode()
    assert (site / "data" / "b.xlsx").read_bytes() == b"PK"
    assert (site / "p" / "q" / "c.jpg").read_bytes() == b"\xff\xd8"


def test_what_stood_there_is_replaced(tmp_path: Path) -> None:
    write_assets(tmp_path, [Asset("a.txt", "a long line")])
    write_assets(tmp_path, [Asset("a.txt", "")])

    assert (tmp_path / "a.txt").read_bytes() == b""


def test_pages_are_written_as_they_come(tmp_path: Path) -> None:
    seen: list[bool] = []

    def pages() -> Iterator[tuple[str, str]]:
        yield "branches/1.html", "<p>一</p>"
        seen.append((tmp_path / "branches" / "1.html").exists())
        yield "branches/2.html", "<p>二</p>"

    write_pages(tmp_path, pages())

    assert seen == [True]
    assert (tmp_path / "branches" / "2.html").read_text(encoding="utf-8") == "<p>二</p>"

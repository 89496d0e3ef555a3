"""Files of a site put on disk."""

from __future__ import annotations

import tempfile
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


def test_a_photo_is_lent_and_its_lender_never_written_to(tmp_path: Path) -> None:
    photo = tmp_path / "photo"
    photo.write_bytes(b"\xff\xd8")
    for _ in range(2):  # a server builds into the same folder again
        write_assets(tmp_path, [Asset("site/c.jpg", path=str(photo))])
    assert (tmp_path / "site" / "c.jpg").samefile(photo)
    (tmp_path / "photo").unlink()
    photo.write_bytes(b"\xff\xd9")
    write_assets(tmp_path, [Asset("site/c.jpg", path=str(photo))])

    assert (tmp_path / "site" / "c.jpg").read_bytes() == b"\xff\xd9"


def test_where_a_disk_cannot_lend_it_copies(tmp_path: Path) -> None:
    shared = Path("/dev/shm")  # noqa: S108 – another disk than that of the test, which is all that is asked
    with tempfile.TemporaryDirectory(dir=shared) as elsewhere:
        photo = Path(elsewhere) / "photo"
        photo.write_bytes(b"\xff\xd8")
        write_assets(tmp_path, [Asset("c.jpg", path=str(photo))])

    assert (tmp_path / "c.jpg").read_bytes() == b"\xff\xd8"


def test_what_stood_there_is_replaced(tmp_path: Path) -> None:
    write_assets(tmp_path, [Asset("a.txt", "a long line")])
    write_assets(tmp_path, [Asset("a.txt", "")])

    assert (tmp_path / "a.txt").read_bytes() == b""


def test_pages_are_written_as_they_come(tmp_path: Path) -> None:
    seen: list[bool] = []

    def pages() -> Iterator[tuple[str, bytes]]:
        yield "branches/1.html", "<p>一</p>".encode()
        seen.append((tmp_path / "branches" / "1.html").exists())
        yield "branches/2.html", "<p>二</p>".encode()

    write_pages(tmp_path, pages())

    assert seen == [True]
    assert (tmp_path / "branches" / "2.html").read_text(encoding="utf-8") == "<p>二</p>"

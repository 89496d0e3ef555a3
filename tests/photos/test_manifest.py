from __future__ import annotations

from pathlib import Path

from showcase.photos.manifest import MANIFEST, Connection, open_manifest, writing


def keys(database: Connection) -> list[str]:
    return [key for (key,) in database.execute("SELECT key FROM facts")]


def test_facts_originals_and_shots_have_their_tables(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "photos"
    database, none = open_manifest(folder, keys)
    with writing(database) as write:
        write("REPLACE INTO facts VALUES (?, 1, 1, 1, 1, 1, 1, 1)", [("photo 1",), ("photo 2",), ("photo 1",)])
        write("REPLACE INTO originals VALUES (?, 1, 1, 1, 1, 1, ?)", [("photo 1", "digest")])
        write("REPLACE INTO shots VALUES (?, ?, '[]', '', '', '')", [("stem", "digest")])
    database.close()

    database, there = open_manifest(folder, keys)
    database.close()
    assert (folder / MANIFEST).is_file()
    assert (none, there) == ([], ["photo 1", "photo 2"])

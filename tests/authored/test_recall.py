"""What was read once is remembered, and nobody can tell the difference but by the clock."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from showcase.authored import recall
from showcase.authored.document import Document
from showcase.authored.recall import FILE, ReadDocument, collect_garbage, remembered_document
from showcase.authored.schema import KNOWN_KEYS, TEXT_LISTS
from showcase.authored.yamlfile import read_document
from showcase.ledger import Connection, Ledger, open_ledger, writing
from showcase.problem import Problem

SAMPLES = sorted((Path(__file__).parents[2] / "branches").glob("*/branch.yaml"))
BRAND = ("品牌", "名称")

Read = tuple[Document | None, tuple[Problem, ...]]


def once(cache: Path, data: bytes) -> Read:
    """Read `data` as one run of the program does."""
    with remembered_document(cache) as read:
        return read("x", data, KNOWN_KEYS, TEXT_LISTS)


def kept(cache: Path) -> int:
    database, number = open_ledger(cache / FILE, Ledger("", edition=1), _count)
    database.close()
    return number


def _count(database: Connection) -> int:
    return int(database.execute("SELECT count(*) FROM documents").fetchone()[0])


def spoil(cache: Path, column: str, value: object) -> None:
    database, _ = open_ledger(cache / FILE, Ledger("", edition=1), lambda _: None)
    with writing(database) as write:
        write(f"UPDATE documents SET {column} = ?", [(value,)])  # noqa: S608
    database.close()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_a_file_reads_the_second_time_as_the_first(sample: Path, tmp_path: Path) -> None:
    data = sample.read_bytes()
    plain, slips = read_document("x", data, KNOWN_KEYS, TEXT_LISTS)
    once(tmp_path, data)
    with remembered_document(tmp_path) as read:
        again, problems = read("x", data, KNOWN_KEYS, TEXT_LISTS)

        assert plain
        assert again
        assert again.lean == (len(data) > 1000)
        assert (again, problems) == (plain, slips)
        for path, _ in plain.texts():
            assert again.place(path) == plain.place(path)
            assert again.key_place(path) == plain.key_place(path)
        assert again.line(3) == plain.line(3)


def test_an_outline_of_what_is_remembered_knows_every_place(tmp_path: Path) -> None:
    data = SAMPLES[0].read_bytes()
    parsed, _ = once(tmp_path, data)
    with remembered_document(tmp_path) as read:
        again, _ = read("x", data, KNOWN_KEYS, TEXT_LISTS)

        assert parsed
        assert again
        assert again.outlined([BRAND]).tree is None
        assert again.outlined([BRAND]).place(BRAND) == parsed.outlined([BRAND]).place(BRAND)


def test_a_file_with_a_slip_is_told_of_every_time(tmp_path: Path) -> None:
    data = SAMPLES[0].read_bytes().replace("品牌:".encode(), "品牌：".encode())

    first = once(tmp_path, data)

    assert first[1]
    assert once(tmp_path, data) == first
    assert kept(tmp_path) == 0


def test_a_short_file_is_not_worth_remembering(tmp_path: Path) -> None:
    assert once(tmp_path, "支部:\n  编号: A\n".encode())[0]
    assert kept(tmp_path) == 0


def test_another_file_other_fields_and_another_program_are_read_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = SAMPLES[0].read_bytes()
    once(tmp_path, data)
    once(tmp_path, data + b"\n")
    with remembered_document(tmp_path) as read:
        read("x", data, KNOWN_KEYS - {"口号"}, TEXT_LISTS)
    monkeypatch.setattr(recall, "_edition", lambda _known, _lists: b"another program")
    once(tmp_path, data)

    assert kept(tmp_path) == 4


@pytest.mark.parametrize("spoilt", ["", "[1", "\x00"], ids=["empty", "cut", "no text"])
def test_a_spoilt_memory_is_no_memory(spoilt: str, tmp_path: Path) -> None:
    data = SAMPLES[0].read_bytes()
    first = once(tmp_path, data)
    spoil(tmp_path, "tree", spoilt)

    assert once(tmp_path, data) == first


def test_a_file_that_is_no_memory_is_begun_anew(tmp_path: Path) -> None:
    data = SAMPLES[0].read_bytes()
    (tmp_path / FILE).write_bytes(b"something else" * 1000)

    assert once(tmp_path, data)[0]
    assert kept(tmp_path) == 1


@pytest.mark.parametrize("spots", [b"", b"\0\0\0\0" * 5, b"\0"], ids=["none", "too few", "cut"])
def test_places_are_found_when_the_memory_lost_them(spots: bytes, tmp_path: Path) -> None:
    data = SAMPLES[0].read_bytes()
    first, _ = once(tmp_path, data)
    spoil(tmp_path, "spots", spots)
    with remembered_document(tmp_path) as read:
        again, _ = read("x", data, KNOWN_KEYS, TEXT_LISTS)

        assert first
        assert again
        assert again.place(BRAND) == first.place(BRAND)


def test_places_are_found_after_the_memory_was_closed(tmp_path: Path) -> None:
    data = SAMPLES[0].read_bytes()
    first, _ = once(tmp_path, data)
    again, _ = once(tmp_path, data)

    assert first
    assert again
    assert again.place(BRAND) == first.place(BRAND)


def test_what_is_read_twice_in_one_run_is_the_same(tmp_path: Path) -> None:
    data = SAMPLES[0].read_bytes()
    with remembered_document(tmp_path) as read:
        assert _both(read, data)[0] == _both(read, data)[1]


def _both(read: ReadDocument, data: bytes) -> tuple[Read, Read]:
    return read("x", data, KNOWN_KEYS, TEXT_LISTS), read("x", data, KNOWN_KEYS, TEXT_LISTS)


def test_where_nothing_can_be_kept_reading_goes_on(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, no folder", encoding="utf-8")

    assert once(tmp_path / "cache", SAMPLES[0].read_bytes())[0]


def test_what_was_kept_a_month_ago_goes(tmp_path: Path) -> None:
    once(tmp_path, SAMPLES[0].read_bytes())
    spoil(tmp_path, "kept", int(time.time()) - 31 * 24 * 3600)
    once(tmp_path, SAMPLES[1].read_bytes())

    collect_garbage(tmp_path)

    assert kept(tmp_path) == 1

"""What was read once is remembered, and nobody can tell the difference but by the clock."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from showcase.authored import recall
from showcase.authored.recall import FOLDER, collect_garbage, remembered_document
from showcase.authored.schema import KNOWN_KEYS, TEXT_LISTS
from showcase.authored.yamlfile import read_document

SAMPLES = sorted((Path(__file__).parents[2] / "branches").glob("*/branch.yaml"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_a_file_reads_the_second_time_as_the_first(sample: Path, tmp_path: Path) -> None:
    data = sample.read_bytes()
    plain, slips = read_document("x", data, KNOWN_KEYS, TEXT_LISTS)
    read = remembered_document(tmp_path)
    read("x", data, KNOWN_KEYS, TEXT_LISTS)
    again, problems = read("x", data, KNOWN_KEYS, TEXT_LISTS)

    assert plain
    assert again
    assert (again, problems) == (plain, slips)
    for path, _ in plain.texts():
        assert again.place(path) == plain.place(path)
        assert again.key_place(path) == plain.key_place(path)
    assert again.line(3) == plain.line(3)


def test_an_outline_of_what_is_remembered_knows_every_place(tmp_path: Path) -> None:
    data = SAMPLES[0].read_bytes()
    read = remembered_document(tmp_path)
    parsed, _ = read("x", data, KNOWN_KEYS, TEXT_LISTS)
    kept, _ = read("x", data, KNOWN_KEYS, TEXT_LISTS)
    path = ("品牌", "名称")

    assert parsed
    assert kept
    assert kept.outlined([path]).tree is None
    assert kept.outlined([path]).place(path) == parsed.outlined([path]).place(path)


def test_a_file_with_a_slip_is_told_of_every_time(tmp_path: Path) -> None:
    data = "支部：\n  编号: A\n".encode()
    read = remembered_document(tmp_path)

    first = read("x", data, KNOWN_KEYS, TEXT_LISTS)

    assert first[1]
    assert read("x", data, KNOWN_KEYS, TEXT_LISTS) == first
    assert list((tmp_path / FOLDER).iterdir()) == []


def test_another_file_other_fields_and_another_program_are_read_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = SAMPLES[0].read_bytes()
    read = remembered_document(tmp_path)
    read("x", data, KNOWN_KEYS, TEXT_LISTS)
    read("x", data + b"\n", KNOWN_KEYS, TEXT_LISTS)
    read("x", data, KNOWN_KEYS - {"口号"}, TEXT_LISTS)
    monkeypatch.setattr(recall, "_edition", lambda _known, _lists: b"another program")
    read("x", data, KNOWN_KEYS, TEXT_LISTS)

    assert len(list((tmp_path / FOLDER).iterdir())) == 4


@pytest.mark.parametrize("spoilt", [b"", b"[1", b"\xff", b"{}"], ids=["empty", "cut", "no text", "other"])
def test_a_spoilt_memory_is_no_memory(spoilt: bytes, tmp_path: Path) -> None:
    data = SAMPLES[0].read_bytes()
    read = remembered_document(tmp_path)
    first = read("x", data, KNOWN_KEYS, TEXT_LISTS)
    for kept in (tmp_path / FOLDER).iterdir():
        kept.write_bytes(spoilt)

    assert read("x", data, KNOWN_KEYS, TEXT_LISTS) == first


def test_places_are_found_when_the_memory_goes_meanwhile(tmp_path: Path) -> None:
    data = SAMPLES[0].read_bytes()
    read = remembered_document(tmp_path)
    first, _ = read("x", data, KNOWN_KEYS, TEXT_LISTS)
    again, _ = read("x", data, KNOWN_KEYS, TEXT_LISTS)
    for kept in (tmp_path / FOLDER).iterdir():
        kept.unlink()

    assert first
    assert again
    assert again.place(("品牌", "名称")) == first.place(("品牌", "名称"))


def test_where_nothing_can_be_kept_reading_goes_on(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, no folder", encoding="utf-8")
    data = SAMPLES[0].read_bytes()

    assert remembered_document(tmp_path / "cache")("x", data, KNOWN_KEYS, TEXT_LISTS)[0]


def test_what_was_kept_a_month_ago_goes(tmp_path: Path) -> None:
    read = remembered_document(tmp_path)
    for sample in SAMPLES[:2]:
        read("x", sample.read_bytes(), KNOWN_KEYS, TEXT_LISTS)
    old, new = sorted((tmp_path / FOLDER).iterdir())
    os.utime(old, (time.time() - 31 * 24 * 3600,) * 2)

    collect_garbage(tmp_path)

    assert list((tmp_path / FOLDER).iterdir()) == [new]

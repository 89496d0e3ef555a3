"""One folder read whole: text, shape and photos, with everything that is wrong said at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from showcase.authored.folders import branch_folders
from showcase.authored.source import Source, cover_of, photo_problems, read_source
from showcase.photos.faults import photo_fault
from showcase.photos.measure import measure
from showcase.problem import Problem

from .desk import DATA, LEAST, PHOTO, a_bureau_doc

Read = Callable[..., tuple[Source | None, tuple[Problem, ...]]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Write a folder, read it as the product does."""

    def write_and_read(
        text: str, *photos: str, files: dict[str, bytes] | None = None
    ) -> tuple[Source | None, tuple[Problem, ...]]:
        folder = tmp_path / "dongguan"
        (folder / "photos").mkdir(parents=True)
        (folder / "branch.yaml").write_text(text, encoding="utf-8")
        for name in photos:
            Image.new("RGB", (64, 48)).save(folder / name)
        for name, data in (files or {}).items():
            (folder / name).write_bytes(data)
        return read_source(branch_folders(tmp_path)[0][0], "branches", measure)

    return write_and_read


def test_a_sound_folder_is_read_whole(read: Read) -> None:
    source, problems = read(LEAST, PHOTO)

    assert source is not None
    assert problems == ()
    assert source.id == "GA-CG-012"
    assert source.photos[PHOTO].key == "dongguan/photos/hezuo.jpg"
    assert (source.photos[PHOTO].width, source.photos[PHOTO].height) == (64, 48)
    assert Path(source.photos[PHOTO].path).is_file()


def test_places_begin_with_the_folder_as_its_author_knows_it(read: Read) -> None:
    source, problems = read(LEAST.replace("2026-07-06", "2026-06-31"), PHOTO)

    assert source is None
    assert [str(problem.place) for problem in problems] == ["branches/dongguan/branch.yaml:19:20"]
    assert problems[0].source == "  填报: {人: 马小禾, 日期: 2026-06-31}"


def test_slips_of_the_keyboard_and_of_the_shape_are_told_together(read: Read) -> None:
    _, problems = read(LEAST.replace("  简称: ", "  简称：").replace("类型: 常设", "类型: 长期"), PHOTO)

    assert [problem.code for problem in problems] == ["colon-full-width", "choice-unknown"]


def test_a_file_that_does_not_parse_is_told_and_no_more(read: Read) -> None:
    source, problems = read("支部: [", PHOTO)

    assert source is None
    assert [problem.grade for problem in problems] == ["problem"]


def test_a_folder_without_a_file_is_left_to_those_who_look_for_files(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (folder,), problems = branch_folders(tmp_path)

    assert read_source(folder, "branches", measure) == (None, ())
    assert [problem.code for problem in problems] == ["branch-file-missing"]


def test_a_file_that_went_away_is_told(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "branch.yaml").write_text(LEAST, encoding="utf-8")
    (folder,), _ = branch_folders(tmp_path)
    (tmp_path / "x" / "branch.yaml").unlink()
    source, problems = read_source(folder, "branches", measure)

    assert source is None
    assert [(str(problem.place), problem.code) for problem in problems] == [
        ("branches/x/branch.yaml", "folder-unreadable")
    ]


def test_a_photo_that_is_none_is_told_where_it_is_named_first(read: Read) -> None:
    more = "案例: [{标题: 坡道, 照片: [photos/hezuo.jpg]}]\n"
    source, problems = read(LEAST + more, files={PHOTO: b""})

    assert source is not None
    assert source.photos == {}
    assert [(problem.place.line, problem.code) for problem in problems] == [(14, "photo-empty")]
    assert problems[0].what.startswith("photos/hezuo.jpg：")


def test_photos_nobody_names_are_not_measured(read: Read) -> None:
    source, problems = read(LEAST, PHOTO, files={"photos/draft.jpg": b"nothing"})

    assert source is not None
    assert problems == ()
    assert set(source.photos) == {PHOTO}


def test_faults_found_later_are_told_at_the_same_place(read: Read) -> None:
    source, _ = read(LEAST, PHOTO)

    assert source is not None
    faults = {"dongguan/photos/hezuo.jpg": (photo_fault("photo-truncated"),), "other/photos/a.jpg": ()}
    assert [(problem.place.line, problem.code) for problem in photo_problems([source], faults)] == [
        (14, "photo-truncated")
    ]
    assert photo_problems([source], {}) == ()


def test_every_photo_a_file_names_is_known(read: Read) -> None:
    source, _ = read((DATA / "branch.yaml").read_text(encoding="utf-8"))

    assert source is not None
    assert [(path[0], name) for path, name in source.named_photos()] == [
        ("照片", "photos/hezuo.jpg"),
        ("品牌", "photos/logo.png"),
        ("案例", "photos/podao-01.jpg"),
        ("荣誉", "photos/zhengshu-2025.jpg"),
        ("双报到", "photos/ranqi-01.jpg"),
    ]


def test_the_cover_is_measured_or_told(tmp_path: Path) -> None:
    text = (DATA / "_site.yaml").read_text(encoding="utf-8")
    doc, _, document = a_bureau_doc(text + "封面: {图片: _photos/a.jpg, 替代文字: 城门}\n")
    bare, _, bare_document = a_bureau_doc(text)

    assert doc is not None
    assert bare is not None
    missing, problems = cover_of(doc, document, tmp_path, measure)
    (tmp_path / "_photos").mkdir()
    Image.new("RGB", (64, 48)).save(tmp_path / "_photos" / "a.jpg")
    cover, none = cover_of(doc, document, tmp_path, measure)

    assert missing is None
    assert [(problem.place.line, problem.code) for problem in problems] == [(25, "photo-gone")]
    assert cover is not None
    assert (cover.key, none) == ("_photos/a.jpg", ())
    assert cover_of(bare, bare_document, tmp_path, measure) == (None, ())


def test_an_outline_knows_the_places_that_rules_across_files_ask_for(read: Read) -> None:
    more = (
        "荣誉:\n  -\n  - {名称: 先进, 对象: 集体, 层级: 市级, 口径: 市局, 文号: ×公〔2025〕7号}\n结对: {支部: GA-2}\n"
    )
    source, _ = read(LEAST + more, PHOTO)

    assert source is not None
    outline = source.outlined()
    for path in [("支部", "编号"), ("品牌", "名称"), ("品牌", "口号"), ("荣誉", 0, "名称"), ("结对", 0, "支部")]:
        whole, kept = (one.say("id-withdrawn", one.doc.in_file(path), id="x") for one in (source, outline))
        assert kept == whole
    assert outline.document.tree is None
    assert outline.photos == {}
    assert outline.doc.honours == source.doc.honours

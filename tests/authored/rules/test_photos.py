"""Photos that are there, may be shown, and speak."""

from __future__ import annotations

from showcase.authored.rules import photos

from ..desk import LEAST, PHOTO, a_source, the_bureau

BUREAU = the_bureau()
MORE = """\
案例:
  - {标题: 坡道, 照片: [photos/podao.jpg]}
荣誉:
  - {名称: 先进, 对象: 集体, 层级: 市级, 口径: 市局, 文号: ×公〔2025〕7号, 佐证: photos/zheng.jpg}
"""


def test_a_photo_is_named_just_as_it_lies_there() -> None:
    files = ("photos/HeZuo.JPG", "photos/2026/podao.png", "photos/other.jpg", "branch.yaml")
    found = list(photos.photos_exist([a_source(MORE, files=files)], BUREAU))

    assert [(each.code, each.parts["near"]) for each in found] == [
        ("photo-near", "photos/HeZuo.JPG"),
        ("photo-near", "photos/2026/podao.png"),
        ("photo-missing", ""),
    ]


def test_pictures_nobody_names_are_told_once() -> None:
    files = (PHOTO, "photos/a.jpg", "photos/b.PNG", "photos/c.webp", "photos/d.heic", "branch.yaml", "说明.txt")
    found = list(photos.photos_are_used([a_source(files=files)], BUREAU))

    assert [(each.parts["count"], each.parts["names"]) for each in found] == [
        (4, "photos/a.jpg、photos/b.PNG、photos/c.webp等")
    ]


def test_the_bound_is_no_quota() -> None:
    assert list(photos.photos_are_few([a_source()], BUREAU)) == []
    assert [each.code for each in photos.photos_are_few([a_source()], the_bureau(photo_limit=0))] == ["photo-many"]


def test_a_photo_that_is_not_shown_needs_no_words() -> None:
    silent = LEAST.replace("    替代文字: 两名志愿者蹲在灶台旁。\n", "")

    assert [each.code for each in photos.photos_speak([a_source(text=silent)], BUREAU)] == ["photo-alt"]
    assert list(photos.photos_speak([a_source(text=silent.replace("已征得", "未征得"))], BUREAU)) == []


def test_a_photo_without_consent_is_told() -> None:
    refused = a_source(text=LEAST.replace("已征得", "未征得"))

    assert list(photos.photos_have_consent([a_source()], BUREAU)) == []
    assert [each.path for each in photos.photos_have_consent([refused], BUREAU)] == [("照片", 0, "同意")]


def test_a_photo_stands_once() -> None:
    twice = LEAST.replace("审签:", "  - {文件: photos/hezuo.jpg, 说明: 又一句。, 同意: 未征得}\n审签:")

    assert [each.path for each in photos.photos_stand_once([a_source(text=twice)], BUREAU)] == [("照片", 1, "文件")]


def test_photos_of_stories_say_whether_people_agreed() -> None:
    """A certificate shows no one; a case does. A photo that is missing is told once, not twice."""
    there = a_source(MORE, files=(PHOTO, "photos/podao.jpg", "photos/zheng.jpg"))

    assert [each.parts["name"] for each in photos.stories_ask_consent([there], BUREAU)] == ["photos/podao.jpg"]
    assert list(photos.stories_ask_consent([a_source(MORE)], BUREAU)) == []

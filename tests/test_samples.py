"""The sample branches and the template say what they are there to show, and nothing by accident."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path

from PIL import Image

from bench.content import write_content
from tests.conftest import SAMPLES, showcase

MARK = "（示例）"


def told(content: Path, *folders: Path) -> list[dict[str, str]]:
    run = showcase("check", *folders, "--content", content, "--format", "json")
    problems: list[dict[str, str]] = json.loads(run.out)
    return problems


def template_beside_the_samples(folder: Path, text: str) -> Path:
    """A content folder with the site file, the template's photos, and `text` as its branch file."""
    shutil.copy(SAMPLES / "_site.yaml", folder / "_site.yaml")
    shutil.copytree(SAMPLES / "_photos", folder / "_photos")
    shutil.copytree(SAMPLES / "_template", folder / "mine")
    (folder / "mine" / "branch.yaml").write_text(text, encoding="utf-8")
    return folder


def test_the_samples_call_for_advice_only_where_they_mean_to() -> None:
    said = Counter((Path(problem["file"]).parent.name, problem["code"]) for problem in told(SAMPLES))

    assert said == {
        ("chengguan-dongguan", "honour-shared"): 1,
        ("chengguan-zhian", "honour-shared"): 1,
        ("dongjiao-kanshousuo", "photo-consent"): 1,
        ("dongjiao-shuishang", "photo-alt"): 1,
        ("hexi-dongguan", "honour-shared"): 1,
        ("nandi-fangxun", "honour-shared"): 1,
        ("zhengzhibu-zongheke", "date-late"): 1,
    }


def test_the_template_is_sound_once_its_samples_are_replaced(tmp_path: Path) -> None:
    text = (SAMPLES / "_template" / "branch.yaml").read_text(encoding="utf-8")
    own = text.replace(MARK, "我们的").replace("GA-XX-000", "GA-CG-999").replace("GA-XX-001", "GA-CG-012")
    content = template_beside_the_samples(tmp_path, own)

    assert [problem for problem in told(content) if problem["grade"] == "problem"] == []


def test_the_template_as_it_comes_is_refused(tmp_path: Path) -> None:
    text = (SAMPLES / "_template" / "branch.yaml").read_text(encoding="utf-8")
    content = template_beside_the_samples(tmp_path, text)
    codes = Counter(problem["code"] for problem in told(content) if problem["grade"] == "problem")

    assert text.startswith("# yaml-language-server: $schema=../_schema/branch.schema.json\n")
    assert codes["text-example"] >= text.count(f": {MARK}") - 2


def test_some_sample_photos_carry_what_a_camera_writes() -> None:
    said = []
    for path in SAMPLES.glob("*/photos/*"):
        with Image.open(path) as photo:
            exif = photo.getexif()
            said.append((exif.get(0x0112, 1), bool(exif.get_ifd(0x8825)), "comment" in photo.info))

    assert {orientation for orientation, _, _ in said} >= {1, 2, 3, 5, 6, 7, 8}
    assert sum(located for _, located, _ in said) >= 10
    assert sum(commented for _, _, commented in said) >= 10


def test_generated_branches_are_sound_and_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_content(tmp_path / name, 25, photos=1, seed=3)
    one, two = (
        {path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("*.*")}
        for name in ("one", "two")
    )

    assert one == two
    assert [problem for problem in told(tmp_path / "one") if problem["grade"] == "problem"] == []

"""Writes N realistic branches and their site file: seeded, no clock, no network.

`python -m bench.content N DIR [--photos K] [--seed S]`
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw

from bench import phrases
from bench.approvals import approve_as_signed
from bench.branch_text import branch_text
from bench.chance import facts

SITE_FILE = """\
城市: 某市公安局
站名: 一支部一品牌
主办: 某市公安局机关党委
品牌: {{名称: 红色忠诚, 口号: 对党忠诚 服务人民}}
截至: 2026-06-30
统计窗口: {{起: 2023-07-01, 止: 2026-06-30, 说法: 三年以来}}
口径顺序: [国家级, 公安部, 省党委、公安厅党委, 市委和市直工委, 市局, 县区]
层级顺序: [国家级, 部级, 省级, 市级, 县区级]
县区顺序: [{counties}]
警种: [派出所, 交警, 刑侦, 治安, 特巡警, 出入境, 监管, 政工]
方向: [{directions}]
服务类别: [安全宣传与巡逻, 帮困助老, 矛盾调解, 环境整治, 政策咨询]
五强: [政治功能, 支部班子, 党员队伍, 基本制度, 作用发挥]
等次: [培育, 达标, 升级, 最强]
推荐: [{featured}]
敏感词: [在办案件, 线人, 卧底, 案卷号]
"""


def write_content(folder: Path, count: int, photos: int = 0, seed: int = 0) -> None:
    """Write `count` branches with `photos` pictures each and a _site.yaml into `folder`; same seed, same bytes.

    Without pictures each branch still has the one photo a branch needs, 8 px wide. All but a few are approved.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "_site.yaml").write_text(site_text(count, seed), encoding="utf-8")
    for number in range(count):
        _write_branch(folder, number, photos, seed)
    approve_as_signed(folder)


def site_text(count: int, seed: int) -> str:
    """Return the site file for `count` branches; three of them are featured."""
    return SITE_FILE.format(
        counties=", ".join(phrases.COUNTIES),
        directions=", ".join(phrases.DIRECTIONS),
        featured=", ".join(facts(number, seed).id for number in range(min(3, count))),
    )


def _write_branch(folder: Path, number: int, photos: int, seed: int) -> None:
    branch = folder / facts(number, seed).folder
    (branch / "photos").mkdir(parents=True, exist_ok=True)
    names = [f"photos/p{place}.jpg" for place in range(photos)] or ["photos/p0.jpg"]
    (branch / "branch.yaml").write_text(branch_text(number, seed, names), encoding="utf-8")
    rng = Random(f"photos {seed} {number}")
    for name in names:
        picture(rng, 640 if photos else 8).save(branch / name, "JPEG", quality=70)


def picture(rng: Random, width: int) -> Image.Image:
    """Return hills under a sky, `width` px wide, 3:2."""
    size = (width, width * 2 // 3)
    image = Image.new("RGB", size, _colour(rng, 150))
    draw = ImageDraw.Draw(image)
    for layer in range(1, 4):
        draw.polygon([*_ridge(rng, size, layer), (size[0], size[1]), (0, size[1])], _colour(rng, 150 - 40 * layer))
    return image


def _ridge(rng: Random, size: tuple[int, int], layer: int) -> Iterator[tuple[float, float]]:
    width, height = size
    for step in range(9):
        yield width * step / 8, height * (0.25 * layer + rng.uniform(-0.1, 0.1))


def _colour(rng: Random, floor: int) -> tuple[int, int, int]:
    return rng.randint(floor, floor + 100), rng.randint(floor, floor + 100), rng.randint(floor, floor + 100)


def main() -> None:
    """Write what the command line asks for."""
    parser = argparse.ArgumentParser(description="Write N realistic, fictional branches into DIR.")
    parser.add_argument("count", metavar="N", type=int)
    parser.add_argument("folder", metavar="DIR", type=Path)
    parser.add_argument("--photos", metavar="K", type=int, default=0)
    parser.add_argument("--seed", metavar="S", type=int, default=0)
    arguments = parser.parse_args()
    write_content(arguments.folder, arguments.count, arguments.photos, arguments.seed)


if __name__ == "__main__":
    main()

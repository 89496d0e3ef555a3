"""Branches to print without a camera or a folder, and a PDF read back as its words, places, fonts and pictures."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageDraw

from showcase.catalogue.whole import Catalogue, catalogue
from showcase.model import (
    Branch,
    Bureau,
    Developed,
    Highlight,
    Honour,
    Method,
    Outcome,
    PartialDate,
    Photo,
    PhotoFile,
    Pledge,
    Rendition,
    ServiceRecord,
    Signature,
    SignOff,
    SmallThing,
    Visit,
)
from showcase.pages.branches import shelf
from showcase.photos.prints import prints
from showcase.printing.fonts import font_folder
from showcase.printing.pieces import PIECES, Bound, Wish
from showcase.printing.press import Run, compiled
from showcase.printing.sheets.desk import Material
from showcase.printing.sheets.pictures import wanted
from showcase.printing.stage import Look, Sources, staged

from ..catalogue.samples import AS_OF, BUREAU
from ..pages.desk import full_branch, sparse_branch

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "http://10.0.0.8/pinpai"
PRINTED_BUREAU: Bureau = replace(BUREAU, base_url=ADDRESS, organiser="某市公安局机关党委")

DAY = date(2026, 7, 6)
SIGNED = SignOff(
    Signature("马小禾", DAY),
    Signature("周明远", DAY),
    Signature("政治处", DAY, "同意"),
    Signature("机关党委", DAY, "同意"),
    "内网+印刷",
)


def printed(branch: Branch, **more: object) -> Branch:
    """The branch as its superior approved it for print, photos included."""
    photos = tuple(replace(photo, uses=("网页", "印刷")) for photo in branch.photos)
    approved = replace(branch, signoff=SIGNED, photos=photos)
    return replace(approved, **more)  # type: ignore[arg-type]  # any field of Branch


def full(number: str = "GA-CG-012", **more: object) -> Branch:
    return printed(full_branch(number), **more)


def sparse(number: str = "GA-CG-031", **more: object) -> Branch:
    return printed(replace(sparse_branch(number), photos=(), files=()), **more)


def overfull(number: str = "GA-CG-040") -> Branch:
    """A branch with more of everything than two pages hold."""
    said = "群众反映的事一件一件记下来，当天能办的当天办，办不了的写明谁来办、几号办完。"
    branch = full(number)
    honours = tuple(
        Honour(f"honour-{n}", f"全市公安机关先进集体第{n}号", "unit", "市级", "市局", issuer="某市公安局",
               date=PartialDate(2024, 1 + n % 12, 1), document=f"×公〔2024〕{n}号")
        for n in range(1, 41)
    )  # fmt: skip
    services = tuple(
        ServiceRecord(f"record-{n}", date(2025, 1 + n % 12, 1 + n % 28), f"第{n}次入户走访和矛盾排查", "帮困助老", n,
                      Decimal(n), f"{n}户")
        for n in range(1, 91)
    )  # fmt: skip
    things = tuple(
        SmallThing(f"thing-{n}", f"{n}号楼门禁坏了很久没有人修", date(2026, 1, 1), date(2026, 1, 2 + n), said, "楼院")
        for n in range(1, 21)
    )
    pledges = tuple(
        Pledge(f"pledge-{n}", f"年底前办成第{n}件实事", "支部", "周明远", said, Decimal(10), "件") for n in range(1, 16)
    )
    outcomes = tuple(
        Outcome(f"outcome-{n}", f"第{n}项指标", "件", Decimal(n), "2024年", Decimal(3 * n), "2025年", said)
        for n in range(1, 13)
    )
    photos = tuple(Photo(f"photo-{n}", f"o/{n}.jpg", said, "两人", "已征得", ("印刷",)) for n in range(1, 13))
    assert branch.service
    return replace(
        branch,
        brand=replace(branch.brand, name="一个写得很长很长的品牌名字也要完整印出来", meaning=said * 12),
        methods=tuple(Method(f"method-{n}", f"第{n}号工作法", (said,) * 9, said, said, said) for n in range(1, 11)),
        cases=tuple(
            replace(branch.cases[0], anchor=f"case-{n}", background=said * 3, action=said * 3) for n in range(9)
        ),
        outcomes=outcomes,
        honours=honours,
        pledges=pledges,
        service=replace(branch.service, records=services, small_things=things),
        visit=Visit(receives=True, highlights=tuple(Highlight(said, n) for n in range(1, 9)), booking=said),
        photos=photos,
        files=tuple(PhotoFile(f"o/{n}.jpg", f"/content/o/{n}.jpg", 1600, 1067) for n in range(1, 13)),
    )


def whole(*branches: Branch, bureau: Bureau = PRINTED_BUREAU) -> Catalogue:
    return catalogue(branches or (full(), sparse()), bureau)


def material(cache: Path, shown: Catalogue) -> Material:
    """What sheets are made from, with a drawn picture for every photo of `shown`."""
    photos = {file.key: _drawn(file, cache) for branch in shown.branches for file in wanted(branch)}
    return Material(shown, shelf(shown), prints(photos, cache))


def _drawn(file: PhotoFile, cache: Path) -> Developed:
    folder = cache / "photos"
    folder.mkdir(parents=True, exist_ok=True)
    stem = file.key.encode().hex()[-16:].rjust(16, "0")
    tall = file.key.endswith("ramp.jpg")
    size = (480, 480) if "logo" in file.key else (960, 1440) if tall else (960, 640)
    name = f"{stem}-{size[0]}.jpg"
    if not (folder / name).is_file():
        picture = Image.new("RGB", size, "#d9c9a8")
        ImageDraw.Draw(picture).ellipse((size[0] // 4, size[1] // 4, size[0] // 2, size[1] // 2), "#9b1c1c")
        picture.save(folder / name, quality=80)
    return Developed(file.key, stem, (), (Rendition(name, *size),), "data:,", "#d9c9a8")


def bound(piece: str, cache: Path, *branches: Branch, wish: Wish | None = None) -> tuple[Bound, ...]:
    """What `piece` says of `branches`, in files to be; on its usual paper unless `wish` says another."""
    shown = whole(*branches)
    return PIECES[piece].make(shown.branches, material(cache, shown), wish or Wish(PIECES[piece].papers[0]), {})


def pressed(piece: str, values: Bound, cache: Path, out: Path, look: Look | None = None) -> Path:
    """Set `values` as the command does and return the PDF."""
    sources = Sources(ROOT / "overrides" / "print", ROOT / "docs" / "assets" / "css" / "tokens.css", cache / "prints")
    with staged(sources, look or Look(), {"piece.json": values.words}, values.photos, cache / "press") as stage:
        run = Run(stage, PIECES[piece].template, font_folder(cache), AS_OF)
        compiled(run, [("piece.json", out)])
    return out


# ── a PDF read back ─────────────────────────────────────────────────────


def _said(*command: str | Path) -> str:
    return subprocess.run([*map(str, command)], capture_output=True, check=True, text=True).stdout


def words_of(pdf: Path, first: int = 1, last: int = 0, *, layout: bool = True) -> str:
    """The text of the pages `first` to `last` (0: the end)."""
    ends = ("-l", str(last)) if last else ()
    return _said("pdftotext", *(("-layout",) if layout else ()), "-f", str(first), *ends, pdf, "-")


def page_count(pdf: Path) -> int:
    return int(re.findall(r"Pages:\s+(\d+)", _said("pdfinfo", pdf))[0])


def facts_of(pdf: Path) -> dict[str, str]:
    lines = (line.partition(":") for line in _said("pdfinfo", pdf).splitlines())
    return {name.strip(): value.strip() for name, _, value in lines}


@dataclass(frozen=True)
class Placed:
    """A word and where it stands, in pt from the top left of its page."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float


def places_of(pdf: Path) -> tuple[list[tuple[float, float]], list[Placed]]:
    """The sizes of all pages in pt, and every word with its place."""
    sizes: list[tuple[float, float]] = []
    found: list[Placed] = []
    for line in _said("pdftotext", "-bbox", pdf, "-").splitlines():
        numbers = [float(number) for number in re.findall(r'="([\d.-]+)"', line)]
        if "<page" in line:
            sizes.append((numbers[0], numbers[1]))
        elif "<word" in line:
            left, top, right, bottom = numbers
            found.append(Placed(len(sizes), re.sub(r"<[^>]+>", "", line).strip(), left, top, right, bottom))
    return sizes, found


def runts_of(pdf: Path) -> list[str]:
    """Every line but the first of a paragraph that holds one Han character only, with the line above it."""
    return [
        f"{above[0]} | {below[0]}"
        for block in re.split("<block", _said("pdftotext", "-bbox-layout", pdf, "-"))
        for above, below in pairwise(_lines_of(block))
        if re.fullmatch(r"[\u4e00-\u9fff]", re.sub(r"\W", "", below[0]))
        and len(above[0]) > 3
        and abs(above[1] - below[1]) < 3
        and below[2] - above[3] < 6
    ]


def _lines_of(block: str) -> list[tuple[str, float, float, float]]:
    """The words, left, top and bottom of every line of a block as pdftotext writes it."""
    found = []
    for line in re.split("<line", block)[1:]:
        left, top, _, bottom = map(float, re.findall(r'="([\d.-]+)"', line)[:4])
        found.append(("".join(re.findall(r"<word[^>]*>([^<]*)</word>", line)), left, top, bottom))
    return found


def fonts_of(pdf: Path) -> list[tuple[str, str]]:
    """Every font's name and whether it is embedded ("yes")."""
    rows = [line.split() for line in _said("pdffonts", pdf).splitlines()[2:]]
    return [(row[0], row[-5]) for row in rows]


def resolutions_of(pdf: Path) -> list[int]:
    """The dpi of every picture as it stands on its page."""
    rows = [line.split() for line in _said("pdfimages", "-list", pdf).splitlines()[2:]]
    return [int(row[12]) for row in rows]


def seen(pdf: Path, folder: Path, page: int = 1, dpi: int = 100) -> Image.Image:
    """A page as a reader sees it."""
    _said(
        "pdftoppm",
        "-r",
        str(dpi),
        "-f",
        str(page),
        "-l",
        str(page),
        "-png",
        "-singlefile",
        pdf,
        folder / f"seen-{page}",
    )
    with Image.open(folder / f"seen-{page}.png") as picture:
        return picture.convert("RGB")

"""The two faces everything is printed in: they come from pip, and no other face of the machine is ever asked."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final


class FontMissing(Exception):
    """A face is not installed, or is not the one we know; the text says which and what to do, for an editor."""


@dataclass(frozen=True, slots=True)
class Face:
    """A face of a pip package: `file` and `licence` lie in its folder, `sha256` is what the file must have."""

    family: str
    used_for: str
    package: str
    module: str
    file: str
    licence: str
    sha256: str

    @property
    def path(self) -> Path:
        """Where the face lies on this machine."""
        return _folder(self.module) / self.file

    @property
    def licence_path(self) -> Path:
        """Where its OFL text lies."""
        inside = _folder(self.module) / self.licence
        return inside if inside.is_file() else _licence_of(self.package)

    @property
    def version(self) -> str:
        """The version of the package."""
        from importlib.metadata import version  # noqa: PLC0415 – it knows mail and the web; only `fonts` asks

        return version(self.package)


FACES: Final = (
    Face(
        family="Noto Serif SC",
        used_for="正文、题名（宋体）",
        package="pylopdf-fonts-zh-cn",
        module="pylopdf_fonts_zh_cn",
        file="NotoSerifSC-Regular.otf",
        licence="OFL.txt",
        sha256="e8f396decc1f0963a016a989c3d8852e863d1350996f573860a80767c83a1cd3",
    ),
    Face(
        family="Noto Sans SC",
        used_for="表格、标签、强调（黑体，各种粗细）",
        package="justmytype-intl-cjk",
        module="justmytype_intl_cjk",
        file="fonts/ofl/notosanssc/NotoSansSC[wght].ttf",
        licence="fonts/ofl/notosanssc/OFL.txt",
        sha256="a3041811a78c361b1de50f953c805e0244951c21c5bd412f7232ef0d899af0da",
    ),
)


def font_folder(cache: Path, faces: Sequence[Face] = FACES) -> Path:
    """Return a folder under `cache` that holds `faces`, their licences and nothing else, made when it is not there.

    A face that is missing or is not the pinned one raises FontMissing.
    """
    folder = cache / "fonts" / edition(faces)
    if not folder.is_dir():
        beside = folder.with_name(f"{folder.name}.{os.getpid()}")
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        for face in faces:
            _take_in(face, beside)
        try:
            beside.rename(folder)
        except OSError:  # another print was quicker
            shutil.rmtree(beside, ignore_errors=True)
    return folder


def printable(cache: Path, faces: Sequence[Face] = FACES) -> frozenset[str]:
    """Return the characters that every one of `faces` can print; kept under `cache`, as reading them takes a while."""
    known = cache / "fonts" / f"{edition(faces)}.json"
    try:
        runs = json.loads(known.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        runs = _runs(frozenset.intersection(*(frozenset(_characters(face)) for face in faces)))
        known.parent.mkdir(parents=True, exist_ok=True)
        beside = known.with_name(f"{known.name}.{os.getpid()}")
        beside.write_text(json.dumps(runs), encoding="utf-8")
        beside.replace(known)
    return frozenset(chr(code) for start, end in runs for code in range(start, end + 1))


def edition(faces: Sequence[Face] = FACES) -> str:
    """Return 16 hex digits that change when a face does."""
    return hashlib.sha256("".join(face.sha256 for face in faces).encode()).hexdigest()[:16]


def _take_in(face: Face, folder: Path) -> None:
    if not face.path.is_file():
        raise FontMissing(f"没有找到字体 {face.family}。请安装：pip install {face.package}")
    if hashlib.sha256(face.path.read_bytes()).hexdigest() != face.sha256:
        raise FontMissing(f"字体 {face.family} 与本程序核对过的不是同一个文件。请按锁定的版本重新安装 {face.package}。")
    shutil.copyfile(face.path, folder / Path(face.file).name)
    shutil.copyfile(face.licence_path, folder / f"OFL-{face.family.replace(' ', '')}.txt")


def _characters(face: Face) -> Mapping[int, str]:
    # Asked once for a cache; its import would be paid by every print.
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # noqa: PLC0415 – it ships no types

    with TTFont(face.path, lazy=True) as font:
        return dict(font.getBestCmap() or {})


def _runs(codes: frozenset[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for code in sorted(codes):
        if runs and runs[-1][1] == code - 1:
            runs[-1] = (runs[-1][0], code)
        else:
            runs.append((code, code))
    return runs


def _folder(module: str) -> Path:
    found = importlib.util.find_spec(module)
    if found is None or not found.submodule_search_locations:
        return Path(module)  # leads nowhere: the face is missing
    return Path(found.submodule_search_locations[0])


def _licence_of(package: str) -> Path:
    from importlib.metadata import files  # noqa: PLC0415 – as above

    for file in files(package) or ():
        if file.name.upper().startswith(("LICENSE", "OFL")):
            return Path(str(file.locate()))
    raise FontMissing(f"{package} 里没有许可文本，请重新安装。")

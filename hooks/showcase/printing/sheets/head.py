"""The head and the foot of a sheet: names, head photo, facts; who signed it, where the whole stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from showcase.model import Branch, Bureau, Signature
from showcase.pages.addresses import branch_uri
from showcase.pages.qr import qr_code
from showcase.pages.wording import listed, when
from showcase.printing.sheets.setting import MM, block, chunks, stack, widest
from showcase.printing.sheets.values import Code, Note, Picture

FACTS: Final = (1.25, 1.25, 1.0, 1.0)  # shares of the four columns
_PLATE: Final = 84.0
_BESIDE: Final = (64.0, 50.0)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the sections; `picture_width` in mm, 0 without a photo; `size` of the name in pt."""

    brand: str
    slogan: str
    full_name: str
    place: str
    logo: Picture | None
    picture: Picture | None
    picture_width: float
    plate: bool
    size: float
    facts: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the sign-off."""

    name: str
    who: str
    day: str


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands below the sections of the second page; `code` is None while the site has no address of its own."""

    steps: tuple[Step, ...]
    scope: str
    address: str
    code: Code | None


def head(branch: Branch, logo: Picture | None, picture: Picture | None, width: float, *, plate: bool) -> Head:
    """Return the head of `branch` on a page `width` mm wide; only a wide photo stands across the page."""
    across = plate and picture is not None and picture.aspect >= 1.2
    return Head(
        brand=branch.brand.name,
        slogan=branch.brand.slogan,
        full_name=branch.full_name,
        place="　".join(filter(None, (" · ".join(filter(None, (branch.county, branch.police_kind))), branch.id))),
        logo=logo,
        picture=picture,
        picture_width=_picture_width(picture, width, across=across),
        plate=across,
        size=_name_size(branch.brand.name) * (1.15 if across or not picture else 1),
        facts=tuple(_facts(branch)),
    )


def head_height(shown: Head, width: float) -> float:
    """Return the height of `shown` in mm, from the top of the page to below its facts."""
    if shown.picture is None:
        top = _names(shown, width)
    elif shown.plate:
        picture = _captioned(shown.picture, shown.picture_width)
        top = _names(shown, width) + 5 + picture
    else:
        top = max(_names(shown, width - shown.picture_width - 7), _captioned(shown.picture, shown.picture_width))
    return top + 4.5 + 3 + _facts_height(shown.facts, width)


def foot(branch: Branch, bureau: Bureau) -> Foot:
    """Return the foot of `branch`."""
    address, code = where(branch, bureau)
    return Foot(tuple(_steps(branch)), branch.signoff.scope, address, code)


def foot_height(shown: Foot, width: float) -> float:
    """Return the height of `shown` in mm with the gap above it."""
    wide = (width - (27 if shown.code else 0) + 5) / len(shown.steps) - 5
    step = max(block(s.who, 8 * MM, 0.5, wide) + block(s.day, 7.4 * MM, 0.5, wide) for s in shown.steps)
    words = 1.7 + stack(1, 7.2 * MM, 0) + 2.4 + step + 3.2 + 3 * stack(1, 7.2 * MM, 0) + 3
    return max(words, 20 if shown.code else 0) + 6


def where(branch: Branch, bureau: Bureau) -> tuple[str, Code | None]:
    """Return the address of the page of `branch` and its QR code, None while the site file says no 网址."""
    uri = branch_uri(branch.id)
    if not bureau.base_url:
        return uri, None
    drawn = qr_code(f"{bureau.base_url.rstrip('/')}/{uri}")
    return drawn.address, Code(drawn.address, drawn.size, drawn.path)


def _picture_width(picture: Picture | None, width: float, *, across: bool) -> float:
    if picture is None:
        return 0
    wide = min(width, _PLATE * picture.aspect) if across else min(_BESIDE[0], _BESIDE[1] * picture.aspect)
    return round(min(wide, widest(picture)), 2)


def _name_size(name: str) -> float:
    length = len(name)
    return 40 if length <= 5 else 32 if length <= 7 else 26 if length <= 10 else 20


def _names(shown: Head, width: float) -> float:
    room = width - (19 if shown.logo else 0)
    height = stack(1, 8 * MM, 0) + 4 + max(15 if shown.logo else 0, block(shown.brand, shown.size * MM, 0.42, room))
    height += 4.4 + block(shown.slogan, 15 * MM, 0.5, width) if shown.slogan else 0
    return height + 4 + block(shown.full_name, 8.5 * MM, 0.5, width)


def _captioned(picture: Picture, width: float) -> float:
    return width / picture.aspect + (1.3 + block(picture.caption, 7.4 * MM, 0.5, width) if picture.caption else 0)


def _facts_height(facts: Sequence[Note], width: float) -> float:
    wides = [(width - 15) * share / sum(FACTS) for share in FACTS]
    rows = [
        stack(1, 7.2 * MM, 0)
        + 1.4
        + max(block(n.text, 8.4 * MM, 0.5, wide) for n, wide in zip(row, wides, strict=False))
        for row in chunks(facts, len(FACTS))
    ]
    return sum(rows) + 2.8 * (len(rows) - 1)


def _facts(branch: Branch) -> Iterator[Note]:
    yield Note("支部", f"{branch.short_name}（{branch.kind}）")
    yield Note("上级党组织", branch.parent)
    if branch.secretary:
        duty = f"（{branch.secretary.duty}）" if branch.secretary.duty else ""
        yield Note("书记", branch.secretary.name + duty)
    if branch.members and branch.members.counts:
        yield Note("党员", "，".join(f"{label} {number}" for label, number in branch.members.counts[:2]))
    if branch.unit:
        yield Note("单位", branch.unit)
    if branch.brand.directions:
        yield Note("方向", listed(branch.brand.directions))
    if branch.founded:
        yield Note("支部成立", when(branch.founded))
    created = f"{when(branch.brand.created)}，" if branch.brand.created else ""
    yield Note("品牌", created + branch.brand.status)


def _steps(branch: Branch) -> Iterator[Step]:
    signoff = branch.signoff
    signed: tuple[tuple[str, Signature | None], ...] = (
        ("填报", signoff.filled),
        ("支部审核", signoff.reviewed),
        ("保密审查", signoff.secrecy),
        ("上级审定", signoff.approved),
    )
    for name, one in signed:
        if one:
            yield Step(name, one.who, f"{one.date}，{one.verdict}" if one.verdict else str(one.date))

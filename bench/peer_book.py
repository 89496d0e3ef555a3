"""The same branches as one HTML document for a peer: what a book says, without our fitting, rolls and index."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from showcase.authored.reading import read
from showcase.catalogue.whole import Catalogue, catalogue
from showcase.model import Branch, DevelopedPhotos
from showcase.pages.wording import grouped
from showcase.photos.develop import develop
from showcase.photos.measure import measure

STYLE = """
@page { size: A4; margin: 20mm 26mm; @bottom-center { content: counter(page) } }
body { font: 9pt/1.5 "Noto Serif CJK SC", serif; }
article { break-before: page; }
h1 { font-size: 32pt; margin: 0; } h2 { font-size: 13pt; margin: 4mm 0 1mm; } h3 { font-size: 10.5pt; margin: 2mm 0 0; }
table { width: 100%; border-collapse: collapse; font-size: 8pt; }
td { border-bottom: .2mm solid #ccc; }
img { width: 50mm; margin: 1mm 2mm 0 0; } nav a::after { content: target-counter(attr(href), page); float: right; }
"""


def write_book(content: Path, cache: Path, out: Path) -> None:
    """Write the book of `content` as one HTML file; photos are those developed in `cache`."""
    reading = read(content, measure)
    if reading.bureau is None:
        raise ValueError(f"{content} does not read")
    whole = catalogue(reading.branches, reading.bureau)
    photos, _ = develop([file for branch in whole.branches for file in branch.files], cache)
    out.write_text("".join(_page(whole, photos, cache / "photos")), encoding="utf-8")


def _page(whole: Catalogue, photos: DevelopedPhotos, folder: Path) -> Iterator[str]:
    title = whole.bureau.site_name
    yield f"<!doctype html><html lang=zh-CN><meta charset=utf-8><title>{title}</title><style>{STYLE}</style>"
    links = (f'<p><a href="#{branch.id}">{escape(branch.brand.name)}</a></p>' for branch in whole.branches)
    yield f"<h1>{title}</h1><p>{whole.roll.report.text}</p><nav>{''.join(links)}</nav>"
    for branch in whole.branches:
        yield from _branch(branch, whole, photos, folder)


def _branch(branch: Branch, whole: Catalogue, photos: DevelopedPhotos, folder: Path) -> Iterator[str]:
    yield f'<article id="{branch.id}"><h1>{escape(branch.brand.name)}</h1><p>{escape(branch.brand.slogan)}</p>'
    yield f"<p>{escape(branch.full_name)}</p><h2>内涵</h2><p>{escape(branch.brand.meaning)}</p><h2>做法</h2>"
    for method in branch.methods:
        steps = "".join(f"<li>{escape(step)}" for step in method.steps)
        yield f"<h3>{escape(method.name)}</h3><p>{escape(method.fits)}</p><ol>{steps}</ol>"
    for case in branch.cases:
        yield f"<h3>{escape(case.title)}</h3><p>{escape(case.background + case.action + case.result)}</p>"
    yield "<h2>成效</h2>" + _table((o.indicator, o.before, o.after, o.unit, o.source) for o in branch.outcomes)
    yield "<h2>承诺</h2>" + _table((p.text, p.task, p.target, p.deadline) for p in branch.pledges)
    records = [row.record for row in whole.service.by_branch[branch.id]][:8]
    yield "<h2>双报到</h2>" + _table((r.date, r.project, r.category, r.visits, r.hours, r.benefit) for r in records)
    entries = whole.roll.by_branch.get(branch.id, ())
    yield "<h2>荣誉</h2>" + _table((e.date, e.level, e.name, e.recipient, e.issuer, e.document) for e in entries)
    for photo in branch.photos:
        if photo.key in photos:
            source = (folder / photos[photo.key].main.name).absolute().as_uri()
            yield f'<img src="{source}" alt="{escape(photo.alt)}">'
    yield "</article>"


def _table(rows: Iterator[tuple[object, ...]]) -> str:
    cells = ("".join(f"<td>{escape(_said(cell))}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def _said(cell: object) -> str:
    return "" if cell is None else grouped(cell) if isinstance(cell, int) else str(cell)

"""The form in real browsers, the current one and Chromium 86, opened from a folder as a clerk opens it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser

from showcase.authored.document import Document
from showcase.authored.privacy import findings
from showcase.authored.schema import KNOWN_KEYS, TEXT_LISTS, read_branch
from showcase.authored.source import named_photos
from showcase.authored.yamlfile import read_document
from showcase.authored.yamlfile.encoding import UNSEEN
from tests.authored.privacy.labels import FILE as LABELLED
from tests.browser.clerk import Clerk, unpacked, zipped
from tests.photos.pictures import BLUE, GREEN, RED, SAND, exif, quarters, saved

EXAMPLE = Path(__file__).parents[1] / "authored" / "data" / "branch.yaml"
NAUGHTY: list[str] = json.loads((Path(__file__).parent / "naughty-strings.json").read_text(encoding="utf-8"))


@pytest.fixture
def address(sample_site: Path, tmp_path: Path) -> str:
    stick = tmp_path / "U盘 副本#1"
    stick.symlink_to(sample_site)
    return (stick / "submit.html").as_uri()


@pytest.fixture
def clerk(either: Browser, address: str) -> Iterator[Clerk]:
    someone = Clerk(either, address)
    yield someone
    heard = someone.heard
    someone.leave()

    assert heard == []


def document_of(files: Mapping[str, bytes]) -> Document:
    document, slips = read_document("branch.yaml", files["branch.yaml"], KNOWN_KEYS, TEXT_LISTS)

    assert slips == ()
    assert document
    return document


def doc_of(document: Document) -> Any:  # noqa: ANN401 - what a branch file says, by its keys
    doc, problems = read_branch(document)

    assert problems == ()
    assert doc
    return doc.model_dump(by_alias=True), doc


def example() -> tuple[Any, dict[str, bytes]]:
    """What the worked example says, and a photo for every name in it."""
    said, doc = doc_of(document_of({"branch.yaml": EXAMPLE.read_bytes()}))
    return said, {name: saved(quarters(320, 240)) for name in dict.fromkeys(name for _, name in named_photos(doc))}


def example_tree() -> Any:  # noqa: ANN401 - a tree of texts
    return document_of({"branch.yaml": EXAMPLE.read_bytes()}).tree


# ── there and back ──────────────────────────────────────────────────────


def test_every_block_of_the_example_typed_in_comes_out_as_it_is(clerk: Clerk) -> None:
    said, photos = example()
    clerk.fill(example_tree(), photos)
    files = unpacked(clerk.take_home())

    assert doc_of(document_of(files))[0] == said
    assert set(files) == {"branch.yaml", *(name.replace(".png", ".jpg") for name in photos)} or set(files) == {"branch.yaml", *photos}


def test_last_years_zip_comes_out_as_it_went_in(clerk: Clerk) -> None:
    said, photos = example()
    clerk.reopen(zipped({"branch.yaml": EXAMPLE.read_bytes(), **photos}))
    files = unpacked(clerk.take_home())
    again = unpacked(clerk.take_home())

    assert doc_of(document_of(files))[0] == said
    assert {name: files[name] for name in photos} == photos
    assert again == files


def test_naughty_strings_come_out_as_they_went_in(clerk: Clerk) -> None:
    """All but those with characters nobody sees: these are told, and one press takes them out."""
    texts = [text.strip() for text in NAUGHTY if _seen(text) and _is_writable(text)]
    methods = [{"名称": text, "步骤": [text, "然后"], "提醒": f"{text}\n{text}"} for text in texts]
    tree = example_tree() | {"做法": methods}
    _, photos = example()
    clerk.reopen(zipped({"branch.yaml": json.dumps(tree, ensure_ascii=False), **photos}))
    told = {tuple(path) for code, path in clerk.ask("scForm.check().map((s) => [s.code, s.path])") if code == "character-unseen"}
    clerk.ask("scForm.check().filter((s) => s.code === 'character-unseen').forEach((s) => scForm.put(s.path, s.mend))")
    document = document_of(unpacked(clerk.take_home()))

    assert {path[1] for path in told} == {row for row, text in enumerate(texts) if UNSEEN.search(text)}
    assert document.tree["做法"] == [  # type: ignore[index]  # the tree of a branch file
        {key: _seen(value) for key, value in method.items()} for method in methods
    ]


def _is_writable(text: str) -> bool:
    """Whether a file can hold it at all: half a surrogate pair it cannot."""
    return not any(0xD800 <= ord(letter) <= 0xDFFF for letter in text)


def _seen(value: Any) -> Any:  # noqa: ANN401 - a text or a list of texts
    return [_seen(part) for part in value] if isinstance(value, list) else UNSEEN.sub("", value).strip()


# ── what is said ────────────────────────────────────────────────────────


def test_what_is_typed_is_looked_at_at_once(clerk: Clerk) -> None:
    clerk.turn_to("brand")
    clerk.ask("Array.from(scForm.views).find((v) => v.path().join('/') === '品牌/内涵').control.focus()")
    clerk.page.keyboard.insert_text("联系人马某，身份证 119901198808140782，电话 13900000000。绝密★")
    clerk.settle()

    assert clerk.beside("品牌", "内涵") == [
        "品牌的“内涵”里有身份证号“119＊＊＊＊＊＊＊＊＊＊＊＊＊＊2”",
        "品牌的“内涵”里有手机号“139＊＊＊＊＊＊＊0”",
        "品牌的“内涵”里有密级或内部标志“绝＊＊”",
    ]


def test_other_slips_wait_until_the_blank_is_left(clerk: Clerk) -> None:
    clerk.turn_to("basic")
    clerk.ask("Array.from(scForm.views).find((v) => v.path().join('/') === '支部/编号').control.focus()")
    clerk.page.keyboard.insert_text("城关12")
    clerk.settle()
    before = clerk.beside("支部", "编号")
    clerk.ask("document.activeElement.blur()")
    clerk.settle()

    assert before == []
    assert clerk.beside("支部", "编号") == ["支部的“编号”写的是“城关12”，不合编号的写法"]


def test_a_slip_beyond_doubt_is_put_right_and_said(clerk: Clerk) -> None:
    clerk.write(("支部", "成立日期"), "2012年4月")
    clerk.write(("支部", "编号"), "ｇａ-cg-012")
    clerk.settle()

    assert clerk.paper()["支部"] == {"编号": "GA-CG-012", "成立日期": "2012-04"}
    assert clerk.beside("支部", "成立日期") == ["支部的“成立日期”写的是“2012年4月”，已按 2012-04 读入"]


def test_one_press_puts_a_near_word_right(clerk: Clerk) -> None:
    tree = example_tree()
    tree["品牌"]["状态"] = "命名"
    clerk.reopen(zipped({"branch.yaml": json.dumps(tree, ensure_ascii=False)}))
    clerk.turn_to("brand")
    said = clerk.beside("品牌", "状态")
    clerk.press("改成“已命名”")
    clerk.settle()

    assert said == ["品牌的“状态”写的是“命名”，是不是“已命名”？"]
    assert clerk.paper()["品牌"]["状态"] == "已命名"
    assert clerk.beside("品牌", "状态") == []


def test_the_last_step_lists_it_all_and_leads_there(clerk: Clerk) -> None:
    clerk.turn_to("review")
    clerk.settle()
    listed = clerk.ask("Array.from(document.querySelectorAll('.sc-list [data-grade=problem] button')).map((b) => b.textContent)")
    clerk.press("品牌缺“内涵”")
    clerk.until("document.activeElement.tagName === 'TEXTAREA'")

    assert len(listed) == 12
    assert clerk.step() == "品牌"
    assert clerk.ask("document.activeElement.closest('.sc-field').querySelector('label').textContent") == "品牌内涵必填"


@pytest.mark.parametrize("which", ["labelled", "naughty"])
def test_form_and_gate_find_the_same(chromium: Browser, address: str, which: str) -> None:
    texts = NAUGHTY if which == "naughty" else [line.split("\t")[1] for line in LABELLED.read_text("utf-8").splitlines()]
    someone = Clerk(chromium, address)
    found = someone.ask("(texts) => texts.map((text) => scForm.findings(text).map((f) => [f.kind, f.text, f.masked, f.grade]))", texts)
    someone.leave()

    assert found == [[[f.kind, f.text, f.masked, f.grade] for f in findings(text, ("在办案件", "线人", "卧底", "案卷号"))] for text in texts]

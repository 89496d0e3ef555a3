"""The form in real browsers, the current one and Chromium 86, opened from a folder as a clerk opens it."""

from __future__ import annotations

import json
import shutil
import struct
import zlib
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from judge.serving import served
from showcase.authored.document import Document
from showcase.authored.privacy import findings
from showcase.authored.schema import KNOWN_KEYS, TEXT_LISTS, read_branch
from showcase.authored.source import named_photos
from showcase.authored.yamlfile import read_document
from showcase.authored.yamlfile.encoding import UNSEEN
from tests.authored.privacy.labels import FILE as LABELLED
from tests.browser.clerk import Clerk, unpacked, zipped
from tests.browser.typist import Typist
from tests.conftest import SAMPLES, showcase
from tests.naughty import STRINGS
from tests.photos.pictures import quarters, saved

EXAMPLE = Path(__file__).parents[1] / "authored" / "data" / "branch.yaml"


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
    names = dict.fromkeys(name for _, name in named_photos(doc))
    return said, {name: saved(quarters(320, 240), "PNG" if name.endswith(".png") else "JPEG") for name in names}


def example_tree() -> Any:  # noqa: ANN401 - a tree of texts
    return deepcopy(document_of({"branch.yaml": EXAMPLE.read_bytes()}).tree)


def taken_in(packed: bytes, desk: Path, *options: str) -> dict[str, bytes]:
    """Hand the zip to the editor, who takes it in; return the branch's folder as it then stands."""
    content = desk / "branches"
    content.mkdir()
    shutil.copy(SAMPLES / "_site.yaml", content)
    shutil.copytree(SAMPLES / "_photos", content / "_photos")
    (desk / "GA-CG-012.zip").write_bytes(packed)
    run = showcase("import", desk / "GA-CG-012.zip", "--content", content, "--yes", *options)

    assert run.status == 0, run.out + run.err
    (home,) = (path.parent for path in content.glob("*/branch.yaml"))
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in home.rglob("*.*") if path.is_file()}


# ── there and back ──────────────────────────────────────────────────────


def test_every_block_of_the_example_typed_in_is_taken_in_as_it_is(clerk: Clerk, tmp_path: Path) -> None:
    said, photos = example()
    Typist(clerk).fill(example_tree(), photos)
    files = taken_in(clerk.take_home(), tmp_path)

    assert doc_of(document_of(files))[0] == said
    assert set(files) == {"branch.yaml", *photos}


def test_last_years_zip_comes_out_as_it_went_in(either: Browser, sample_site: Path, tmp_path: Path) -> None:
    """Over HTTP, as from a desk on the intranet."""
    said, photos = example()
    with served(sample_site) as base:
        someone = Clerk(either, f"{base}submit.html")
        someone.reopen(zipped({"branch.yaml": EXAMPLE.read_bytes(), **photos}))
        packed = someone.take_home()
        again = someone.take_home()
        heard = someone.heard
        someone.leave()
    files = taken_in(packed, tmp_path)

    assert doc_of(document_of(files))[0] == said
    assert {name: files[name] for name in photos} == photos
    assert again == packed
    assert heard == []


def test_naughty_strings_come_out_as_they_went_in(clerk: Clerk, tmp_path: Path) -> None:
    """All but those with characters nobody sees: these are told, and one press takes them out."""
    texts = [text.strip() for text in STRINGS if _seen(text) and _is_writable(text)]
    methods = [{"名称": text, "步骤": [text, "然后"], "提醒": f"{text}\n{text}"} for text in texts]
    tree = example_tree() | {"做法": methods}
    _, photos = example()
    clerk.reopen(zipped({"branch.yaml": json.dumps(tree, ensure_ascii=False), **photos}))
    told = {
        tuple(path)
        for code, path in clerk.ask("scForm.check().map((s) => [s.code, s.path])")
        if code == "character-unseen"
    }
    clerk.ask("scForm.check().filter((s) => s.code === 'character-unseen').forEach((s) => scForm.put(s.path, s.mend))")
    document = document_of(taken_in(clerk.take_home(), tmp_path, "--anyway"))

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
    listed = clerk.ask(
        "Array.from(document.querySelectorAll('.sc-list [data-grade=problem] button')).map((b) => b.textContent)"
    )
    clerk.press("品牌缺“内涵”")
    clerk.until("document.activeElement.tagName === 'TEXTAREA'")

    assert len(listed) == 12
    assert clerk.step() == "品牌"
    assert clerk.ask("document.activeElement.closest('.sc-field').querySelector('label').textContent") == "品牌内涵必填"


@pytest.mark.parametrize("which", ["labelled", "naughty"])
def test_form_and_gate_find_the_same(chromium: Browser, address: str, which: str) -> None:
    texts = (
        STRINGS if which == "naughty" else [line.split("\t")[1] for line in LABELLED.read_text("utf-8").splitlines()]
    )
    someone = Clerk(chromium, address)
    found = someone.ask(
        "(texts) => texts.map((text) => scForm.findings(text).map((f) => [f.kind, f.text, f.masked, f.grade]))", texts
    )
    someone.leave()

    assert found == [
        [[f.kind, f.text, f.masked, f.grade] for f in findings(text, ("在办案件", "线人", "卧底", "案卷号"))]
        for text in texts
    ]


# ── the draft ───────────────────────────────────────────────────────────


def test_a_draft_outlives_the_page_and_goes_when_it_is_cleared(clerk: Clerk, address: str) -> None:
    clerk.write(("品牌", "名称"), "东关灯火")
    clerk.add_photos({"夜巡.jpg": saved(quarters(320, 240))})
    clerk.save()
    clerk.open(address)
    told = clerk.text(".sc-notice")
    kept = clerk.paper()
    bytes_kept = clerk.ask("Array.from(scForm.paper.files.values())[0].bytes.length")
    clerk.press("清空重填")
    cleared = clerk.paper()
    clerk.open(address)

    assert told.startswith("接着 ")
    assert kept["品牌"] == {"名称": "东关灯火"}
    assert kept["照片"] == [{"文件": "photos/夜巡.jpg"}]
    assert bytes_kept == len(saved(quarters(320, 240)))
    assert cleared == clerk.paper() == {"格式版本": "1", "审签": {"上级审定": {}}}
    assert clerk.ask("[localStorage.getItem('sc-form-draft'), scForm.paper.files.size]") == [None, 0]


def test_what_was_cleared_can_be_brought_back_at_once(clerk: Clerk) -> None:
    clerk.write(("品牌", "名称"), "东关灯火")
    clerk.press("清空重填")
    clerk.press("撤销")

    assert clerk.paper()["品牌"] == {"名称": "东关灯火"}


def test_where_nothing_can_be_stored_the_clerk_is_told(chromium: Browser, address: str) -> None:
    context = chromium.new_context()
    context.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
    )
    someone = Clerk(chromium, address, context)
    someone.write(("品牌", "名称"), "东关灯火")
    someone.until("document.querySelector('.sc-saved').hasAttribute('data-trouble')")

    assert someone.text(".sc-saved") == "没有存住：这个浏览器不让本页存东西。请填完就生成压缩包。"
    someone.leave()


# ── opening ─────────────────────────────────────────────────────────────


def test_a_folder_opens_as_well(chromium: Browser, address: str, tmp_path: Path) -> None:
    said, photos = example()
    home = tmp_path / "去年" / "dongguan"
    for name, data in ({"branch.yaml": EXAMPLE.read_bytes()} | photos).items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(data)
    (home / "Thumbs.db").write_bytes(b"x")
    someone = Clerk(chromium, address)
    someone.give("打开去年的文件夹", tmp_path / "去年")
    someone.until("/^打开了/.test(document.querySelector('.sc-notice').textContent)")
    files = unpacked(someone.take_home())
    someone.leave()

    assert doc_of(document_of(files))[0] == said
    assert set(files) == {"branch.yaml", *photos}


def test_zips_of_other_programs_open(clerk: Clerk) -> None:
    """One folder around it all, names in GBK, what macOS leaves behind; a keyboard's slips in the file."""
    text = (
        EXAMPLE.read_text(encoding="utf-8").replace("photos/hezuo.jpg", "photos/合作.jpg").replace("简称: ", "简称：")
    )
    packed = gbk_zip(
        {
            "东关/branch.yaml": text.encode("gb18030"),
            "东关/photos/合作.jpg": saved(quarters(80, 60)),
            "__MACOSX/东关/._branch.yaml": b"x",
        }
    )
    clerk.reopen(packed)

    assert clerk.paper()["支部"]["简称"] == "东关派出所党支部"
    assert clerk.paper()["照片"][0]["文件"] == "photos/合作.jpg"
    assert clerk.ask("Array.from(scForm.paper.files.keys())") == ["photos/合作.jpg"]


def gbk_zip(files: Mapping[str, bytes]) -> bytes:
    """A zip as older Chinese Windows writes it: names in GBK, and no word of it."""
    body, directory = b"", b""
    for name, data in files.items():
        raw = name.encode("gbk")
        facts = struct.pack("<HHHHHIIIHH", 20, 0, 0, 0, 33, zlib.crc32(data), len(data), len(data), len(raw), 0)
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + facts + struct.pack("<HHHII", 0, 0, 0, 0, len(body)) + raw
        body += b"PK\x03\x04" + facts + raw + data
    end = struct.pack("<HHHHIIH", 0, 0, len(files), len(files), len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end


def test_what_has_no_place_is_told_and_nothing_else_is_lost(clerk: Clerk) -> None:
    tree = example_tree() | {"星座": "狮子座"}
    tree["品牌"]["吉祥物"] = ["灯笼", "小马"]
    clerk.reopen(zipped({"branch.yaml": json.dumps(tree, ensure_ascii=False)}))

    assert "“星座”：狮子座" in clerk.text(".sc-notice")
    assert "品牌的“吉祥物”：灯笼；小马" in clerk.text(".sc-notice")
    assert clerk.paper()["品牌"]["名称"] == "东关灯火"


UNOPENABLE = [
    (b"no zip at all", "这个压缩包打不开，多半没有传完整"),
    (zipped({"readme.txt": "x"}), "文件夹里没有 branch.yaml"),
    (zipped({"branch.yaml": "支部: [\n"}), "第 2 行：这一行读不通"),
    (zipped({"branch.yaml": "a: &x [1]\nb: *x\n"}), "这一行读不通"),
    (zipped({"branch.yaml": b"PK\x03\x04"}), "这不是纯文本，是 Word、WPS、PDF 或压缩包"),
    (zipped({"branch.yaml": b"# " + b"x" * 300_000}), "文件超过 256 KB，太大了"),
    (zipped({f"photos/{number}.jpg": b"" for number in range(201)}), "这个压缩包太大了，打不开"),
]


def test_what_cannot_be_opened_changes_nothing(clerk: Clerk) -> None:
    clerk.write(("品牌", "名称"), "东关灯火")
    for data, said in UNOPENABLE:
        clerk.reopen(data)

        assert said in clerk.text(".sc-notice")
        assert clerk.paper()["品牌"] == {"名称": "东关灯火"}


def test_old_signatures_are_noticed_and_go_with_one_press(clerk: Clerk) -> None:
    clerk.reopen(zipped({"branch.yaml": EXAMPLE.read_bytes()}))
    clerk.turn_to("review")
    clerk.press("清空原来的审签")
    clerk.settle()

    assert clerk.paper()["审签"] == {"填报": {"人": "马小禾", "日期": "2026-07-06"}, "公开范围": "内网", "上级审定": {}}


# ── honours from a spreadsheet ──────────────────────────────────────────

TABLE = """序号\t荣誉名称\t获奖集体/个人\t级别\t口径\t授予机关\t获奖时间\t发文字号\t姓名
1\t"全省公安机关\n最强党支部"\t集体\t省级\t省党委、公安厅党委\t某省公安厅党委\t2025/6/28\t×公党〔2025〕16号\t
2\t个人三等功\t个人\t市级\t市局\t某市公安局\t2024年12月30日\t×公政奖〔2024〕88号\t李望春"""


def paste(clerk: Clerk, text: str) -> None:
    clerk.turn_to("honours")
    clerk.ask("() => { document.querySelector('#step-honours .sc-fold').open = true; }")
    clerk.ask("() => { document.querySelector('#step-honours .sc-fold textarea').focus(); }")
    clerk.page.keyboard.insert_text(text)


def test_a_table_with_heads_becomes_honours(clerk: Clerk) -> None:
    paste(clerk, TABLE)
    clerk.press("加入这 2 条荣誉")
    clerk.settle()

    assert clerk.paper()["荣誉"] == [
        {
            "名称": "全省公安机关最强党支部",
            "对象": "集体",
            "层级": "省级",
            "口径": "省党委、公安厅党委",
            "颁发": "某省公安厅党委",
            "日期": "2025-06-28",
            "文号": "×公党〔2025〕16号",
        },
        {
            "名称": "个人三等功",
            "对象": "个人",
            "层级": "市级",
            "口径": "市局",
            "受奖人": "李望春",
            "颁发": "某市公安局",
            "日期": "2024-12-30",
            "文号": "×公政奖〔2024〕88号",
        },
    ]


def test_a_table_without_heads_is_recognised_by_what_it_holds(clerk: Clerk) -> None:
    paste(
        clerk, "1\t集体三等功\t市级\t市局\t某市公安局\t2025.3.1\n2\t全市优秀党支部\t市级\t市局\t某市公安局党委\t2025.7"
    )
    clerk.press("加入这 2 条荣誉")
    clerk.settle()

    assert clerk.paper()["荣誉"] == [
        {
            "名称": "集体三等功",
            "对象": "集体",
            "层级": "市级",
            "口径": "市局",
            "颁发": "某市公安局",
            "日期": "2025-03-01",
        },
        {
            "名称": "全市优秀党支部",
            "对象": "集体",
            "层级": "市级",
            "口径": "市局",
            "颁发": "某市公安局党委",
            "日期": "2025-07",
        },
    ]


# ── steps and previews ──────────────────────────────────────────────────


def test_steps_are_turned_by_buttons_by_the_list_and_by_going_back(clerk: Clerk) -> None:
    names = [clerk.step()]
    for _ in range(7):
        clerk.press("下一步")
        clerk.until(f"document.querySelector('.sc-step:not([hidden]) h2').textContent !== '{names[-1]}'")
        names.append(clerk.step())
    clerk.page.go_back()
    clerk.until("document.querySelector('.sc-step:not([hidden]) h2').textContent === '照片'")

    assert names == ["基本", "品牌", "做法与成效", "承诺", "双报到", "荣誉", "照片", "检查"]
    assert clerk.text(".sc-steps [aria-current] b") == "照片"


def test_the_card_and_the_sheet_follow_what_is_typed(clerk: Clerk) -> None:
    clerk.write(("品牌", "名称"), "东关灯火")
    clerk.write(("品牌", "口号"), "灯亮一盏，心安一片")
    clerk.write(("做法", 0, "名称"), "灯火调解“三步法”")
    clerk.settle()

    assert clerk.text(".sc-beside h3") == "东关灯火"
    assert "灯亮一盏，心安一片" in clerk.text(".sc-beside")
    assert "灯火调解“三步法”" in clerk.text(".sc-sheet")


def test_progress_counts_what_cannot_be_left_out(clerk: Clerk) -> None:
    before = clerk.text(".sc-steps p")
    _, photos = example()
    clerk.reopen(zipped({"branch.yaml": EXAMPLE.read_bytes(), **photos}))
    clerk.settle()

    assert before == "必填 12 处，已填 0 处"
    assert clerk.text(".sc-steps p") == "必填 12 处，都填好了"
    assert clerk.ask("Array.from(document.querySelectorAll('.sc-steps a')).every((a) => a.dataset.state === 'done')")


def test_lines_of_a_list_come_by_enter_by_pasting_and_go_by_backspace(clerk: Clerk) -> None:
    clerk.write(("做法", 0, "步骤", 0), "当晚入户听双方说")
    clerk.ask("Array.from(scForm.views).find((v) => v.path().join('/') === '做法/0/步骤/0').control.focus()")
    clerk.page.keyboard.press("Enter")
    clerk.page.keyboard.insert_text("一周后回访")
    clerk.page.keyboard.press("Enter")
    clerk.page.keyboard.press("Backspace")

    assert clerk.paper()["做法"] == [{"步骤": ["当晚入户听双方说", "一周后回访"]}]


def test_without_scripts_the_page_says_what_to_do_instead(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    words = page.locator("main").inner_text()
    context.close()

    assert "照填报指南，用记事本填写 branch.yaml" in words
    assert "必填只有 12 处" in words


def test_a_real_download_bears_the_number_of_the_branch(chromium: Browser, address: str) -> None:
    someone = Clerk(chromium, address)
    someone.write(("支部", "编号"), "GA-CG-012")
    someone.turn_to("review")
    someone.settle()
    with someone.page.expect_download() as download:
        someone.press("先生成一份")
    name = download.value.suggested_filename
    someone.leave()

    assert name == "GA-CG-012.zip"

"""Branches side by side, by keyboard, over http and from a folder; the address says which."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

ONE, TWO, THREE = "GA-CG-012", "GA-SJ-021", "GA-BS-002"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1366, "height": 900})
    page = context.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    yield page
    context.close()

    assert heard == []


def columns(page: Page) -> list[str]:
    return page.locator("thead th a").all_inner_texts()


def row(page: Page, name: str) -> list[str]:
    found = page.locator("tbody tr").filter(has=page.get_by_role("rowheader", name=name, exact=True)).first
    return [" ".join(cell.split()) for cell in found.locator("td").all_inner_texts()]


def test_the_address_names_the_branches(page: Page, base: str) -> None:
    page.goto(f"{base}compare.html#{ONE},{TWO}")
    expect(page.locator("thead th")).to_have_count(2)

    assert columns(page) == ["东关灯火", "斑马线上的伞"]
    assert row(page, "正式党员") == ["18 名 截至 2026-06-30", "31 名 多 13 名 截至 2026-06-30"]
    assert row(page, "服务人次")[1].endswith("少 18 人次")
    assert "相同" in row(page, "类型")[1]
    assert row(page, "同址重复警情")[1] == "未填报"


def test_branches_are_picked_on_the_way(page: Page, base: str) -> None:
    for one in (ONE, TWO):
        page.goto(f"{base}branches/{one}.html")
        with page.expect_navigation(url="**/compare.html*"):
            page.get_by_role("link", name="加入对比").press("Enter")
        expect(page.locator(".sc-compare thead th").first).to_be_visible()
    expect(page.locator(".sc-compare thead th")).to_have_count(2)

    assert page.url.endswith(f"#{ONE},{TWO}")


def test_branches_are_picked_put_first_and_removed_by_keyboard(page: Page, base: str) -> None:
    page.goto(f"{base}compare.html#{ONE},{TWO}")
    box = page.get_by_label("加一个支部")
    box.fill("石门 派出所")
    box.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("thead th")).to_have_count(3)

    assert page.url.endswith(f"#{ONE},{TWO},{THREE}")
    expect(box).to_be_focused()

    page.get_by_role("button", name="放到第一列：雪线以上").press("Enter")
    expect(page.locator("thead th a").first).to_have_text("雪线以上")
    page.get_by_role("button", name="移去：斑马线上的伞").press("Enter")
    expect(page.locator("thead th")).to_have_count(2)

    assert columns(page) == ["雪线以上", "东关灯火"]

    page.go_back()
    expect(page.locator("thead th")).to_have_count(3)


def test_what_differs_in_basis_is_not_subtracted(page: Page, base: str) -> None:
    """The same function that fills the table is asked with figures made up for it."""
    page.goto(f"{base}compare.html#{ONE},{TWO}")
    expect(page.locator("thead th")).to_have_count(2)
    page.evaluate(
        """() => {
            const figure = (said, number, unit, basis) => ["指标", said, number, unit, basis, "", []];
            const group = (...figures) => [["成效", figures]];
            showcaseCompare("GA-CG-012", group(figure("97 起", "97", "起", "2024"), figure("0.1 %", "0.1", "%", "b")));
            showcaseCompare("GA-SJ-021", group(figure("90 起", "90", "起", "2025"), figure("0.3 %", "0.3", "%", "b")));
            window.dispatchEvent(new HashChangeEvent("hashchange"));
        }"""
    )
    cells = [" ".join(cell.split()) for cell in page.locator("tbody td").all_inner_texts()]

    assert cells == ["97 起", "90 起 口径不同，不作比较", "0.1 %", "0.3 % 高 0.2 个百分点"]


def test_a_number_nobody_has_is_said_so_and_four_are_the_most(page: Page, base: str) -> None:
    page.goto(f"{base}compare.html#GA-XX-999,{ONE}")
    expect(page.locator("thead th")).to_have_count(1)

    assert "没有找到编号 GA-XX-999" in page.locator("[role=status]").inner_text()

    page.goto(f"{base}index.html")
    page.goto(f"{base}compare.html#{ONE},{TWO},{THREE},GA-SJ-008,GA-SJ-034")
    expect(page.locator("thead th")).to_have_count(4)

    assert page.get_by_label("加一个支部").is_disabled()
    assert "最多放 4 个，没有放进来的：GA-SJ-034。" in page.locator("[role=status]").inner_text()


@pytest.mark.parametrize("odd", ["%", "%E4%B8", "constructor", "__proto__"])
def test_an_address_no_page_gave_harms_nothing(page: Page, base: str, odd: str) -> None:
    page.goto(f"{base}compare.html#{odd}")

    assert f"没有找到编号 {odd.upper()}，" in page.locator("[role=status]").inner_text()

    page.goto(f"{base}methods/index.html#{odd}")
    expect(page.locator("[data-show]").first).to_be_visible()
    page.goto(f"{base}brands/index.html#{odd}=1&sort={odd}")
    expect(page.locator(".sc-card")).to_have_count(11)


def test_an_address_is_understood_as_a_person_writes_it(page: Page, base: str) -> None:
    page.goto(f"{base}compare.html#ga-cg-012，ＧＡ－ＳＪ－０２１、{THREE}")
    expect(page.locator("thead th")).to_have_count(3)

    assert columns(page) == ["东关灯火", "斑马线上的伞", "雪线以上"]


def test_honours_keep_their_order_and_none_is_no_silence(page: Page, base: str) -> None:
    page.goto(f"{base}compare.html#{ONE},{TWO},GA-HX-003")
    expect(page.locator("thead th")).to_have_count(3)
    rows = page.locator("tbody").last.get_by_role("rowheader").all_inner_texts()[1:]
    tiers = [name.split("，")[0][2:] for name in rows if "，" in name]
    order = ["国家级", "公安部", "省党委、公安厅党委", "市委和市直工委", "市局", "县区"]

    assert tiers == sorted(tiers, key=order.index)
    assert "★ 国家级，集体" not in rows
    assert row(page, "◆ 公安部，集体") == ["没有", "1 项 多 1 项", "没有 相同"]


def test_it_prints_on_a4_across(page: Page, base: str) -> None:
    page.goto(f"{base}compare.html#{ONE},{TWO},{THREE},GA-SJ-008")
    expect(page.locator("thead th")).to_have_count(4)
    pdf = page.pdf(prefer_css_page_size=True)

    assert b"/MediaBox [0 0 841.91998 594.95996]" in pdf
    assert b"/MediaBox [0 0 594" not in pdf


def test_there_is_no_rank_and_no_score(page: Page, base: str) -> None:
    page.goto(f"{base}compare.html#{ONE},{TWO}")
    expect(page.locator("thead th")).to_have_count(2)
    said = page.locator(".sc-compare").inner_text()

    assert not [word for word in ("第一名", "排名", "得分", "总分", "位次", "名次") if word in said]

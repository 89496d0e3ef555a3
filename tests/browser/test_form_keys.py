"""The form with the keyboard alone: Tab, the arrows, Space and Enter, from the first blank to the zip."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.clerk import Clerk, unpacked
from tests.photos.pictures import quarters, saved

FURTHEST = 80  # presses of Tab that a clerk may need to the next thing to do in a step


@pytest.fixture
def address(sample_site: Path) -> str:
    return (sample_site / "submit.html").as_uri()


class Typing(Clerk):
    """A clerk without a mouse."""

    def tab_to(self, words: str) -> None:
        """Press Tab until what is called `words` has the focus; it must be seen to have it."""
        for _ in range(FURTHEST):
            self.page.keyboard.press("Tab")
            if self.ask(_CALLED).startswith(words):
                assert self.ask(_RINGED), f"nothing shows that {words} has the focus"
                return
        raise AssertionError(f"Tab never comes to {words}")

    def fill_in(self, words: str, text: str) -> None:
        self.tab_to(words)
        self.page.keyboard.insert_text(text)

    def go_on(self, words: str) -> None:
        self.tab_to(words)
        self.page.keyboard.press("Enter")
        self.until("document.activeElement.tagName === 'H2'")


_CALLED = """() => {
  const here = document.activeElement;
  const label = here.id && document.querySelector(`label[for="${here.id}"]`);
  const group = here.type === 'radio' ? here.closest('fieldset').querySelector('legend') : null;
  return (group || label || here).textContent.trim();
}"""
_RINGED = """() => {
  const here = document.activeElement;
  const seen = here.type === 'file' ? here.nextSibling : here;
  return getComputedStyle(seen).outlineStyle !== 'none';
}"""


def test_what_is_required_is_filled_in_with_the_keyboard_alone(either: Browser, address: str) -> None:
    clerk = Typing(either, address)
    clerk.fill_in("支部编号", "GA-CG-012")
    clerk.fill_in("支部全称", "中共某市公安局城关分局东关派出所支部委员会")
    clerk.fill_in("支部简称", "东关派出所党支部")
    clerk.tab_to("支部类型")
    clerk.page.keyboard.press("ArrowDown")
    clerk.fill_in("上级党组织", "城关分局机关党委")
    clerk.go_on("下一步：品牌")
    clerk.fill_in("品牌名称", "东关灯火")
    clerk.fill_in("品牌内涵", "“灯火”取自派出所值班室二十四小时不熄的灯。")
    clerk.tab_to("品牌状态")
    clerk.page.keyboard.press("Space")
    clerk.go_on("下一步：做法与成效")
    clerk.fill_in("名称", "灯火调解“三步法”")
    clerk.go_on("下一步：承诺")
    clerk.add_photos({"夜巡.jpg": saved(quarters(320, 240))})
    clerk.until("document.activeElement.tagName === 'TEXTAREA'")
    clerk.page.keyboard.insert_text("2026年4月19日，夜巡队沿河走。")
    clerk.tab_to("本人同意")
    clerk.page.keyboard.press("Space")
    clerk.go_on("下一步：检查")
    clerk.fill_in("填报人", "马小禾")
    clerk.fill_in("填报日期", "2026年7月6日")
    clerk.tab_to("生成压缩包")
    clerk.page.keyboard.press("Enter")
    clerk.until("handedOut.length > 0")
    files = unpacked(clerk.take_home())
    problems = [what for _, what, _, grade in clerk.said() if grade == "problem"]
    paper = clerk.paper()
    heard = clerk.heard
    clerk.leave()

    assert problems == []
    assert paper["支部"]["类型"] == "临时"
    assert paper["品牌"]["状态"] == "申报"
    assert paper["照片"] == [{"文件": "photos/夜巡.jpg", "说明": "2026年4月19日，夜巡队沿河走。", "同意": "已征得"}]
    assert paper["审签"]["填报"] == {"人": "马小禾", "日期": "2026-07-06"}
    assert set(files) == {"branch.yaml", "photos/夜巡.jpg"}
    assert heard == []

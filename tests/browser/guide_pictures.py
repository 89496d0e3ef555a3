"""Takes the pictures of docs/help/guide.md from the real form: `python -m tests.browser.guide_pictures SITE`.

SITE is a site of the samples as `showcase build` makes it. Look at each picture before it is committed.
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.browser.clerk import Clerk, zipped
from tests.conftest import ROOT, SAMPLES, browser_path

PICTURES: Final = ROOT / "docs" / "help" / "pictures"
WIDTH: Final = 840  # px of the window: beside the steps the form, below both the card
HEIGHT: Final = 680
SHARPNESS: Final = 1.5  # px of the picture to one of the page
UNTIL_SAVED: Final = 1  # s
MORNING: Final = datetime(2026, 7, 6, 9, 15, tzinfo=ZoneInfo("Asia/Shanghai"))
SAMPLE: Final = SAMPLES / "chengguan-dongguan"

HONOURS: Final = (
    "名称\t对象\t级别\t口径\t授予机关\t获奖时间\t发文字号\t姓名\n"
    "全省公安机关最强党支部\t集体\t省级\t省党委、公安厅党委\t某省公安厅党委\t2025/6/28\t×公党〔2025〕16号\t\n"
    "个人三等功\t个人\t市级\t市局\t某市公安局\t2024年12月30日\t×公政奖〔2024〕88号\t李望春"
)


def main(site: Path) -> None:
    """Write every picture anew; the names are those the guide asks for."""
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=browser_path(), args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context(
            viewport={"width": WIDTH, "height": HEIGHT},
            device_scale_factor=SHARPNESS,
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
        )
        context.clock.set_fixed_time(MORNING)  # what was saved when stands in the pictures
        clerk = Clerk(browser, (site / "submit.html").as_uri(), context)
        for name, act in SCENES.items():
            act(clerk)
            time.sleep(UNTIL_SAVED)
            keep(name, clerk.page.screenshot())
        browser.close()


def keep(name: str, taken: bytes) -> None:
    """Write what was taken as a small WebP."""
    Image.open(io.BytesIO(taken)).convert("RGB").save(PICTURES / f"{name}.webp", quality=72, method=6)


def look_at(clerk: Clerk, selector: str, above: int = 24) -> None:
    """Scroll so that what `selector` finds first stands `above` px below the upper edge."""
    clerk.ask(
        """([selector, above]) => {
          const found = document.querySelector(selector);
          window.scrollTo(0, found.getBoundingClientRect().top + window.scrollY - above);
        }""",
        selector,
        above,
    )


def beginning(clerk: Clerk) -> None:
    """The page as it opens."""
    look_at(clerk, "h1", 40)


def basics(clerk: Clerk) -> None:
    """The first step, half filled in, with one slip."""
    clerk.write(("支部", "全称"), "中共某市公安局城关分局东关派出所支部委员会")
    clerk.write(("支部", "编号"), "城关12")
    look_at(clerk, ".sc-form")


def warning(clerk: Clerk) -> None:
    """What must not be written, told while one types."""
    clerk.write(("支部", "编号"), "GA-CG-012")
    clerk.write(("支部", "简称"), "东关派出所党支部")
    clerk.write(("品牌", "名称"), "东关灯火")
    clerk.write(("品牌", "口号"), "灯亮一盏，心安一片")
    clerk.write(("品牌", "内涵"), "“灯火”取自值班室不熄的灯。有事请打民警手机 13900000000。")
    look_at(clerk, ".sc-form")


def methods(clerk: Clerk) -> None:
    """A method with its steps, one a line."""
    clerk.write(("品牌", "内涵"), "“灯火”取自派出所值班室二十四小时不熄的灯。")
    clerk.write(("做法", 0, "名称"), "灯火调解“三步法”")
    clerk.write(("做法", 0, "步骤", 0), "当晚入户听双方说")
    for step in ("三日内请楼长和亲友一起议", "一周后回访"):
        clerk.ask("Array.from(document.querySelectorAll('.sc-lines input')).pop().focus()")
        clerk.page.keyboard.press("Enter")
        clerk.page.keyboard.insert_text(step)
    clerk.ask("document.activeElement.blur()")
    look_at(clerk, "#step-methods .sc-row", -80)


def honours(clerk: Clerk) -> None:
    """Two honours pasted from a table, before they are taken in."""
    clerk.turn_to("honours")
    clerk.ask("() => { document.querySelector('#step-honours .sc-fold').open = true; }")
    clerk.ask("() => { document.querySelector('#step-honours .sc-fold textarea').focus(); }")
    clerk.page.keyboard.insert_text(HONOURS)
    look_at(clerk, ".sc-form")


def photos(clerk: Clerk) -> None:
    """A photo, and what is asked of it."""
    clerk.press("加入这 2 条荣誉")
    clerk.add_photos({"燃气排查.jpg": (SAMPLE / "photos" / "hezuo.jpg").read_bytes()})
    clerk.write(("照片", 0, "说明"), "2026年4月19日，燃气排查结束，队员沿巷往回走。")
    clerk.choose(("照片", 0, "同意"), "已征得")
    clerk.page.set_viewport_size({"width": WIDTH, "height": HEIGHT + 220})
    look_at(clerk, "#step-photos .sc-row")


def problems(clerk: Clerk) -> None:
    """The last step with what is still to be put right."""
    clerk.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    clerk.write(("审签", "填报", "人"), "马小禾")
    clerk.write(("审签", "填报", "日期"), "2026-07-06")
    look_at(clerk, "#step-review h3")


def done(clerk: Clerk) -> None:
    """The last step once nothing is left, the zip made."""
    files = {path.relative_to(SAMPLE).as_posix(): path.read_bytes() for path in SAMPLE.rglob("*.*")}
    clerk.reopen(zipped({name: data for name, data in files.items() if name.startswith(("branch", "photos"))}))
    clerk.take_home()
    clerk.ask("() => { document.querySelector('.sc-notice').hidden = true; }")
    clerk.ask("() => document.querySelector('.sc-make').parentNode.id = 'made'")
    look_at(clerk, "#made", 120)


def reopening(clerk: Clerk) -> None:
    """Last year's zip, just opened."""
    clerk.turn_to("basic")
    clerk.ask("() => { document.querySelector('.sc-notice').hidden = false; window.scrollTo(0, 120); }")


SCENES: Final[dict[str, Callable[[Clerk], None]]] = {
    "1-beginning": beginning,
    "2-basics": basics,
    "3-warning": warning,
    "4-methods": methods,
    "5-honours": honours,
    "6-photos": photos,
    "7-problems": problems,
    "8-done": done,
    "9-reopening": reopening,
}

if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Every page kind in a real browser, over http and from a folder: no error, nothing off the host, nothing sideways."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, Request

from judge.kinds import page_kinds


def listen(page: Page, base: str) -> list[str]:
    """Collect what should never be heard: errors, failed requests, requests off the host."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("requestfailed", lambda request: hear_failure(request, heard))
    page.on(
        "request",
        lambda request: None if request.url.startswith((base, "data:")) else heard.append(f"off host {request.url}"),
    )
    return heard


def hear_failure(request: Request, heard: list[str]) -> None:
    """Note a failed request; one given up because the next page was asked for has not failed."""
    if request.failure != "net::ERR_ABORTED":
        heard.append(f"failed {request.url}: {request.failure}")


def test_every_page_kind_opens_clean(base: str, chromium: Browser, sample_site: Path) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    heard = listen(page, base)
    for address in page_kinds(sample_site):
        if address == "404.html" and base.startswith("file:"):
            continue  # only a server answers with it, at any depth, so its links begin at the root
        page.goto(base + address, wait_until="load")
        title, wide = page.title(), page.evaluate("document.documentElement.scrollWidth - innerWidth")

        assert title, address
        assert wide <= 0, f"{address} scrolls sideways by {wide} px"
        assert heard == [], address
    page.close()


def test_pages_are_whole_without_scripts(chromium: Browser, sample_site: Path) -> None:
    """Nothing a reader reads waits for a script: the text is the same without, but for buttons that need one."""
    texts = []
    for enabled in (True, False):
        context = chromium.new_context(java_script_enabled=enabled)
        page = context.new_page()
        page.goto((sample_site / "branches" / "GA-CG-012.html").as_uri())
        buttons = page.locator("main [data-live]").all_text_contents()
        texts.append([line for line in page.locator("main").inner_text().split("\n") if line and line not in buttons])
        context.close()

    assert texts[0] == texts[1]


def test_no_control_is_offered_that_only_a_script_can_work(chromium: Browser, sample_site: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    for address in page_kinds(sample_site):
        page.goto((sample_site / address).as_uri())

        assert page.locator("[data-live]:visible").all_inner_texts() == [], address
    context.close()

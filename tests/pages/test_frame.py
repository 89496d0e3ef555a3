"""What stands around a page, made once for a folder."""

from __future__ import annotations

import pytest

from showcase.pages.frame import BODY, DESCRIPTION, STEM, TITLE, Frame, frame_uri, framed
from showcase.site import Page

FRAME = Frame.of(
    f'<title>{TITLE} · 站</title><meta content="{DESCRIPTION}"><main>{BODY}</main><p>branches/{STEM}.html</p>'
)


def page(uri: str = "branches/GA-1.html", **values: object) -> Page:
    return Page(uri, "灯火 <一>", "“一句”话 & 'x'。", "branch.html", values)


def test_a_frame_takes_the_words_of_a_page_escaped_and_its_body_as_it_is() -> None:
    assert FRAME.around(page(), "<h1>灯火</h1>".encode()).decode() == (
        '<title>灯火 &lt;一&gt; · 站</title><meta content="“一句”话 &amp; &#39;x&#39;。">'
        "<main><h1>灯火</h1></main><p>branches/GA-1.html</p>"
    )


def test_marks_in_a_body_are_words_like_others() -> None:
    assert f"<main>{TITLE}{BODY}</main>" in FRAME.around(page(), f"{TITLE}{BODY}".encode()).decode()


def test_an_address_is_quoted_as_the_host_quotes_it() -> None:
    assert "<p>branches/%E4%B8%80%20a.html</p>" in FRAME.around(page("branches/一 a.html"), b"").decode()


@pytest.mark.parametrize(
    ("one", "alike"),
    [
        (page(), True),
        (page("honours/year-2024.html"), True),
        (page("honours/index.html"), False),
        (page("search.html"), False),
        (page(refresh="GA-2.html"), False),
    ],
)
def test_pages_of_a_folder_are_alike_but_its_index_and_what_sends_on(one: Page, *, alike: bool) -> None:
    assert framed(one) is alike


def test_a_folder_has_one_frame() -> None:
    assert frame_uri(page()) == frame_uri(page("branches/GA-2.html")) == "branches/0frame0.md"

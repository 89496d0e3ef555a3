"""Posts and wartime responses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from showcase.catalogue.tallies import response_rows
from showcase.catalogue.whole import catalogue
from showcase.model import Post, Response
from showcase.pages.charts import Drawing
from showcase.pages.duty import POSTS_ON_A_PAGE, RESPONSES_DRAWN, duty_pages, response_finding
from tests.catalogue.samples import AS_OF, BUREAU, a_branch
from tests.pages.desk import body, read, squeezed


def a_response(start: date, end: date | None, members: int | None = None) -> Response:
    return Response("response-1", "值守", "党员突击队", start, end, members=members)


def finding(*responses: Response) -> str:
    return response_finding(response_rows([a_branch(responses=responses)], AS_OF), AS_OF)


def test_the_sentence_is_true_at_none_one_some_and_all() -> None:
    over, on = a_response(date(2025, 7, 1), date(2025, 8, 1), 8), a_response(date(2026, 6, 1), None)

    assert finding() == "没有战时响应记录"
    assert finding(over) == "战时响应 1 次，党员 8 人次参加，到2026年6月30日都已撤销"
    assert finding(on) == "战时响应 1 次，到2026年6月30日都在用"
    assert finding(over, on) == "战时响应 2 次，党员 8 人次参加，到2026年6月30日 1 次在用"


def test_what_has_not_begun_is_said_apart() -> None:
    over, to_come = a_response(date(2025, 7, 1), date(2025, 8, 1), 8), a_response(date(2026, 7, 1), None, 6)

    assert finding(to_come) == "到2026年6月30日还没有开始的战时响应 1 次"
    assert finding(over, to_come) == "战时响应 1 次，党员 8 人次参加，到2026年6月30日都已撤销，另有 1 次还没有开始"


def test_a_page_that_lists_what_has_not_begun_counts_none_of_it() -> None:
    shown = catalogue([a_branch(responses=(a_response(date(2026, 7, 1), None, 6),))], BUREAU)
    said = squeezed(read(body(next(duty_pages(shown)))).text)

    assert (shown.counts["responses/total"], shown.counts["responses/active"]) == (0, 0)
    assert "0次战时响应" in said
    assert "未启用" in said


def test_a_drawing_that_shows_only_some_says_so() -> None:
    def note(number: int) -> str:
        responses = tuple(replace(a_response(AS_OF, AS_OF), anchor=f"response-{n}") for n in range(number))
        return body(next(duty_pages(catalogue([a_branch(responses=responses)], BUREAU))))

    assert "图中是" not in note(RESPONSES_DRAWN)
    assert f"图中是前 {RESPONSES_DRAWN} 次。" in note(RESPONSES_DRAWN + 1)
    assert f"图中是前 {RESPONSES_DRAWN} 次，表中是前 200 次。" in note(201)


def test_what_is_in_use_is_drawn_and_listed_however_long_ago_it_began() -> None:
    over = (replace(a_response(date(2026, 6, 1), date(2026, 6, 2)), name="撤了"),) * RESPONSES_DRAWN
    old = replace(a_response(date(2024, 1, 1), None), name="老队伍")
    page = next(duty_pages(catalogue([a_branch(responses=(*over, old))], BUREAU)))
    drawing = page.values["drawing"]

    assert isinstance(drawing, Drawing)
    assert next(shape.text for shape in drawing.shapes if "data-loud" in shape.attributes) == "老队伍"
    assert drawing.title.startswith(f"战时响应 {RESPONSES_DRAWN + 1} 次")
    assert body(page).index('<th scope="row">老队伍') < body(page).index('<th scope="row">撤了')


def test_posts_beyond_one_page_follow_on_the_next_without_the_responses() -> None:
    posts = tuple(Post(f"post-{number}", f"{number} 号台") for number in range(POSTS_ON_A_PAGE + 1))
    pages = list(duty_pages(catalogue([a_branch(posts=posts, responses=(a_response(AS_OF, AS_OF),))], BUREAU)))

    assert [page.uri for page in pages] == ["posts/index.html", "posts/index-p2.html"]
    assert [bool(page.values["responses"]) for page in pages] == [True, False]
    assert len({page.title for page in pages}) == 2

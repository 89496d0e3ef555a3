from __future__ import annotations

import json
import re
from dataclasses import replace

from showcase.catalogue.whole import Catalogue
from showcase.model import Branch, DevelopedPhotos, Highlight, Visit
from showcase.pages.visit import STOPS_ON_A_PAGE, may_print, visit_pages
from showcase.site import Page

from ..catalogue.samples import BUREAU
from .desk import album, body, full_branch, sparse_branch, whole


def open_to_guests(number: str = "GA-CG-012", scope: str = "内网+印刷", **more: object) -> Branch:
    branch = full_branch(number)
    photos = tuple(replace(photo, uses=("网页", "印刷")) for photo in branch.photos)
    opened = replace(branch, photos=photos, signoff=replace(branch.signoff, scope=scope))
    return replace(opened, **more)  # type: ignore[arg-type]  # any field


def visit_page(shown: Catalogue, photos: DevelopedPhotos) -> Page:
    (page,) = visit_pages(shown, photos)
    return page


def leaves(shown: Catalogue) -> dict[str, dict[str, object]]:
    made = {}
    for file in visit_page(shown, album(*shown.branches)).assets:
        call = str(file.data).removeprefix("showcaseVisit(").removesuffix(");\n")
        id_, said = json.loads(f"[{call}]")
        assert file.uri == f"assets/visit/{id_}.js"
        made[id_] = said
    return made


def test_every_branch_that_receives_stands_under_its_county_with_sights_and_time() -> None:
    visit = Visit(
        receives=True, highlights=(Highlight("调解室", 30), Highlight("灯墙", 10), Highlight("夜巡")), booking="办公室"
    )
    shown = whole(open_to_guests(visit=visit), sparse_branch())
    said = body(visit_page(shown, album(*shown.branches)))

    assert "城关区" in said
    assert leaves(shown)["GA-CG-012"]["minutes"] == 40
    assert leaves(shown)["GA-CG-012"]["sights"] == ["调解室 30 分钟", "灯墙 10 分钟", "夜巡"]
    assert "夜巡" in said
    assert "预约：办公室" in said
    assert "护学岗" not in said


def test_one_that_may_not_be_printed_is_shown_and_not_bound() -> None:
    shown = whole(open_to_guests(), open_to_guests("GA-CG-013", scope="内网"))
    said = body(visit_page(shown, album(*shown.branches)))

    assert set(leaves(shown)) == {"GA-CG-012"}
    assert said.count("data-bound") == 1
    assert "公开范围是“内网”，可以去看，不印进册子" in said
    assert may_print(open_to_guests())


def test_a_whole_city_that_receives_is_paged_by_county() -> None:
    """3,000 branches that all receive: no page is heavy, and each stop stands on one page, two steps from the first."""
    one = open_to_guests()
    branches = [replace(one, id=f"GA-{number:04d}", county=BUREAU.counties[number % 2]) for number in range(3000)]
    door, *counties = visit_pages(whole(*branches), album(one))
    bodies = [body(page) for page in (door, *counties)]

    assert [page.uri for page in counties[:2]] == ["visit/county-1.html", "visit/county-1-p2.html"]
    assert all(f'href="{page.uri}"' in bodies[0] for page in counties if "-p" not in page.uri)
    assert len(counties) == 2 * 1500 // STOPS_ON_A_PAGE
    assert sorted(re.findall(r'data-id="([^"]+)"', "".join(bodies))) == [branch.id for branch in branches]
    assert len(door.assets) == 3000
    assert max(len(said.encode()) for said in bodies) < 200_000


def test_a_leaf_says_what_a_sheet_says_in_short() -> None:
    shown = whole(open_to_guests(), bureau=replace(BUREAU, base_url="http://10.0.0.8/pinpai/"))
    said = leaves(shown)["GA-CG-012"]

    assert said["brand"] == "东关灯火"
    assert said["methods"] == [["三步法", "小纠纷", ["入户", "议事", "回访"]]]
    assert said["pledges"] == [["装上夜间照明", "进行中"]]
    assert said["address"] == "http://10.0.0.8/pinpai/branches/GA-CG-012.html"
    assert said["code"]
    assert said["photo"][-1] == "老巷"  # type: ignore[index]  # a list


def test_a_photo_for_the_web_only_is_not_in_a_leaf() -> None:
    branch = open_to_guests(photos=full_branch().photos[:3])

    assert leaves(whole(branch))["GA-CG-012"]["photo"] is None


def test_hostile_words_cannot_end_the_script() -> None:
    branch = open_to_guests()
    shown = whole(replace(branch, brand=replace(branch.brand, slogan="</script><b>&\u2028")))
    (file,) = visit_page(shown, {}).assets

    assert not set(str(file.data)) & set("<>&\u2028")


def test_nobody_to_visit_is_said() -> None:
    said = body(visit_page(whole(sparse_branch()), {}))

    assert "还没有支部写明可以接待参观" in said
    assert "visit.js" not in said

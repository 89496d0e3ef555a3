"""The index, read back without a browser: what stands on a page is found there, and nowhere else."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bench.branch_text import branch_text
from showcase.authored.privacy.numbers import numbers
from showcase.pages.facets import Facet
from showcase.pages.search import BRANCHES_IN_CHUNK, LETTERS_IN_SHARD, Findable, ranked_lines, search_scripts
from showcase.pages.terms import fold
from showcase.pages.units import Unit, units
from showcase.site import Asset

from .index_reader import Index

LETTERS = "东关灯火年月日党支部〇々䶮𠮷abcXY012，。：“”（）·-１Ａ①"
LINES = st.text(st.sampled_from(LETTERS), min_size=1, max_size=16)
UNITS = st.builds(
    Unit,
    anchor=st.sampled_from(("", "meaning", "method-1", "method-2", "honour-11", "pledge-3")),
    section=st.sampled_from(("", "内涵", "做法")),
    rank=st.integers(1, 3),
    lines=st.lists(LINES, min_size=1, max_size=4).map(tuple),
)


@st.composite
def findables(draw: st.DrawFn) -> list[Findable]:
    """Up to forty branches whose pages repeat a few lines, as labels do."""
    labels = draw(st.lists(LINES, min_size=1, max_size=3))
    drawn = draw(st.lists(st.lists(UNITS, min_size=1, max_size=3), max_size=40))
    return [findable(number, [*blocks, Unit("care", "关怀", 3, tuple(labels))]) for number, blocks in enumerate(drawn)]


def findable(number: int, blocks: list[Unit], **said: object) -> Findable:
    first = blocks[0].lines[0]
    names = {"brand": first[:3], "name": first, "full_name": f"中共{first}", "people": (), "facets": {}, **said}
    head = Unit("", "", 3, tuple(str(name) for name in (names["brand"], names["name"], names["full_name"])))
    return Findable(id=f"GA-{number:03}", units=(head, *blocks), **names)  # type: ignore[arg-type]  # a few of many fields


def text_of(branch: Findable) -> str:
    return fold("\n".join(line for unit in branch.units for line in unit.lines))


@settings(deadline=None, max_examples=60)
@given(findables(), st.data())
def test_a_word_is_found_exactly_where_it_stands(found: list[Findable], data: st.DataObject) -> None:
    index = Index(search_scripts(found, ()))
    for _ in range(6):
        word = data.draw(LINES)
        if found:
            line = data.draw(st.sampled_from(found)).units[-1].lines[0]
            start = data.draw(st.integers(0, len(line)))
            word = line[start : start + data.draw(st.integers(1, 12))] or word

        assert index.found(word) == [branch.id for branch in found if fold(word) in text_of(branch)]


@settings(deadline=None, max_examples=60)
@given(findables())
def test_texts_come_back_as_they_were(found: list[Findable]) -> None:
    told = Index(search_scripts(found, ())).branches

    assert [branch.id for branch in told] == [branch.id for branch in found]
    assert [branch.names for branch in told] == [(b.brand, b.name, b.full_name) for b in found]
    assert [[(block.rank, block.section, block.anchor, block.lines) for block in branch.blocks] for branch in told] == [
        [(unit.rank, unit.section, unit.anchor, unit.lines) for unit in branch.units] for branch in found
    ]


def cut(rng: random.Random, lines: Sequence[str]) -> str:
    """Return a part of 1 to 12 characters from the middle of a line, folded; spaces at its ends are gone."""
    while True:
        line = rng.choice(lines)
        start = rng.randrange(len(line))
        word = fold(line[start : start + rng.randint(1, 12)]).strip()
        if word:
            return word


def test_every_part_of_the_built_samples_is_found(sample_site: Path) -> None:
    """Words cut from the middle of what their pages show, in the index that was built with them."""
    rng = random.Random(5)
    bodies = {path.stem: path.read_text(encoding="utf-8") for path in sorted((sample_site / "branches").glob("*.html"))}
    pages = {id_: [line for unit in units(main_of(body)) for line in unit.lines] for id_, body in bodies.items()}
    texts = {id_: fold("\n".join(lines)) for id_, lines in pages.items()}
    index = Index(index_of(sample_site))
    for _ in range(500):
        word = cut(rng, rng.choice(list(pages.values())))

        assert sorted(index.found(word)) == [id_ for id_, text in texts.items() if word in text], word


def main_of(page: str) -> str:
    return page.partition('id="main">')[2].partition("</main>")[0]


def index_of(site: Path) -> list[Asset]:
    files = sorted((site / "assets" / "search").glob("*.js"))
    return [Asset(path.relative_to(site).as_posix(), data=path.read_text(encoding="utf-8")) for path in files]


def test_every_part_of_a_thousand_generated_branches_is_found() -> None:
    """Words cut from the middle of authored text: names, digits among Han, Latin, punctuation."""
    rng = random.Random(4)
    pages = [branch_text(number, 0, ["a.jpg"]).split("\n") for number in range(1000)]
    written = [tuple(line.strip() for line in page if line.strip()) for page in pages]
    found = [findable(number, [Unit("meaning", "内涵", 3, lines)]) for number, lines in enumerate(written)]
    texts = [text_of(branch) for branch in found]
    assets = search_scripts(found, ())
    index = Index(assets)

    assert not [finding for asset in assets for finding in numbers(str(asset.data)) if finding.grade == "block"]
    for _ in range(500):
        word = cut(rng, rng.choice(found).units[1].lines)

        assert index.found(word) == [branch.id for branch, text in zip(found, texts, strict=True) if word in text]
    for _ in range(100):
        nowhere = "".join(rng.choice("龘靐齉爩鱻麤龗灪吁") for _ in range(rng.randint(2, 6)))

        assert index.found(nowhere) == []


def test_names_count_more_than_people_and_people_more_than_what_they_do() -> None:
    blocks = [
        Unit("honour-1", "荣誉", 1, ("全国先进",)),
        Unit("method-1", "做法", 2, ("三步法",)),
        Unit("care", "关怀", 3, ("慰问",)),
    ]
    ranked = ranked_lines(findable(1, blocks, brand="灯火", people=("周明远",)))

    assert "灯火" in ranked[0]
    assert ranked[1] == ["周明远", "全国先进"]
    assert ranked[2] == ["三步法"]
    assert "慰问" in ranked[3]


def test_the_strongest_place_is_filed() -> None:
    method = Unit("method-1", "做法", 2, ("灯火调解",))
    index = Index(search_scripts([Findable("GA-1", "灯火", "东关支部", "中共东关支部", (), {}, (method,))], ()))

    assert index.postings("灯火") == {0: 0}
    assert index.postings("调解") == {0: 2}


def test_names_are_filed_by_their_sound() -> None:
    blocks = [Unit("meaning", "内涵", 3, ("随便",))]
    index = Index(search_scripts([findable(1, blocks, brand="东郊灯火", people=("单雄信",))], ()))

    assert all(index.postings(f"'{key}") for key in ("djd", "jdh", "dj", "dong", "jiao", "shan", "dan", "sx", "dx"))
    assert index.files["p"][0]["单"] == "dan shan"
    assert index.found("djdh") == []


def test_files_stay_small_and_are_named_for_what_they_hold() -> None:
    blocks = [[Unit(f"care-{n}", "关怀", 3, (f"第{n * 7919}号民警说的第{n}句话",))] for n in range(200)]
    assets = search_scripts([findable(number, list(own)) for number, own in enumerate(blocks)], ())
    sizes = {asset.uri: len(str(asset.data)) for asset in assets}

    assert len({asset.uri for asset in assets}) == len(assets)
    assert all(asset.uri.startswith("assets/search/") and asset.uri.count(".") == 2 for asset in assets)
    assert max(size for uri, size in sizes.items() if "/k" in uri) < 3 * LETTERS_IN_SHARD
    assert sum("/t" in uri for uri in sizes) == -(-200 // BRANCHES_IN_CHUNK)


def test_facets_stand_in_a_file_of_their_own() -> None:
    facet = Facet("kind", "警种", ("派出所", "交警"))
    blocks = [Unit("meaning", "内涵", 3, ("随便",))]
    kinds: tuple[tuple[str, ...], ...] = (("交警",), (), ("派出所", "交警"))
    found = [findable(number, blocks, facets={"kind": kind}) for number, kind in enumerate(kinds)]
    index = Index(search_scripts(found, [facet]))

    assert index.files["f"] == [
        [{"name": "kind", "title": "警种", "values": ["派出所", "交警"], "marks": [], "of": [1, [], [0, 1]]}]
    ]


def test_a_result_says_where_a_branch_belongs() -> None:
    blocks = [Unit("meaning", "内涵", 3, ("随便",))]
    said: tuple[dict[str, tuple[str, ...]], ...] = (
        {"kind": ("交警",), "county": ("城关区",)},
        {"county": ("东郊区",)},
        {},
    )
    found = [findable(number, blocks, facets=facets) for number, facets in enumerate(said)]

    assert [branch.place for branch in Index(search_scripts(found, ())).branches] == ["交警 · 城关区", "东郊区", ""]


def test_no_branch_is_no_trouble() -> None:
    assert Index(search_scripts([], ())).found("灯火") == []

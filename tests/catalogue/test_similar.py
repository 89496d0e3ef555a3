"""Similar branches follow the rule that stands on the page, and nothing else."""

from __future__ import annotations

from showcase.catalogue.similar import MOST, RULE, similar_branches
from showcase.model import Branch, Brand, Method

from .samples import a_branch


def one(number: str, kind: str = "派出所", direction: str = "", problem: str = "") -> Branch:
    brand = Brand("灯火", "守护", "已命名", directions=(direction,) if direction else ())
    return a_branch(number, police_kind=kind, brand=brand, methods=(Method("method-1", "法", fits=problem),))


def similar(number: str, *branches: Branch) -> list[str]:
    return [likeness.branch.id for likeness in similar_branches(branches)[number]]


def test_more_in_common_goes_first() -> None:
    branches = (
        one("GA-1", "派出所", "为民服务", "噪声"),
        one("GA-2", "派出所"),
        one("GA-3", "派出所", "为民服务"),
        one("GA-4", "派出所", "为民服务", "噪声"),
        one("GA-5", "交警", "为民服务", "噪声"),
    )

    assert similar("GA-1", *branches) == ["GA-4", "GA-3", "GA-5", "GA-2"]


def test_of_equal_ones_the_next_in_site_order_go_first_round_the_end() -> None:
    stations = tuple(one(f"GA-{n}") for n in range(1, 8))

    assert similar("GA-1", *stations) == ["GA-2", "GA-3", "GA-4", "GA-5"]
    assert similar("GA-6", *stations) == ["GA-7", "GA-1", "GA-2", "GA-3"]


def test_nothing_in_common_is_not_similar() -> None:
    assert similar("GA-1", one("GA-1", "派出所", "为民服务", "噪声"), one("GA-2", "交警", "反诈防骗", "酒驾")) == []
    assert similar("GA-1", one("GA-1", ""), one("GA-2", "")) == []
    assert similar("GA-1", one("GA-1")) == []


def test_the_reason_is_said() -> None:
    first, second = (
        one("GA-1", "派出所", "为民服务", "邻里、邻里纠纷"),
        one("GA-2", "派出所", "为民服务", "邻里、邻里纠纷"),
    )
    third = one("GA-3", "交警", "", "邻里")
    likenesses = similar_branches((first, second, third))["GA-1"]

    assert [likeness.why for likeness in likenesses] == ["同为派出所；方向都有为民服务；都针对邻里纠纷", "都针对邻里"]


def test_what_is_alike_is_what_comes_out_when_all_are_compared_with_all() -> None:
    kinds, directions, problems = ("派出所", "交警", ""), ("为民服务", "反诈防骗", ""), ("噪声", "酒驾", "")
    branches = [one(f"GA-{n}", kinds[n % 3], directions[n // 3 % 3], problems[n * 7 // 5 % 3]) for n in range(40)]
    found = similar_branches(branches)

    for here, branch in enumerate(branches):
        after = [*branches[here + 1 :], *branches[:here]]
        alike = sorted(after, key=lambda other: -_in_common(branch, other))
        assert [likeness.branch.id for likeness in found[branch.id]] == [
            other.id for other in alike if _in_common(branch, other)
        ][:MOST]


def _in_common(branch: Branch, other: Branch) -> int:
    return sum(
        bool(mine) and mine == theirs
        for mine, theirs in (
            (branch.police_kind, other.police_kind),
            (branch.brand.directions, other.brand.directions),
            (branch.methods[0].fits, other.methods[0].fits),
        )
    )


def test_the_rule_is_written_for_readers() -> None:
    assert RULE == (
        "按三条找：警种相同；品牌方向至少有一个相同；做法的“适用”里写到同样的问题。"
        "三条都合的在前，其次两条，再次一条；条数相同的，从本支部往后按站点次序取，最多 4 个。这不是排名。"
    )

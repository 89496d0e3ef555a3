"""A problem is a word of 适用 that two branches write."""

from __future__ import annotations

from showcase.catalogue.problems import shared_problems
from showcase.model import Branch, Method

from .samples import a_branch


def fits(number: str, *texts: str) -> Branch:
    return a_branch(number, methods=tuple(Method(f"method-{at}", "法", fits=text) for at, text in enumerate(texts)))


def test_a_word_two_branches_write_is_a_shared_problem() -> None:
    branches = [
        fits("GA-1", "邻里、婚恋、欠薪等易反复的小纠纷"),
        fits("GA-2", "邻里纠纷", "噪声"),
        fits("GA-3", "老年人，噪声和停车"),
        fits("GA-4", "酒驾"),
        fits("GA-5"),
    ]

    assert shared_problems(branches) == {
        "GA-1": ("邻里",),
        "GA-2": ("邻里", "噪声"),
        "GA-3": ("噪声",),
        "GA-4": (),
        "GA-5": (),
    }


def test_single_characters_and_long_phrases_are_no_problem() -> None:
    twins = [fits(number, "灯，辖区内无物业老旧小区夜间照明") for number in ("GA-1", "GA-2")]

    assert shared_problems(twins) == {"GA-1": (), "GA-2": ()}

"""The words of phrases.toml, as constants: single characters, sentences, and rows of a fixed shape."""

from __future__ import annotations

import tomllib
from pathlib import Path

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def _sentences(name: str) -> tuple[str, ...]:
    return tuple(str(word) for word in _WORDS[name])


def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(str(word) for word in row) for row in _WORDS[name])


PLACE_HEADS = _sentences("place_heads")
PLACE_TAILS = _sentences("place_tails")
SURNAMES = _sentences("surnames")
GIVEN = _sentences("given")
COUNTIES = _sentences("counties")
POLICE_KINDS = _sentences("police_kinds")
DIRECTIONS = _sentences("directions")
BRAND_NOUNS = _sentences("brand_nouns")
SLOGANS = _sentences("slogans")
ORIGINS = _sentences("origins")
AIMS = _sentences("aims")
METHOD_NAMES = _sentences("method_names")
FITS = _sentences("fits")
STEPS = _sentences("steps")
CAUTIONS = _sentences("cautions")
EFFECTS = _sentences("effects")
CASE_TITLES = _sentences("case_titles")
CASE_STARTS = _sentences("case_starts")
CASE_DEEDS = _sentences("case_deeds")
CASE_ENDS = _sentences("case_ends")
INDICATORS = _rows("indicators")
PERIODS = _rows("periods")
SOURCES = _sentences("sources")
UNIT_HONOURS = _rows("unit_honours")
PERSON_HONOURS = _rows("person_honours")
PLEDGES = _rows("pledges")
NOTES = _sentences("notes")
POSTS = _sentences("posts")
DUTIES = _sentences("duties")
PROJECTS = _rows("projects")
BENEFITS = _sentences("benefits")
MATTERS = _rows("matters")
RESPONSES = _rows("responses")
LESSONS = _sentences("lessons")
THEMES = _sentences("themes")
HIGHLIGHTS = _sentences("highlights")
GROUPS = _sentences("groups")
THINGS = _sentences("things")
SPOTS = _sentences("spots")
ALTS = _sentences("alts")

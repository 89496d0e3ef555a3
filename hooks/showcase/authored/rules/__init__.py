"""House rules, one small function each: within a file, across files, and for the site file itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final, TypeAlias

from showcase.authored.rules import dates, honours, identity, photos, privacy, protection, texts, words, work
from showcase.authored.rules.finding import Finding, worded
from showcase.authored.rules.site import check_bureau
from showcase.authored.rules.texts import sample_texts
from showcase.authored.sentences import PRIVACY, SCHEMA
from showcase.authored.source import Source
from showcase.model import Bureau
from showcase.problem import Problem, sorted_problems

__all__ = ["RULES", "check", "check_all", "check_bureau", "check_one", "elsewhere", "sample_texts"]

Rule: TypeAlias = Callable[[Sequence[Source], Bureau], Iterator[Finding]]

ACROSS: Final[tuple[Rule, ...]] = (
    identity.ids_are_unique,
    identity.brand_names_differ,
    identity.slogans_differ,
    identity.partners_are_known,
    honours.honours_stand_once,
)
WITHIN: Final[tuple[Rule, ...]] = (
    identity.ids_are_in_use,
    words.counties_and_kinds_are_known,
    words.tiers_and_levels_are_known,
    words.strengths_are_known,
    words.directions_are_known,
    words.categories_are_known,
    words.subjects_are_named_alike,
    honours.honours_are_evidenced,
    honours.recipients_are_named,
    honours.tiers_fit_levels,
    dates.ends_follow_starts,
    dates.progress_goes_on,
    dates.dates_lie_before_the_closing_day,
    dates.signatures_follow_each_other,
    dates.approvers_are_not_clerks,
    dates.years_stand_once,
    work.pledges_have_a_day,
    work.the_satisfied_were_asked,
    work.service_has_numbers,
    work.service_fits_into_a_day,
    work.service_stands_once,
    photos.photos_exist,
    photos.photos_are_used,
    photos.photos_are_few,
    photos.photos_speak,
    photos.photos_have_consent,
    photos.photos_stand_once,
    photos.stories_ask_consent,
    texts.texts_are_finished,
    texts.slogans_have_facts,
    privacy.nothing_private_is_written,
    privacy.file_names_tell_nothing,
    protection.nobody_is_named,
    protection.no_face_is_shown,
    protection.no_address_is_told,
)


RULES: Final = (*ACROSS, *WITHIN)


def check_one(source: Source, bureau: Bureau, sample: Collection[str] = ()) -> tuple[Problem, ...]:
    """Return the house rules that one file breaks by itself; `sample` holds what `sample_texts` gave of the sample."""
    findings = [finding for rule in WITHIN for finding in rule([source], bureau) if finding.stands]
    return sorted_problems(worded([*findings, *texts.sample_is_replaced([source], sample)]))


def elsewhere(broken: Sequence[Problem], misfits: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return the rules `broken` where none of the `misfits` stands: one word about a value is enough.

    What must not be published is told all the same: mending the shape would not take it away.
    """
    places = {problem.place for problem in misfits if problem.code in SCHEMA and problem.holds_back}
    return tuple(problem for problem in broken if problem.code in PRIVACY or problem.place not in places)


def check_all(sources: Sequence[Source], bureau: Bureau) -> tuple[Problem, ...]:
    """Return the house rules that files break together; outlines of the sources are enough."""
    by_name = sorted(sources, key=lambda source: source.folder.name)
    return sorted_problems(worded(each for rule in ACROSS for each in rule(by_name, bureau) if each.stands))


def check(sources: Sequence[Source], bureau: Bureau, sample: Collection[str] = ()) -> tuple[Problem, ...]:
    """Return all that breaks a house rule, by place."""
    alone = [problem for source in sources for problem in check_one(source, bureau, sample)]
    return sorted_problems([*alone, *check_all(sources, bureau)])

"""All branches and what is said across them: the one source of every list and every number on the site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from showcase.catalogue import breakdowns, counts
from showcase.catalogue.contests import CareYear, ContestRow, care_years, contest_rows
from showcase.catalogue.counts import Number
from showcase.catalogue.honours import HonourRoll, RollEntry, honour_roll
from showcase.catalogue.learning import LearningBoard, Pairing, learning_board, pairings
from showcase.catalogue.methods import MethodLibrary, method_library
from showcase.catalogue.order import Group, by_county, by_police_kind, ranks, site_order
from showcase.catalogue.pledges import PledgeBoard, pledge_board
from showcase.catalogue.service import ServiceBoard, service_board
from showcase.catalogue.similar import Likeness, similar_branches
from showcase.catalogue.strength import StrengthYear, strength_years
from showcase.catalogue.tallies import OutcomeRow, PostRow, ResponseRow, outcome_rows, post_rows, response_rows
from showcase.claims import is_own
from showcase.model import Branch, Bureau, Contest, Honour

__all__ = ["Catalogue", "Group", "Neighbours", "catalogue", "highest_honour", "site_order"]

Neighbours = tuple[Branch | None, Branch | None]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything pages, downloads and print ask for; nothing downstream counts again.

    Branches stand in site order and hold only what may be shown: no revoked honour, each honour once, and no rank
    unless the site file turns ranks on and names their basis. `neighbours` are the previous and the next branch
    of the same county, by branch id, None at either end.
    """

    bureau: Bureau
    branches: tuple[Branch, ...]
    by_id: Mapping[str, Branch]
    neighbours: Mapping[str, Neighbours]
    counties: tuple[Group, ...]
    police_kinds: tuple[Group, ...]
    roll: HonourRoll
    pledges: PledgeBoard
    service: ServiceBoard
    posts: tuple[PostRow, ...]
    responses: tuple[ResponseRow, ...]
    outcomes: tuple[OutcomeRow, ...]
    methods: MethodLibrary
    similar: Mapping[str, tuple[Likeness, ...]]
    strength: tuple[StrengthYear, ...]
    learning: LearningBoard
    pairings: tuple[Pairing, ...]
    contests: tuple[ContestRow, ...]
    care: tuple[CareYear, ...]
    counts: Mapping[str, Number]


def catalogue(branches: Sequence[Branch], bureau: Bureau) -> Catalogue:
    """Return all that is said across `branches`, the same in whatever order they come."""
    roll = honour_roll(branches, bureau)
    ordered = tuple(_showable(branch, roll, bureau) for branch in site_order(branches, bureau))
    counties, police_kinds = by_county(ordered, bureau), by_police_kind(ordered, bureau)
    pledges, service = pledge_board(ordered, bureau.as_of), service_board(ordered, bureau)
    posts, responses, outcomes = post_rows(ordered), response_rows(ordered, bureau.as_of), outcome_rows(ordered)
    strength, learning, care = (
        strength_years(counties, bureau),
        learning_board(ordered, bureau.as_of),
        care_years(ordered),
    )
    methods = method_library(ordered, bureau)
    return Catalogue(
        bureau=bureau,
        branches=ordered,
        by_id={branch.id: branch for branch in ordered},
        neighbours={id_: pair for county in counties for id_, pair in _neighbours(county)},
        counties=counties,
        police_kinds=police_kinds,
        roll=roll,
        pledges=pledges,
        service=service,
        posts=posts,
        responses=responses,
        outcomes=outcomes,
        methods=methods,
        similar=similar_branches(ordered),
        strength=strength,
        learning=learning,
        pairings=pairings(ordered, bureau),
        contests=contest_rows(ordered),
        care=care,
        counts={
            **breakdowns.honour_breakdown(roll, bureau.window),
            **breakdowns.county_breakdown(counties, pledges, service),
            **breakdowns.quarter_counts(service),
            **breakdowns.topic_counts(service),
            **breakdowns.method_breakdown(methods),
            **breakdowns.learning_breakdown(learning),
            **breakdowns.outcome_breakdown(outcomes, police_kinds),
            **counts.branch_counts(ordered),
            **counts.county_counts(counties, roll),
            **counts.police_kind_counts(police_kinds, roll),
            **counts.honour_counts(roll),
            **counts.pledge_counts(pledges),
            **counts.service_counts(service),
            **counts.service_sum_counts(service),
            **counts.duty_counts(posts, responses, outcomes),
            **counts.year_counts(strength, learning, care),
        },
    )


def highest_honour(branch: Branch, bureau: Bureau) -> Honour | None:
    """Return the highest 有效 honour the branch itself received: by 层级, then 口径, then the newest.

    Honours of persons are theirs, and those of a higher unit (参与) are not the branch's.
    """
    own = [h for h in branch.honours if h.kind == "unit" and h.status == "valid" and is_own(branch, h)]
    levels = ranks(bureau.levels, (honour.level for honour in own))
    tiers = ranks(bureau.tiers, (honour.tier for honour in own))
    newest = sorted(own, key=lambda h: h.date.last.toordinal() if h.date else 0, reverse=True)
    return min(newest, key=lambda h: (levels[h.level], tiers[h.tier]), default=None)


def _showable(branch: Branch, roll: HonourRoll, bureau: Bureau) -> Branch:
    shown = {entry.anchor_on(branch.id): entry for entry in roll.by_branch.get(branch.id, ())}
    # One folder may still call 有效 what the recipient's own folder calls 期满.
    honours = tuple(_as_enrolled(honour, shown[honour.anchor]) for honour in branch.honours if honour.anchor in shown)
    return replace(branch, honours=honours, contests=tuple(_contest(contest, bureau) for contest in branch.contests))


def _as_enrolled(honour: Honour, entry: RollEntry) -> Honour:
    return honour if honour.status == entry.status else replace(honour, status=entry.status)


def _contest(contest: Contest, bureau: Bureau) -> Contest:
    return contest if bureau.ranked else replace(contest, rank=None)


def _neighbours(county: Group) -> Sequence[tuple[str, Neighbours]]:
    row = (None, *county.branches, None)
    return [(branch.id, (before, after)) for before, branch, after in zip(row, county.branches, row[2:], strict=False)]

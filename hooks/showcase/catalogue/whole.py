"""All branches and what is said across them: the one source of every list and every number on the site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from showcase.catalogue import counts
from showcase.catalogue.claims import is_own
from showcase.catalogue.counts import Number
from showcase.catalogue.honours import HonourRoll, honour_roll
from showcase.catalogue.order import Group, by_county, by_police_kind, ranks, site_order
from showcase.catalogue.pledges import PledgeBoard, pledge_board
from showcase.catalogue.service import ServiceBoard, service_board
from showcase.catalogue.tallies import OutcomeRow, PostRow, ResponseRow, outcome_rows, post_rows, response_rows
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
    counts: Mapping[str, Number]


def catalogue(branches: Sequence[Branch], bureau: Bureau) -> Catalogue:
    """Return all that is said across `branches`, the same in whatever order they come."""
    roll = honour_roll(branches, bureau)
    ordered = tuple(_showable(branch, roll, bureau) for branch in site_order(branches, bureau))
    counties, police_kinds = by_county(ordered, bureau), by_police_kind(ordered, bureau)
    pledges, service = pledge_board(ordered, bureau.as_of), service_board(ordered, bureau)
    posts, responses, outcomes = post_rows(ordered), response_rows(ordered, bureau.as_of), outcome_rows(ordered)
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
        counts={
            **counts.branch_counts(ordered),
            **counts.county_counts(counties, roll),
            **counts.police_kind_counts(police_kinds, roll),
            **counts.honour_counts(roll),
            **counts.pledge_counts(pledges),
            **counts.service_counts(service),
            **counts.duty_counts(posts, responses, outcomes),
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
    anchors = {
        anchor
        for entry in roll.by_branch.get(branch.id, ())
        for home, anchor in zip(entry.homes, entry.anchors, strict=True)
        if home == branch.id
    }
    honours = tuple(honour for honour in branch.honours if honour.anchor in anchors)
    return replace(branch, honours=honours, contests=tuple(_contest(contest, bureau) for contest in branch.contests))


def _contest(contest: Contest, bureau: Bureau) -> Contest:
    return contest if bureau.show_ranks and bureau.rank_basis else replace(contest, rank=None)


def _neighbours(county: Group) -> Sequence[tuple[str, Neighbours]]:
    row = (None, *county.branches, None)
    return [(branch.id, (before, after)) for before, branch, after in zip(row, county.branches, row[2:], strict=False)]

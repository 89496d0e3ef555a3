"""The rows of data files: what a list says, with English keys and plain values."""

from __future__ import annotations

from collections.abc import Mapping

from showcase.catalogue.entries import RollEntry
from showcase.catalogue.honours import HonourRoll


def honour_records(roll: HonourRoll) -> tuple[Mapping[str, object], ...]:
    """Return every honour of `roll` for data/honours.json, newest first; a date as far as it is known, or null."""
    return tuple(map(_honour_record, roll.entries))


def _honour_record(entry: RollEntry) -> Mapping[str, object]:
    return {
        "id": entry.id,
        "name": entry.name,
        "tier": entry.tier,
        "level": entry.level,
        "kind": entry.kind,
        "recipient": entry.recipient,
        "issuer": entry.issuer,
        "date": str(entry.date) if entry.date else None,
        "document": entry.document,
        "status": entry.status,
        "counted": entry.counted,
        "why_not": entry.why_not,
        "participant": entry.participant,
        "temporary": entry.temporary,
        "posthumous": entry.posthumous,
        "branches": entry.homes,
    }

"""The shape clerks and editors may write: Chinese keys ↔ English names, and the sentences when it does not fit."""

from __future__ import annotations

from typing import Final

from showcase.authored.document import Document
from showcase.authored.schema.approval import ApprovalDoc
from showcase.authored.schema.blanks import Blank, branch_blanks
from showcase.authored.schema.branch import BranchDoc
from showcase.authored.schema.bureau import BureauDoc
from showcase.authored.schema.fit import fit
from showcase.authored.schema.jsonschema import ONE_OR_MANY, bureau_json_schema, json_schema
from showcase.authored.schema.keys import keys_of
from showcase.authored.schema.tidy import Steps, tidied
from showcase.problem import Problem

__all__ = [
    "APPROVAL_KEYS",
    "BUREAU_KEYS",
    "BUREAU_LISTS",
    "KNOWN_KEYS",
    "TEXT_LISTS",
    "ApprovalDoc",
    "Blank",
    "BranchDoc",
    "BureauDoc",
    "Steps",
    "branch_blanks",
    "bureau_json_schema",
    "json_schema",
    "read_approval",
    "read_branch",
    "read_bureau",
]

KNOWN_KEYS: Final = keys_of(BranchDoc).names
TEXT_LISTS: Final = keys_of(BranchDoc).text_lists
BUREAU_KEYS: Final = keys_of(BureauDoc).names
APPROVAL_KEYS: Final = keys_of(ApprovalDoc).names
BUREAU_LISTS: Final = keys_of(BureauDoc).text_lists


def read_branch(document: Document, *, partly: bool = False) -> tuple[BranchDoc | None, tuple[Problem, ...]]:
    """Return what a branch file says, or None when it does not fit, and all that its clerk should put right.

    Asked for `partly`, it gives the parts that fit, with `gaps` where the others were.
    """
    tidy = tidied(document.tree, one_or_many=ONE_OR_MANY, kept=(("审签", "上级审定"),))
    return fit(BranchDoc, tidy, document, partly=partly)


def read_bureau(document: Document, *, partly: bool = False) -> tuple[BureauDoc | None, tuple[Problem, ...]]:
    """Return what the site file says, or None when it does not fit, and all that its editor should put right.

    Asked for `partly`, it gives the parts that fit, with `gaps` where the others were.
    """
    return fit(BureauDoc, tidied(document.tree), document, partly=partly)


def read_approval(document: Document) -> tuple[ApprovalDoc | None, tuple[Problem, ...]]:
    """Return what an approval.yaml says, or None when it does not fit; a program wrote it, so it fits or is spoilt."""
    return fit(ApprovalDoc, tidied(document.tree), document)

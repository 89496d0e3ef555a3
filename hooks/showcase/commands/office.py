"""The errands of the editor's office, in the order a submission goes through them."""

from __future__ import annotations

from types import ModuleType
from typing import Final

from showcase.commands import (
    approving,
    handing,
    hiding,
    importing,
    listing,
    reporting,
    reviewing,
    undoing,
    withdrawing,
)

OFFICE: Final[tuple[ModuleType, ...]] = (
    reviewing,
    importing,
    undoing,
    listing,
    approving,
    withdrawing,
    hiding,
    reporting,
    handing,
)

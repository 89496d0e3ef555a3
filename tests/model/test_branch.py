"""What a branch says of itself."""

from __future__ import annotations

from tests.catalogue.samples import a_branch


def test_only_a_branch_set_up_for_a_task_is_temporary() -> None:
    assert a_branch(kind="临时").temporary
    assert not a_branch(kind="常设").temporary

"""Approves every branch of a content folder as its 审签 says, so that generated and sample branches are published.

`python -m bench.approvals DIR` after samples were changed; a real bureau uses `showcase approve`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from showcase.authored.folders import branch_folders
from showcase.authored.schema.approval import AGREED, APPROVAL, SECRECY
from showcase.authored.schema.branch import SignatureDoc
from showcase.authored.seal import seal
from showcase.authored.source import Source, read_source
from showcase.photos.digests import digest_of
from showcase.photos.measure import measure
from showcase.submissions.approval import Taken, put_on_record, step


def approve_as_signed(content: Path) -> int:
    """Write an approval.yaml beside every branch.yaml whose 上级审定 is 同意, and return how many."""
    count = 0
    for folder in branch_folders(content)[0]:
        source, _ = read_source(folder, content.as_posix(), measure)
        if source and _agrees(source.doc.signoff.approved):
            _approve(source)
            count += 1
    return count


def _approve(source: Source) -> None:
    """Record the steps the file itself tells of, over what lies in the folder now."""
    sealed = seal(source.doc, {name: digest_of(file) for name, file in source.photos.items()})
    signed = ((SECRECY, source.doc.signoff.secrecy), (APPROVAL, source.doc.signoff.approved))
    steps = [
        step(Taken(name, one.who, one.date, AGREED), sealed) for name, one in signed if one and one.who and one.date
    ]
    put_on_record(source.folder.path, source.id, steps)


def _agrees(signed: SignatureDoc | None) -> bool:
    return bool(signed and signed.who and signed.date and signed.verdict == AGREED)


if __name__ == "__main__":
    sys.stdout.write(f"{approve_as_signed(Path(sys.argv[1]))} approved\n")

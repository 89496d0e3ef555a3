"""The seal of a branch: a digest that changes with every change of meaning, and with none of layout."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Final

from showcase.authored.schema import BranchDoc

_EDITION: Final = "showcase seal 1"


def seal(doc: BranchDoc, photos: Mapping[str, str]) -> str:
    """Return the SHA-256 of what `doc` means and of its photos, as 64 hex digits.

    `photos` pairs the name of every photo the branch names with the SHA-256 of its bytes. The order of keys, quotes,
    comments and blank fields do not count, nor does 上级审定: that block only repeats what the seal itself stands for.
    A field added to the schema later leaves old seals whole, as long as it is optional.
    """
    meant = doc.model_dump(by_alias=True, exclude_defaults=True)
    meant["审签"] = {step: said for step, said in meant["审签"].items() if step != "上级审定"}
    text = json.dumps([_EDITION, meant, sorted(photos.items())], ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

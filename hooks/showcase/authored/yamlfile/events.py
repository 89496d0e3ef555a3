"""A text read in one pass over libyaml's events; the only `yaml` import."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Final

import yaml

from showcase.authored.yamlfile.growth import Event, Growth, spot_of
from showcase.authored.yamlfile.recovery import Parsed


def parse(text: str, known: Collection[str]) -> Parsed:
    """Return the values of `text`, which holds no unseen characters, with the place of each.

    One pass guards and builds at once. Nothing recurses, so no nesting can overflow a stack (yaml.compose dies of
    50,000 brackets), and there is one pass where a guard before compose would make two.
    """
    growth = Growth(text, known)
    loader = yaml.CSafeLoader(text)
    complaint = None
    try:
        following, scalar, scalar_event = loader.get_event, growth.scalar, yaml.ScalarEvent
        while True:
            event = following()
            if type(event) is scalar_event:  # nine of ten
                scalar(event)
            elif not _TAKE[type(event)](growth, event):
                break
    except yaml.MarkedYAMLError as error:
        spot = spot_of(error.problem_mark)
        since = spot_of(error.context_mark) if error.context_mark else spot
        complaint = growth.complaint(error.problem or "", error.context or "", spot, since)
    finally:
        loader.dispose()
    return Parsed(growth.tree, growth.root, growth.slips, complaint)


_TAKE: Final[Mapping[type, Callable[[Growth, Event], bool]]] = {
    yaml.StreamStartEvent: lambda _growth, _event: True,
    yaml.DocumentStartEvent: Growth.document,
    yaml.MappingStartEvent: Growth.mapping,
    yaml.SequenceStartEvent: Growth.sequence,
    yaml.ScalarEvent: Growth.scalar,
    yaml.AliasEvent: Growth.alias,
    yaml.MappingEndEvent: Growth.close,
    yaml.SequenceEndEvent: Growth.close,
    yaml.DocumentEndEvent: lambda _growth, _event: True,
    yaml.StreamEndEvent: lambda _growth, _event: False,
}

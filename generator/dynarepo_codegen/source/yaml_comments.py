"""Templates that lose their end, because YAML reads ` #` as the start of a comment."""

import re
from collections.abc import Iterable

from yaml.events import Event, ScalarEvent

from ..diagnostics import Diagnostics, Mark

_PLACEHOLDER_COMMENT = re.compile(r"[ \t]+#\{\w+\}?")


def warn_of_cut_templates(
    file: str, text: str, events: Iterable[Event], diagnostics: Diagnostics
) -> None:
    """Warn where a placeholder follows a plain value as a comment, as in `account #{id}`."""
    if not _PLACEHOLDER_COMMENT.search(text):
        return
    lines = re.split("\r\n|[\r\n\x85\u2028\u2029]", text)
    for event in events:
        end = event.end_mark
        if not isinstance(event, ScalarEvent) or event.style or end is None:
            continue
        if end.line >= len(lines):
            continue
        comment = _PLACEHOLDER_COMMENT.match(lines[end.line], end.column)
        if comment:
            diagnostics.warning(
                "DR114",
                Mark(file, end.line + 1, end.column + 1),
                f"`{comment.group().strip()}` is a comment, since ` #` starts one",
                "put the whole value in quotes where the placeholder is meant",
            )

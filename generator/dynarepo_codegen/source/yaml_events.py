"""YAML text as a list of parser events, the same whichever parser is installed."""

from collections.abc import Iterable

import yaml
from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
)

from ..diagnostics import Diagnostics, Mark
from .yaml_syntax import report_syntax_error

MAX_DEPTH = 60


class _TooDeepError(Exception):
    """Nesting past what any schema needs; it would exhaust the stack of whoever walks it."""

    def __init__(self, event: Event) -> None:
        super().__init__()
        self.event = event


def mark_of(file: str, event: Event) -> Mark:
    """Where an event starts."""
    start = event.start_mark
    return Mark(file, start.line + 1, start.column + 1) if start else Mark(file, 1, 1)


def parse_events(file: str, text: str, diagnostics: Diagnostics) -> list[Event] | None:
    """The events of the one document in `text`, or None where it is not YAML.

    The parser written in C is several times faster, but words its errors differently: when it
    refuses, the one written in Python says why, so that every machine reports the same. About tabs
    the two disagree, so a file with a tab is left to the one that every machine has.
    """
    try:
        if yaml.__with_libyaml__ and "\t" not in text:
            try:
                return _single_document(file, _bounded(_fast(text)), diagnostics)
            except (yaml.YAMLError, ValueError, OverflowError):
                pass
        return _single_document(file, _bounded(_plain(text)), diagnostics)
    except _TooDeepError as found:
        message = f"this is nested more than {MAX_DEPTH} levels deep"
        hint = "close brackets where they end; a schema needs fewer levels"
        diagnostics.error("DR111", mark_of(file, found.event), message, hint)
    # A character that an escape names but Unicode does not have is not a YAMLError.
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        report_syntax_error(file, text, error, diagnostics)
    return None


def _fast(text: str) -> Iterable[Event]:
    return yaml.parse(text, Loader=yaml.CSafeLoader)


def _plain(text: str) -> Iterable[Event]:
    return yaml.parse(text, Loader=yaml.SafeLoader)


def _bounded(events: Iterable[Event]) -> list[Event]:
    depth = 0
    kept: list[Event] = []
    for event in events:
        if isinstance(event, CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise _TooDeepError(event)
        elif isinstance(event, CollectionEndEvent):
            depth -= 1
        kept.append(event)
    return kept


def _single_document(
    file: str, events: list[Event], diagnostics: Diagnostics
) -> list[Event] | None:
    starts = [n for n, event in enumerate(events) if isinstance(event, DocumentStartEvent)]
    if not starts:
        hint = "start with `service:` and the name of the service"
        diagnostics.error("DR103", Mark(file, 1, 1), "this file is empty", hint)
        return None
    if len(starts) > 1:
        diagnostics.error(
            "DR105",
            mark_of(file, events[starts[1]]),
            "a second YAML document starts here",
            "remove the `---` line, or move what follows it to a file of its own",
        )
        return None
    return events[starts[0] + 1 :]

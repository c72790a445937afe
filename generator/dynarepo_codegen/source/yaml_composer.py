"""YAML events as a tree of nodes: aliases and merges resolved, duplicate keys refused."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from ..diagnostics import Diagnostics, Mark, Text, closest
from .yaml_comments import warn_of_cut_templates
from .yaml_events import MAX_DEPTH, mark_of, parse_events
from .yaml_merges import Entry, join_entries
from .yaml_nodes import Mapping, Node, Scalar, Sequence, mark_of_node

MAX_ALIASED_NODES = 200_000
_SURROGATE = re.compile("[\ud800-\udfff]")


def parse(file: str, text: str, diagnostics: Diagnostics) -> Mapping | None:
    """The mapping that a YAML file holds, or None where there is none to go on with."""
    text = text.removeprefix("\ufeff")
    events = parse_events(file, text, diagnostics)
    if events is None:
        return None
    composer = _Composer(file, diagnostics, iter(events))
    try:
        node = composer.node(next(composer.events))
    except _RefusedError:
        return None
    warn_of_cut_templates(file, text, events, diagnostics)
    if isinstance(node, Mapping):
        return node
    hint = "start with `service:` and the name of the service"
    if isinstance(node, Scalar) and node.plain and not node.text:
        diagnostics.error("DR103", Mark(file, 1, 1), "this file is empty", hint)
    else:
        mark = mark_of_node(node)
        diagnostics.error("DR104", mark, "a schema is a mapping, this is not", hint)
    return None


class _RefusedError(Exception):
    """What the file says would grow past any bound; it is reported, and not followed."""


@dataclass(frozen=True, slots=True)
class _Anchored:
    """A named node; `size` and `height` count what stands below it, aliases followed."""

    node: Node
    size: int
    height: int


@dataclass(slots=True)
class _Composer:
    file: str
    diagnostics: Diagnostics
    events: Iterator[Event]
    anchors: dict[str, _Anchored | None] = field(default_factory=dict[str, "_Anchored | None"])
    size: int = 0
    aliased: int = 0
    depth: int = 0
    deepest: int = 0

    def node(self, event: Event) -> Node:
        """The node that starts with `event`."""
        if isinstance(event, AliasEvent):
            return self._alias(event)
        assert isinstance(event, NodeEvent), "the parser yields well-formed trees"
        if event.anchor is None:
            return self._fresh(event)
        # Known but unfinished while its own content is read: an alias to it would be endless.
        self.anchors[event.anchor] = None
        size, deepest = self.size, self.deepest
        self.deepest = self.depth
        node = self._fresh(event)
        height = self.deepest - self.depth
        self.anchors[event.anchor] = _Anchored(node, self.size - size, height)
        self.deepest = max(deepest, self.deepest)
        return node

    def _fresh(self, event: NodeEvent) -> Node:
        self.size += 1
        if isinstance(event, ScalarEvent):
            self._refuse_tag(event, event.tag)
            return self._scalar(event)
        assert isinstance(event, SequenceStartEvent | MappingStartEvent)
        self._refuse_tag(event, event.tag)
        self.depth += 1
        self.deepest = max(self.deepest, self.depth)
        mark = mark_of(self.file, event)
        node: Node
        if isinstance(event, SequenceStartEvent):
            node = Sequence(mark, tuple(self.node(item) for item in self._until_end()))
        else:
            entries = [Entry(self.node(key), self._value()) for key in self._until_end()]
            node = Mapping(mark, join_entries(entries, self.diagnostics))
        self.depth -= 1
        return node

    def _until_end(self) -> Iterator[Event]:
        for event in self.events:
            if isinstance(event, CollectionEndEvent):
                return
            yield event

    def _value(self) -> Node:
        return self.node(next(self.events))

    def _scalar(self, event: ScalarEvent) -> Scalar:
        mark = mark_of(self.file, event)
        plain = not event.style
        width = 0 if plain else 1
        inner = mark if plain else Mark(mark.file, mark.line, mark.column + 1)
        value = self._joined_surrogates(event.value, mark)
        end = event.end_mark
        # Folded lines and escapes: the text's offsets are no longer the file's columns.
        shifted = end is None or (end.line + 1, end.column + 1 - width) != (
            mark.line,
            inner.column + len(event.value),
        )
        return Scalar(Text(value, mark, inner, shifted), plain)

    def _joined_surrogates(self, value: str, mark: Mark) -> str:
        """The text, with the two escapes that JSON writes for one character joined into it."""
        if not _SURROGATE.search(value):
            return value
        joined = value.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
        half = _SURROGATE.search(joined)
        if half:
            message = f"the escape for U+{ord(half[0]):04X} is half of a character"
            hint = "write the character itself"
            self.diagnostics.error("DR112", mark, message, hint)
        return joined

    def _alias(self, event: AliasEvent) -> Node:
        name = event.anchor or ""
        mark = mark_of(self.file, event)
        if name not in self.anchors:
            hint = (
                closest(name, tuple(self.anchors)) or "put a value that starts with `*` in quotes"
            )
            self.diagnostics.error("DR109", mark, f"no `&{name}` stands before this alias", hint)
            return Scalar(Text("", mark), plain=False)
        anchored = self.anchors[name]
        if anchored is None:
            hint = "write out what is meant here"
            self.diagnostics.error("DR110", mark, f"the alias `*{name}` contains itself", hint)
            raise _RefusedError
        self.size += anchored.size
        self.aliased += anchored.size
        self.deepest = max(self.deepest, self.depth + anchored.height)
        if self.deepest > MAX_DEPTH or self.aliased > MAX_ALIASED_NODES:
            message = "aliases expand to more than a schema can hold"
            self.diagnostics.error("DR111", mark, message, "write fewer aliases of aliases")
            raise _RefusedError
        return anchored.node

    def _refuse_tag(self, event: Event, tag: str | None) -> None:
        if tag is not None:
            hint = "write the value without it; put text in quotes where it must stay text"
            written = tag.replace("tag:yaml.org,2002:", "!!")
            message = f"the tag `{written}` is not available"
            self.diagnostics.error("DR108", mark_of(self.file, event), message, hint)

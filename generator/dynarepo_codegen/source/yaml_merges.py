"""The entries of one YAML mapping: keys are text, each stands once, `<<` merges others in."""

from dataclasses import dataclass

from ..diagnostics import Diagnostics, Mark, Text
from .yaml_nodes import Mapping, Node, Scalar, Sequence, mark_of_node


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value, as written."""

    key: Node
    value: Node


def join_entries(entries: list[Entry], diagnostics: Diagnostics) -> tuple[tuple[Text, Node], ...]:
    """The keys and values of a mapping: its own first, then what it merges in."""
    own: dict[Text, Node] = {}
    merged: list[Mapping] = []
    written: dict[tuple[str, bool], Mark] = {}
    for entry in entries:
        key = _key(entry.key, diagnostics)
        if key is None:
            continue
        is_merge = key == "<<" and isinstance(entry.key, Scalar) and entry.key.plain
        first = written.setdefault((key, is_merge), key.mark)
        if first is not key.mark:
            _report_duplicate(key, first, diagnostics)
        elif is_merge:
            merged = _sources(entry.value, diagnostics)
        else:
            own[key] = entry.value
    # An earlier mapping wins over a later one, and what is written here over both.
    for mapping in merged:
        for key, value in mapping.items:
            own.setdefault(key, value)
    return tuple(own.items())


def _key(node: Node, diagnostics: Diagnostics) -> Text | None:
    if not isinstance(node, Scalar):
        hint = "put a key that holds `{` or `[` in quotes"
        diagnostics.error("DR107", node.mark, "a key must be text", hint)
        return None
    if node.plain and not node.text:
        diagnostics.error("DR107", node.text.mark, "a key is missing here", "write `key: value`")
        return None
    return node.text


def _report_duplicate(key: Text, first: Mark, diagnostics: Diagnostics) -> None:
    hint = "keep one of the two"
    if key == "<<":
        hint = "merge several mappings with one list: `<<: [*first, *second]`"
    diagnostics.error(
        "DR106", key.mark, f"`{key}` is written twice, first at {first.line}:{first.column}", hint
    )


def _sources(node: Node, diagnostics: Diagnostics) -> list[Mapping]:
    if isinstance(node, Mapping):
        return [node]
    items = node.items if isinstance(node, Sequence) else (node,)
    mappings: list[Mapping] = []
    for item in items:
        if isinstance(item, Mapping):
            mappings.append(item)
            continue
        mark = mark_of_node(item)
        hint = "write `<<: *name`, or a list of aliases to mappings"
        diagnostics.error("DR113", mark, "`<<` merges mappings, this is not one", hint)
    return mappings

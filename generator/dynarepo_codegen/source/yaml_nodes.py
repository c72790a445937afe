"""YAML as nodes that know their place, before anything is interpreted."""

from dataclasses import dataclass

from ..diagnostics import Mark, Text


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value, as text; `plain` when it was written without quotes."""

    text: Text
    plain: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    mark: Mark
    items: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and nodes, in the order written."""

    mark: Mark
    items: "tuple[tuple[Text, Node], ...]"


Node = Scalar | Sequence | Mapping


def mark_of_node(node: Node) -> Mark:
    """Where a node starts."""
    return node.text.mark if isinstance(node, Scalar) else node.mark

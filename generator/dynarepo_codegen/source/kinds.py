"""What a field of the language may hold, read once from its type hint."""

from collections.abc import Mapping as MappingType
from dataclasses import dataclass, is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from ..diagnostics import Text
from .yaml_nodes import Mapping, Node, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class TextKind:
    """Any single value, as text."""


@dataclass(frozen=True, slots=True)
class BoolKind:
    """`true` or `false`."""


@dataclass(frozen=True, slots=True)
class IntKind:
    """A whole number."""


@dataclass(frozen=True, slots=True)
class NodeKind:
    """Anything; a later stage knows what it means."""


@dataclass(frozen=True, slots=True)
class ChoiceKind:
    """One of a few words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListKind:
    """A list."""

    item: "Kind"


@dataclass(frozen=True, slots=True)
class MapKind:
    """A mapping whose keys are the user's own."""

    value: "Kind"


@dataclass(frozen=True, slots=True)
class RecordKind:
    """A mapping whose keys the language knows."""

    record: type[Any]


@dataclass(frozen=True, slots=True)
class EitherKind:
    """One of several kinds, told apart by how the value is written."""

    kinds: "tuple[Kind, ...]"


ScalarKind = TextKind | BoolKind | IntKind | ChoiceKind
Kind = ScalarKind | NodeKind | ListKind | MapKind | RecordKind | EitherKind

_SIMPLE: dict[Any, Kind] = {Text: TextKind(), bool: BoolKind(), int: IntKind()}


def kind_of(hint: Any) -> Kind:
    """The kind that a resolved type hint stands for; `None` in it is the language's business."""
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if isinstance(hint, type) and is_dataclass(hint):
        return RecordKind(hint)
    arguments = get_args(hint)
    match get_origin(hint):
        case origin if origin is Union or origin is UnionType:
            return _either(tuple(part for part in arguments if part is not NoneType))
        case origin if origin is Literal:
            return ChoiceKind(tuple(arguments))
        case origin if origin is tuple and arguments[1:] == (...,):
            return ListKind(kind_of(arguments[0]))
        case origin if origin is MappingType and arguments[0] is Text:
            return MapKind(kind_of(arguments[1]))
        case _:
            raise TypeError(f"the language has no values of type {hint!r}")


def _either(parts: tuple[Any, ...]) -> Kind:
    nodes = get_args(Node)
    if all(node in parts for node in nodes):
        return NodeKind()
    kinds = tuple(kind_of(part) for part in parts)
    return kinds[0] if len(kinds) == 1 else EitherKind(kinds)


def alternatives(kind: Kind) -> tuple[Kind, ...]:
    """The kinds that a value may have."""
    return kind.kinds if isinstance(kind, EitherKind) else (kind,)


def accepts(kind: Kind, node: Node) -> bool:
    """Whether a node is written the way this kind is: as one value, a list or a mapping."""
    match kind:
        case NodeKind():
            return True
        case EitherKind(kinds):
            return any(accepts(each, node) for each in kinds)
        case ListKind():
            return isinstance(node, Sequence)
        case MapKind() | RecordKind():
            return isinstance(node, Mapping)
        case _:
            return isinstance(node, Scalar)


def needs(kind: Kind) -> str:
    """What a value of this kind is called in a message."""
    match kind:
        case TextKind():
            return "text"
        case BoolKind():
            return "`true` or `false`"
        case IntKind():
            return "a whole number"
        case ChoiceKind(words):
            return " or ".join(f"`{word}`" for word in words)
        case NodeKind():
            return "a value"
        case ListKind():
            return "a list"
        case MapKind() | RecordKind():
            return "a mapping"
        case EitherKind(kinds):
            return " or ".join(dict.fromkeys(needs(each) for each in kinds))

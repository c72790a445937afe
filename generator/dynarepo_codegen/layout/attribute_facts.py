"""How an attribute of an entity or value type is stored, as one fact."""

from ..model.types import (
    EnumType,
    ListType,
    MapType,
    ScalarType,
    SetType,
    Type,
    UnionRef,
    ValueRef,
    wire_kind,
)
from ..model.values import Attribute
from .fact_values import ENCRYPTED, Fact, Words, fact


def attribute_fact(owner: Words, attribute: Attribute) -> Fact:
    """The fact about one attribute."""
    chain, leaf = _unfolded(attribute.type)
    return fact(
        attribute.mark,
        *owner,
        "attribute",
        attribute.name,
        stored=[] if attribute.in_key else [attribute.stored_name],
        in_key=["yes"] if attribute.in_key else [],
        wire=[] if attribute.in_key else [_wire(attribute)],
        type=(*chain, _leaf_name(leaf)),
        **_leaf_form(leaf),
        presence=[_presence(attribute)],
        nullable=["yes"] if attribute.nullable else [],
        minimum=_limit(attribute.constraints.minimum),
        maximum=_limit(attribute.constraints.maximum),
        min_length=_limit(attribute.constraints.min_length),
        max_length=_limit(attribute.constraints.max_length),
        pattern=_limit(attribute.constraints.pattern),
    )


def _wire(attribute: Attribute) -> str:
    return ENCRYPTED if attribute.encrypted else wire_kind(attribute.type)


def _limit(limit: str | int | None) -> list[str]:
    return [] if limit is None else [str(limit)]


def _presence(attribute: Attribute) -> str:
    """Whether an item can lack the attribute, and what that means for reading it."""
    if attribute.optional:
        return "optional"
    if attribute.server_set is not None:
        return "server"
    return "required" if attribute.default is None else "default"


def _unfolded(of: Type) -> tuple[Words, ScalarType | EnumType | ValueRef | UnionRef]:
    """The containers of a type from outside to inside, and what they hold in the end."""
    match of:
        case SetType(element):
            return ("set",), element
        case ListType(element):
            chain, leaf = _unfolded(element)
            return ("list", *chain), leaf
        case MapType(value):
            chain, leaf = _unfolded(value)
            return ("map", *chain), leaf
        case _:
            return (), of


def _leaf_name(leaf: ScalarType | EnumType | ValueRef | UnionRef) -> str:
    match leaf:
        case ScalarType(kind=kind):
            return kind
        case EnumType():
            return "enum"
        case ValueRef():
            return "value"
        case UnionRef():
            return "union"


def _leaf_form(leaf: ScalarType | EnumType | ValueRef | UnionRef) -> dict[str, list[str]]:
    match leaf:
        case ScalarType(encoding=encoding, precision=precision):
            return {
                "encoding": [encoding] if encoding else [],
                "precision": [precision] if encoding == "iso" else [],
            }
        case EnumType(values=values):
            return {"values": sorted(values)}
        case ValueRef(name) | UnionRef(name):
            return {"of": [name]}

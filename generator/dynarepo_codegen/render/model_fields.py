"""Attributes as fields of Pydantic models."""

from collections.abc import Collection
from dataclasses import dataclass

from ..model.types import ListType, MapType, Type, UnionRef, ValueRef
from ..model.values import Attribute, GeneratedDefault, LiteralDefault
from .code import NO_CODE, Code, listed
from .defaults import default_maker
from .imports import Imports
from .literals import text_code, value_code
from .python_types import or_none, python_type
from .quoting import quoted


@dataclass(frozen=True, slots=True)
class ModelField:
    """One line of a model's body; `default` is what stands after the equals sign, if anything."""

    name: Code
    annotation: Code
    default: Code


def model_field(
    attribute: Attribute, imports: Imports, pending: Collection[str] = ()
) -> ModelField:
    """The field of an attribute; types in `pending` are defined further down."""
    maybe = attribute.optional or attribute.nullable
    annotation = or_none(python_type(attribute.type, imports, validated=True), maybe)
    if any(name in pending for name in references(attribute.type)):
        annotation = quoted(annotation)
    plain = _plain_default(attribute, imports)
    options = [
        *_factory(attribute, imports, pending),
        *_constraints(attribute, imports),
        *_shown(attribute),
    ]
    if not options:
        return ModelField(Code(attribute.name), annotation, plain)
    if plain:
        options.insert(0, Code(f"default={plain}"))
    made = Code(f"{imports.use('pydantic.Field')}({listed(tuple(options))})")
    return ModelField(Code(attribute.name), annotation, made)


def _plain_default(attribute: Attribute, imports: Imports) -> Code:
    if isinstance(attribute.default, LiteralDefault):
        return value_code(attribute.default.value, imports)
    absent = attribute.optional and attribute.default is None
    return Code("None") if absent else NO_CODE


def _factory(attribute: Attribute, imports: Imports, pending: Collection[str]) -> tuple[Code, ...]:
    if not isinstance(attribute.default, GeneratedDefault):
        return ()
    maker = default_maker(attribute.default, attribute.type, imports)
    if any(name in pending for name in references(attribute.type)):
        # Its element's class is not defined yet; a map's key type may stay where it is.
        collection, _, inside = maker.removesuffix("]").partition("[")
        key, comma, element = (
            inside.partition(", ") if collection.endswith("dict") else ("", "", inside)
        )
        maker = Code(f"{collection}[{key}{comma}{quoted(element)}]")
    return (Code(f"default_factory={maker}"),)


def _constraints(attribute: Attribute, imports: Imports) -> tuple[Code, ...]:
    limits = attribute.constraints
    found: list[Code] = []
    if limits.minimum is not None:
        found.append(Code(f"ge={text_code(limits.minimum, attribute.type, imports)}"))
    if limits.maximum is not None:
        found.append(Code(f"le={text_code(limits.maximum, attribute.type, imports)}"))
    if limits.min_length is not None:
        found.append(Code(f"min_length={limits.min_length}"))
    if limits.max_length is not None:
        found.append(Code(f"max_length={limits.max_length}"))
    if limits.pattern is not None:
        # The pattern describes the whole value, not a part of it.
        found.append(Code(f"pattern={quoted(f'^(?:{limits.pattern})$')}"))
    return tuple(found)


def _shown(attribute: Attribute) -> tuple[Code, ...]:
    found: list[Code] = []
    if attribute.sensitive:
        found.append(Code("repr=False"))
    if attribute.description:
        found.append(Code(f"description={quoted(' '.join(attribute.description.split()))}"))
    return tuple(found)


def references(of: Type) -> tuple[str, ...]:
    """The value types and unions that a type names."""
    match of:
        case ValueRef(name=name) | UnionRef(name=name):
            return (name,)
        case ListType(element=inner) | MapType(value=inner):
            return references(inner)
        case _:
            return ()

"""Renders the typed paths into the types that the entities of a service share, and their codecs.

They stand apart from the types themselves: who only reads items never loads them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ..model.names import snake_case
from ..model.types import EnumType, ScalarType
from ..model.values import Attribute, Service, UnionType, ValueType
from .code import Code, listed
from .context import type_enums
from .environment import ENVIRONMENT
from .imports import Imports
from .model_fields import references
from .python_names import codec_name, property_name
from .quoting import docstring, quoted
from .typed_fields import FieldCode, attribute_fields, typed_field
from .types_code import types_in_order


@dataclass(frozen=True, slots=True)
class CodecCode:
    """The codec of an enumeration."""

    name: Code
    codec: Code
    options: Code


@dataclass(frozen=True, slots=True)
class PathProperty:
    """A property of a typed path that leads to an attribute."""

    name: Code
    doc: Code
    annotation: Code
    made: Code


@dataclass(frozen=True, slots=True)
class TypeFieldsCode:
    """The typed path into a value type or, where there is an `adapter`, into a union."""

    name: Code
    label: Code
    codec: Code
    field: Code
    encode: Code
    decode: Code
    adapter: Code | None
    validate: Code
    paths: tuple[PathProperty, ...]


def codec_of(enum: EnumType, imports: Imports) -> CodecCode:
    """How the codec of an enumeration is made."""
    options = listed(tuple(quoted(value) for value in enum.values))
    return CodecCode(imports.own(enum.name), Code(codec_name(enum.name)), options)


def type_fields_source(service: Service, imports: Imports) -> str:
    """The body of the service's `_fields.py`."""
    order = types_in_order(service)
    enums = tuple(codec_of(enum, imports) for enum in type_enums(service))
    types: list[TypeFieldsCode] = []
    for position, name in enumerate(order):
        pending = set(order[position:])
        if name in service.values:
            types.append(_value(service.values[name], imports, pending))
        else:
            types.append(_union(service.unions[name], service, imports, pending))
    return ENVIRONMENT.get_template("type_fields.py.jinja").render(
        use=imports.use, enums=enums, types=tuple(types)
    )


def _value(value: ValueType, imports: Imports, pending: set[str]) -> TypeFieldsCode:
    attributes = {attribute.name: attribute for attribute in value.attributes}
    paths = attribute_fields(attributes, "self.path.child(%s)", imports)
    properties = _properties(paths, attributes, pending)
    return _type(value.name, None, properties, imports)


def _union(
    union: UnionType, service: Service, imports: Imports, pending: set[str]
) -> TypeFieldsCode:
    adapter = Code(f"_{snake_case(union.name)}_adapter")
    attributes = {
        attribute.name: attribute
        for _, member in reversed(union.members)
        for attribute in service.values[member].attributes
    }
    child = Code(f"self.path.child({quoted(union.discriminator)})")
    paths = {
        union.discriminator: typed_field(ScalarType("string"), child, imports),
        **attribute_fields(attributes, "self.path.child(%s)", imports),
    }
    return _type(union.name, adapter, _properties(paths, attributes, pending), imports)


def _type(
    name: str, adapter: Code | None, paths: tuple[PathProperty, ...], imports: Imports
) -> TypeFieldsCode:
    own = imports.own(name)
    return TypeFieldsCode(
        own,
        quoted(name),
        Code(codec_name(name)),
        Code(f"{name}Field"),
        imports.own(f"encode_{snake_case(name)}"),
        imports.own(f"decode_{snake_case(name)}"),
        adapter,
        Code(f"{adapter}().validate_python" if adapter else f"{own}.model_validate"),
        paths,
    )


def _properties(
    paths: Mapping[str, FieldCode], attributes: Mapping[str, Attribute], pending: set[str]
) -> tuple[PathProperty, ...]:
    """The typed path of each attribute, as a property; types in `pending` are defined further down."""
    found: list[PathProperty] = []
    for name, field in paths.items():
        needed = references(attributes[name].type) if name in attributes else ()
        annotation = field.annotation if pending.isdisjoint(needed) else quoted(field.annotation)
        doc = docstring([f"The path of `{name}`."], indent=8)
        found.append(PathProperty(Code(property_name(name)), doc, annotation, field.made))
    return tuple(found)

"""Codecs and typed paths, as expressions of generated code."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..expressions import tree
from ..model.types import EnumType, ListType, MapType, ScalarType, SetType, Type, UnionRef, ValueRef
from ..model.values import Attribute, Entity, Service
from .code import Code
from .imports import Imports
from .python_names import codec_name, property_name
from .python_types import python_type
from .quoting import quoted

_CODECS = {
    "string": "STRING",
    "integer": "INTEGER",
    "decimal": "DECIMAL",
    "float": "FLOAT",
    "boolean": "BOOLEAN",
    "binary": "BINARY",
    "date": "DATE",
    "uuid": "UUID_TEXT",
    "ulid": "ULID_TEXT",
    "any": "ANY",
}
_SETS = {
    "string": "STRING_SET",
    "integer": "INTEGER_SET",
    "decimal": "DECIMAL_SET",
    "binary": "BINARY_SET",
}


def codec(of: Type, imports: Imports) -> Code:
    """The codec of a type."""
    match of:
        case ScalarType(kind="datetime", encoding="epoch_seconds"):
            return imports.use("EPOCH_SECONDS")
        case ScalarType(kind="datetime", encoding="epoch_milliseconds"):
            return imports.use("EPOCH_MILLISECONDS")
        case ScalarType(kind="datetime", precision=precision):
            return imports.use(f"DATETIME_{precision.upper()}")
        case ScalarType(kind="boolean", encoding="text"):
            return imports.use("BOOLEAN_TEXT")
        case ScalarType(kind="vector"):
            return Code(f"{imports.use('vector_of')}({of.dimensions})")
        case ScalarType(kind=kind):
            return imports.use(_CODECS[kind])
        case EnumType(name=name) | ValueRef(name=name) | UnionRef(name=name):
            return imports.own(codec_name(name))
        case SetType(element=element):
            return imports.use(_SETS[element.kind])
        case ListType(element=element):
            return Code(f"{imports.use('list_of')}({codec(element, imports)})")
        case MapType(value=value):
            return Code(f"{imports.use('map_of')}({codec(value, imports)})")


@dataclass(frozen=True, slots=True)
class FieldCode:
    """A typed path: its class as an annotation, and the expression that makes one."""

    annotation: Code
    made: Code


def typed_field(of: Type, path: Code, imports: Imports, *, nullable: bool = False) -> FieldCode:
    """The typed path of an attribute; a nullable collection or value is opaque to conditions."""
    if of == ScalarType("any"):
        name = imports.use("AnyField")
        return FieldCode(name, Code(f"{name}({path})"))
    stored = codec(of, imports)
    if not nullable and isinstance(of, ValueRef | UnionRef):
        name = imports.own(f"{of.name}Field")
        return FieldCode(name, Code(f"{name}({path}, {stored})"))
    if not nullable and of in (ScalarType("boolean"), ScalarType("boolean", "text")):
        name = imports.use("BooleanField")
        return FieldCode(name, Code(f"{name}({path}, {stored})"))
    if not nullable and of == ScalarType("binary"):
        name = imports.use("BinaryField")
        return FieldCode(name, Code(f"{name}({path}, {stored})"))
    if not nullable and isinstance(of, ListType | MapType):
        return _container(of, path, stored, imports)
    argument = _argument(of, imports, nullable)
    if nullable:
        stored = Code(f"{imports.use('nullable')}({stored})")
    name = Code(f"{imports.use(_field_class(of, nullable))}[{argument}]")
    return FieldCode(name, Code(f"{name}({path}, {stored})"))


def _container(of: ListType | MapType, path: Code, stored: Code, imports: Imports) -> FieldCode:
    """The typed path of a list or map, which knows the typed path of what is in it."""
    name, inner = ("ListField", of.element) if isinstance(of, ListType) else ("MapField", of.value)
    below = typed_field(inner, Code("path"), imports)
    generic = imports.use(name)
    annotation = Code(f"{generic}[{python_type(inner, imports)}, {below.annotation}]")
    return FieldCode(annotation, Code(f"{annotation}({path}, {stored}, lambda path: {below.made})"))


def _argument(of: Type, imports: Imports, nullable: bool) -> Code:
    """What stands in the brackets of a generic typed path."""
    if nullable:
        return Code(f"{python_type(of, imports)} | None")
    match of:
        case SetType(element=inner):
            return python_type(inner, imports)
        case _:
            return python_type(of, imports)


def _field_class(of: Type, nullable: bool) -> str:
    match of:
        case ScalarType(kind="integer" | "decimal" | "float"):
            return "NumberField"
        case ScalarType(kind="datetime", encoding="epoch_seconds" | "epoch_milliseconds"):
            return "OrderedField"
        case ScalarType(kind="boolean" | "vector"):
            return "Field"
        case ScalarType(kind="binary"):
            return "OrderedField"
        case ScalarType() | EnumType():
            return "TextField"
        case _ if nullable:
            return "SizedField"
        case _:
            return "SetField"


@dataclass(frozen=True, slots=True)
class PathCode:
    """A typed path as an expression, with the type of what is there."""

    code: Code
    type: Type
    nullable: bool


class Paths:
    """Writes paths of expressions as typed paths of one entity."""

    def __init__(self, entity: Entity, service: Service, imports: Imports) -> None:
        self._service = service
        self._imports = imports
        self._attributes = {attribute.name: attribute for attribute in entity.attributes}
        self._fields = f"{entity.name}Fields"

    def write(self, path: tree.Path) -> PathCode:
        """The expression of a path."""
        attribute = self._attributes[path.name]
        fields = self._imports.later(self._fields, alias="F")
        whole = Code(f"{fields}.{attribute.name}")
        if len(path.steps) == 1 and not opaque(attribute):
            return PathCode(whole, attribute.type, attribute.nullable)
        of, nullable = attribute.type, attribute.nullable
        # While every step leads through value types, their typed paths have properties for it.
        typed, raw = not opaque(attribute), Code(f"{whole}.path")
        for step in path.steps[1:]:
            below = self._below(of, step)
            raw = Code(f"{raw}.child({below.stored})")
            typed = typed and bool(below.property)
            whole = Code(f"{whole}.{below.property}")
            of, nullable = below.type, below.nullable
            typed = typed and not (nullable and _is_container(of))
        if typed:
            return PathCode(whole, of, nullable)
        plain = nullable and not _is_container(of)
        made = typed_field(of, raw, self._imports, nullable=plain)
        return PathCode(made.made, of, plain)

    def _below(self, of: Type, step: str | int) -> "_Below":
        match of:
            case ListType(element=element):
                return _Below(Code(repr(step)), "", element)
            case MapType(value=value):
                return _Below(quoted(str(step)), "", value)
            case ValueRef(name=name):
                return _member(self._service.values[name].attributes, str(step))
            case UnionRef(name=name):
                union = self._service.unions[name]
                if step == union.discriminator:
                    return _Below(quoted(str(step)), property_name(str(step)), ScalarType("string"))
                attributes = {
                    attribute.name: attribute
                    for _, member in reversed(union.members)
                    for attribute in self._service.values[member].attributes
                }
                return _member(tuple(attributes.values()), str(step))
            case _:
                shown = Code(repr(step)) if isinstance(step, int) else quoted(step)
                return _Below(shown, "", ScalarType("any"))


@dataclass(frozen=True, slots=True)
class _Below:
    """One step down: what is stored under it, and the property of a typed path that leads there."""

    stored: Code
    property: str
    type: Type
    nullable: bool = False


def _member(attributes: tuple[Attribute, ...], name: str) -> _Below:
    attribute = next(found for found in attributes if found.name == name)
    return _Below(
        quoted(attribute.stored_name), property_name(name), attribute.type, attribute.nullable
    )


def _is_container(of: Type) -> bool:
    return isinstance(of, SetType | ListType | MapType | ValueRef | UnionRef)


def opaque(attribute: Attribute) -> bool:
    """Whether its own typed path knows nothing of what is inside."""
    return attribute.nullable and _is_container(attribute.type)


def attribute_fields(
    attributes: Mapping[str, Attribute], path: str, imports: Imports
) -> dict[str, FieldCode]:
    """The typed path of each attribute; `path` is how a path is made, with a `%s` for its name."""
    return {
        name: _attribute_field(attribute, Code(path % quoted(attribute.stored_name)), imports)
        for name, attribute in attributes.items()
    }


def _attribute_field(attribute: Attribute, path: Code, imports: Imports) -> FieldCode:
    if not attribute.encrypted:
        return typed_field(attribute.type, path, imports, nullable=attribute.nullable)
    argument, stored = python_type(attribute.type, imports), codec(attribute.type, imports)
    if attribute.nullable:
        argument = Code(f"{argument} | None")
        stored = Code(f"{imports.use('nullable')}({stored})")
    name = Code(f"{imports.use('EncryptedField')}[{argument}]")
    return FieldCode(name, Code(f"{name}({path}, {stored})"))

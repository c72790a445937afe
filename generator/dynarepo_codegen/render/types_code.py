"""Renders the types that the entities of a service share: enumerations, values and unions."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn

from ..model.names import snake_case
from ..model.values import Attribute, Service, UnionType, ValueType
from .code import NO_CODE, Code, listed
from .context import discriminators, type_enums
from .environment import ENVIRONMENT
from .imports import Imports
from .item_codec import Encoding, decoding, encoding
from .model_code import enum_alias, sentence
from .model_fields import ModelField, model_field, references
from .quoting import docstring, quoted


@dataclass(frozen=True, slots=True)
class MemberCode:
    """A member of a union, and the value that names it."""

    name: Code
    kind: Code
    encode: Code
    decode: Code


@dataclass(frozen=True, slots=True)
class TypeNames:
    """What is generated for a type."""

    name: Code
    encode: Code
    decode: Code


@dataclass(frozen=True, slots=True)
class TypeCode:
    """A value type, or a union where `union` is set."""

    names: TypeNames
    doc: Code
    fields: tuple[ModelField, ...] = ()
    encoding: Encoding | None = None
    decoding: Encoding | None = None
    union: Code | None = None
    discriminator: Code = NO_CODE
    members: tuple[MemberCode, ...] = ()
    refusal: Code = NO_CODE


@dataclass(frozen=True, slots=True)
class Targets:
    """The variables that the generated functions collect their result in."""

    stored: Code
    found: Code


def has_types(service: Service) -> bool:
    """Whether there is anything for `_types.py` to hold."""
    return bool(service.values or service.unions or type_enums(service))


def types_imports(module: str, service: Service, homes: Mapping[str, str]) -> Imports:
    """The imports of a module whose class bodies give the attributes of types a meaning."""
    taken = {name for name, home in homes.items() if home == module}
    for value in service.values.values():
        taken |= {attribute.name for attribute in value.attributes}
    taken |= {union.discriminator for union in service.unions.values()}
    return Imports(module, homes, sorted(taken))


def types_source(service: Service, imports: Imports) -> str:
    """The body of `_types.py`."""
    order = types_in_order(service)
    defined: set[str] = set()
    rebuilt: list[Code] = []
    types: list[TypeCode] = []
    for name in order:
        pending = set(order) - defined
        if name in service.values:
            value = service.values[name]
            types.append(_value(value, service, imports, pending))
            needed = {n for a in value.attributes for n in references(a.type)}
            if needed & pending - {name}:
                rebuilt.append(Code(name))
        else:
            types.append(_union(service.unions[name], imports))
        defined.add(name)
    return ENVIRONMENT.get_template("types.py.jinja").render(
        use=imports.use,
        enums=tuple(
            enum_alias(enum, "One of the values that the schema lists.", imports)
            for enum in type_enums(service)
        ),
        types=tuple(types),
        rebuilt=tuple(rebuilt),
        found=Targets(Code("stored"), Code("found")),
    )


def types_in_order(service: Service) -> tuple[str, ...]:
    """All value types and unions, each after those that it refers to, as far as that goes."""
    done: dict[str, None] = {}
    seen: set[str] = set()

    def visit(name: str) -> None:
        if name in seen:
            return
        seen.add(name)
        if name in service.unions:
            needed = [member for _, member in service.unions[name].members]
        else:
            attributes = service.values[name].attributes
            needed = [n for attribute in attributes for n in references(attribute.type)]
        for other in needed:
            visit(other)
        done[name] = None

    # Unions come after their members at any rate, since an alias is made at once.
    for name in (*service.values, *service.unions):
        visit(name)
    unions = [name for name in done if name in service.unions]
    late = [u for u in unions if any(_after(m, u, done) for _, m in service.unions[u].members)]
    return (*(name for name in done if name not in late), *late)


def _after(one: str, other: str, order: Mapping[str, None]) -> bool:
    names = list(order)
    return names.index(one) > names.index(other)


def _value(value: ValueType, service: Service, imports: Imports, pending: set[str]) -> TypeCode:
    kinds = discriminators(value, service.unions)
    fields = [_kind_field(name, options, imports) for name, options in kinds.items()]
    fields += [model_field(attribute, imports, pending) for attribute in value.attributes]
    return TypeCode(
        _names(value.name),
        doc=docstring([sentence(value.description) or f"A value of the type {value.name}."]),
        fields=tuple(fields),
        encoding=encoding(value.attributes, "value", imports),
        decoding=decoding(value.attributes, "parts", imports, _no_key),
    )


def _kind_field(name: str, options: tuple[str, ...], imports: Imports) -> ModelField:
    literals = listed(tuple(quoted(option) for option in options))
    annotation = Code(f"{imports.use('Literal')}[{literals}]")
    return ModelField(Code(name), annotation, quoted(options[0]))


def _names(name: str) -> TypeNames:
    return TypeNames(
        Code(name), Code(f"encode_{snake_case(name)}"), Code(f"decode_{snake_case(name)}")
    )


def _no_key(attribute: Attribute) -> NoReturn:
    raise AssertionError(f"`{attribute.name}` is in no key")


def _union(union: UnionType, imports: Imports) -> TypeCode:
    members = tuple(
        MemberCode(
            Code(name),
            quoted(kind),
            Code(f"encode_{snake_case(name)}"),
            Code(f"decode_{snake_case(name)}"),
        )
        for kind, name in union.members
    )
    annotated, field = imports.use("Annotated"), imports.use("pydantic.Field")
    joined = " | ".join(member.name for member in members)
    discriminator = quoted(union.discriminator)
    return TypeCode(
        _names(union.name),
        doc=docstring([sentence(union.description) or f"One of the types of {union.name}."], 0),
        union=Code(f"{annotated}[{joined}, {field}(discriminator={discriminator})]"),
        discriminator=discriminator,
        members=members,
        refusal=quoted("names no member of the union"),
    )

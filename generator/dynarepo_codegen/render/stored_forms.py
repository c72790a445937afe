"""What JSON text must hold for a value of a type, and the expression that makes the value of it.

An attribute that may be NULL has no such form: it is decoded and validated as in every other item. So
is a value type with a stored name that no field of a decoder's type can have, and a union with such a
member; an entity with one is not read this way at all.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ..model.names import snake_case
from ..model.types import EnumType, ListType, MapType, ScalarType, SetType, Type, UnionRef, ValueRef
from ..model.values import Constraints, Service
from .code import Code, listed
from .imports import Imports
from .python_names import constant
from .quoting import quoted
from .wire_forms import epoch_unit, loop_name


@dataclass(frozen=True, slots=True)
class StoredForm:
    """The type of the stored value, and what is made of an expression of that type."""

    type: Code
    value: Callable[[str], Code]


@dataclass(frozen=True, slots=True)
class Values:
    """Where the stored forms of value types are found: `prefix` leads to them from here.

    Those of `names` have one, unions among them; those of `pending` are defined further down.
    """

    prefix: str
    imports: Imports
    names: frozenset[str]
    pending: frozenset[str] = frozenset()


_NO_LIMITS: Final = Constraints()


def is_nameable(stored_name: str) -> bool:
    """Whether a field of a decoder's type can have a stored name."""
    return not any(character in '\\"' or character < " " for character in stored_name)


def nameable_values(service: Service) -> frozenset[str]:
    """The value types whose stored names fields can have."""
    return frozenset(
        name
        for name, value in service.values.items()
        if all(is_nameable(attribute.stored_name) for attribute in value.attributes)
    )


def nameable_unions(service: Service) -> frozenset[str]:
    """The unions whose members can all be told and read."""
    told = nameable_values(service)
    return frozenset(
        name
        for name, union in service.unions.items()
        if is_nameable(union.discriminator) and told.issuperset(m for _, m in union.members)
    )


def reader_name(model: str) -> Code:
    """The constant by which a model, or a union of them, is read from text."""
    return Code(f"{constant(model)}_READER")


def stored_form(
    of: Type, name: str, values: Values, limits: Constraints = _NO_LIMITS, depth: int = 0
) -> StoredForm | None:
    """The form of a type, if it has one; `name` is the attribute's, for messages."""
    imports = values.imports
    match of:
        case ScalarType():
            return _scalar(of, name, imports, limits)
        case EnumType(name=enum):
            return _tagged("Text", "S", imports, imports.own(enum))
        case SetType(element=element):
            return _set(element, imports)
        case ListType(element=element):
            return _listed(stored_form(element, name, values, depth=depth + 1), depth, imports)
        case MapType(value=element):
            return _mapped(stored_form(element, name, values, depth=depth + 1), depth, imports)
        case ValueRef(name=value) if value in values.names:
            return StoredForm(
                Code(f"{imports.use('Mapped')}[{values.prefix}Stored{value}]"),
                lambda found: Code(f"{values.prefix}{snake_case(value)}_of({found}.M)"),
            )
        case UnionRef(name=name) if name in values.names:
            return StoredForm(
                Code(f"{imports.use('Mapped')}[{imports.use('Raw')}]"),
                lambda found: Code(f"{values.prefix}{reader_name(name)}({found}.M)"),
            )
        case _:
            return None


def _listed(element: StoredForm | None, depth: int, imports: Imports) -> StoredForm | None:
    if element is None:
        return None
    loop = loop_name(depth)
    inner = element.value(loop)
    return StoredForm(
        Code(f"{imports.use('Listed')}[{element.type}]"),
        lambda found: Code(f"[{inner} for {loop} in {found}.L]"),
    )


def _mapped(element: StoredForm | None, depth: int, imports: Imports) -> StoredForm | None:
    if element is None:
        return None
    loop = loop_name(depth)
    inner = element.value(loop)
    names = f"{imports.use('dict')}[{imports.use('str')}, {element.type}]"
    return StoredForm(
        Code(f"{imports.use('Mapped')}[{names}]"),
        lambda found: Code(
            f"{{{loop}_name: {inner} for {loop}_name, {loop} in {found}.M.items()}}"
        ),
    )


def _scalar(of: ScalarType, name: str, imports: Imports, limits: Constraints) -> StoredForm | None:
    shown = quoted(name)
    match of:
        case ScalarType(kind="string"):
            return _tagged("Text", "S", imports, _text(limits, imports))
        case ScalarType(kind="ulid"):
            return _tagged("Text", "S", imports, imports.use("StoredUlid"))
        case ScalarType(kind="uuid"):
            return _tagged("Text", "S", imports, imports.use("UUID"))
        case ScalarType(kind="integer"):
            return _made("Number", "N", imports, imports.use("int"))
        case ScalarType(kind="decimal"):
            return _made("Number", "N", imports, imports.use("exact"))
        case ScalarType(kind="float"):
            return _made("Number", "N", imports, imports.use("rough"))
        case ScalarType(kind="boolean", encoding="text"):
            return _made("Text", "S", imports, imports.use("boolean_from_text"), shown)
        case ScalarType(kind="boolean"):
            return _tagged("Truth", "BOOL", imports)
        case ScalarType(kind="binary"):
            return _tagged("Binary", "B", imports)
        case ScalarType(kind="datetime", encoding="iso" | ""):
            return _made("Text", "S", imports, imports.use("datetime_from_text"))
        case ScalarType(kind="datetime"):
            return _made("Number", "N", imports, imports.use("epoch_from_text"), epoch_unit(of))
        case ScalarType(kind="date"):
            return _made("Text", "S", imports, imports.use("date_from_text"))
        case ScalarType(kind="vector"):
            return StoredForm(
                Code(f"{imports.use('Listed')}[{imports.use('Number')}]"),
                lambda found: Code(f"{imports.use('components')}({found}.L, {of.dimensions})"),
            )
        case ScalarType(kind="any"):
            return StoredForm(
                imports.use("Tagged"),
                lambda found: Code(f"{imports.use('any_from_wire')}({found})"),
            )
        case _:
            return None


def _text(limits: Constraints, imports: Imports) -> Code:
    text = imports.use("str")
    lengths = [
        f"{argument}={limit}"
        for argument, limit in (
            ("min_length", limits.min_length),
            ("max_length", limits.max_length),
        )
        if limit is not None
    ]
    if not lengths:
        return text
    return Code(f"{imports.use('Annotated')}[{text}, {imports.use('Meta')}({', '.join(lengths)})]")


def _set(element: ScalarType, imports: Imports) -> StoredForm:
    match element.kind:
        case "string":
            return _tagged("TextSet", "SS", imports)
        case "binary":
            return _tagged("BinarySet", "BS", imports)
        case "integer":
            made = f"{imports.use('set')}({imports.use('map')}({imports.use('int')}, "
            return StoredForm(imports.use("NumberSet"), lambda found: Code(f"{made}{found}.NS))"))
        case _:
            return _made("NumberSet", "NS", imports, imports.use("exact_set"))


def _tagged(struct: str, tag: str, imports: Imports, inner: Code | None = None) -> StoredForm:
    """What a decoder makes the value of by itself."""
    used = imports.use(struct)
    if struct == "Text":
        used = Code(f"{used}[{inner or imports.use('str')}]")
    return StoredForm(used, lambda found: Code(f"{found}.{tag}"))


def _made(struct: str, tag: str, imports: Imports, function: Code, *arguments: str) -> StoredForm:
    """What a function makes the value of."""
    tagged = _tagged(struct, tag, imports)
    return StoredForm(
        tagged.type,
        lambda found: Code(f"{function}({listed((f'{found}.{tag}', *arguments))})"),
    )

"""The attributes of a stored item as fields of a type, and the lines that make values of them."""

from collections.abc import Callable
from dataclasses import dataclass

from ..model.types import EnumType, ListType, MapType, ScalarType, SetType, Type
from ..model.values import Attribute, GeneratedDefault, LiteralDefault
from .code import NO_CODE, Code
from .imports import Imports
from .literals import text_code, value_code
from .model_fields import references
from .python_types import or_none, python_type
from .quoting import quoted
from .stored_forms import StoredForm, Values, stored_form
from .wire_forms import decoded


@dataclass(frozen=True, slots=True)
class StoredField:
    """A line of the type of a stored item; `default` is what stands after the equals sign."""

    name: Code
    type: Code
    default: Code


@dataclass(frozen=True, slots=True)
class Filled:
    """One attribute of the model.

    `value` goes into the model. `lines` come before it; where the attribute may be absent, they
    run where it is there, and `fallback` is the value where it is not. `bit` tells of its absence.
    The types of `annotation` are imported where it is used.
    """

    name: Code
    value: Code
    source: Code = NO_CODE
    local: Code = NO_CODE
    annotation: Callable[[], Code] = lambda: NO_CODE
    lines: tuple[Code, ...] = ()
    fallback: Code = NO_CODE
    bit: Code = NO_CODE

    @property
    def may_be_none(self) -> bool:
        """Whether it is None where it is absent."""
        return self.fallback == "None"

    @property
    def quoted_name(self) -> Code:
        """Its name as a text."""
        return quoted(self.name)


def local_name(attribute: str) -> str:
    """The variable that holds an attribute: no parameter or function ends like it."""
    return f"{attribute}_"


def raw_field(name: str, stored_name: str, imports: Imports) -> StoredField:
    """A stored attribute that nothing is made of; being named, it is not unknown."""
    return StoredField(
        Code(name),
        Code(f"{imports.use('Raw')} | {imports.use('UnsetType')}"),
        _renamed(name, stored_name, imports.use("UNSET"), imports),
    )


def typed_field(name: str, stored_name: str, of: Code, imports: Imports) -> StoredField:
    """A stored attribute that each item has."""
    return StoredField(Code(name), of, _renamed(name, stored_name, NO_CODE, imports))


def optional_field(name: str, stored_name: str, of: Code, imports: Imports) -> StoredField:
    """A stored attribute that some items have."""
    unset = imports.use("UNSET")
    union = Code(f"{of} | {imports.use('UnsetType')}")
    return StoredField(Code(name), union, _renamed(name, stored_name, unset, imports))


def _renamed(name: str, stored_name: str, default: Code, imports: Imports) -> Code:
    if name == stored_name:
        return default
    options = [f"default={default}"] if default else []
    options.append(f"name={quoted(stored_name)}")
    return Code(f"{imports.use('msgspec.field')}({', '.join(options)})")


def field_and_value(
    attribute: Attribute, model: str, values: Values, bit: int
) -> tuple[StoredField, Filled]:
    """The field of an attribute, and what is made of it for the model; `bit` is the next one that
    tells of an absence."""
    imports, stored = values.imports, f"stored.{attribute.name}"
    form = None
    if not attribute.nullable:
        form = stored_form(attribute.type, attribute.name, values, attribute.constraints)
    of = imports.use("Raw") if form is None else form.type
    pending = any(name in values.pending for name in references(attribute.type))
    absence = _absence(attribute, imports)
    make = typed_field if absence is None else optional_field
    found = make(attribute.name, attribute.stored_name, of, imports)
    if pending and form is not None:
        # The type of the value is defined further down, or being defined.
        found = StoredField(found.name, quoted(found.type), found.default)
    name, local = Code(attribute.name), Code(local_name(attribute.name))
    value, lines = _made(attribute, model, stored, form, imports)
    if absence is None:
        if not lines:
            return found, Filled(name, value)
        return found, Filled(name, local, lines=(*lines,))
    fallback, is_given = absence
    may_be_none = attribute.optional or attribute.nullable
    return found, Filled(
        name,
        local,
        Code(stored),
        local,
        lambda: or_none(python_type(attribute.type, imports), may_be_none),
        lines or (Code(f"{local} = {value}"),),
        fallback,
        NO_CODE if is_given else Code(str(1 << bit)),
    )


def _absence(attribute: Attribute, imports: Imports) -> tuple[Code, bool] | None:
    """The value of an attribute that is not there, and whether it counts as given all the same;
    None where each item has it."""
    if attribute.optional:
        return Code("None"), attribute.default is not None
    match attribute.default:
        case LiteralDefault(value=value):
            return value_code(value, imports), False
        case GeneratedDefault(generator="empty_list"):
            return Code("[]"), False
        case GeneratedDefault(generator="empty_map"):
            return Code("{}"), False
        case _ if isinstance(attribute.type, SetType) and not attribute.constraints.min_length:
            # An empty set is stored as no attribute.
            return Code(f"{imports.use('set')}()"), True
        case _:
            return None


def _made(
    attribute: Attribute, model: str, stored: str, form: StoredForm | None, imports: Imports
) -> tuple[Code, tuple[Code, ...]]:
    """The value of an attribute that is there; where it takes lines of its own, these assign it."""
    local, name = local_name(attribute.name), quoted(attribute.name)
    if form is None:
        text = Code(f"{local}text")
        value = decoded(attribute.type, text, attribute.name, imports)
        if attribute.nullable:
            value = Code(f'None if "NULL" in {text} else {value}')
        return Code(local), (
            Code(f"{text} = {imports.use('plain')}({stored})"),
            Code(f"{local} = {checked_value(model, attribute.name, value, imports)}"),
        )
    value = form.value(stored)
    if attribute.constraints.pattern is not None:
        # Pydantic's patterns are not those of Python.
        return checked_value(model, attribute.name, value, imports), ()
    condition = _limits(attribute, local, imports)
    if not condition:
        return value, ()
    return Code(local), (
        Code(f"{local} = {value}"),
        Code(f"if not {condition}:"),
        Code(f"    raise ValueError({name})"),
    )


def checked_value(model: str, name: str, value: str, imports: Imports) -> Code:
    """A value that Pydantic validates as it does in the model."""
    return Code(f"{imports.use('checked')}({model}, {quoted(name)}, {value})")


def _limits(attribute: Attribute, local: str, imports: Imports) -> str:
    """What holds of a value within its bounds; nothing where the type says it already."""
    limits, of = attribute.constraints, attribute.type
    if limits.minimum is not None or limits.maximum is not None:
        low = None if limits.minimum is None else text_code(limits.minimum, of, imports)
        high = None if limits.maximum is None else text_code(limits.maximum, of, imports)
        return _between(low, local, high)
    if _counts_in_text(of) or (limits.min_length is None and limits.max_length is None):
        return ""
    fewest = None if limits.min_length is None else str(limits.min_length)
    most = None if limits.max_length is None else str(limits.max_length)
    return _between(fewest, f"{imports.use('len')}({local})", most)


def _between(low: str | None, shown: str, high: str | None) -> str:
    if low is None or high is None:
        return f"{shown} <= {high}" if low is None else f"{shown} >= {low}"
    return f"{low} <= {shown} <= {high}"


def _counts_in_text(of: Type) -> bool:
    match of:
        case ScalarType(kind="string"):
            return True
        case ScalarType() | SetType() | ListType() | MapType():
            return False
        case _:
            return isinstance(of, EnumType)

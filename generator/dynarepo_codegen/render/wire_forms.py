"""Expressions that encode a value into its stored form, and decode it for a model to validate."""

from ..model.names import snake_case
from ..model.types import EnumType, ListType, MapType, ScalarType, SetType, Type, UnionRef, ValueRef
from .code import Code
from .imports import Imports
from .quoting import quoted

# Names of the loop variables of nested collections, from the outside in.
_LOOPS = ("element", "inner", "innermost")


def encoded(of: Type, value: str, attribute: str, imports: Imports, depth: int = 0) -> Code:
    """The stored form of the expression `value`; errors name the attribute."""
    match of:
        case ScalarType():
            return _encoded_scalar(of, value, attribute, imports)
        case EnumType():
            return Code(f'{{"S": {value}}}')
        case SetType(element=element):
            function = {"string": "string_set", "binary": "binary_set"}.get(
                element.kind, "number_set"
            )
            return _call(function, imports, value, quoted(attribute))
        case ListType(element=element):
            loop = loop_name(depth)
            inner = encoded(element, loop, attribute, imports, depth + 1)
            return Code(f'{{"L": [{inner} for {loop} in {value}]}}')
        case MapType(value=element):
            loop = loop_name(depth)
            inner = encoded(element, loop, attribute, imports, depth + 1)
            key = f"{loop}_name"
            return Code(f'{{"M": {{{key}: {inner} for {key}, {loop} in {value}.items()}}}}')
        case ValueRef(name=name) | UnionRef(name=name):
            return Code(f"{imports.own(f'encode_{snake_case(name)}')}({value})")


def _encoded_scalar(of: ScalarType, value: str, attribute: str, imports: Imports) -> Code:
    name = quoted(attribute)
    match of:
        case ScalarType(kind="string" | "ulid"):
            return Code(f'{{"S": {value}}}')
        case ScalarType(kind="integer" | "decimal"):
            return Code(f'{{"N": {_call("number_text", imports, value, name)}}}')
        case ScalarType(kind="float"):
            return Code(f'{{"N": {_call("float_text", imports, value, name)}}}')
        case ScalarType(kind="boolean", encoding="text"):
            return Code(f'{{"S": {_call("boolean_text", imports, value, name)}}}')
        case ScalarType(kind="boolean"):
            return Code(f'{{"BOOL": {value}}}')
        case ScalarType(kind="binary"):
            return Code(f'{{"B": {value}}}')
        case ScalarType(kind="datetime", encoding="iso" | ""):
            text = _call("datetime_text", imports, value, quoted(of.precision), name)
            return Code(f'{{"S": {text}}}')
        case ScalarType(kind="datetime"):
            return Code(f'{{"N": {_call("epoch_text", imports, value, epoch_unit(of), name)}}}')
        case ScalarType(kind="date"):
            return Code(f'{{"S": {_call("date_text", imports, value, name)}}}')
        case ScalarType(kind="uuid"):
            return Code(f'{{"S": {_call("uuid_text", imports, value, name)}}}')
        case ScalarType(kind="vector"):
            return _call("vector_value", imports, value, str(of.dimensions), name)
        case ScalarType(kind="any"):
            return _call("any_value", imports, value, name)
        case _:
            raise AssertionError(f"`{of.kind}` has no stored form")


def decoded(of: Type, stored: str, attribute: str, imports: Imports, depth: int = 0) -> Code:
    """What a model can validate, out of the stored form in the expression `stored`."""
    name = quoted(attribute)
    match of:
        case ScalarType():
            return _decoded_scalar(of, stored, attribute, imports)
        case EnumType():
            return Code(f'{stored}["S"]')
        case SetType(element=ScalarType(kind="string")):
            return Code(f'{stored}["SS"]')
        case SetType(element=ScalarType(kind="binary")):
            call = _call("binary_from_wire", imports, "element", name)
            return Code(f'[{call} for element in {stored}["BS"]]')
        case SetType(element=ScalarType(kind="integer")):
            call = _call("int_from_text", imports, "element", name)
            return Code(f'[{call} for element in {stored}["NS"]]')
        case SetType():
            return Code(f'{stored}["NS"]')
        case ListType(element=element):
            loop = loop_name(depth)
            inner = decoded(element, loop, attribute, imports, depth + 1)
            return Code(f'[{inner} for {loop} in {stored}["L"]]')
        case MapType(value=element):
            loop = loop_name(depth)
            inner = decoded(element, loop, attribute, imports, depth + 1)
            key = f"{loop}_name"
            return Code(f'{{{key}: {inner} for {key}, {loop} in {stored}["M"].items()}}')
        case ValueRef(name=type_name) | UnionRef(name=type_name):
            return Code(f"{imports.own(f'decode_{snake_case(type_name)}')}({stored})")


def _decoded_scalar(of: ScalarType, stored: str, attribute: str, imports: Imports) -> Code:
    name = quoted(attribute)
    match of:
        case ScalarType(kind="integer"):
            return _call("int_from_text", imports, f'{stored}["N"]', name)
        case ScalarType(kind="decimal" | "float"):
            return Code(f'{stored}["N"]')
        case ScalarType(kind="boolean", encoding="text"):
            return _call("boolean_from_text", imports, f'{stored}["S"]', name)
        case ScalarType(kind="boolean"):
            return Code(f'{stored}["BOOL"]')
        case ScalarType(kind="binary"):
            return _call("binary_from_wire", imports, f'{stored}["B"]', name)
        case ScalarType(kind="datetime", encoding="iso" | ""):
            return _call("datetime_from_text", imports, f'{stored}["S"]', name)
        case ScalarType(kind="datetime"):
            return _call("epoch_from_text", imports, f'{stored}["N"]', epoch_unit(of), name)
        case ScalarType(kind="date"):
            return _call("date_from_text", imports, f'{stored}["S"]', name)
        case ScalarType(kind="vector"):
            return _call("vector_from_wire", imports, stored, str(of.dimensions), name)
        case ScalarType(kind="any"):
            return _call("any_from_wire", imports, stored, name)
        case _:
            return Code(f'{stored}["S"]')


def epoch_unit(of: ScalarType) -> Code:
    """The unit that a datetime is counted in."""
    return quoted("seconds" if of.encoding == "epoch_seconds" else "milliseconds")


def loop_name(depth: int) -> str:
    """The loop variable of a collection within so many others."""
    return _LOOPS[depth] if depth < len(_LOOPS) else f"element_{depth}"


def _call(function: str, imports: Imports, *arguments: str) -> Code:
    return Code(f"{imports.use(function)}({', '.join(arguments)})")

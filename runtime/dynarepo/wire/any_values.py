"""Values of the schema's `any` type: whatever DynamoDB can hold and give back unchanged.

Whole numbers come back as int and all others as Decimal. A float is refused: it would come back
as a Decimal that is not equal to it.
"""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import Any, Final, cast

from ..errors import InvalidValue
from .forms import WireValue
from .numbers import decimal_from_text, number_text
from .sets_and_bytes import binary_from_wire, binary_set, number_set, string_set

MAX_DEPTH: Final = 32

# More digits may be more than DynamoDB stores.
_SURELY_STORED: Final = 38

_HINT: Final = "str, int, Decimal, bool, bytes, None, list, dict and set can be stored"


class _RefusedError(Exception):
    """Carries a reason outwards; each container on the way adds its step to the place."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.steps: list[str] = []


def any_value(value: object, attribute: str = "") -> WireValue:
    """The stored form of a value, or InvalidValue naming the place inside it that is at fault."""
    try:
        return _encoded(value, 0)
    except _RefusedError as refused:
        place = attribute + "".join(reversed(refused.steps))
        raise InvalidValue(refused.reason, attribute=place.removeprefix("."), hint=_HINT) from None


def _encoded(value: object, depth: int) -> WireValue:
    # Most values are of these very classes, which takes less than asking for each in turn.
    kind = type(value)
    if kind is str:
        return {"S": value}
    if kind is dict:
        return {"M": _encoded_map(cast(dict[object, object], value), depth + 1)}
    if kind is list:
        return {"L": _encoded_list(cast(list[object], value), depth + 1)}
    if kind is Decimal or kind is int:
        return {"N": _number(cast("int | Decimal", value))}
    match value:
        case str():
            return {"S": value}
        case None:
            return {"NULL": True}
        case bool():
            return {"BOOL": value}
        case int() | Decimal():
            return {"N": _number(value)}
        case bytes():
            return {"B": value}
        case dict():
            return {"M": _encoded_map(cast(dict[object, object], value), depth + 1)}
        case list() | tuple():
            return {"L": _encoded_list(cast(list[object] | tuple[object, ...], value), depth + 1)}
        case set() | frozenset():
            return _encoded_set(cast(frozenset[object], value))
        case _:
            raise _RefusedError(
                f"is a {type(value).__name__}, which DynamoDB cannot store as it is"
            )


def _number(value: int | Decimal) -> str:
    try:
        return number_text(value)
    except InvalidValue as error:
        raise _RefusedError(error.reason) from None


def _encoded_map(value: Mapping[object, object], depth: int) -> dict[str, WireValue]:
    _check_depth(depth)
    stored: dict[str, WireValue] = {}
    for name, element in value.items():
        if not isinstance(name, str):
            raise _RefusedError(f"has a key of type {type(name).__name__}; map keys are strings")
        if type(element) is str:
            stored[name] = {"S": element}
            continue
        try:
            stored[name] = _encoded(element, depth)
        except _RefusedError as refused:
            refused.steps.append(f".{name}")
            raise
    return stored


def _encoded_list(value: list[object] | tuple[object, ...], depth: int) -> list[WireValue]:
    _check_depth(depth)
    stored: list[WireValue] = []
    for position, element in enumerate(value):
        try:
            stored.append(_encoded(element, depth))
        except _RefusedError as refused:
            refused.steps.append(f"[{position}]")
            raise
    return stored


def _check_depth(depth: int) -> None:
    if depth > MAX_DEPTH:
        raise _RefusedError(f"is nested more than {MAX_DEPTH} levels deep")


def _encoded_set(value: AbstractSet[object]) -> WireValue:
    for classes, encode in _SETS:
        if all(isinstance(each, classes) and not isinstance(each, bool) for each in value):
            try:
                return encode(cast("Any", value))
            except InvalidValue as error:
                raise _RefusedError(error.reason) from None
    raise _RefusedError("is a set that is not all strings, all numbers or all bytes")


# To Python a boolean is an integer, which it is not here.
_SETS: Final[tuple[tuple[tuple[type, ...], Callable[[Any], WireValue]], ...]] = (
    ((str,), string_set),
    ((int, Decimal), number_set),
    ((bytes,), binary_set),
)


def any_from_wire(stored: WireValue, attribute: str = "") -> Any:
    """The native value of a stored one."""
    (tag,) = stored
    inner = stored[tag]
    if tag == "S":
        return inner
    if tag == "N":
        return _native_number(inner, attribute)
    if tag == "M":
        return {name: any_from_wire(element, attribute) for name, element in inner.items()}
    if tag == "L":
        return [any_from_wire(element, attribute) for element in inner]
    match tag:
        case "BOOL":
            return inner
        case "NULL":
            return None
        case "B":
            return binary_from_wire(inner, attribute)
        case "SS":
            return set(inner)
        case "NS":
            return {_native_number(text, attribute) for text in inner}
        case "BS":
            return {binary_from_wire(element, attribute) for element in inner}
        case _:
            raise InvalidValue(f"has the unknown type `{tag}`", attribute=attribute)


def _native_number(text: str, attribute: str) -> int | Decimal:
    if text.isdecimal() and len(text) <= _SURELY_STORED:
        return int(text)
    number = decimal_from_text(text, attribute)
    return int(number) if number == number.to_integral_value() else number

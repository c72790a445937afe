"""How values of each type are stored: pairs of functions between native and stored form."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, Generic, TypeVar
from uuid import UUID

from pydantic import BaseModel

from . import wire
from .errors import InvalidValue
from .values import Value
from .wire import WireValue
from .wire.timestamps import EpochUnit, Precision

T = TypeVar("T")
E = TypeVar("E")
L = TypeVar("L", bound=str)


class Codec(Value, Generic[T], frozen=True):
    """One stored form of one type.

    Values of two codecs may be compared only when their `form` is the same. `decode` raises
    KeyError where another type is stored, and InvalidValue where the value does not fit. `stamp`
    makes a value of a moment that the clock gave, as coarse as the form stores it.
    """

    form: str
    encode: Callable[[T], WireValue]
    decode: Callable[[WireValue], T]
    stamp: Callable[[datetime], T] | None = None
    nullable: bool = False


class SetCodec(Codec[set[E]], Generic[E], frozen=True, kw_only=True):
    """A set, which knows how one of its elements is stored alone."""

    element: Codec[E]


class ListCodec(Codec[list[E]], Generic[E], frozen=True, kw_only=True):
    """A list, which knows how one of its elements is stored."""

    element: Codec[E]


class MapCodec(Codec[dict[str, E]], Generic[E], frozen=True, kw_only=True):
    """A map from strings, which knows how one of its values is stored."""

    element: Codec[E]


def _expect(kind: type[T], value: T) -> T:
    if not isinstance(value, kind):
        raise InvalidValue(f"is {type(value).__name__}, not {kind.__name__}")
    return value


def elements_of(values: Iterable[E], kind: str) -> Iterable[E]:
    """The elements of a set or list; InvalidValue for a text, a mapping or a model, which would be
    stored as its characters or names."""
    if isinstance(values, (list, tuple, set, frozenset)):
        return values
    found = type(values).__name__
    if isinstance(values, (str, bytes, dict, BaseModel)) or not hasattr(values, "__iter__"):
        raise InvalidValue(f"is {found}, not {kind}")
    return values


def _number(value: T) -> T:
    # A bool is an int to Python and would be stored as 0 or 1.
    if isinstance(value, bool):
        raise InvalidValue("is bool, not a number")
    return value


def _integer(value: int) -> int:
    return _expect(int, _number(value))


def _decode_boolean_text(stored: WireValue) -> bool:
    text = stored["S"]
    if text not in ("true", "false"):
        raise InvalidValue("is neither `true` nor `false`")
    return bool(text == "true")


def _decode_uuid(stored: WireValue) -> UUID:
    try:
        return UUID(stored["S"])
    except ValueError:
        raise InvalidValue("is not a UUID") from None


def _truncated(microseconds: int) -> Callable[[datetime], datetime]:
    def truncate(moment: datetime) -> datetime:
        finer = moment.microsecond % microseconds
        return moment.replace(microsecond=moment.microsecond - finer) if finer else moment

    return truncate


def _datetime(precision: Precision, step: int) -> Codec[datetime]:
    return Codec(
        f"datetime in {precision}",
        lambda value: {"S": wire.datetime_text(value, precision)},
        lambda stored: wire.datetime_from_text(stored["S"]),
        _truncated(step),
    )


def _epoch(unit: EpochUnit, step: int) -> Codec[datetime]:
    return Codec(
        f"epoch {unit}",
        lambda value: {"N": wire.epoch_text(value, unit)},
        lambda stored: wire.epoch_from_text(stored["N"], unit),
        _truncated(step),
    )


STRING: Final[Codec[str]] = Codec(
    "string", lambda value: {"S": _expect(str, value)}, lambda stored: stored["S"]
)
INTEGER: Final[Codec[int]] = Codec(
    "number",
    lambda value: {"N": wire.number_text(_integer(value))},
    lambda stored: wire.int_from_text(stored["N"]),
)
# A whole number is exact as a decimal as it stands, and `F.amount.ge(10)` reads well.
DECIMAL: Final[Codec[Decimal]] = Codec(
    "number",
    lambda value: {"N": wire.number_text(_number(value))},
    lambda stored: wire.decimal_from_text(stored["N"]),
)
FLOAT: Final[Codec[float]] = Codec(
    "number",
    lambda value: {"N": wire.float_text(_number(value))},
    lambda stored: wire.float_from_text(stored["N"]),
)
BOOLEAN: Final[Codec[bool]] = Codec(
    "boolean", lambda value: {"BOOL": _expect(bool, value)}, lambda stored: stored["BOOL"]
)
BOOLEAN_TEXT: Final[Codec[bool]] = Codec(
    "boolean as text",
    lambda value: {"S": "true" if _expect(bool, value) else "false"},
    _decode_boolean_text,
)
BINARY: Final[Codec[bytes]] = Codec(
    "binary",
    lambda value: {"B": _expect(bytes, value)},
    lambda stored: wire.binary_from_wire(stored["B"]),
)
UUID_TEXT: Final[Codec[UUID]] = Codec(
    "uuid", lambda value: {"S": str(_expect(UUID, value))}, _decode_uuid
)
ULID_TEXT: Final = STRING
DATE: Final[Codec[date]] = Codec(
    "date",
    lambda value: {"S": wire.date_text(value)},
    lambda stored: wire.date_from_text(stored["S"]),
    lambda moment: moment.date(),
)
DATETIME_SECONDS: Final = _datetime("seconds", 1_000_000)
DATETIME_MILLISECONDS: Final = _datetime("milliseconds", 1_000)
DATETIME_MICROSECONDS: Final = _datetime("microseconds", 1)
EPOCH_SECONDS: Final = _epoch("seconds", 1_000_000)
EPOCH_MILLISECONDS: Final = _epoch("milliseconds", 1_000)
ANY: Final[Codec[Any]] = Codec("any", wire.any_value, wire.any_from_wire)

STRING_SET: Final[SetCodec[str]] = SetCodec(
    "set of strings",
    lambda value: wire.string_set({_expect(str, element) for element in elements_of(value, "set")}),
    lambda stored: set(stored["SS"]),
    element=STRING,
)
INTEGER_SET: Final[SetCodec[int]] = SetCodec(
    "set of numbers",
    lambda value: wire.number_set({_integer(element) for element in elements_of(value, "set")}),
    lambda stored: {wire.int_from_text(text) for text in stored["NS"]},
    element=INTEGER,
)
DECIMAL_SET: Final[SetCodec[Decimal]] = SetCodec(
    "set of numbers",
    lambda value: wire.number_set({_number(element) for element in elements_of(value, "set")}),
    lambda stored: {wire.decimal_from_text(text) for text in stored["NS"]},
    element=DECIMAL,
)
BINARY_SET: Final[SetCodec[bytes]] = SetCodec(
    "set of binary",
    lambda value: wire.binary_set(
        {_expect(bytes, element) for element in elements_of(value, "set")}
    ),
    lambda stored: {wire.binary_from_wire(element) for element in stored["BS"]},
    element=BINARY,
)


def list_of(element: Codec[E]) -> ListCodec[E]:
    """A list of what `element` stores."""
    return ListCodec(
        f"list of {element.form}",
        lambda values: {"L": [element.encode(value) for value in elements_of(values, "list")]},
        lambda stored: [element.decode(value) for value in stored["L"]],
        element=element,
    )


def map_of(element: Codec[E]) -> MapCodec[E]:
    """A map from strings to what `element` stores."""
    return MapCodec(
        f"map of {element.form}",
        lambda values: {"M": {name: element.encode(value) for name, value in values.items()}},
        lambda stored: {name: element.decode(value) for name, value in stored["M"].items()},
        element=element,
    )


def vector_of(dimensions: int) -> Codec[list[float]]:
    """A vector of so many dimensions."""
    return Codec(
        f"vector of {dimensions}",
        lambda value: wire.vector_value(value, dimensions),
        lambda stored: wire.vector_from_wire(stored, dimensions),
    )


def nullable(codec: Codec[T]) -> Codec[T | None]:
    """What `codec` stores, or DynamoDB's NULL for None."""

    def encode(value: T | None) -> WireValue:
        return {"NULL": True} if value is None else codec.encode(value)

    def decode(stored: WireValue) -> T | None:
        return None if "NULL" in stored else codec.decode(stored)

    return Codec(codec.form, encode, decode, codec.stamp, nullable=True)


def choice_of(*options: L) -> Codec[L]:
    """One of a few strings."""
    by_text = {str(option): option for option in options}

    def encode(value: L) -> WireValue:
        if value not in by_text:
            raise InvalidValue(f"is not one of {', '.join(by_text)}")
        return {"S": str(by_text[value])}

    def decode(stored: WireValue) -> L:
        text = stored["S"]
        if text not in by_text:
            raise InvalidValue(f"is not one of {', '.join(by_text)}")
        return by_text[text]

    return Codec("string", encode, decode)


def value_of(
    form: str, encode: Callable[[T], WireValue], decode: Callable[[WireValue], T]
) -> Codec[T]:
    """A generated value type or union; `form` is its name."""
    return Codec(form, encode, decode)

"""What a caller may ask of a sort key's value, and the condition on the stored key it becomes.

The generic classes have no slots: with them a frozen class cannot be called as `Between[int](1, 2)`.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, ClassVar, Generic, Literal, TypeAlias, TypeVar, cast, overload

from ..errors import InvalidKey, InvalidValue
from ..keys.sort_ranges import Bound, SortOperator
from ..keys.sort_ranges import sort_range as text_range
from ..keys.text import LAST_CHARACTER, MAX_SORT_KEY_BYTES, sort_text
from ..values import Value
from ..wire import WireValue

T = TypeVar("T")


class Between(Value, Generic[T], frozen=True):
    """From `low` to `high`, both included; refused where `low` is above `high`."""

    low: T
    high: T


class AtLeast(Value, Generic[T], frozen=True):
    """`value` and above."""

    value: T


class MoreThan(Value, Generic[T], frozen=True):
    """Above `value`."""

    value: T


class AtMost(Value, Generic[T], frozen=True):
    """`value` and below."""

    value: T


class LessThan(Value, Generic[T], frozen=True):
    """Below `value`."""

    value: T


class Exactly(Value, Generic[T], frozen=True):
    """`value` and nothing else."""

    value: T


class StartsWith(Value, frozen=True):
    """Texts that begin with `text`."""

    text: str


Range: TypeAlias = Between[T] | AtLeast[T] | MoreThan[T] | AtMost[T] | LessThan[T] | Exactly[T]
TextRange: TypeAlias = Range[str] | StartsWith
ConditionOperator: TypeAlias = SortOperator | Literal["="]


class SortCondition(Value, frozen=True):
    """One condition on one sort key attribute.

    The operator `nothing` stands for a range that no value lies in, which needs no request.
    """

    hidden: ClassVar[frozenset[str]] = frozenset({"operands"})
    attribute: str
    operator: ConditionOperator
    operands: tuple[WireValue, ...] = ()


def sort_equals(attribute: str, value: WireValue) -> SortCondition:
    """Exactly one sort key."""
    return SortCondition(attribute, "=", (value,))


def sort_prefix(attribute: str, start: str | bytes) -> SortCondition | None:
    """Every sort key that begins with a text, or with bytes; no condition for empty ones."""
    if isinstance(cast("object", start), str | bytes) and not start:
        return None
    return _condition(attribute, "begins_with", _stored_start(attribute, start))


def _stored_start(attribute: str, start: object) -> WireValue:
    # A caller without a type checker may pass anything.
    if isinstance(start, str):
        return {"S": start}
    if isinstance(start, bytes):
        return {"B": start}
    raise InvalidKey(
        f"cannot begin with a value of type {type(start).__name__}", attribute=attribute
    )


def _condition(attribute: str, operator: ConditionOperator, *operands: WireValue) -> SortCondition:
    """A condition whose operands could be keys, or parts of them."""
    for operand in operands:
        ((tag, inner),) = operand.items()
        if tag == "S" and inner:
            sort_text(inner, attribute)
        elif tag == "B" and len(inner) > MAX_SORT_KEY_BYTES:
            raise InvalidKey(
                f"is {len(inner)} bytes long; a key has 1 to {MAX_SORT_KEY_BYTES}",
                attribute=attribute,
            )
    return SortCondition(attribute, operator, operands)


@overload
def sort_range(
    attribute: str,
    prefix: str,
    wanted: StartsWith | None,
    encode: Callable[[str], str],
    *,
    of: str = "",
) -> SortCondition | None: ...


@overload
def sort_range(
    attribute: str,
    prefix: str,
    wanted: Range[T] | StartsWith | None,
    encode: Callable[[T], str],
    *,
    tail: str | None = None,
    of: str = "",
) -> SortCondition | None: ...


def sort_range(
    attribute: str,
    prefix: str,
    wanted: Range[Any] | StartsWith | None,
    encode: Callable[[Any], str],
    *,
    tail: str | None = None,
    of: str = "",
) -> SortCondition | None:
    """A range on one placeholder of a string sort key, which never leaves the key's `prefix`.

    `tail` is the literal that follows the placeholder in its template: None when the value ends
    the key, and empty when another placeholder follows directly, which needs a value of fixed
    width. Without a range the prefix alone decides. `of` is what callers call the placeholder.
    """
    if wanted is None:
        return sort_prefix(attribute, prefix)
    if isinstance(wanted, StartsWith):
        # `encode` refuses what a value may not hold; the empty beginning is no value at all.
        return sort_prefix(attribute, prefix + (_encoded_start(wanted, encode)))
    if isinstance(wanted, Exactly):
        text = prefix + encode(wanted.value)
        if tail is None:
            return _condition(attribute, "=", {"S": text})
        return sort_prefix(attribute, text + tail)
    lower, upper = _bounds(wanted, encode, of or attribute)
    if tail == "":
        lower, upper = _past_what_follows(lower, upper)
    condition = text_range(prefix, lower, upper, tail or "")
    if condition.operator == "everything":
        return None
    return _condition(attribute, condition.operator, *[{"S": text} for text in condition.operands])


def _encoded_start(wanted: StartsWith, encode: Callable[[Any], str]) -> str:
    return "" if wanted.text == "" else encode(wanted.text)


def _bounds(
    wanted: Between[T] | AtLeast[T] | MoreThan[T] | AtMost[T] | LessThan[T],
    encode: Callable[[T], str],
    of: str,
) -> tuple[Bound | None, Bound | None]:
    match wanted:
        case Between(low, high):
            first, last = encode(low), encode(high)
            if first > last:
                raise _reversed(of)
            return Bound(first), Bound(last)
        case AtLeast(value):
            return Bound(encode(value)), None
        case MoreThan(value):
            return Bound(encode(value), inclusive=False), None
        case AtMost(value):
            return None, Bound(encode(value))
        case LessThan(value):
            return None, Bound(encode(value), inclusive=False)
        case _:
            raise _no_range(wanted, of)


def _past_what_follows(
    lower: Bound | None, upper: Bound | None
) -> tuple[Bound | None, Bound | None]:
    # The keys of one value are all those that begin with it, so the end after them is moved there.
    if lower is not None and not lower.inclusive:
        lower = Bound(lower.text + LAST_CHARACTER)
    if upper is not None and upper.inclusive:
        upper = Bound(upper.text + LAST_CHARACTER)
    return lower, upper


def native_range(
    attribute: str,
    wanted: Range[T] | StartsWith | None,
    encode: Callable[[T], WireValue],
    *,
    of: str = "",
) -> SortCondition | None:
    """A range on a sort key that is the attribute itself: a number, a text or bytes."""
    name = of or attribute

    def encoded(value: T) -> WireValue:
        try:
            return encode(value)
        except InvalidValue as error:
            raise InvalidValue(error.reason, attribute=error.attribute or name) from None

    match wanted:
        case None:
            return None
        case StartsWith(text):
            return sort_prefix(attribute, text)
        case Between(low, high):
            operands = (encoded(low), encoded(high))
            if not _in_order(*operands):
                raise _reversed(name)
            return _condition(attribute, "BETWEEN", *operands)
        case AtLeast(value):
            return _condition(attribute, ">=", encoded(value))
        case MoreThan(value):
            return _condition(attribute, ">", encoded(value))
        case AtMost(value):
            return _condition(attribute, "<=", encoded(value))
        case LessThan(value):
            return _condition(attribute, "<", encoded(value))
        case Exactly(value):
            return _condition(attribute, "=", encoded(value))
        case _:
            raise _no_range(wanted, name)


def _no_range(wanted: object, of: str) -> InvalidValue:
    # A bare value is an easy slip, and without a condition everything would be read.
    return InvalidValue(
        f"is of type {type(wanted).__name__}, which is no range",
        attribute=of,
        hint="write `Exactly(value)`, `AtLeast(value)`, `Between(low, high)` or another range",
    )


def _reversed(of: str) -> InvalidValue:
    return InvalidValue(
        "is between ends that are swapped: the first is above the second",
        attribute=of,
        hint="write the lower end first",
    )


def _in_order(low: WireValue, high: WireValue) -> bool:
    ((tag, first),) = low.items()
    last = high[tag]
    if tag == "N":
        return Decimal(first) <= Decimal(last)
    return bool(first <= last)

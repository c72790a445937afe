"""Numbers as DynamoDB's number text, and back."""

from collections.abc import Set as AbstractSet
from decimal import (
    Context,
    Decimal,
    Inexact,
    InvalidOperation,
    Overflow,
    Subnormal,
    Underflow,
)
from math import isfinite
from typing import Final

from ..errors import InvalidValue

# DynamoDB's numbers as an arithmetic context: whatever does not fit raises a signal.
_DYNAMODB: Final = Context(
    prec=38, Emin=-130, Emax=125, traps=[Inexact, InvalidOperation, Overflow, Subnormal, Underflow]
)
_PLAIN_INTEGERS: Final = 10**38
_LEAST_PLAIN: Final = -_PLAIN_INTEGERS
_PLAIN_TEXT: Final = 38
_TOO_LARGE_INTEGER: Final = 10**126
_INTEGERS: Final = {int}
_NUMBERS: Final = {int, Decimal}
_OUT_OF_RANGE: Final = "lies outside 1E-130 to 9.99E+125, the magnitudes that DynamoDB stores"
_TOO_LONG: Final = "has more than 38 significant digits"
_NOT_FINITE: Final = "is not a finite number"


def exact_decimal(value: int | Decimal, attribute: str = "") -> Decimal:
    """The number without trailing zeros, or InvalidValue when DynamoDB would change it."""
    if type(value) is not Decimal:
        _refuse_others(value, attribute, int, Decimal)
        # Converting a huge integer costs time that grows faster than its length.
        if not -_TOO_LARGE_INTEGER < value < _TOO_LARGE_INTEGER:
            raise InvalidValue(_OUT_OF_RANGE, attribute=attribute)
        value = Decimal(value)
    try:
        exact = value.normalize(_DYNAMODB)
    except ArithmeticError:
        raise InvalidValue(_why_refused(value), attribute=attribute) from None
    if not exact.is_finite():
        raise InvalidValue(_NOT_FINITE, attribute=attribute)
    return exact or Decimal(0)


def _refuse_others(value: object, attribute: str, *kinds: type) -> None:
    # A caller without a type checker may pass anything, and to Python a boolean is an integer.
    if not isinstance(value, kinds) or isinstance(value, bool):
        raise InvalidValue(f"is of type {type(value).__name__}, not a number", attribute=attribute)


def _why_refused(value: Decimal) -> str:
    if not value.is_finite():
        return _NOT_FINITE
    return _TOO_LONG if -130 <= value.adjusted() <= 125 else _OUT_OF_RANGE


def number_text(value: int | Decimal, attribute: str = "") -> str:
    """The number as text: plain up to 38 digits before the point, scientific beyond."""
    if type(value) is Decimal:
        # A short number without an exponent is what it is written as, without zeros at its end.
        text = str(value)
        if len(text) <= _PLAIN_TEXT and "E" not in text and value.is_finite():
            if text[-1] != "0":
                return text
            if "." in text:
                text = text.rstrip("0").rstrip(".")
            return "0" if text == "-0" else text
    elif type(value) is int and _LEAST_PLAIN < value < _PLAIN_INTEGERS:
        return str(value)
    exact = exact_decimal(value, attribute)
    text = str(exact)
    return f"{exact:f}" if "E+" in text and exact.adjusted() < 38 else text


def number_texts(values: AbstractSet[int | Decimal], attribute: str = "") -> list[str]:
    """The numbers of a set as texts, in the order of their values."""
    if isinstance(values, set) and values and (kinds := set(map(type, values))) <= _NUMBERS:
        texts = list(map(str, _in_order(values)))
        if texts and (kinds == _INTEGERS or _are_plain(texts)):
            return texts
    # Encoded before sorting: a signalling NaN cannot even be compared.
    found = {number_text(value, attribute): value for value in values}
    return sorted(found, key=found.__getitem__)


def _in_order(values: AbstractSet[int | Decimal]) -> list[int | Decimal]:
    """These in order; none where one is too large for plain text, or cannot be compared."""
    try:
        ordered = sorted(values)
        is_plain = ordered[0] > _LEAST_PLAIN and ordered[-1] < _PLAIN_INTEGERS
    except ArithmeticError:
        return []
    return ordered if is_plain else []


def _are_plain(texts: list[str]) -> bool:
    """Whether decimals are certainly stored as they are written, seen of all at once."""
    joined = f"{' '.join(texts)} "
    return (
        max(map(len, texts)) <= _PLAIN_TEXT
        and not ("0 " in joined and "." in joined)
        and not ("E" in joined or "N" in joined or "I" in joined or "-0 " in joined)
    )


def float_text(value: float, attribute: str = "") -> str:
    """The shortest text that reads back as the same float; minus zero is zero."""
    if type(value) is not float:
        _refuse_others(value, attribute, float, int, Decimal)
    if not isfinite(value):
        raise InvalidValue(_NOT_FINITE, attribute=attribute)
    if not value:
        return "0"
    if not 1e-130 <= abs(value) < 1e126:
        raise InvalidValue(_OUT_OF_RANGE, attribute=attribute)
    return repr(float(value)).upper().removesuffix(".0")


def int_from_text(text: str, attribute: str = "") -> int:
    """The integer a number text stands for, however it is spelt."""
    try:
        return int(text)
    except ValueError:
        number = decimal_from_text(text, attribute)
    if number != number.to_integral_value():
        raise InvalidValue("is not a whole number", attribute=attribute)
    return int(number)


def decimal_from_text(text: str, attribute: str = "") -> Decimal:
    """The number a number text stands for."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise InvalidValue("is not a number", attribute=attribute) from None
    if not number.is_finite():
        raise InvalidValue(_NOT_FINITE, attribute=attribute)
    if number and number.adjusted() > 125:
        raise InvalidValue(_OUT_OF_RANGE, attribute=attribute)
    return number


def float_from_text(text: str, attribute: str = "") -> float:
    """The float nearest to a number text."""
    try:
        number = float(text)
    except ValueError:
        raise InvalidValue("is not a number", attribute=attribute) from None
    if not isfinite(number):
        raise InvalidValue(_NOT_FINITE, attribute=attribute)
    return number

"""Numbers as text whose order is the order of the numbers.

    12.5   ->  P501125+        sign, exponent, digits, terminator
    0      ->  O
    -12.5  ->  N498874Z        exponent and digits complemented to nines

- The signs sort as the numbers do: N(egative) < O (zero) < P(ositive).
- The exponent of the first digit is written as three digits, shifted by 500.
- The digits carry no trailing zeros, so each number has one text.
- `+` sorts below every digit, so of two positive numbers with the same beginning the shorter one
  comes first; `Z` sorts above every digit and does the opposite among the negative ones.
- No text is the beginning of another one. Whatever follows it in a key therefore never decides
  between two different numbers.
"""

from decimal import Decimal
from typing import Final

from ..errors import InvalidKey, InvalidValue
from ..wire import exact_decimal

_SHIFT: Final = 500
_COMPLEMENT: Final = str.maketrans("0123456789", "9876543210")


def ordered_text(value: int | Decimal, part: str = "") -> str:
    """The text of any number that DynamoDB can store; `part` names it in an error."""
    try:
        exact = exact_decimal(value)
    except InvalidValue as error:
        raise InvalidKey(error.reason, attribute=part) from None
    if not exact:
        return "O"
    digits = "".join(map(str, exact.as_tuple().digits)).rstrip("0")
    magnitude = f"{exact.adjusted() + _SHIFT:03d}{digits}"
    if exact > 0:
        return f"P{magnitude}+"
    return f"N{magnitude.translate(_COMPLEMENT)}Z"


def number_from_ordered(text: str, part: str = "") -> Decimal:
    """The number that an ordered text stands for; any other text is refused."""
    number = _parsed(text)
    # Reading is lenient about zeros, range and length; writing again is not.
    try:
        if number is not None and ordered_text(number) == text:
            return number
    except InvalidKey:
        pass
    raise InvalidKey("is not an ordered number", attribute=part)


def _parsed(text: str) -> Decimal | None:
    if text == "O":
        return Decimal(0)
    negative = text.startswith("N")
    magnitude = text[1:-1].translate(_COMPLEMENT) if negative else text[1:-1]
    if len(magnitude) < 4 or not (magnitude.isascii() and magnitude.isdigit()):
        return None
    exponent, digits = int(magnitude[:3]) - _SHIFT, magnitude[3:]
    number = tuple(map(int, digits))
    return Decimal((int(negative), number, exponent - len(digits) + 1))

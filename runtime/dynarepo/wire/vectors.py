"""Vectors in their stored form: lists of numbers, as many as their index has dimensions.

An index keeps 32-bit floats. The item itself keeps the numbers as they are given, so that reading
returns what was written; a number that no 32-bit float comes near is refused.
"""

from collections.abc import Sequence
from struct import pack
from typing import Any

from ..errors import InvalidValue
from .forms import WireValue
from .numbers import float_from_text, float_text


def vector_value(values: Sequence[float], dimensions: int, attribute: str = "") -> WireValue:
    """A vector of so many dimensions."""
    return {
        "L": [
            {"N": _component(value, attribute)} for value in _sized(values, dimensions, attribute)
        ]
    }


def vector_from_wire(stored: WireValue, dimensions: int, attribute: str = "") -> list[float]:
    """The numbers of a stored vector."""
    components: list[WireValue] = stored["L"]
    numbers = (float_from_text(component["N"], attribute) for component in components)
    return list(_sized(list(numbers), dimensions, attribute))


def _sized(values: Sequence[Any], dimensions: int, attribute: str) -> Sequence[Any]:
    if isinstance(values, str | bytes):
        raise InvalidValue(
            f"is {type(values).__name__}, not a list of numbers", attribute=attribute
        )
    if len(values) != dimensions:
        raise InvalidValue(
            f"has {len(values)} dimensions, not {dimensions}",
            attribute=attribute,
        )
    return values


def _component(value: float, attribute: str) -> str:
    text = float_text(float(value) if type(value) is int else value, attribute)
    try:
        pack("<f", value)
    except OverflowError:
        raise InvalidValue("holds a number too large for 32 bits", attribute=attribute) from None
    return text

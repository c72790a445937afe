"""Sets and binary values in their stored form.

Sets are sorted, so that the same set is the same request; an empty set is refused, because
DynamoDB cannot store one and only the caller knows that it may leave the attribute out.
"""

from base64 import b64decode
from binascii import Error as InvalidBase64
from collections.abc import Set as AbstractSet
from decimal import Decimal

from ..errors import InvalidValue
from .forms import WireValue
from .numbers import number_texts

_EMPTY = "is an empty set, which DynamoDB cannot store"


def string_set(values: AbstractSet[str], attribute: str = "") -> WireValue:
    """A set of strings."""
    if not values:
        raise InvalidValue(_EMPTY, attribute=attribute)
    return {"SS": sorted(values)}


def number_set(values: AbstractSet[int | Decimal], attribute: str = "") -> WireValue:
    """A set of numbers."""
    if not values:
        raise InvalidValue(_EMPTY, attribute=attribute)
    return {"NS": number_texts(values, attribute)}


def binary_set(values: AbstractSet[bytes], attribute: str = "") -> WireValue:
    """A set of byte strings."""
    if not values:
        raise InvalidValue(_EMPTY, attribute=attribute)
    return {"BS": sorted(values)}


def binary_from_wire(stored: bytes | str, attribute: str = "") -> bytes:
    """The bytes, which a boto3 client hands out as such and the JSON protocol as base64."""
    if isinstance(stored, bytes):
        return stored
    try:
        return b64decode(stored, validate=True)
    except (InvalidBase64, ValueError):
        raise InvalidValue("is not base64 text", attribute=attribute) from None

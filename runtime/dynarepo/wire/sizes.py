"""How large stored items are, as DynamoDB counts them, and as text on the wire."""

import json
from collections.abc import Callable
from typing import Any, Final

from msgspec.json import Encoder

from .forms import WireItem, WireValue

_ENCODER: Final = Encoder()
# What a map, a list and each of their elements cost beside their content.
_CONTAINER: Final = 3
_ELEMENT: Final = 1
# Text on the wire is at most so many times what is counted: every character may be escaped, and
# small values are outweighed by their tags.
_LONGEST_TEXT: Final = 12
_SMALL: Final = 16 * 1024
SMALL_TEXT: Final = 16 * 1024
"""Bytes up to which the text of an item may stand for its size."""
LONGER_TEXT: Final = 6
"""How many times as long the text may be where all but ASCII is escaped, and spaces are added."""


def item_size(stored: WireItem) -> int:
    """The bytes of an item, names included. Numbers count for the least they can take."""
    return sum(len(name.encode()) + _value_size(value) for name, value in stored.items())


def wire_size(stored: WireItem, size: int) -> int:
    """No less than the bytes of an item in a request; `size` is what `item_size` says of it."""
    if size <= _SMALL:
        return size * _LONGEST_TEXT
    return len(json.dumps(stored, default=_binary_text))


encoded_item: Final[Callable[[WireItem], bytes]] = _ENCODER.encode
"""An item as plain JSON; UnicodeEncodeError where it holds what is no text."""


def item_text(stored: WireItem) -> bytes | None:
    """An item as plain JSON; None where it holds what is no text."""
    try:
        return encoded_item(stored)
    except UnicodeEncodeError:
        return None


def _value_size(value: WireValue) -> int:
    ((tag, inner),) = value.items()
    match tag:
        case "S":
            return len(inner) if inner.isascii() else len(inner.encode("utf-8", "surrogatepass"))
        case "N":
            return _number_size(inner)
        case "B":
            return len(inner)
        case "BOOL" | "NULL":
            return 1
        case "SS":
            return sum(len(text.encode("utf-8", "surrogatepass")) for text in inner)
        case "NS":
            return sum(map(_number_size, inner))
        case "BS":
            return sum(map(len, inner))
        case "M":
            return _CONTAINER + _ELEMENT * len(inner) + item_size(inner)
        case _:
            return _CONTAINER + sum(_ELEMENT + _value_size(element) for element in inner)


def _number_size(text: str) -> int:
    digits = text.lower().partition("e")[0].lstrip("-").replace(".", "").strip("0")
    return (len(digits) + 1) // 2 + 1


def _binary_text(value: Any) -> str:
    # Base64 makes four characters of three bytes.
    return "=" * (4 * ((len(value) + 2) // 3))

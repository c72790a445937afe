"""Keys as values that can be compared: what a batch names its items by."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TypeAlias

from ..errors import InvalidValue
from ..wire import WireItem, WireValue

Identity: TypeAlias = tuple[str | bytes | Decimal, ...]


def identity(stored: WireItem, key_attributes: Iterable[str]) -> Identity:
    """The key of a stored item, or a key itself; equal for numbers that are written differently."""
    return tuple([_comparable(stored[name]) for name in key_attributes])


def _comparable(value: WireValue) -> str | bytes | Decimal:
    # Values of different types are never equal in Python either.
    text: str | None = value.get("S")
    if text is not None:
        return text
    ((tag, inner),) = value.items()
    return Decimal(inner) if tag == "N" else bytes(inner)


def require_at_once(at_once: object, subject: str) -> None:
    """Refuse what does not say how many requests may be under way at a time."""
    if not isinstance(at_once, int) or isinstance(at_once, bool) or at_once < 1:
        raise InvalidValue(
            "must be a whole number, at least 1", attribute="at_once", entity=subject
        )

"""Keys as values that can be compared: what a batch names its items by."""

from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from ..errors import ConnectionFailed, InvalidValue
from ..wire import WireItem, WireValue

Identity: TypeAlias = tuple[str | bytes | Decimal, ...]


def identity(stored: WireItem, key_attributes: Iterable[str]) -> Identity:
    """The key of a stored item, or a key itself; equal for numbers that are written differently."""
    try:
        return tuple([_comparable(stored[name]) for name in key_attributes])
    except KeyError as lacking:
        raise _nameless(lacking) from None


def identities(key_attributes: tuple[str, ...]) -> Callable[[WireItem], Identity]:
    """The same for many, by these attributes; most keys are one or two texts, seen at a glance."""
    if len(key_attributes) == 1:
        (only,) = key_attributes

        def by_one(stored: WireItem) -> Identity:
            try:
                value = stored[only]
            except KeyError as lacking:
                raise _nameless(lacking) from None
            return (value["S"] if "S" in value else _comparable(value),)

        return by_one
    if len(key_attributes) != 2:
        return lambda stored: identity(stored, key_attributes)
    first, second = key_attributes

    def by_two(stored: WireItem) -> Identity:
        try:
            one, two = stored[first], stored[second]
        except KeyError as lacking:
            raise _nameless(lacking) from None
        return (
            one["S"] if "S" in one else _comparable(one),
            two["S"] if "S" in two else _comparable(two),
        )

    return by_two


def _nameless(lacking: KeyError) -> ConnectionFailed:
    # A key of the caller's has all its attributes.
    return ConnectionFailed(f"the answer cannot be read: an item has no `{lacking.args[0]}`")


def _comparable(value: WireValue) -> str | bytes | Decimal:
    # Values of different types are never equal in Python either.
    text: str | None = value.get("S")
    if text is not None:
        return text
    ((tag, inner),) = value.items()
    try:
        return Decimal(inner) if tag == "N" else bytes(inner)
    except (InvalidOperation, TypeError):
        raise ConnectionFailed("the answer cannot be read: a key is no key") from None


def require_at_once(at_once: object, subject: str) -> None:
    """Refuse what does not say how many requests may be under way at a time."""
    if not isinstance(at_once, int) or isinstance(at_once, bool) or at_once < 1:
        raise InvalidValue(
            "must be a whole number, at least 1", attribute="at_once", entity=subject
        )

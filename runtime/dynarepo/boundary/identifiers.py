"""Identifiers as text and as values: UUIDs and ULIDs, both ways."""

import re
from typing import Final, overload
from uuid import UUID

from ..errors import InvalidValue
from ..ids import ULID_PATTERN, Ulid

_ULID: Final = re.compile(ULID_PATTERN)
_CROCKFORD: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_DIGITS: Final = {letter: number for number, letter in enumerate(_CROCKFORD)}


@overload
def as_uuid(value: str | UUID, name: str = "id") -> UUID: ...


@overload
def as_uuid(value: None, name: str = "id") -> None: ...


@overload
def as_uuid(value: str | UUID | None, name: str = "id") -> UUID | None: ...


def as_uuid(value: str | UUID | None, name: str = "id") -> UUID | None:
    """The UUID that a text stands for, in any form that `UUID` reads; None stays None.

    Raises InvalidValue, which names `name` and not the text.
    """
    if value is None or isinstance(value, UUID):
        return value
    try:
        return UUID(value)
    except (ValueError, AttributeError, TypeError):
        raise InvalidValue(
            "is no UUID", attribute=name, hint="pass 32 hexadecimal digits, with hyphens or without"
        ) from None


@overload
def as_ulid(value: str, name: str = "id") -> Ulid: ...


@overload
def as_ulid(value: None, name: str = "id") -> None: ...


@overload
def as_ulid(value: str | None, name: str = "id") -> Ulid | None: ...


def as_ulid(value: object, name: str = "id") -> Ulid | None:
    """The text as the ULID it is, in capitals; None stays None.

    Raises InvalidValue, which names `name` and not the text.
    """
    if value is None:
        return None
    found = value.upper() if isinstance(value, str) and value.isascii() else ""
    if not _ULID.fullmatch(found):
        raise InvalidValue(
            "is no ULID",
            attribute=name,
            hint="pass 26 characters of Crockford's base 32, the first one 0 to 7",
        )
    return found


def uuid_from_ulid(value: Ulid) -> UUID:
    """The UUID of the same 128 bits; such UUIDs sort as their ULIDs do."""
    number = 0
    for letter in as_ulid(value):
        number = number << 5 | _DIGITS[letter]
    return UUID(int=number)


def ulid_from_uuid(value: UUID) -> Ulid:
    """The ULID of the same 128 bits."""
    return "".join(_CROCKFORD[value.int >> shift & 31] for shift in range(125, -1, -5))

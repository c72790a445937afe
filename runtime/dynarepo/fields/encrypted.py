"""Places whose value DynamoDB cannot see: they are set, removed, and asked for existence."""

from typing import NoReturn, TypeVar

from ..errors import InvalidValue
from .field import Field

T = TypeVar("T")


class EncryptedField(Field[T]):
    """An encrypted place: `set` with a value, `remove`, `exists` and `missing`; anything else is
    refused with InvalidValue."""

    __slots__ = ()

    def refuse_reading(self) -> NoReturn:
        """Raise the error for what only somebody could do who sees the value."""
        raise InvalidValue(
            "is encrypted: DynamoDB cannot compare or compute it",
            attribute=str(self.path),
            hint="read the item and compare there, or do not encrypt the attribute",
        )

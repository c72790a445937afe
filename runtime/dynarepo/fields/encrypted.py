"""Places whose value DynamoDB cannot see: they are set, removed, and asked for existence."""

from typing import TYPE_CHECKING, NoReturn, TypeVar

from ..errors import InvalidValue

# Type checkers know of nothing that compares or computes; who does not run one gets the error that
# says why, and not that there is no such method.
if TYPE_CHECKING:
    from .place import Place as Base
else:
    from .field import Field as Base

T = TypeVar("T")


class EncryptedField(Base[T]):
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

"""What makes data keys, and can unwrap those that it made."""

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class DataKey:
    """A key of 32 bytes that values are encrypted with, and the same in a form that may be stored."""

    plaintext: bytes = field(repr=False)
    wrapped: bytes


class UnknownWrapping(Exception):
    """A wrapped key that the provider did not make, or that was altered."""


class KeyProvider(Protocol):
    """Makes and unwraps data keys; called from any thread.

    `unwrap` raises UnknownWrapping for what cannot be one of its keys, and KeysUnavailable when it
    cannot tell, or may not.
    """

    def new_data_key(self) -> DataKey: ...

    def unwrap(self, wrapped: bytes) -> bytes: ...

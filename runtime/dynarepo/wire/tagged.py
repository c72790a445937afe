"""Tagged values as types: what JSON text must hold for a decoder that makes native values at once.

Each takes its own tag and no other. Text that holds anything else is not read this way at all.
"""

from typing import Generic, TypeVar

from msgspec import Struct

T = TypeVar("T")


class Text(Struct, Generic[T], gc=False, forbid_unknown_fields=True):
    """A text, or what a text stands for."""

    S: T


class Number(Struct, gc=False, forbid_unknown_fields=True):
    """A number, as the text that it is stored as."""

    N: str


class Truth(Struct, gc=False, forbid_unknown_fields=True):
    """A boolean."""

    BOOL: bool


class Binary(Struct, gc=False, forbid_unknown_fields=True):
    """Bytes."""

    B: bytes


class TextSet(Struct, gc=False, forbid_unknown_fields=True):
    """A set of texts."""

    SS: set[str]


class NumberSet(Struct, gc=False, forbid_unknown_fields=True):
    """A set of numbers, each as its text."""

    NS: list[str]


class BinarySet(Struct, gc=False, forbid_unknown_fields=True):
    """A set of byte strings."""

    BS: set[bytes]


class Listed(Struct, Generic[T], gc=False, forbid_unknown_fields=True):
    """A list of one type."""

    L: list[T]


class Mapped(Struct, Generic[T], gc=False, forbid_unknown_fields=True):
    """A map: names with values of one type, or the attributes of a nested value."""

    M: T

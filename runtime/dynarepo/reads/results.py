"""What becomes of the stored items that a query reads."""

from collections.abc import Callable
from typing import Literal, TypeAlias, TypeVar

from ..errors import UndecodableItem
from ..wire import WireItem

T = TypeVar("T")

OnInvalid: TypeAlias = Literal["raise", "skip", "collect"]

Result: TypeAlias = T | UndecodableItem | None
"""A model; or why there is none, unless that is to be raised; or None for what is left out."""


def telling(decode: Callable[[WireItem], T]) -> Callable[[WireItem], T | UndecodableItem]:
    """The decoder, which returns why an item cannot be decoded."""

    def told(stored: WireItem) -> T | UndecodableItem:
        try:
            return decode(stored)
        except UndecodableItem as error:
            return error

    return told

"""Keys of what is read are had in the thread of its request: where others wait, nobody asks for them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar, cast

from ..errors import DynarepoError, TransactionCancelled
from ..wire import WireItem
from .data_keys import Encryption

T = TypeVar("T")


def remembering(
    encryption: Encryption, decode: Callable[[Mapping[str, Any]], T]
) -> Callable[[Mapping[str, Any]], T]:
    """The decoder of an answer, which has the keys of its items at hand afterwards too."""

    def decoded(answer: Mapping[str, Any]) -> T:
        remember(encryption, _items(answer))
        return decode(answer)

    return decoded


def remember_reasons(encryption: Encryption, cancelled: TransactionCancelled) -> None:
    """The same for the items that stopped a transaction."""
    items: list[Any] = [reason.item for reason in cancelled.reasons]
    remember(encryption, filter(None, items))


def remember(encryption: Encryption, items: Iterable[WireItem]) -> None:
    """Unwrap the data keys of all that could be encrypted."""
    for item in items:
        for value in item.values():
            if "B" in value:
                try:
                    encryption.remember_key_of(value["B"])
                except DynarepoError:
                    # What is not encrypted may look so; who decrypts it will say what is wrong.
                    continue


def _items(answer: Mapping[str, Any]) -> Iterator[WireItem]:
    """The items of an answer, whatever was asked."""
    for name in ("Item", "Attributes"):
        if answer.get(name):
            yield answer[name]
    yield from answer.get("Items") or ()
    found: Any = answer.get("Responses") or ()
    if isinstance(found, dict):
        for items in cast("dict[str, list[WireItem]]", found).values():
            yield from items
        return
    for one in (*found, *(answer.get("SearchResults") or ())):
        if one.get("Item"):
            yield one["Item"]

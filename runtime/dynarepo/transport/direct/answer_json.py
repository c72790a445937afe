"""Bodies of requests and answers as JSON; the items of a page are split first, and read one by one.

An item that is read when it is its turn leaves nothing behind: the page is never there twice, and
what one item is made of stays in the processor's cache.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, overload

import msgspec

from ...requests import Action
from ...wire import WireItem

_ENCODER: Final = msgspec.json.Encoder()
_ITEM: Final = msgspec.json.Decoder(dict[str, dict[str, Any]])
_ANSWER: Final = msgspec.json.Decoder(dict[str, Any])


class _Page(msgspec.Struct):
    Items: list[msgspec.Raw] | None = None
    Count: int | None = None
    ScannedCount: int | None = None
    LastEvaluatedKey: dict[str, dict[str, Any]] | None = None
    ConsumedCapacity: dict[str, Any] | None = None


class _Batch(msgspec.Struct):
    Responses: dict[str, list[msgspec.Raw]] | None = None
    UnprocessedKeys: dict[str, Any] | None = None
    ConsumedCapacity: list[dict[str, Any]] | None = None


class SplitItems(Sequence[WireItem]):
    """Items that are still text, each decoded when it is asked for."""

    __slots__ = ("_texts",)

    def __init__(self, texts: list[msgspec.Raw]) -> None:
        self._texts = texts

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[WireItem]:
        return map(_ITEM.decode, self._texts)

    @overload
    def __getitem__(self, index: int) -> WireItem: ...
    @overload
    def __getitem__(self, index: slice) -> "SplitItems": ...
    def __getitem__(self, index: int | slice) -> "WireItem | SplitItems":
        if isinstance(index, slice):
            return SplitItems(self._texts[index])
        return _ITEM.decode(self._texts[index])


def body_of(payload: Mapping[str, Any]) -> bytes:
    """A payload as it is sent; bytes become base64 text."""
    return _ENCODER.encode(payload)


def answer_of(action: Action, body: bytes) -> Mapping[str, Any]:
    """An answer as it is decoded further; ValueError where it is not what the action answers."""
    read = _SPLIT.get(action)
    return _ANSWER.decode(body) if read is None else read(body)


def _page(body: bytes) -> dict[str, Any]:
    page = _PAGE.decode(body)
    answer: dict[str, Any] = {} if page.Items is None else {"Items": SplitItems(page.Items)}
    return _with(answer, page, ("Count", "ScannedCount", "LastEvaluatedKey", "ConsumedCapacity"))


def _batch(body: bytes) -> dict[str, Any]:
    batch = _BATCH.decode(body)
    found = batch.Responses or {}
    answer: dict[str, Any] = {
        "Responses": {table: SplitItems(items) for table, items in found.items()}
    }
    return _with(answer, batch, ("UnprocessedKeys", "ConsumedCapacity"))


def _with(answer: dict[str, Any], read: object, names: tuple[str, ...]) -> dict[str, Any]:
    for name in names:
        value = getattr(read, name)
        if value is not None:
            answer[name] = value
    return answer


_PAGE: Final = msgspec.json.Decoder(_Page)
_BATCH: Final = msgspec.json.Decoder(_Batch)
_SPLIT: Final = {"Query": _page, "Scan": _page, "BatchGetItem": _batch}

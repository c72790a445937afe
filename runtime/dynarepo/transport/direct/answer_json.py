"""Bodies of requests and answers as JSON; the items of a page are split first, and read one by one.

An item that is read when it is its turn leaves nothing behind: the page is never there twice, and
what one item is made of stays in the processor's cache.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, cast, overload

import msgspec

from ...requests import Action
from ...wire import WireItem, binary_from_wire

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

    __slots__ = ("_decode", "_texts")

    def __init__(self, texts: list[msgspec.Raw], decode: Callable[[msgspec.Raw], WireItem]) -> None:
        self._texts = texts
        self._decode = decode

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[WireItem]:
        return map(self._decode, self._texts)

    @overload
    def __getitem__(self, index: int) -> WireItem: ...
    @overload
    def __getitem__(self, index: slice) -> "SplitItems": ...
    def __getitem__(self, index: int | slice) -> "WireItem | SplitItems":
        if isinstance(index, slice):
            return SplitItems(self._texts[index], self._decode)
        return self._decode(self._texts[index])


def body_of(payload: Mapping[str, Any]) -> bytes:
    """A payload as it is sent; bytes become base64 text."""
    return _ENCODER.encode(payload)


def answer_of(action: Action, body: bytes) -> Mapping[str, Any]:
    """An answer as it is decoded further; ValueError where it is not what the action answers."""
    read = _SPLIT.get(action)
    if read is not None:
        return read(body)
    answer = _ANSWER.decode(body)
    return _unarmoured(answer) if _may_hold_bytes(body) else answer


def _page(body: bytes) -> dict[str, Any]:
    page = _PAGE.decode(body)
    answer: dict[str, Any] = {}
    if page.Items is not None:
        answer["Items"] = SplitItems(page.Items, _item_decoder(body))
    rest = ("Count", "ScannedCount", "LastEvaluatedKey", "ConsumedCapacity")
    return _with(answer, page, rest, body)


def _batch(body: bytes) -> dict[str, Any]:
    batch = _BATCH.decode(body)
    found, decode = batch.Responses or {}, _item_decoder(body)
    answer: dict[str, Any] = {
        "Responses": {table: SplitItems(items, decode) for table, items in found.items()}
    }
    return _with(answer, batch, ("UnprocessedKeys", "ConsumedCapacity"), body)


def _with(
    answer: dict[str, Any], read: object, names: tuple[str, ...], body: bytes
) -> dict[str, Any]:
    armoured = _may_hold_bytes(body)
    for name in names:
        value = getattr(read, name)
        if value is not None:
            answer[name] = _unarmoured(value) if armoured else value
    return answer


def _item_decoder(body: bytes) -> Callable[[msgspec.Raw], WireItem]:
    if not _may_hold_bytes(body):
        return _ITEM.decode
    return lambda text: _unarmoured(_ITEM.decode(text))


def _may_hold_bytes(body: bytes) -> bool:
    # Few answers hold binary values, and looking for their tags is far cheaper than a walk.
    return b'"B":' in body or b'"BS":' in body


def _unarmoured(found: Any) -> Any:
    """The same with bytes for base64 text, wherever a value is tagged as binary."""
    if isinstance(found, list):
        return list(map(_unarmoured, cast("Iterable[object]", found)))
    if not isinstance(found, dict):
        return found
    content = cast("dict[str, Any]", found)
    if len(content) == 1:
        ((tag, inner),) = content.items()
        # An attribute may be called "B" too: what it holds is then a tagged value.
        if tag == "B" and isinstance(inner, str):
            return {"B": binary_from_wire(inner)}
        if tag == "BS" and isinstance(inner, list):
            return {"BS": [binary_from_wire(text) for text in cast("list[str]", inner)]}
    return {name: _unarmoured(inner) for name, inner in content.items()}


_PAGE: Final = msgspec.json.Decoder(_Page)
_BATCH: Final = msgspec.json.Decoder(_Batch)
_SPLIT: Final = {"Query": _page, "Scan": _page, "BatchGetItem": _batch}

"""Bodies of requests and answers as JSON; the items of a page are split first, and read one by one.

An item that is read when it is its turn leaves nothing behind: the page is never there twice, and
what one item is made of stays in the processor's cache.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, TypedDict, cast, overload

import msgspec

from ..errors import ConnectionFailed, InvalidValue
from ..requests import Action
from ..wire import WireItem, WireValue, binary_from_wire
from .answer_shapes import is_item, misshapen

_ENCODER: Final = msgspec.json.Encoder()
# For how many kinds of reads is kept what takes out the attributes that they look at first.
_MOST_PARTS: Final = 512


class Tagged(TypedDict, total=False):
    """A tagged value, for a decoder that then makes bytes of base64 text as it goes."""

    S: str
    N: str
    B: bytes
    BOOL: bool
    NULL: bool
    SS: list[str]
    NS: list[str]
    BS: list[bytes]
    L: "list[Tagged]"
    M: "dict[str, Tagged]"


class _Single(TypedDict, total=False):
    Item: dict[str, Tagged]
    Attributes: dict[str, Tagged]
    ConsumedCapacity: dict[str, Any]


class _Page(TypedDict, total=False):
    Items: list[msgspec.Raw]
    Count: int
    ScannedCount: int
    LastEvaluatedKey: dict[str, Tagged]
    ConsumedCapacity: dict[str, Any]


class _Keys(TypedDict, total=False):
    Keys: list[dict[str, Tagged]]
    ConsistentRead: bool
    ProjectionExpression: str
    ExpressionAttributeNames: dict[str, str]


class _Batch(TypedDict, total=False):
    Responses: dict[str, list[msgspec.Raw]]
    UnprocessedKeys: dict[str, _Keys]
    ConsumedCapacity: list[dict[str, Any]]


class SplitItems(Sequence[WireItem]):
    """Items that are still text, each decoded when it is asked for."""

    __slots__ = ("_texts",)

    def __init__(self, texts: list[msgspec.Raw]) -> None:
        self._texts = texts

    @property
    def texts(self) -> "Sequence[msgspec.Raw]":
        """The texts themselves, for who reads them another way."""
        return self._texts

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[WireItem]:
        return map(item_of, self._texts)

    @overload
    def __getitem__(self, index: int) -> WireItem: ...
    @overload
    def __getitem__(self, index: slice) -> "SplitItems": ...
    def __getitem__(self, index: int | slice) -> "WireItem | SplitItems":
        if isinstance(index, slice):
            return SplitItems(self._texts[index])
        return item_of(self._texts[index])


def body_of(payload: Mapping[str, Any]) -> bytes:
    """A payload as it is sent; bytes become base64 text."""
    return _ENCODER.encode(payload)


def answer_of(
    action: Action, body: bytes, straight: Callable[[bytes], Mapping[str, Any] | None] | None = None
) -> Mapping[str, Any]:
    """An answer as it is decoded further; ValueError where it is not what the action answers.

    `straight` is asked first, where the request has it.
    """
    if straight is not None:
        found = straight(body)
        if found is not None:
            return found
    read = _READ.get(action)
    if read is None:
        return _any_answer(action, body)
    try:
        answer = read(body)
    except msgspec.DecodeError:
        # Values that are not what their tags say are the business of who decodes the item.
        return _any_answer(action, body)
    # The one part of which more is read than was looked at.
    if "ConsumedCapacity" in answer:
        _well_formed(action, {"ConsumedCapacity": answer["ConsumedCapacity"]})
    return answer


def refusal_of(body: bytes) -> Mapping[str, Any]:
    """An error answer; ValueError where it is none."""
    return _any_answer(None, body)


def is_readable(body: bytes) -> bool:
    """Whether another reader, too, comes to an end with an error answer, though it may be no JSON."""
    try:
        _whole(None, body)
    except msgspec.ValidationError:
        return False
    except msgspec.DecodeError:
        return _is_text(body)
    except (ValueError, RecursionError):
        return False
    return True


def _is_text(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


def _well_formed(action: Action | None, answer: dict[str, Any]) -> dict[str, Any]:
    """The same without what is null, which boto3 leaves out as well; ValueError where a part that
    is read further has another shape."""
    found = {name: part for name, part in answer.items() if part is not None}
    if wrong := misshapen(action, found):
        raise ValueError(f"`{wrong}` is not what it should be")
    return found


def _any_answer(action: Action | None, body: bytes) -> dict[str, Any]:
    try:
        return _whole(action, body)
    except msgspec.DecodeError as error:  # it is a ValueError only since msgspec 0.21
        raise ValueError(str(error)) from None


def _whole(action: Action | None, body: bytes) -> dict[str, Any]:
    answer = _well_formed(action, _ANSWER.decode(body))
    # Few answers hold binary values, and looking for their tags is far cheaper than a walk.
    return _unarmoured(answer) if b'"B":' in body or b'"BS":' in body else answer


def _page(body: bytes) -> dict[str, Any]:
    page: dict[str, Any] = _PAGE.decode(body)
    if "Items" in page:
        page["Items"] = SplitItems(page["Items"])
    return page


def _batch(body: bytes) -> dict[str, Any]:
    batch: dict[str, Any] = _BATCH.decode(body)
    found: dict[str, list[msgspec.Raw]] = batch.get("Responses", {})
    batch["Responses"] = {table: SplitItems(texts) for table, texts in found.items()}
    return batch


def item_of(text: msgspec.Raw) -> WireItem:
    """The text of an item as a dictionary of tagged values."""
    try:
        item: WireItem = _ITEM.decode(text)
    except msgspec.ValidationError:
        return _strange(text)
    return item


def _strange(text: msgspec.Raw) -> WireItem:
    """An item with values that are not what their tags say; an error where it is none at all."""
    try:
        item: WireItem = _unarmoured(_ANSWER.decode(text))
        if is_item(item):
            return item
    except (ValueError, msgspec.DecodeError):
        pass
    failed = ConnectionFailed("the answer cannot be read: one of its items is no item")
    failed.transient = True
    raise failed


@lru_cache(_MOST_PARTS)
def parts_of(names: tuple[str, ...]) -> Callable[[msgspec.Raw], WireItem]:
    """What takes these attributes out of the text of an item that has them, and perhaps others,
    for who has to know them before the rest."""
    typed_dict: Any = TypedDict
    decode: Any = msgspec.json.Decoder(
        typed_dict("Parts", dict.fromkeys(names, Tagged), total=False)
    ).decode

    def parts(text: msgspec.Raw) -> WireItem:
        try:
            found: WireItem = decode(text)
        except msgspec.ValidationError:
            return _strange(text)
        return found

    return parts


def value_of(text: msgspec.Raw) -> WireValue:
    """The text of one tagged value as a dictionary."""
    try:
        value: WireValue = _VALUE.decode(text)
    except msgspec.ValidationError:
        value = _unarmoured(_ANSWER.decode(text))
    return value


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
            return {"B": _bytes_of(inner)}
        if tag == "BS" and isinstance(inner, list):
            return {"BS": [_bytes_of(text) for text in cast("list[str]", inner)]}
    return {name: _unarmoured(inner) for name, inner in content.items()}


def _bytes_of(text: str) -> bytes | str:
    try:
        return binary_from_wire(text)
    except (InvalidValue, TypeError):
        # Not what its tag says either: who decodes the item tells where it is.
        return text


_ANSWER: Final = msgspec.json.Decoder(dict[str, Any])
# What these give has the shape of the classes above, but is a plain dictionary to all others.
_ITEM: Final[Any] = msgspec.json.Decoder(dict[str, Tagged])
_VALUE: Final[Any] = msgspec.json.Decoder(Tagged)
_PAGE: Final[Any] = msgspec.json.Decoder(_Page)
_BATCH: Final[Any] = msgspec.json.Decoder(_Batch)
_SINGLE: Final[Any] = msgspec.json.Decoder(_Single)
_READ: Final[Mapping[Action, Callable[[bytes], dict[str, Any]]]] = {
    "GetItem": _SINGLE.decode,
    "PutItem": _SINGLE.decode,
    "UpdateItem": _SINGLE.decode,
    "DeleteItem": _SINGLE.decode,
    "Query": _page,
    "Scan": _page,
    "BatchGetItem": _batch,
}

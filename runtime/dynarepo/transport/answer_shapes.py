"""What the parts of an answer must look like before anything reads them further.

A service that answers something else is none, or somebody stands in between: what it says is then
taken for a lost answer, and not for an empty one.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias, cast

from ..requests import Action

_Shape: TypeAlias = Callable[[Any], bool]


def misshapen(action: Action | None, answer: Mapping[str, Any]) -> str:
    """The name of a part that is not what it should be; empty where all are.

    A refusal is the answer to no action.
    """
    own = _OWN.get(action, _OF_ONE)
    for name, part in answer.items():
        shape = own.get(name) or _SHAPES.get(name)
        if shape is not None and not shape(part):
            return name
    return ""


def is_item(found: object) -> bool:
    """Whether it is attributes with tagged values; the tags are the business of who reads them."""
    return isinstance(found, dict) and all(
        isinstance(value, dict) and len(cast("dict[str, object]", value)) == 1
        for value in cast("dict[str, object]", found).values()
    )


def _text(found: object) -> bool:
    return isinstance(found, str)


def _number(found: object) -> bool:
    return isinstance(found, int | float) and not isinstance(found, bool)


def _count(found: object) -> bool:
    return isinstance(found, int) and not isinstance(found, bool)


def _list_of(shape: _Shape) -> _Shape:
    return lambda found: isinstance(found, list) and all(map(shape, cast("list[object]", found)))


def _for_each_table(shape: _Shape) -> _Shape:
    return lambda found: (
        isinstance(found, dict) and all(map(shape, cast("dict[str, object]", found).values()))
    )


def _with(**parts: _Shape) -> _Shape:
    """An object whose parts have these shapes, where they are there."""

    def fits(found: object) -> bool:
        if not isinstance(found, dict):
            return False
        inside = cast("dict[str, object]", found)
        return all(inside.get(name) is None or parts[name](inside[name]) for name in parts)

    return fits


_ITEMS: Final = _list_of(is_item)
_CAPACITY: Final = _with(CapacityUnits=_number)
_UNPROCESSED: Final = _list_of(
    _with(PutRequest=_with(Item=is_item), DeleteRequest=_with(Key=is_item))
)
_SHAPES: Final[Mapping[str, _Shape]] = {
    "Item": is_item,
    "Items": _ITEMS,
    "Attributes": is_item,
    "UnprocessedItems": _for_each_table(_UNPROCESSED),
    "UnprocessedKeys": _for_each_table(_with(Keys=_ITEMS)),
    "LastEvaluatedKey": is_item,
    "NextToken": _text,
    "Count": _count,
    "ScannedCount": _count,
    "SearchResults": _list_of(_with(Item=is_item, Score=_number)),
    "CancellationReasons": _list_of(_with(Code=_text, Message=_text, Item=is_item)),
    "__type": _text,
    "message": _text,
    "Message": _text,
}
# What looks different in the answers to requests on one table and on several.
_OF_ONE: Final[Mapping[str, _Shape]] = {"ConsumedCapacity": _CAPACITY}
_OF_SEVERAL: Final[Mapping[str, _Shape]] = {"ConsumedCapacity": _list_of(_CAPACITY)}
_OWN: Final[Mapping[Action | None, Mapping[str, _Shape]]] = {
    "BatchGetItem": {**_OF_SEVERAL, "Responses": _for_each_table(_ITEMS)},
    "TransactGetItems": {**_OF_SEVERAL, "Responses": _list_of(_with(Item=is_item))},
    "BatchWriteItem": _OF_SEVERAL,
    "TransactWriteItems": _OF_SEVERAL,
}

"""What a schema does not know of an item, in its row: as DynamoDB's own JSON, under one name."""

from base64 import b64decode, b64encode
from collections.abc import Callable, Collection, Mapping
from typing import Any, Final, TypeGuard, cast

from dynarepo import WireItem, WireValue
from dynarepo.errors import InvalidValue
from dynarepo.wire import decimal_from_text

from .refused_rows import RowRefused

UNKNOWN: Final = "_unknown"
"""What no attribute of a schema can be called."""


def written_unknown(unknown: WireItem) -> dict[str, Any]:
    """Stored attributes as JSON has them: binary values are base64 text."""
    return {name: _written(unknown[name]) for name in sorted(unknown)}


def read_unknown(written: object, known: Collection[str]) -> WireItem:
    """The stored attributes again; RowRefused for what is none, or what the schema knows."""
    if not isinstance(written, dict) or not written:
        raise RowRefused(f"`{UNKNOWN}` is no object of stored attributes")
    found: WireItem = {}
    for name, value in cast("dict[str, object]", written).items():
        if name in known:
            raise RowRefused(f"`{name}` in `{UNKNOWN}` is what the schema knows and sets itself")
        try:
            found[name] = _read(value)
        except (InvalidValue, ValueError, TypeError, KeyError):
            raise RowRefused(
                f"`{name}` in `{UNKNOWN}` is no stored value", 'write it as `{"S": "text"}`'
            ) from None
    return found


def _written(value: WireValue) -> WireValue:
    ((tag, inner),) = value.items()
    match tag:
        case "B":
            return {tag: b64encode(inner).decode()}
        case "BS":
            return {tag: sorted(b64encode(element).decode() for element in inner)}
        case "SS" | "NS":
            return {tag: sorted(inner)}
        case "L":
            return {tag: [_written(element) for element in inner]}
        case "M":
            return {tag: {name: _written(inner[name]) for name in sorted(inner)}}
        case _:
            return value


def _read(written: Any) -> WireValue:
    ((tag, inner),) = _object(written).items()
    return {tag: _READ[tag](inner)}


def _object(inner: Any) -> dict[str, Any]:
    if not isinstance(inner, dict):
        raise TypeError
    return cast("dict[str, Any]", inner)


def _text(inner: Any) -> str:
    if not isinstance(inner, str):
        raise TypeError
    return inner


def _number(inner: Any) -> str:
    decimal_from_text(_text(inner))
    return str(inner)


def _binary(inner: Any) -> bytes:
    return b64decode(_text(inner), validate=True)


def _boolean(inner: Any) -> bool:
    if not isinstance(inner, bool):
        raise TypeError
    return inner


def _null(inner: Any) -> bool:
    if inner is not True:
        raise TypeError
    return True


def _set_of(read: Callable[[Any], Any]) -> Callable[[Any], list[Any]]:
    def elements(inner: Any) -> list[Any]:
        found = [read(element) for element in _list(inner)]
        if not found or len({*found}) < len(found):
            raise ValueError
        return found

    return elements


def _list(inner: Any) -> list[Any]:
    if not _is_list(inner):
        raise TypeError
    return inner


def _is_list(inner: object) -> TypeGuard[list[Any]]:
    return isinstance(inner, list)


_READ: Final[Mapping[str, Callable[[Any], Any]]] = {
    "S": _text,
    "N": _number,
    "B": _binary,
    "BOOL": _boolean,
    "NULL": _null,
    "SS": _set_of(_text),
    "NS": _set_of(_number),
    "BS": _set_of(_binary),
    "L": lambda inner: [_read(element) for element in _list(inner)],
    "M": lambda inner: {name: _read(element) for name, element in _object(inner).items()},
}

"""Items as lines of JSON, both ways: what is written reads back as the same item, or is refused."""

import json
from base64 import b64decode
from decimal import Decimal, InvalidOperation
from inspect import isclass
from types import NoneType
from typing import Any, cast, get_args, get_origin

import msgspec
from pydantic import BaseModel, ValidationError

from dynarepo import WireItem
from dynarepo.unknown_attributes import remember, unknown_attributes
from dynarepo.validation import misfit
from dynarepo_codegen.diagnostics import closest

from .refused_rows import RowRefused
from .unknown_in_rows import UNKNOWN, read_unknown, written_unknown

_ENCODER = msgspec.json.Encoder(decimal_format="number")


class Rows:
    """The rows of one entity: of whole items, or of what is given to create some.

    Numbers of any size and precision, and `any` values, stay what they are; binary values are
    base64 text, times ISO 8601, sets lists. With `keep_unknown`, rows hold what the schema does not
    know as well.
    """

    def __init__(self, spec: Any, *, as_new: bool = False, keep_unknown: bool = False) -> None:
        whole: type[BaseModel] = spec.model
        self._spec = spec
        self._keep_unknown = keep_unknown
        self._whole = whole
        self._given: type[BaseModel] = whole.__bases__[0]
        self._as_new = as_new
        self._server_set = whole.model_fields.keys() - self._given.model_fields.keys()

    def item_of(self, line: bytes) -> Any:
        """The item of a line; RowRefused where it is none."""
        values = _values(line)
        unknown = self._unknown(values)
        if not unknown:
            return self._item(values)
        item = self._item(values, is_whole=True)
        remember(item, unknown)
        return item

    def _unknown(self, values: dict[str, Any]) -> WireItem:
        """What the schema does not know, taken out of a row."""
        if UNKNOWN not in values:
            return {}
        if self._as_new:
            raise RowRefused(
                f"`{UNKNOWN}` is stored with whole items alone", "load it without `--create`"
            )
        if self._spec.unknown == "drop":
            raise RowRefused(
                f"`{UNKNOWN}` would be lost: the schema says `unknown: drop`", "leave it out"
            )
        return read_unknown(values.pop(UNKNOWN), self._spec.stored_names)

    def line_of(self, item: Any) -> bytes:
        """An item as a line; RowRefused where that would lose something."""
        unknown = unknown_attributes(item)
        if unknown and not self._keep_unknown:
            names = ", ".join(f"`{name}`" for name in sorted(unknown))
            raise RowRefused(
                f"the schema does not know {names}",
                "add what it lacks to the schema, or pass `--unknown keep`",
            )
        values = item.model_dump(exclude_unset=True)
        line = _ENCODER.encode(_plain(values))
        if self._item(_values(line)).model_dump(exclude_unset=True) != values:
            raise RowRefused("it holds a value that JSON cannot tell from others")
        if not unknown:
            return line
        return _ENCODER.encode({**_plain(values), UNKNOWN: written_unknown(unknown)})

    def _item(self, values: dict[str, Any], *, is_whole: bool = False) -> Any:
        known = self._whole.model_fields
        for name in values:
            if name not in known:
                raise RowRefused(f"`{name}` is unknown", closest(name, [*known]))
        if self._as_new:
            values = {n: value for n, value in values.items() if n not in self._server_set}
        # What was dumped is a whole item; what a program or a person wrote is usually not.
        is_new = not is_whole and self._server_set.isdisjoint(values)
        model = self._given if is_new else self._whole
        try:
            return model.model_validate(_with_bytes(model, values))
        except ValidationError as error:
            place, reason = misfit(error, model)
            missing = error.errors(include_input=False)[0]["type"] == "missing"
            raise RowRefused(f"`{place}` {'is missing' if missing else reason}") from None


def _values(line: bytes) -> dict[str, Any]:
    try:
        found: object = json.loads(
            line, parse_float=Decimal, parse_constant=_no_number, object_pairs_hook=_object
        )
    except UnicodeDecodeError:
        raise RowRefused("the line is not encoded in UTF-8") from None
    except json.JSONDecodeError as error:
        reason = f"the line is no JSON: {error.msg} (column {error.colno})"
        raise RowRefused(reason, "write one JSON object a line") from None
    except (InvalidOperation, RecursionError, ValueError) as error:
        raise RowRefused(f"the line is no JSON: {error}") from None
    if not isinstance(found, dict):
        raise RowRefused("the line is no object", "write one JSON object a line")
    return cast("dict[str, Any]", found)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise RowRefused(f"`{twice}` comes twice in one object")
    return found


def _no_number(text: str) -> Any:
    raise RowRefused(f"`{text}` is no number that DynamoDB stores")


def _plain(value: Any) -> Any:
    """The same with sets as lists, in an order that two runs share."""
    kind = cast("object", type(value))
    if kind is dict:
        return {name: _plain(inner) for name, inner in value.items()}
    if kind is set or kind is frozenset:
        return sorted(value, key=str)
    return list(map(_plain, value)) if kind is list or kind is tuple else value


def _with_bytes(declared: Any, value: Any) -> Any:
    """The same with bytes for base64 text wherever the declared type has bytes."""
    kind = cast("object", type(value))
    if declared is bytes and kind is str:
        try:
            return b64decode(value, validate=True)
        except ValueError:
            raise RowRefused("a binary value is no base64 text") from None
    if isclass(declared) and issubclass(declared, BaseModel) and kind is dict:
        fields = declared.model_fields
        return {
            name: _with_bytes(fields[name].annotation, inner) if name in fields else inner
            for name, inner in value.items()
        }
    inside = [argument for argument in get_args(declared) if argument is not NoneType]
    if not inside:
        return value
    origin = get_origin(declared)
    if origin is dict and kind is dict:
        return {name: _with_bytes(inside[1], inner) for name, inner in value.items()}
    if (origin is list or origin is set) and kind is list:
        return [_with_bytes(inside[0], inner) for inner in value]
    # One of several types: the first with bytes in it counts.
    changed = (_with_bytes(one, value) for one in inside)
    return next((found for found in changed if found != value), value)

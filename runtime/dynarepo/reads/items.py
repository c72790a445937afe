"""Requests that read one item by its key."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar, cast

from msgspec.structs import replace
from pydantic import BaseModel

from .. import expressions
from ..context import Context
from ..decoding.items import item_decoder, part_decoder, shown_parts
from ..decoding.straight_answers import Straight, straight_answer
from ..entity import EntitySpec, K, M
from ..errors import NotFound
from ..ownership import admit, belongs, not_authorized, owner_names
from ..requests import Request
from ..views import Returns, View
from ..wire import WireItem
from .visibility import hides, marks, visible

T = TypeVar("T")
V = TypeVar("V", bound=BaseModel)


def get_item(
    entity: EntitySpec[M, K],
    context: Context,
    key: K,
    *,
    consistent: bool = False,
    pattern: str = "get",
) -> Request[M | None]:
    """Read one item; None when there is none."""
    decode = _shown(entity, context, item_decoder(entity, context))
    straight = _straight(entity, context, entity)
    return stored_item(
        entity, context, key, decode, (), consistent=consistent, pattern=pattern, straight=straight
    )


def get_view(
    entity: EntitySpec[M, K],
    context: Context,
    key: K,
    view: View[V],
    *,
    consistent: bool = False,
    pattern: str = "get",
) -> Request[V | None]:
    """Read some attributes of one item; None when there is none."""
    decode = _shown(entity, context, part_decoder(entity, context, view.model, view.decode))
    names = (*view.projection, *(marks(entity) if hides(entity, context) else ()))
    straight = _straight(entity, context, view)
    return stored_item(
        entity,
        context,
        key,
        decode,
        names,
        consistent=consistent,
        pattern=pattern,
        straight=straight,
    )


def stored_item(
    entity: EntitySpec[M, K],
    context: Context,
    key: K,
    decode: Callable[[WireItem], T | None],
    attributes: Sequence[str],
    *,
    consistent: bool,
    pattern: str,
    straight: Callable[[bytes], Straight | None] | None = None,
) -> Request[T | None]:
    """Read an item or, where stored names are given, only these attributes of it."""
    admit(entity, context, key)
    table = context.table(entity.table)
    names = (*attributes, *owner_names(entity, context)) if attributes else ()
    payload = get_payload(table, entity.key(key), names, consistent=consistent)

    # The annotations are text, since evaluating them takes longer than making the function.
    def answer(response: "Mapping[str, Any]") -> "T | None":
        if type(response) is Straight:
            return cast("T", response.record)
        stored = response.get("Item")
        if stored is None:
            return None
        # To nobody does an item belong that is not there any more.
        if not belongs(entity, context, stored) and visible(entity, context, stored):
            raise not_authorized(entity, context)
        return decode(stored)

    return Request(
        "GetItem",
        payload,
        answer,
        f"{entity.name}.{pattern}",
        table,
        shown_key=shown_parts(entity, key),
        straight=straight,
    )


def required(request: Request[T | None]) -> Request[T]:
    """The same read of an item that must be there; NotFound when there is none."""

    def answer(response: Mapping[str, Any]) -> T:
        found = request.decode(response)
        if found is None:
            raise NotFound(
                "no item has this key",
                table=request.table,
                entity=request.subject,
                key=request.shown_key,
            )
        return found

    return cast("Request[T]", replace(cast("Request[Any]", request), decode=answer))


def get_payload(
    table: str, key: WireItem, attributes: Sequence[str], *, consistent: bool
) -> dict[str, Any]:
    """What GetItem is sent; without stored names it reads the whole item."""
    payload: dict[str, Any] = {"TableName": table, "Key": key}
    if consistent:
        payload["ConsistentRead"] = True
    if attributes:
        rendered = expressions.Expressions()
        # The key as well, which every item has: an item that has none of the other attributes
        # must not look like no item.
        names = dict.fromkeys((*attributes, *key))
        payload["ProjectionExpression"] = expressions.projection_text(rendered, names)
        payload.update(rendered.parameters())
    return payload


def _straight(
    entity: EntitySpec[M, K], context: Context, returns: Returns[Any]
) -> Callable[[bytes], Straight | None] | None:
    hiding = hides(entity, context)
    return straight_answer(entity, context, returns, "Item", hiding=hiding)


def _shown(
    entity: EntitySpec[M, K], context: Context, decode: Callable[[WireItem], T]
) -> Callable[[WireItem], T | None]:
    """The decoder, which finds nothing in an item that is hidden from this caller."""
    if not hides(entity, context):
        return decode
    return lambda stored: decode(stored) if visible(entity, context, stored) else None

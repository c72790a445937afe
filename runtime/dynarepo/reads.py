"""Requests that read one item by its key."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .context import Context
from .entity import EntitySpec, K, M
from .expressions import Expressions, projection_text
from .requests import Request
from .stored_items import V, item_decoder, part_decoder
from .wire import WireItem


def get_item(
    entity: EntitySpec[M, K],
    context: Context,
    key: K,
    *,
    consistent: bool = False,
    pattern: str = "get",
) -> Request[M | None]:
    """Read one item; None when there is none."""
    return _get(entity, context, key, item_decoder(entity, context), (), consistent, pattern)


def get_view(
    entity: EntitySpec[M, K],
    context: Context,
    key: K,
    view: type[V],
    read: Callable[[WireItem], dict[str, object]],
    attributes: Sequence[str],
    *,
    consistent: bool = False,
    pattern: str = "get",
) -> Request[V | None]:
    """Read some attributes of one item, given by their stored names; None when there is none."""
    decode = part_decoder(entity, context, view, read)
    # Without an attribute that every item has, a view of optional ones could not tell an item
    # that has none of them from no item.
    names = tuple(dict.fromkeys((*attributes, *entity.key_attributes)))
    return _get(entity, context, key, decode, names, consistent, pattern)


def _get(
    entity: EntitySpec[Any, K],
    context: Context,
    key: K,
    decode: Callable[[WireItem], V],
    attributes: Sequence[str],
    consistent: bool,
    pattern: str,
) -> Request[V | None]:
    table = context.table(entity.table)
    payload: dict[str, Any] = {"TableName": table, "Key": entity.key(key)}
    if consistent:
        payload["ConsistentRead"] = True
    if attributes:
        expressions = Expressions()
        payload["ProjectionExpression"] = projection_text(expressions, attributes)
        payload.update(expressions.parameters())

    def answer(response: Mapping[str, Any]) -> V | None:
        stored = response.get("Item")
        return None if stored is None else decode(stored)

    return Request("GetItem", payload, answer, f"{entity.name}.{pattern}", table)

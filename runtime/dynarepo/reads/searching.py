"""Searches in vector indexes: the items whose vectors are most similar to a given one."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel

from ..context import Context
from ..decoding.items import item_decoder, part_decoder
from ..entity import EntitySpec
from ..errors import UndecodableItem
from ..expressions.conditions import Compare, Condition, all_of
from ..expressions.operands import Given, Path
from ..expressions.rendering import Expressions, projection_text
from ..ownership import is_owned, owner_condition, require_owned_query
from ..requests import Request
from ..tenancy import require_tenant
from ..values import Value
from ..views import Returns, View
from ..wire import WireItem, WireValue
from .queries import require_count
from .visibility import hides, marks, visible

V = TypeVar("V", bound=BaseModel)
T_co = TypeVar("T_co", covariant=True)


class Match(Value, Generic[T_co], frozen=True):
    """An item that a search found, and its score.

    The score is a distance for the functions `cosine` and `euclidean`, smaller for what is more
    similar, and larger for what is more similar for `dot_product`.
    """

    item: T_co
    score: float


def search_vectors(
    entity: EntitySpec[Any, Any],
    context: Context,
    vector: WireValue,
    returns: Returns[V],
    *,
    pattern: str,
    index: str,
    limit: int,
    equals: Iterable[Condition | None] = (),
    match_type: bool = False,
    projects: frozenset[str] | None = None,
    owner: object = None,
    per_owner: bool = False,
    on_invalid: Literal["raise", "skip"] = "raise",
) -> Request[list[Match[V]]]:
    """The `limit` most similar items that meet all equalities, the most similar first.

    `projects` are the stored names that the index holds, None for all of them. `owner` is the owner
    that `equals` compares, if it does; `per_owner` says that the index can compare it. What is
    hidden from the caller, or cannot be decoded and is to be skipped, is missing from the `limit`
    items.
    """
    require_tenant(entity, context)
    owned = None
    if is_owned(entity, context):
        require_owned_query(entity, context, owner, per_owner)
        owned = owner_condition(entity, context, by_key=False) if owner is None else None
    subject = f"{entity.name}.{pattern}"
    require_count(limit, "limit", subject)
    table = context.table(entity.table)
    expressions = Expressions()
    payload: dict[str, Any] = {
        "TableName": table,
        "IndexName": index,
        "SearchVector": vector["L"],
        "TopK": limit,
    }
    condition = all_of(_of_type(entity) if match_type else None, owned, *equals)
    if condition is not None:
        payload["SearchConditionExpression"] = expressions.condition(condition)
    if isinstance(returns, View):
        names: Sequence[str] = [*returns.projection, *entity.key_attributes]
        if hides(entity, context):
            names = [*names, *(n for n in marks(entity) if projects is None or n in projects)]
        payload["ProjectionExpression"] = projection_text(expressions, dict.fromkeys(names))
        decode = part_decoder(entity, context, returns.model, returns.decode)
    else:
        decode = item_decoder(entity, context)
    payload.update(expressions.parameters())

    def matches(answer: Mapping[str, Any]) -> list[Match[V]]:
        found: list[Match[V]] = []
        results: list[Mapping[str, Any]] = answer.get("SearchResults") or []
        for result in results:
            stored: WireItem = result["Item"]
            if not visible(entity, context, stored):
                continue
            try:
                found.append(Match(decode(stored), float(result["Score"])))
            except UndecodableItem:
                if on_invalid == "raise":
                    raise
        return found

    return Request("SearchVectors", payload, matches, subject, table)


def _of_type(entity: EntitySpec[Any, Any]) -> Condition | None:
    if entity.type_attribute is None:
        return None
    name, value = entity.type_attribute
    return Compare(Path((name,)), "=", Given({"S": value}, value))

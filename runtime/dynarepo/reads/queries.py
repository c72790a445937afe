"""Queries as values: everything about a declared read but where to start and how much to take."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, ClassVar, Final, Generic, Self, TypeVar
from uuid import UUID

from msgspec import Raw
from msgspec.structs import replace
from pydantic import BaseModel

from ..context import Context
from ..decoding.items import item_decoder, part_decoder
from ..decoding.straight_items import items_decoder, stored_decoder
from ..entity import EntitySpec
from ..errors import ConnectionFailed, InvalidValue
from ..expressions.conditions import Compare, Condition, all_of
from ..expressions.operands import Given, Path
from ..expressions.rendering import Expressions, projection_text
from ..ownership import (
    is_owned,
    owned_decoder,
    owner_condition,
    require_owned_query,
)
from ..requests import Action, Request
from ..tenancy import require_tenant
from ..values import Value
from ..views import Returns, View
from ..wire import WireItem, WireValue
from .cursors import Position, binding_of, damaged_cursor, read_cursor, write_cursor
from .key_conditions import key_condition, same_value
from .ranges import SortCondition
from .raw_pages import RawPage
from .results import OnInvalid, Result, telling
from .visibility import hides, marks, shown, those_visible

M = TypeVar("M", bound=BaseModel)

MOST_HYDRATED: Final = 400
"""How many whole items are read for an index at a time."""


class Query(Value, Generic[M], frozen=True, dict=True):
    """One declared query with its arguments.

    `equals` are the key attributes with a fixed value: the partition, and the leading attributes
    of a multi-attribute sort key. `index_key` names all key attributes of the index. `match_type`
    adds the filter on the entity's type, for keys that do not tell types apart. `limit` counts
    results, after all filters. `lacks` are stored names that the index does not project and that
    would tell whether an item is still there. `owner` is the owner that the key
    names, if it names one; a query that is not `per_owner` is refused where the context is for one
    owner.
    `hydrate` takes keys alone from the index, and reads the items that they name; it is these that
    `consistent` is about then.
    """

    hidden: ClassVar[frozenset[str]] = frozenset({"equals"})
    _action: ClassVar[Action] = "Query"

    context: Context
    entity: EntitySpec[Any, Any]
    pattern: str
    returns: Returns[M]
    equals: tuple[tuple[str, WireValue], ...]
    index: str | None = None
    index_key: tuple[str, ...] = ()
    sort: SortCondition | None = None
    where: Condition | None = None
    match_type: bool = False
    descending: bool = False
    limit: int | None = None
    consistent: bool = False
    on_invalid: OnInvalid = "raise"
    lacks: tuple[str, ...] = ()
    owner: object = None
    per_owner: bool = True
    hydrate: bool = False

    def __post_init__(self) -> None:
        require_tenant(self.entity, self.context)
        if is_owned(self.entity, self.context):
            require_owned_query(self.entity, self.context, self.owner, self.per_owner)
        if self.limit is not None:
            require_count(self.limit, "limit", self.subject)

    @property
    def subject(self) -> str:
        """The entity and its access pattern, for errors and metrics."""
        return f"{self.entity.name}.{self.pattern}"

    @property
    def table(self) -> str:
        """The physical table."""
        return self.context.table(self.entity.table)

    @property
    def finds_nothing(self) -> bool:
        """Whether its range is empty, so that there is nothing to ask."""
        return self.sort is not None and self.sort.operator == "nothing"

    def limited(self, most: int) -> Self:
        """The same query for at most so many results."""
        require_count(most, "limit", self.subject)
        return replace(self, limit=most if self.limit is None else min(most, self.limit))

    def request(self, limit: int | None = None, start: WireItem | None = None) -> Request[RawPage]:
        """One page: at most `limit` items before filters, after the key `start`."""
        if self.hydrate:
            # Whole items may be large: as many as are held at a time.
            limit = MOST_HYDRATED if limit is None else min(limit, MOST_HYDRATED)
        return self._request(self._payload, limit, start)

    def count_request(
        self, limit: int | None = None, start: WireItem | None = None
    ) -> Request[RawPage]:
        """The same page, of which only the number of items is transferred where a filter can tell
        which of them are there."""
        if self.counts_whole_items:
            return self.request(limit, start)
        told_by = self._told_by_key
        if told_by:
            return self._request(self._rendered(told_by, self._shown()), limit, start)
        payload = {**self._rendered((), self._shown()), "Select": "COUNT"}
        return self._request(payload, limit, start)

    @property
    def counts_whole_items(self) -> bool:
        """Whether only the whole items tell which of those in the index are still there."""
        return self.hydrate and bool(self.lacks) and hides(self.entity, self.context)

    @property
    def keeps_all(self) -> bool:
        """Whether each item that is read is a result, or an error."""
        return not self.hydrate and self.on_invalid == "raise"

    def results(self, items: Sequence[WireItem]) -> Iterator[Result[M]]:
        """What becomes of the items of an answer, made one by one as they are taken."""
        decode = items_decoder(self.entity, self.context, self.returns, self._result)
        return decode(items)

    @property
    def result_of(self) -> Callable[[WireItem | Raw], Result[M]]:
        """What makes that of one item, which may be text."""
        return stored_decoder(self.entity, self.context, self.returns, self._result)

    def still_finds(self, item: WireItem) -> bool:
        """Whether an item, as it is now, is in the part of the index that is read."""
        return all(name in item for name in self.index_key) and all(
            same_value(item[name], value) for name, value in self.equals
        )

    def key_of(self, stored: WireItem) -> WireItem:
        """What names a stored item as the place to go on reading."""
        try:
            return {name: stored[name] for name in self._position_attributes}
        except KeyError as lacking:
            raise ConnectionFailed(
                f"the answer cannot be read: an item has no `{lacking.args[0]}`",
                table=self.table,
                entity=self.subject,
            ) from None

    def cursor(self, position: Position) -> str:
        """The cursor of a position in this query."""
        return write_cursor(self._binding, position)

    def position(self, cursor: str) -> Position:
        """The position of a cursor that this query made with the same arguments."""
        found = read_cursor(self._binding, cursor, frozenset(self._position_attributes))
        # The service refuses a key outside the query; a key inside another partition must not
        # even be asked for.
        if not all(same_value(found.key[name], value) for name, value in self.equals):
            raise damaged_cursor()
        if self.limit is not None and (found.left is None or found.left > self.limit):
            return Position(found.key, self.limit)
        return found

    def _request(
        self, payload: Mapping[str, Any], limit: int | None, start: WireItem | None
    ) -> Request[RawPage]:
        paged = dict(payload)
        if limit is not None:
            paged["Limit"] = limit
        if start is not None:
            paged["ExclusiveStartKey"] = start
        return Request(self._action, paged, self._page, self.subject, self.table)

    def _page(self, answer: Mapping[str, Any]) -> RawPage:
        items: Sequence[WireItem] = answer.get("Items") or ()
        count = int(answer.get("Count", len(items)))
        last: WireItem | None = answer.get("LastEvaluatedKey") or None
        looked_at = int(answer.get("ScannedCount", count))
        consumed: Mapping[str, Any] = answer.get("ConsumedCapacity") or {}
        units = float(consumed.get("CapacityUnits", 0))
        if not self._told_by_key:
            return RawPage(items, count, last, looked_at, units)
        there = those_visible(self.entity, self.context, items)
        return RawPage(there, len(there), last, looked_at, units)

    @property
    def _told_by_key(self) -> tuple[str, ...]:
        """Key attributes that tell which items are there: DynamoDB filters by no key attribute."""
        if not hides(self.entity, self.context):
            return ()
        keys = self.index_key or self.entity.key_attributes
        return tuple(name for name in marks(self.entity) if name in keys)

    def _shown(self) -> Condition | None:
        return shown(self.entity, self.context, (*self._told_by_key, *self.lacks))

    @cached_property
    def _position_attributes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.index_key, *self.entity.key_attributes)))

    @cached_property
    def _decode(self) -> Callable[[WireItem], M | None]:
        whole = self.returns is self.entity
        if whole:
            decode: Callable[[WireItem], M] = item_decoder(self.entity, self.context)
        else:
            view = self.returns
            decode = part_decoder(self.entity, self.context, view.model, view.decode)
        return owned_decoder(self.entity, self.context, decode, whole=whole)

    @cached_property
    def _result(self) -> Callable[[WireItem], Result[M]]:
        return self._decode if self.on_invalid == "raise" else telling(self._decode)

    @property
    def _payload(self) -> Mapping[str, Any]:
        # Made anew for each page, since what expires meanwhile is not there.
        projection = self.returns.projection if isinstance(self.returns, View) else ()
        # Cursors are made of keys, so a view reads them too.
        names = (*projection, *self._position_attributes) if projection else ()
        if self.hydrate:
            names = self._position_attributes
        return self._rendered(names, self._shown())

    @cached_property
    def _binding(self) -> str:
        return binding_of(self._bound_parts())

    def _bound_parts(self) -> dict[str, Any]:
        """What a cursor of this query is bound to."""
        # A view that gains an attribute, or a read that becomes consistent, goes on where it was,
        # and so does one at a later time.
        parts = {**self._rendered((), None), "Pattern": self.subject}
        parts.pop("ConsistentRead", None)
        if isinstance(self.context.tenant, str | int | UUID):
            parts["Tenant"] = str(self.context.tenant)
        return parts

    def _rendered(self, projection: Iterable[str], there: Condition | None) -> Mapping[str, Any]:
        expressions = Expressions()
        payload: dict[str, Any] = {"TableName": self.table}
        if self.index is not None:
            payload["IndexName"] = self.index
        keys = key_condition(self.equals, self.sort)
        if keys is not None:
            payload["KeyConditionExpression"] = expressions.condition(keys)
        matches = all_of(self._type_condition(), self._owner_condition(), self.where, there)
        if matches is not None:
            payload["FilterExpression"] = expressions.condition(matches)
        names = tuple(dict.fromkeys(projection))
        if names:
            payload["ProjectionExpression"] = projection_text(expressions, names)
        payload.update(expressions.parameters())
        if self.descending:
            payload["ScanIndexForward"] = False
        if self.consistent and not self.hydrate:
            payload["ConsistentRead"] = True
        return payload

    def _owner_condition(self) -> Condition | None:
        # A key that names the owner holds no item of anybody else's.
        if self.owner is not None:
            return None
        return owner_condition(self.entity, self.context, by_key=False)

    def _type_condition(self) -> Condition | None:
        if not self.match_type or self.entity.type_attribute is None:
            return None
        name, value = self.entity.type_attribute
        return Compare(Path((name,)), "=", Given({"S": value}, value))


def require_count(value: object, argument: str, subject: str) -> None:
    """Refuse what does not say how many results are wanted; to Python a boolean is an integer."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidValue(
            f"is of type {type(value).__name__}, not a whole number",
            attribute=argument,
            entity=subject,
            hint="pass a whole number above 0",
        )
    if value < 1:
        hint = "pass a whole number above 0"
        raise InvalidValue("must be at least 1", attribute=argument, entity=subject, hint=hint)

"""Operations that create, replace and delete one item."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from ..context import Context
from ..decoding import item_decoder, shown_parts, written_decoder
from ..entity import EntitySpec, K, M
from ..errors import AlreadyExists, DynarepoError, InvalidValue
from ..expressions.conditions import Condition, Function, all_of
from ..expressions.operands import Path
from ..expressions.rendering import Expressions
from ..records import Record
from ..requests import Operation, Request
from ..validation import misfit
from ..wire import WireItem
from .empty_sets import holds_empty_set
from .expiry import expired, is_expired
from .failed_conditions import Expectation
from .server_values import FIRST_VERSION, has_precise_time, stamp, stamps
from .stored_equality import same_stored

T = TypeVar("T")


def create_item(
    entity: EntitySpec[M, Any],
    context: Context,
    item: Record,
    *,
    when: Condition | None = None,
    pattern: str = "create",
) -> Operation[M]:
    """Store a new item and return it with what the server set; AlreadyExists if it is there.

    An item past its time to live counts as gone, and is replaced.

    Where an answer is lost and the item then met is equal to this one, it is taken for this one if
    it tells the time of its writing finer than to a second; otherwise AmbiguousWrite.
    """
    moment = context.clock()
    names = (*entity.set_on_create, *entity.set_on_write)
    server_set = stamps(entity, names, moment)
    if entity.version is not None:
        server_set[entity.version] = FIRST_VERSION
    whole = _whole(entity, context, item, server_set)
    expectation = Expectation(entity, context, shown_parts(entity, whole), when, None)
    free: Condition = Function("attribute_not_exists", Path((entity.key_attributes[0],)))
    gone = expired(entity, moment)
    if gone is not None:
        free = free | gone

    def failure(stored: WireItem | None) -> DynarepoError:
        if stored is None or is_expired(entity, stored, moment):
            error = expectation.failure({})
            error.hint = "there is no item with this key, and `when` does not hold"
            return error
        return AlreadyExists(
            "an item with this key is already there",
            table=context.table(entity.table),
            entity=entity.name,
            key=expectation.shown_key,
            hint="update it, or replace it with `put`",
        )

    request = _put(expectation, whole, all_of(free, when), failure, pattern, names)
    return _alone(request)


def put_item(
    entity: EntitySpec[M, Any],
    context: Context,
    item: Record,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
    pattern: str = "put",
) -> Operation[M]:
    """Store an item, replacing the one that is there, and return it as it is stored.

    An item that was read before keeps its creation times, and its version grows by one.
    """
    moment = context.clock()
    read_before = isinstance(item, entity.model)
    names = entity.set_on_write if read_before else (*entity.set_on_create, *entity.set_on_write)
    server_set = stamps(entity, names, moment)
    if entity.version is not None:
        based_on = expect_version
        if based_on is None and read_before:
            based_on = getattr(item, entity.version)
        server_set[entity.version] = FIRST_VERSION if based_on is None else based_on + 1
    whole = _whole(entity, context, item, server_set)
    expectation = Expectation(entity, context, shown_parts(entity, whole), when, expect_version)
    condition = all_of(*expectation.conditions())
    request = _put(expectation, whole, condition, expectation.failure, pattern, names)
    # Another writer may have made `when` true again; a version that was left does not come back.
    safe = when is None or expect_version is not None
    return _alone(replace(request, safe_to_repeat=safe))


def delete_item(
    entity: EntitySpec[M, K],
    context: Context,
    key: K,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
    pattern: str = "delete",
) -> Operation[M | None]:
    """Delete an item and return it; None if there was none, NotFound if a condition needs it.

    None also where the answer to a first attempt was lost, and a second one found no item.
    """
    expectation = Expectation(entity, context, shown_parts(entity, key), when, expect_version)
    table = context.table(entity.table)
    payload: dict[str, Any] = {
        "TableName": table,
        "Key": entity.key(key),
        "ReturnValues": "ALL_OLD",
    }
    condition = all_of(*expectation.conditions())
    _add_condition(payload, condition)
    decode = written_decoder(entity, context, "deleted")

    def answer(response: Mapping[str, Any]) -> M | None:
        stored = response.get("Attributes")
        return decode(stored) if stored else None

    return _alone(
        Request(
            "DeleteItem",
            payload,
            answer,
            f"{entity.name}.{pattern}",
            table,
            on_condition_failed=expectation.failure,
            # Another writer may have created the item again and made `when` true of it.
            safe_to_repeat=when is None,
            shown_key=expectation.shown_key,
        )
    )


def _put(
    expectation: Expectation[M, Any],
    whole: M,
    condition: Condition | None,
    failure: Callable[[WireItem | None], DynarepoError],
    pattern: str,
    timed: tuple[str, ...],
) -> Request[M]:
    entity = expectation.entity
    table = expectation.context.table(entity.table)
    stored = entity.encode(whole)
    payload: dict[str, Any] = {"TableName": table, "Item": stored}
    _add_condition(payload, condition)
    # What is returned equals what is read later.
    result = item_decoder(entity, expectation.context)(stored) if holds_empty_set(whole) else whole

    def answer(_: Mapping[str, Any]) -> M:
        return result

    def own_work(found: WireItem) -> bool:
        return same_stored({"M": found}, {"M": stored})

    return Request(
        "PutItem",
        payload,
        answer,
        f"{entity.name}.{pattern}",
        table,
        on_condition_failed=failure,
        is_own_work=own_work if has_precise_time(entity, timed) else None,
        shown_key=expectation.shown_key,
    )


def _add_condition(payload: dict[str, Any], condition: Condition | None) -> None:
    if condition is None:
        return
    expressions = Expressions()
    payload["ConditionExpression"] = expressions.condition(condition)
    payload["ReturnValuesOnConditionCheckFailure"] = "ALL_OLD"
    payload.update(expressions.parameters())


def _whole(
    entity: EntitySpec[M, Any], context: Context, item: Record, server_set: Mapping[str, object]
) -> M:
    """The full model: what the caller gave, and what the server sets."""
    model = context.model(entity.model)
    if not isinstance(cast("object", item), Record):
        raise InvalidValue(
            f"is a {type(item).__name__}, not a record of {entity.name}",
            attribute="item",
            hint=f"pass a {model.__name__}, or the input that creates one",
        )
    # None that nobody gave is absence; None that was given may be stored as NULL.
    given = {
        name: value
        for name in type(item).model_fields
        if name in model.model_fields
        and ((value := getattr(item, name)) is not None or name in item.model_fields_set)
    }
    for name in given.keys() - item.model_fields_set:
        # A default of the current time is as fine as the clock, and may be stored less finely.
        value = given[name]
        if isinstance(value, datetime) and name in entity.fields:
            given[name] = stamp(entity, name, value)
    try:
        return model.model_validate({**given, **server_set})
    except ValidationError as error:
        place, reason = misfit(error, model)
        raise InvalidValue(reason, attribute=place, entity=entity.name) from None


def _alone(request: Request[T]) -> Operation[T]:
    """An operation of one request."""
    answer: T = yield request
    return answer

"""Requests and writes of call: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later

from . import keys
from .codec import CALL
from .model import Call, CallChanges, CallCreate, CallGiven, CallKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import CallFields as F
else:
    F = Later(__package__, ".fields", "CallFields")


def get(context: Context, key: CallKey, *, consistent: bool = False) -> Request[Call | None]:
    """Read the call with this key."""
    return reads.get_item(CALL, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[CallKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[CallKey, Call]:
    """Read the calls with these keys, in their order; None where there is none."""
    return batches.get_items(
        CALL,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: CallCreate) -> Write[Call]:
    """Write a new call."""
    return writes.create_item(CALL, context, item)


def put(context: Context, item: CallCreate, *, when: Condition | None = None) -> Write[Call]:
    """Write this call, replacing one that exists."""
    return writes.put_item(CALL, context, item, when=when)


def put_many(
    context: Context,
    items: Many[CallCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[CallCreate]:
    """Write these calls, replacing those that exist."""
    return batches.put_items(CALL, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: CallKey,
    *changes: Change,
    set: CallChanges | None = None,
    when: Condition | None = None,
    given: CallGiven | None = None,
) -> Write[Call]:
    """Change some attributes of the call with this key."""
    return writes.update_item(CALL, context, key, changes, set, when=when, given=given)


def delete(context: Context, key: CallKey, *, when: Condition | None = None) -> Write[Call | None]:
    """Delete the call with this key."""
    return writes.delete_item(CALL, context, key, when=when)


def delete_many(
    context: Context, keys: Many[CallKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[CallKey]:
    """Delete the calls with these keys; those that are not there do no harm."""
    return batches.delete_items(CALL, context, keys, at_once=at_once, progress=progress)


def list_waiting(context: Context, queue: str) -> Query[Call]:
    """List waiting."""
    return reads.Query(
        context=context,
        entity=CALL,
        pattern="list_waiting",
        returns=CALL,
        equals=(("gsi1pk", {"S": keys.gsi1pk(queue)}),),
        index="gsi1",
        index_key=("gsi1pk", "gsi1sk"),
    )


def answer(context: Context, line: str, *, result: str) -> Write[Call]:
    """Answer."""
    return writes.update_item(
        CALL, context, CallKey(line=line), (F.result.set(result),), pattern="answer"
    )


def drop(context: Context, line: str, *, by: int) -> Write[Call]:
    """Drop."""
    return writes.update_item(
        CALL,
        context,
        CallKey(line=line),
        (F.topic.remove(), F.weight.set(F.weight.plus(by))),
        pattern="drop",
    )


def hide(context: Context, line: str) -> Write[Call]:
    """Hide."""
    return writes.update_item(
        CALL, context, CallKey(line=line), (F.queue.set("hidden"),), pattern="hide"
    )


def reopen(
    context: Context, line: str, *, queue: str | None, weight: int | None, topic: str | None
) -> Write[Call]:
    """Reopen."""
    return writes.update_item(
        CALL,
        context,
        CallKey(line=line),
        (F.result.remove(),),
        given={"queue": queue, "weight": weight, "topic": topic},
        pattern="reopen",
    )


def wait(
    context: Context, line: str, *, weight: int | None, topic: str | None, result: str | None
) -> Write[Call]:
    """Wait."""
    return writes.update_item(
        CALL,
        context,
        CallKey(line=line),
        (F.queue.set("new"),),
        given={"weight": weight, "topic": topic, "result": result},
        pattern="wait",
    )

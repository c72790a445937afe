"""Conditions on an item that a transaction checks without writing it."""

from typing import Any

from ..context import Context
from ..decoding.items import shown_parts
from ..entity import EntitySpec, K
from ..errors import DynarepoError, InvalidValue
from ..expiry import expired
from ..expressions.conditions import Condition, all_of
from ..ownership import admit
from ..wire import WireItem
from .failed_conditions import Expectation
from .item_write import ItemWrite, conditional
from .races import Seen, presence
from .write import Draft, Write


def check_item(
    entity: EntitySpec[Any, K],
    context: Context,
    key: K,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
    exists: bool = True,
    pattern: str = "check",
) -> Write[None]:
    """Stop the transaction unless the item exists and meets the condition, or does not exist.

    By itself it is a transaction that writes nothing. NotFound without the item, VersionConflict
    and ConditionFailed as for a write; AlreadyExists for an item that must not exist.
    """
    admit(entity, context, key)
    expectation = Expectation(entity, context, shown_parts(entity, key), when, expect_version)
    if not exists and not (when is None and expect_version is None):
        raise InvalidValue(
            "cannot hold for an item that does not exist",
            attribute="when" if when is not None else "expect_version",
            entity=entity.name,
            hint="give either a condition or `exists=False`",
        )
    table, stored_key = context.table(entity.table), entity.key(key)

    def failure(stored: WireItem | None) -> DynarepoError:
        if exists:
            return expectation.failure(stored)
        return expectation.taken(stored, "an item with this key is there, and should not be")

    subject = f"{entity.name}.{pattern}"
    present = presence(entity.key_attributes[0], exists)
    if exists:
        condition = all_of(present, *expectation.there(), *expectation.conditions())
    else:
        gone = expired(entity, context.clock())
        condition = present if gone is None else present | gone
    write = ItemWrite(
        "ConditionCheck",
        {"TableName": table, "Key": stored_key, **conditional(condition)},
        table,
        stored_key,
        subject,
        expectation.shown_key,
        failure,
    )

    def draft(_: Seen | None) -> Draft[None]:
        return Draft(write, None, None, _nothing)

    return Write(entity, context, subject, stored_key, expectation.shown_key, draft, effect="check")


def _nothing(_: WireItem | None) -> None:
    return None

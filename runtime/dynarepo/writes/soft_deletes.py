"""Writes that mark an item as deleted, and that take the mark away again."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, cast

from msgspec.structs import replace

from ..context import Context
from ..decoding.items import shown_parts
from ..entity import EntitySpec, K, M, SoftDelete
from ..errors import InvalidValue
from ..expressions.changes import Change, SetChange
from ..expressions.conditions import Condition, all_of
from ..expressions.operands import Path
from ..fields import Field
from ..records import Record
from ..wire import WireItem
from .failed_conditions import Expectation
from .server_values import has_precise_time, stamp
from .stored_equality import same_stored
from .update_plan import Marking
from .updates import update_write
from .write import Write


def delete_softly(
    entity: EntitySpec[M, K],
    context: Context,
    key: K,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
    pattern: str = "delete",
) -> Write[M | None]:
    """Mark an item as deleted and return it; None if there was none, NotFound if a condition
    needs it. Alone it costs what an update costs."""
    soft = _soft_delete(entity)
    moment = context.clock()
    mark = entity.fields[soft.attribute].given(stamp(entity, soft.attribute, moment))
    changes: list[Change] = [SetChange(Path((soft.mark,)), mark)]
    if soft.by is not None:
        by = entity.fields[soft.by]
        changes.append(by.remove() if context.actor is None else by.set(context.actor))
    if soft.purge_after is not None:
        changes.append(_time_to_live(entity, moment + timedelta(seconds=soft.purge_after)))
    # What is deleted already keeps its mark, also where it is shown.
    hiding = context.bound(shows_hidden=False)
    expectation = Expectation(entity, hiding, shown_parts(entity, key), when, expect_version)

    def is_own_work(stored: WireItem) -> bool:
        if entity.write_id is not None:
            return False
        # Two deletions in one moment are hardly of one item.
        precise = has_precise_time(entity, (soft.attribute,))
        return precise and same_stored(stored.get(soft.mark), mark.stored)

    marking = Marking(is_own_work, safe_to_repeat=when is None)
    write = update_write(expectation, key, tuple(changes), marking=marking, pattern=pattern)
    if when is not None or expect_version is not None:
        return cast("Write[M | None]", write)
    return replace(cast("Write[M | None]", write), if_missing=lambda: None)


def restore_item(
    entity: EntitySpec[M, K],
    context: Context,
    key: K,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
    pattern: str = "restore",
) -> Write[M]:
    """Take the mark of a deleted item away and return the item.

    NotFound without the item, ConditionFailed where it is not deleted. One that is past its time to
    live counts as gone, unless hidden items are shown.
    """
    soft = _soft_delete(entity)
    mark = entity.fields[soft.attribute]
    changes = [mark.remove()]
    if soft.by is not None:
        changes.append(entity.fields[soft.by].remove())
    if soft.purge_after is not None:
        changes.append(_ttl_field(entity).remove())
    expectation = Expectation(
        entity,
        context,
        shown_parts(entity, key),
        all_of(mark.exists(), when),
        expect_version,
        "the item is not deleted" if when is None else "the item is not deleted, or `when` fails",
        of_deleted=True,
    )

    def is_own_work(stored: WireItem) -> bool:
        # Whoever has restored it: it is there.
        follows = expect_version is None or expectation.holds_version_after(stored)
        return follows and soft.mark not in stored

    marking = Marking(is_own_work, safe_to_repeat=when is None)
    return update_write(expectation, key, tuple(changes), marking=marking, pattern=pattern)


def without_mark(entity: EntitySpec[Any, Any], item: Record) -> Mapping[str, object]:
    """What a new item must lack that its caller had from a deleted one."""
    soft = entity.soft_delete
    if soft is None or getattr(item, soft.attribute, None) is None:
        return {}
    names = [soft.attribute]
    if soft.by is not None:
        names.append(soft.by)
    if soft.purge_after is not None:
        names.append(_ttl_name(entity))
    return dict.fromkeys(names)


def _time_to_live(entity: EntitySpec[Any, Any], moment: datetime) -> Change:
    field = _ttl_field(entity)
    coarsen = field.codec.stamp
    # Without one it is declared as a number.
    return field.set(int(moment.timestamp()) if coarsen is None else coarsen(moment))


def _ttl_field(entity: EntitySpec[Any, Any]) -> Field[Any]:
    return entity.fields[_ttl_name(entity)]


def _ttl_name(entity: EntitySpec[Any, Any]) -> str:
    return next(name for name, field in entity.fields.items() if field.path.root == entity.ttl)


def _soft_delete(entity: EntitySpec[Any, Any]) -> SoftDelete:
    if entity.soft_delete is None:
        raise InvalidValue("is not deleted softly", attribute=entity.name)
    return entity.soft_delete

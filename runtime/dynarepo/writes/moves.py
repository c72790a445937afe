"""Moves: an item leaves its key and appears under another one, in one transaction."""

from itertools import chain
from typing import Any

from msgspec.structs import replace

from ..context import Context
from ..decoding.items import item_decoder, shown_parts
from ..encryption.attributes import sealed
from ..entity import EntitySpec, K, M
from ..errors import DynarepoError, InvalidValue
from ..expiry import expired
from ..expressions.conditions import Condition, Function
from ..expressions.operands import Path
from ..ownership import admit, belongs
from ..reads.visibility import visible
from ..wire import WireItem
from .failed_conditions import Expectation
from .item_write import ItemWrite, conditional
from .races import Seen
from .server_values import FIRST_VERSION, set_by_server
from .whole_items import whole_item
from .write import Draft, Write
from .write_ids import write_id_on


def move_item(
    entity: EntitySpec[M, K],
    context: Context,
    key: K,
    to: K,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
    pattern: str = "move",
) -> Write[M]:
    """Give the item with a key another key, and return it as it then is.

    NotFound without the item, AlreadyExists where another has the new key, InvalidValue where it
    is the old one. Costs a consistent read and a transaction of two writes.
    """
    admit(entity, context, key)
    admit(entity, context, to)
    stored_key, new_key = entity.key(key), entity.key(to)
    if stored_key == new_key:
        raise InvalidValue(
            "is the key that the item has",
            attribute="to",
            entity=entity.name,
            hint="give another value to one of the key attributes",
        )
    expectation = Expectation(entity, context, shown_parts(entity, key), when, expect_version)
    target = replace(expectation, shown_key=shown_parts(entity, to))
    subject, table = f"{entity.name}.{pattern}", context.table(entity.table)

    def draft(seen: Seen | None) -> Draft[M]:
        stored = None if seen is None else seen.item
        if seen is None or stored is None:
            raise expectation.failure(None)
        if not (visible(entity, context, stored) and belongs(entity, context, stored)):
            raise expectation.failure(stored)
        after = _moved(entity, context, stored, to)
        condition, failure = expectation.after(_guarded(entity, seen, stored))
        remove = ItemWrite(
            "Delete",
            {"TableName": table, "Key": stored_key, **conditional(condition)},
            table,
            stored_key,
            subject,
            expectation.shown_key,
            failure,
        )
        store = ItemWrite(
            "Put",
            {"TableName": table, "Item": after, **conditional(_free(entity, context))},
            table,
            new_key,
            subject,
            target.shown_key,
            taken,
            leaves=write_id_on(entity, after),
        )
        decode = item_decoder(entity, context)
        return Draft(remove, after, after, lambda _: decode(after), new_key, (store,))

    def taken(found: WireItem | None) -> DynarepoError:
        return target.taken(
            found,
            "an item with the new key is already there",
            "delete it first, or move to another key",
        )

    return Write(
        entity,
        context,
        subject,
        stored_key,
        expectation.shown_key,
        draft,
        whole=True,
        stores=2,
        hint="let fewer writers meet at this item",
    )


def _moved(entity: EntitySpec[M, K], context: Context, stored: WireItem, to: K) -> WireItem:
    """The item under its new key: with what follows from that, and all else as it is stored."""
    before = item_decoder(entity, context)(stored)
    changed: dict[str, object] = {part: getattr(to, part) for part in entity.key_parts}
    changed |= set_by_server(entity, context, entity.set_on_write, context.clock())
    if entity.version is not None:
        changed[entity.version] = (getattr(before, entity.version) or FIRST_VERSION - 1) + 1
    whole = whole_item(entity, context, before, changed)
    encoded = sealed(entity, context, entity.encode(whole))
    names = {*changed, *entity.encrypted}
    computed = {field.path.root for name, field in entity.fields.items() if name in names}
    computed.update(entity.key_attributes)
    computed.update(chain.from_iterable(entry.attributes for entry in entity.indexes))
    # Attributes that this version of the schema does not know, or knows only in part, stay.
    kept = {name: value for name, value in stored.items() if name not in computed}
    return {**encoded, **kept}


def _guarded(entity: EntitySpec[Any, Any], seen: Seen, stored: WireItem) -> Seen:
    """What was seen, of which nothing at all may change unless a version tells."""
    if entity.version is not None:
        return seen
    names = dict.fromkeys((*seen.guarded, *stored))
    return replace(seen, guarded=tuple(n for n in names if n not in entity.key_attributes))


def _free(entity: EntitySpec[Any, Any], context: Context) -> Condition:
    """That nothing has the new key, or only an item past its time to live."""
    free: Condition = Function("attribute_not_exists", Path((entity.key_attributes[0],)))
    gone = expired(entity, context.clock())
    return free if gone is None else free | gone

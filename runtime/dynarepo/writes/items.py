"""Writes that create, replace and delete one item."""

from collections.abc import Callable
from typing import Any, Generic

from ..context import Context
from ..decoding import item_decoder, shown_parts, written_decoder
from ..encryption.attributes import sealed
from ..entity import EntitySpec, K, M
from ..errors import AlreadyExists, DynarepoError, InvalidValue
from ..expiry import expired, is_expired
from ..expressions.conditions import Condition, Function, all_of
from ..expressions.operands import Path
from ..ownership import admit
from ..reads.visibility import visible
from ..records import Record
from ..unknown_attributes import remember, unknown_attributes
from ..wire import WireItem
from .empty_sets import holds_empty_set
from .failed_conditions import Expectation
from .item_write import ItemWrite, conditional
from .races import Seen
from .server_values import FIRST_VERSION, has_precise_time, stamps
from .soft_deletes import delete_softly
from .stored_equality import same_stored
from .whole_items import whole_item
from .write import Draft, Effect, Write


def create_item(
    entity: EntitySpec[M, Any],
    context: Context,
    item: Record,
    *,
    when: Condition | None = None,
    pattern: str = "create",
) -> Write[M]:
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
    whole = whole_item(entity, context, item, server_set)
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
        return expectation.deleted(stored) or AlreadyExists(
            "an item with this key is already there",
            table=context.table(entity.table),
            entity=entity.name,
            key=expectation.shown_key,
            hint="update it, or replace it with `put`",
        )

    stored_item = _Stored(expectation, whole, pattern, names)

    def draft(_: Seen | None) -> Draft[M]:
        return stored_item.draft(all_of(free, when), failure)

    return stored_item.write(draft, "create")


def put_item(
    entity: EntitySpec[M, Any],
    context: Context,
    item: Record,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
    pattern: str = "put",
) -> Write[M]:
    """Store an item, replacing the one that is there, and return it as it is stored.

    An item that was read before keeps its creation times, and its version grows by one. What it
    had stored that the schema does not know is stored again, unless the schema says otherwise.
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
    whole = whole_item(entity, context, item, server_set)
    expectation = Expectation(
        entity, context, shown_parts(entity, whole), when, expect_version, or_missing=True
    )
    # Another writer may have made `when` true again; a version that was left does not come back.
    safe = when is None or expect_version is not None
    stored_item = _Stored(expectation, whole, pattern, names, _unknown(entity, item))

    def draft(seen: Seen | None) -> Draft[M]:
        condition, failure = expectation.after(seen)
        return stored_item.draft(condition, failure, safe_to_repeat=safe)

    return stored_item.write(draft)


def delete_item(
    entity: EntitySpec[M, K],
    context: Context,
    key: K,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
    pattern: str = "delete",
) -> Write[M | None]:
    """Delete an item and return it; None if there was none, NotFound if a condition needs it.

    None also where the answer to a first attempt was lost, and a second one found no item. Where
    the entity says so, the item is only marked as deleted.
    """
    if entity.soft_delete is not None:
        return delete_softly(
            entity, context, key, when=when, expect_version=expect_version, pattern=pattern
        )
    return _removal(entity, context, key, when, expect_version, pattern)


def purge_item(
    entity: EntitySpec[M, K],
    context: Context,
    key: K,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
    pattern: str = "purge",
) -> Write[M | None]:
    """Remove an item for good, deleted softly or not, and return it; None if there was none."""
    everything = context.bound(shows_hidden=True)
    return _removal(entity, everything, key, when, expect_version, pattern)


def _removal(
    entity: EntitySpec[M, K],
    context: Context,
    key: K,
    when: Condition | None,
    expect_version: int | None,
    pattern: str,
) -> Write[M | None]:
    admit(entity, context, key)
    expectation = Expectation(
        entity, context, shown_parts(entity, key), when, expect_version, or_missing=True
    )
    subject, table = f"{entity.name}.{pattern}", context.table(entity.table)
    stored_key = entity.key(key)
    decode = written_decoder(entity, context, "deleted")

    def answer(stored: WireItem | None) -> M | None:
        return decode(stored) if stored and visible(entity, context, stored) else None

    def draft(seen: Seen | None) -> Draft[M | None]:
        condition, failure = expectation.after(seen)
        write = ItemWrite(
            "Delete",
            {"TableName": table, "Key": stored_key, **conditional(condition)},
            table,
            stored_key,
            subject,
            expectation.shown_key,
            failure,
            # Another writer may have created the item again and made `when` true of it.
            safe_to_repeat=when is None,
        )
        return Draft(write, None, None if seen is None else seen.item, answer)

    return Write(
        entity, context, subject, stored_key, expectation.shown_key, draft, returns_stored=True
    )


class _Stored(Generic[M]):
    """What creating and replacing an item have in common: the whole item is stored as it is."""

    __slots__ = ("_expectation", "_item", "_key", "_subject", "_timed", "_whole")

    def __init__(
        self,
        expectation: Expectation[M, Any],
        whole: M,
        pattern: str,
        timed: tuple[str, ...],
        unknown: WireItem | None = None,
    ) -> None:
        entity = expectation.entity
        self._expectation = expectation
        self._whole = whole
        self._subject = f"{entity.name}.{pattern}"
        self._timed = timed
        self._item = sealed(entity, expectation.context, entity.encode(whole))
        if unknown:
            self._item = {**unknown, **self._item}
            remember(whole, unknown)
        self._key = {name: self._item[name] for name in entity.key_attributes}

    def write(
        self, draft: Callable[[Seen | None], Draft[M]], effect: Effect = "change"
    ) -> Write[M]:
        """The write that drafts in this way."""
        expectation = self._expectation
        return Write(
            expectation.entity,
            expectation.context,
            self._subject,
            self._key,
            expectation.shown_key,
            draft,
            effect=effect,
        )

    def draft(
        self,
        condition: Condition | None,
        failure: Callable[[WireItem | None], DynarepoError],
        *,
        safe_to_repeat: bool = True,
    ) -> Draft[M]:
        """The item, stored under a condition."""
        entity = self._expectation.entity
        table = self._expectation.context.table(entity.table)
        write = ItemWrite(
            "Put",
            {"TableName": table, "Item": self._item, **conditional(condition)},
            table,
            self._key,
            self._subject,
            self._expectation.shown_key,
            failure,
            safe_to_repeat=safe_to_repeat,
            is_own_work=self._is_own_work if has_precise_time(entity, self._timed) else None,
        )
        return Draft(write, self._item, None, self._answer)

    def _answer(self, _: WireItem | None) -> M:
        # What is returned equals what is read later.
        if holds_empty_set(self._whole):
            return item_decoder(self._expectation.entity, self._expectation.context)(self._item)
        return self._whole

    def _is_own_work(self, found: WireItem) -> bool:
        return same_stored({"M": found}, {"M": self._item})


def _unknown(entity: EntitySpec[Any, Any], item: Record) -> WireItem:
    """What an item that was read has stored besides, to be stored again."""
    found = {} if entity.unknown == "drop" else unknown_attributes(item)
    if found and entity.unknown == "refuse":
        raise InvalidValue(
            "is stored, and this version of the schema does not know it",
            attribute=sorted(found)[0],
            entity=entity.name,
            hint="change the item with `update`, or add the attribute to the schema",
        )
    return found

"""Writes that create, replace and delete one item."""

from collections.abc import Callable
from typing import Any, cast

from ..context import Context
from ..decoding.items import shown_parts, written_decoder
from ..decoding.straight_answers import Straight, straight_answer
from ..entity import EntitySpec, K, M
from ..errors import DynarepoError
from ..expiry import expired, is_expired
from ..expressions.conditions import Condition, all_of
from ..ownership import admit
from ..reads.visibility import hides, visible
from ..records import Record
from ..requests import Request
from ..wire import WireItem
from .expired_rows import ExpiredRow
from .failed_conditions import Expectation, require_version
from .item_write import ItemWrite, conditional
from .races import Seen, presence
from .server_values import FIRST_VERSION, set_by_server
from .soft_deletes import delete_softly, without_mark
from .whole_items import whole_and_encoded
from .whole_writes import StoredWhole, unknown_parts
from .write import Draft, Write


def create_item(
    entity: EntitySpec[M, Any],
    context: Context,
    item: Record,
    *,
    when: Condition | None = None,
    pattern: str = "create",
) -> Write[M]:
    """Store a new item and return it with what the server set; AlreadyExists if it is there.

    An item past its time to live counts as gone, and is replaced; where there are versions, they go
    on from its own, which costs a second request.

    Where an answer is lost and the item then met is equal to this one, it is taken for this one if
    it tells the time of its writing finer than to a second; otherwise AmbiguousWrite.
    """
    moment = context.clock()
    names = (*entity.set_on_create, *entity.set_on_write)
    server_set = set_by_server(entity, context, names, moment)
    server_set |= without_mark(entity, item)

    def whole_as(version: int) -> "tuple[M, WireItem | None, bytes | None]":
        if entity.version is not None:
            server_set[entity.version] = version
        return whole_and_encoded(entity, context, item, server_set)

    whole, encoded, text = whole_as(FIRST_VERSION)
    expectation = Expectation(entity, context, shown_parts(entity, whole), when, None)
    free = presence(entity.key_attributes[0], False)
    gone = expired(entity, moment)

    def failure(stored: "WireItem | None") -> DynarepoError:
        if stored is None or is_expired(entity, stored, moment):
            error = expectation.failure({})
            error.hint = "there is no item with this key, and `when` does not hold"
            return error
        return expectation.taken(
            stored, "an item with this key is already there", "update it, or replace it with `put`"
        )

    first = StoredWhole(expectation, whole, pattern, names, encoded, text)

    def condition() -> "Condition | None":
        return all_of(free if gone is None else free | gone, when)

    if gone is None or entity.version is None:
        return first.write(
            lambda _: first.draft(condition(), failure),
            "create",
            alone=lambda: first.request(condition(), failure),
        )
    root = entity.fields[entity.version].path.root

    def counted(seen: "Seen | None") -> "Draft[M]":
        # Who still knows a version of what expired must not find it again.
        row = ExpiredRow(entity, moment, root, None if seen is None else seen.item, failure)
        if row.before is None:
            return first.draft(all_of(free, when), row.failure)
        version = (expectation.version_of(row.before) or FIRST_VERSION - 1) + 1
        stored = StoredWhole(expectation, whole_as(version)[0], pattern, names)
        return stored.draft(all_of(gone, row.unchanged, when), row.failure)

    return first.write(counted, "create")


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

    An item that was read before keeps its creation times, and its version grows by one; one that
    replaces another counts that one's version on, and is then sent twice. What it
    had stored that the schema does not know is stored again, unless the schema says otherwise.
    """
    moment = context.clock()
    read_before = entity.model in type(item).__mro__
    names = entity.set_on_write if read_before else (*entity.set_on_create, *entity.set_on_write)
    server_set = set_by_server(entity, context, names, moment)
    if expect_version is not None:
        require_version(entity, expect_version)
    based_on = expect_version
    if entity.version is not None and based_on is None and read_before:
        based_on = getattr(item, entity.version)

    # Here and in other functions that are made for one request, annotations are text: evaluating
    # them would take longer than the rest of making the function.
    def stored_as(version: int) -> "StoredWhole[M]":
        if entity.version is not None:
            server_set[entity.version] = version
        whole, encoded, text = whole_and_encoded(entity, context, item, server_set)
        expectation = Expectation(
            entity, context, shown_parts(entity, whole), when, expect_version, or_missing=True
        )
        unknown = unknown_parts(entity, item)
        return StoredWhole(expectation, whole, pattern, names, encoded, text, unknown)

    first = stored_as(FIRST_VERSION if based_on is None else based_on + 1)
    if entity.version is not None and based_on is None:
        return _counted_put(entity, entity.version, first, stored_as, safe=when is None)
    # Another writer may have made `when` true again; a version that was left does not come back.
    safe = when is None or expect_version is not None

    def draft(seen: "Seen | None") -> "Draft[M]":
        condition, failure = first.expectation.after(seen)
        return first.draft(condition, failure, safe_to_repeat=safe)

    def alone() -> "Request[M]":
        return first.request(*first.expectation.after(None), safe_to_repeat=safe)

    return first.write(draft, alone=alone)


def _counted_put(
    entity: EntitySpec[M, Any],
    version: str,
    first: StoredWhole[M],
    stored_as: Callable[[int], StoredWhole[M]],
    *,
    safe: bool,
) -> Write[M]:
    """A put that knows of no version: the one that is there counts on, whoever left it, so that
    what was based on an older one never fits again."""
    field = entity.fields[version]
    root = field.path.root

    def draft(seen: "Seen | None") -> "Draft[M]":
        # A new item is the ordinary case, and what is met instead tells its version.
        before = seen or Seen(None, (), True, False)
        based_on = before.before.get(root)
        stored = first if based_on is None else stored_as(field.codec.decode(based_on) + 1)
        names = before.guarded if root in before.guarded else (*before.guarded, root)
        guarded = Seen(before.item, names, before.existence, before.whole)
        condition, failure = stored.expectation.after(guarded)
        return stored.draft(condition, failure, safe_to_repeat=safe, equal_is_own=True)

    return first.write(draft, reads=(root,) if entity.companions else ())


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
    hiding = hides(entity, context)
    straight = straight_answer(entity, context, entity, "Attributes", hiding=hiding)

    def answer(stored: "WireItem | None") -> "M | None":
        if type(stored) is Straight:
            return cast("M", stored.record)
        return decode(stored) if stored and visible(entity, context, stored) else None

    def draft(seen: "Seen | None") -> "Draft[M | None]":
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
            straight=straight,
        )
        return Draft(write, None, None if seen is None else seen.item, answer)

    return Write(
        entity, context, subject, stored_key, expectation.shown_key, draft, returns_stored=True
    )

"""Requests and writes of counter: pure, nothing here sends anything."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from dynarepo import batches, reads, writes
from dynarepo.codecs import INTEGER, STRING
from dynarepo.fields import AnyField, NumberField, TextField
from dynarepo.lazy import Later

from .._types import Limits, Note
from .codec import COUNTER
from .model import Counter, CounterChanges, CounterCreate, CounterKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import CounterFields as F
else:
    F = Later(__package__, ".fields", "CounterFields")


def get(context: Context, key: CounterKey, *, consistent: bool = False) -> Request[Counter | None]:
    """Read the counter with this key."""
    return reads.get_item(COUNTER, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[CounterKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[CounterKey, Counter]:
    """Read the counters with these keys, in their order; None where there is none."""
    return batches.get_items(
        COUNTER,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: CounterCreate) -> Write[Counter]:
    """Write a new counter."""
    return writes.create_item(COUNTER, context, item)


def put(context: Context, item: CounterCreate, *, when: Condition | None = None) -> Write[Counter]:
    """Write this counter, replacing one that exists."""
    return writes.put_item(COUNTER, context, item, when=when)


def put_many(
    context: Context,
    items: Many[CounterCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[CounterCreate]:
    """Write these counters, replacing those that exist."""
    return batches.put_items(COUNTER, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: CounterKey,
    *changes: Change,
    set: CounterChanges | None = None,
    when: Condition | None = None,
    create_parents: bool = False,
) -> Write[Counter]:
    """Change some attributes of the counter with this key."""
    return writes.update_item(
        COUNTER, context, key, changes, set, when=when, create_parents=create_parents
    )


def delete(
    context: Context, key: CounterKey, *, when: Condition | None = None
) -> Write[Counter | None]:
    """Delete the counter with this key."""
    return writes.delete_item(COUNTER, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[CounterKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[CounterKey]:
    """Delete the counters with these keys; those that are not there do no harm."""
    return batches.delete_items(COUNTER, context, keys, at_once=at_once, progress=progress)


def set_parameter(context: Context, id: str, *, name: str) -> Write[Counter]:
    """Set parameter."""
    return writes.update_item(
        COUNTER, context, CounterKey(id=id), (F.name.set(name),), pattern="set_parameter"
    )


def set_literals(context: Context, id: str) -> Write[Counter]:
    """Set literals."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (F.name.set("it's"), F.total.set(0), F.rate.set(Decimal("2.5")), F.ready.set(True)),
        pattern="set_literals",
    )


def set_enumeration(context: Context, id: str) -> Write[Counter]:
    """Set enumeration."""
    return writes.update_item(
        COUNTER, context, CounterKey(id=id), (F.status.set("off"),), pattern="set_enumeration"
    )


def set_several(context: Context, id: str, *, name: str, label: str, total: int) -> Write[Counter]:
    """Set several."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (F.name.set(name), F.label.set(label), F.total.set(total)),
        pattern="set_several",
    )


def set_from_attribute(context: Context, id: str) -> Write[Counter]:
    """Set from attribute."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (F.previous.set(F.total), F.total.set(0)),
        pattern="set_from_attribute",
    )


def set_if_missing(context: Context, id: str, *, label: str) -> Write[Counter]:
    """Set if missing."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (F.label.set_if_missing(label),),
        pattern="set_if_missing",
    )


def set_from_other_if_missing(context: Context, id: str) -> Write[Counter]:
    """Set from other if missing."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (F.label.set(F.label.or_else(F.name)),),
        pattern="set_from_other_if_missing",
    )


def plus(context: Context, id: str, *, amount: int) -> Write[Counter]:
    """Plus."""
    return writes.update_item(
        COUNTER, context, CounterKey(id=id), (F.total.set(F.total.plus(amount)),), pattern="plus"
    )


def minus_literal(context: Context, id: str) -> Write[Counter]:
    """Minus literal."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (F.total.set(F.total.minus(1)),),
        pattern="minus_literal",
    )


def plus_from_nothing(context: Context, id: str, *, amount: int) -> Write[Counter]:
    """Plus from nothing."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (F.previous.set(F.previous.or_else(0).plus(amount)),),
        pattern="plus_from_nothing",
    )


def sum_of_attributes(context: Context, id: str) -> Write[Counter]:
    """Sum of attributes."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (F.total.set(F.total.plus(F.previous)),),
        pattern="sum_of_attributes",
    )


def append(context: Context, id: str, *, notes: list[Note]) -> Write[Counter]:
    """Append."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (F.notes.set(F.notes.appended(notes)),),
        pattern="append",
    )


def prepend(context: Context, id: str, *, words: list[str]) -> Write[Counter]:
    """Prepend."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (F.words.set(F.words.prepended(words)),),
        pattern="prepend",
    )


def append_from_nothing(
    context: Context, id: str, *, none: list[str], words: list[str]
) -> Write[Counter]:
    """Append from nothing."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (F.words.set(F.words.or_else(none).appended(words)),),
        pattern="append_from_nothing",
    )


def set_nested(context: Context, id: str, *, daily: int, disk: int) -> Write[Counter]:
    """Set nested."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (
            F.limits.daily.set(daily),
            NumberField[int](F.quotas.path.child("disk"), INTEGER).set(disk),
        ),
        pattern="set_nested",
    )


def set_deep(context: Context, id: str, *, monthly: int, value: Any) -> Write[Counter]:
    """Set deep."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (F.limits.monthly.set(monthly), AnyField(F.extra.path.child("a").child("b")).set(value)),
        create_parents=True,
        pattern="set_deep",
    )


def set_element(context: Context, id: str, *, word: str) -> Write[Counter]:
    """Set element."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (
            TextField[str](F.words.path.child(2), STRING).set(word),
            NumberField[int](F.notes.path.child(0).child("stars"), INTEGER).set(
                NumberField[int](F.notes.path.child(0).child("stars"), INTEGER).plus(1)
            ),
        ),
        pattern="set_element",
    )


def set_anything(context: Context, id: str, *, extra: Any) -> Write[Counter]:
    """Set anything."""
    return writes.update_item(
        COUNTER, context, CounterKey(id=id), (F.extra.set(extra),), pattern="set_anything"
    )


def remove(context: Context, id: str) -> Write[Counter]:
    """Remove."""
    return writes.update_item(
        COUNTER, context, CounterKey(id=id), (F.label.remove(),), pattern="remove"
    )


def remove_parts(context: Context, id: str) -> Write[Counter]:
    """Remove parts."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (
            F.limits.monthly.remove(),
            TextField[str](F.words.path.child(0), STRING).remove(),
            NumberField[int](F.quotas.path.child("disk"), INTEGER).remove(),
        ),
        pattern="remove_parts",
    )


def add_number(context: Context, id: str, *, amount: int) -> Write[Counter]:
    """Add number."""
    return writes.update_item(
        COUNTER, context, CounterKey(id=id), (F.total.add(amount),), pattern="add_number"
    )


def add_nested_number(context: Context, id: str, *, amount: int) -> Write[Counter]:
    """Add nested number."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (F.limits.daily.add(amount),),
        pattern="add_nested_number",
    )


def add_elements(context: Context, id: str, *, tags: set[str], marks: set[int]) -> Write[Counter]:
    """Add elements."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (F.tags.add(tags), F.marks.add(marks)),
        pattern="add_elements",
    )


def delete_elements(context: Context, id: str, *, tags: set[str]) -> Write[Counter]:
    """Delete elements."""
    return writes.update_item(
        COUNTER, context, CounterKey(id=id), (F.tags.delete(tags),), pattern="delete_elements"
    )


def everything_at_once(
    context: Context, id: str, *, name: str, amount: int, new_tags: set[str], old_marks: set[int]
) -> Write[Counter]:
    """Everything at once."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (
            F.name.set(name),
            F.label.remove(),
            F.total.add(amount),
            F.tags.add(new_tags),
            F.marks.delete(old_marks),
        ),
        when=F.status.eq("on"),
        pattern="everything_at_once",
    )


def create_or_change(
    context: Context, id: str, *, name: str, limits: Limits, amount: int
) -> Write[Counter]:
    """Create or change."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(id=id),
        (F.name.set(name), F.limits.set(limits), F.total.add(amount)),
        upsert=True,
        pattern="create_or_change",
    )

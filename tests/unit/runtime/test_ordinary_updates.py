"""An update that is planned without ado is planned as any other is, or left to that."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dynarepo import DynarepoError, InvalidValue, NotFound, Request, Write
from dynarepo.context import Context
from dynarepo.entity import EntitySpec
from dynarepo.writes import ordinary_updates, updates
from dynarepo.writes.ordinary_updates import ordinary_update
from dynarepo.writes.update_plan import UpdatePlan
from dynarepo.writes.updates import update_item
from tests.unit.runtime.booking import BOOKING, KEY, Booking, BookingKey, F, new

NOW = datetime(2026, 3, 1, 12, 30, 0, 123456, tzinfo=UTC)
PLAIN = replace(BOOKING, indexes=())
ENTITIES = {
    "with indexes": BOOKING,
    "without": PLAIN,
    "without a version": replace(PLAIN, version=None),
    "without times": replace(PLAIN, set_on_write=(), version=None),
    "expiring": replace(PLAIN, ttl="points"),
    "owned": replace(PLAIN, owner="note"),
    "fixed": replace(PLAIN, fixed=frozenset({"note", "amount"})),
}
VALUES = st.one_of(
    st.none(),
    st.sampled_from(["new", "lunch", "a text that is far too long for a note", ""]),
    st.integers(-3, 3),
    st.sampled_from([Decimal("1.5"), Decimal("NaN")]),
    st.sampled_from([set[str](), {"a", "b"}, ["x"], {"city": "Oslo", "street": "Main"}]),
    st.just(UUID(int=5)),
    st.sampled_from([F.note, F.points.plus(1)]),
    st.just(object()),
)
NAMES = st.sampled_from([*BOOKING.fields, "account_id", "gsi1pk", "nothing"])


CONTEXT = Context({BOOKING.table: "t"}, clock=lambda: NOW)


def outcome(
    entity: EntitySpec[Booking, BookingKey],
    values: dict[str, Any],
    key: Any = KEY,
    context: Context = CONTEXT,
) -> Any:
    """The plan of an update, or what is said of it."""
    try:
        write: Write[Booking] = update_item(entity, context, key, set=values)
    except DynarepoError as error:
        return str(error)
    draft: Any = write.draft
    plan: UpdatePlan[Booking, BookingKey] = draft.__self__
    return (plan.changes, plan, write.changed, write.reads, write.follows, write.subject, write.key)


@contextmanager
def nothing_is_ordinary() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(updates, "ordinary_update", lambda *_: None)
        yield


@given(
    st.sampled_from(sorted(ENTITIES)),
    st.dictionaries(NAMES, VALUES, max_size=4),
    st.sampled_from([CONTEXT, CONTEXT.bound(owner="lunch")]),
)
def test_an_ordinary_update_is_planned_as_any_other(
    name: str, values: dict[str, Any], context: Context
) -> None:
    entity = ENTITIES[name]
    with nothing_is_ordinary():
        # A computation is planned anew each time, and is equal.
        expected = outcome(entity, values, context=context)
    for _ in range(2):
        assert outcome(entity, values, context=context) == expected


def ordinary(values: dict[str, Any], entity: Any = PLAIN) -> Any:
    return ordinary_update(entity, CONTEXT, KEY, values, "update")


def test_most_updates_are_ordinary() -> None:
    assert ordinary({"note": "lunch", "points": 3, "address": {"city": "a", "street": "b"}})
    assert ordinary({"note": "lunch"}, BOOKING) is None, "the time of the write is in an index"
    assert ordinary({"note": "lunch"}, ENTITIES["owned"])
    owned = CONTEXT.bound(owner="lunch")
    assert ordinary_update(ENTITIES["owned"], owned, KEY, {"points": 3}, "update") is None
    assert ordinary({"note": None}) is None
    assert ordinary({"tags": {"a"}}) is None
    assert ordinary({"version": 4}) is None
    assert ordinary({"points": "no number"}) is None


def test_an_ordinary_update_is_one_request_that_says_the_same() -> None:
    write: Write[Booking] = update_item(PLAIN, CONTEXT, KEY, set={"note": "lunch", "points": 3})
    assert write.alone is not None
    alone, first = write.alone(), next(write.operation())
    assert isinstance(first, Request)
    assert alone.payload == first.payload
    times: dict[str, Any] = dict.fromkeys(("created_at", "updated_at"), NOW.replace(microsecond=0))
    stored = PLAIN.encode(Booking(**new().model_dump(), **times, version=1))
    assert alone.decode({"Attributes": stored}).version == 1
    told = (alone.action, alone.subject, alone.table, alone.shown_key, alone.safe_to_repeat)
    assert told == (
        first.action,
        first.subject,
        first.table,
        first.shown_key,
        first.safe_to_repeat,
    )
    assert alone.on_condition_failed is not None
    assert isinstance(alone.on_condition_failed(None), NotFound)
    assert alone.is_own_work is not None
    assert not alone.is_own_work(stored)
    more: list[Write[Booking]] = [
        update_item(BOOKING, CONTEXT, KEY, set={"note": "x"}),
        update_item(PLAIN, CONTEXT, KEY, set={"note": None}),
    ]
    assert [each.alone for each in more] == [None, None]


def test_who_is_not_a_key_is_refused_all_the_same() -> None:
    with nothing_is_ordinary():
        expected = outcome(PLAIN, {"note": "lunch"}, "no key")
    assert "not a key" in expected
    assert outcome(PLAIN, {"note": "lunch"}, "no key") == expected


def test_ever_new_names_take_no_more_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ordinary_updates, "_MOST_SHAPES", 3)
    entity: Any = replace(PLAIN)
    for number in range(10):
        with pytest.raises(InvalidValue):
            update_item(entity, CONTEXT, KEY, set={f"unknown {number}": 1})
    assert len(entity.made["ordinary updates"]) == 3

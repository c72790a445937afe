"""Updates keep every index entry true, also when the item changes under them."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
from msgspec.structs import replace

from dynarepo.codecs import DECIMAL, INTEGER
from dynarepo.errors import (
    ConditionFailed,
    InvalidValue,
    NotFound,
    RaceLost,
    UndecodableItem,
    VersionConflict,
)
from dynarepo.fields import NumberField
from dynarepo.writes.items import create_item
from dynarepo.writes.races import MOST_TRIES
from dynarepo.writes.updates import update_item
from tests.engines.engine import Engine
from tests.unit.runtime.booking import (
    BOOKING,
    CATEGORY,
    INDEXES,
    KEY,
    NOON,
    Address,
    Booking,
    F,
    Store,
    new,
    open_store,
)
from tests.unit.runtime.sending import first_request

PLAIN = replace(BOOKING, indexes=())
BY_POINTS = next(entry for entry in INDEXES if entry.name == "by_points")


@pytest.fixture(scope="module")
def opened(engine: Engine) -> Store:
    return open_store(engine)


@pytest.fixture
def store(opened: Store) -> Store:
    return opened.emptied()


def create(store: Store, **given: Any) -> Booking:
    created: Booking = store.run(create_item(BOOKING, store.context, new(**given)))
    return created


def update(store: Store, *changes: Any, entity: Any = BOOKING, **options: Any) -> Any:
    return store.run(update_item(entity, store.context, KEY, changes, **options))


class TestIndexEntries:
    def test_known_parts_are_written_in_one_request(self, store: Store) -> None:
        create(store)
        updated = update(store, F.category_id.set(CATEGORY), F.status.set("processed"))
        assert store.actions == ["UpdateItem"]
        assert updated.category_id == CATEGORY
        assert store.entries_are_true()

    def test_removed_part_removes_the_entry(self, store: Store) -> None:
        create(store, category_id=CATEGORY)
        update(store, F.category_id.remove(), set={"status": "duplicate"})
        assert store.actions == ["UpdateItem"]
        stored = store.stored() or {}
        assert "gsi1pk" not in stored
        assert "gsi1sk" not in stored
        assert store.entries_are_true()

    def test_removed_placeholder_removes_the_entry_without_a_read(self, store: Store) -> None:
        create(store, points=3, category_id=CATEGORY)
        entries = replace(BOOKING, indexes=(BY_POINTS,))
        update(store, entity=entries, set={"points": None})
        assert store.actions == ["UpdateItem"]
        assert store.entries_are_true()

    def test_removed_part_that_only_a_condition_reads_is_no_placeholder(self, store: Store) -> None:
        create(store, points=3)
        entries = replace(BOOKING, indexes=(replace(BY_POINTS, when_parts=("points",)),))
        update(store, F.points.remove(), entity=entries)
        assert store.actions == ["GetItem", "UpdateItem"]
        assert store.entries_are_true()

    def test_write_time_in_an_index_reads_the_other_part(self, store: Store) -> None:
        create(store)
        store.clock = lambda: NOON + timedelta(hours=1)
        update(store, F.note.set("lunch"))
        assert store.actions == ["GetItem", "UpdateItem"]
        assert store.sent[0].payload["ConsistentRead"] is True
        assert store.entries_are_true()

    def test_untouched_entries_cost_nothing(self, store: Store) -> None:
        create(store, points=4)
        entity = replace(BOOKING, indexes=(INDEXES[0], INDEXES[2], INDEXES[3]))
        update(store, F.note.set("lunch"), entity=entity)
        assert store.actions == ["UpdateItem"]

    def test_arithmetic_on_a_part(self, store: Store) -> None:
        create(store, points=4)
        updated = update(store, F.points.set(F.points.plus(3)), F.amount.increment(2))
        assert (updated.points, updated.amount) == (7, Decimal("14.5"))
        assert store.entries_are_true()

    def test_add_to_a_missing_part_makes_the_entry(self, store: Store) -> None:
        create(store)
        assert update(store, F.points.add(5)).points == 5
        assert (store.stored() or {})["gsi4sk"] == {"S": "000005#12.5"}
        assert store.entries_are_true()

    def test_if_not_exists_on_a_part(self, store: Store) -> None:
        create(store, category_id=CATEGORY)
        assert update(store, F.category_id.set_if_missing(uuid4())).category_id == CATEGORY
        assert store.entries_are_true()

    def test_copy_of_another_attribute(self, store: Store) -> None:
        create(store, points=1)
        update(store, F.points.set(F.version))
        assert store.entries_are_true()

    def test_chain_of_computed_attributes(self, store: Store) -> None:
        create(store, points=1)
        entity = replace(BOOKING, version=None, fixed=frozenset(), indexes=INDEXES[3:])
        amount = NumberField[int]("amount", INTEGER)
        version = NumberField[Decimal]("version", DECIMAL)
        store.patch(amount={"N": "40"}, version={"N": "7"})()
        changes = (F.points.set(amount), F.amount.set(version.plus(Decimal(1))))
        updated = update(store, *changes, entity=entity)
        assert (updated.points, updated.amount) == (40, Decimal(8))
        assert (store.stored() or {})["gsi4sk"] == {"S": "000040#8"}

    def test_nested_change_inside_a_part(self, store: Store) -> None:
        create(store, address=Address(city="Oslo", street="Main"))
        updated = update(store, F.address.city.set("Bergen"))
        assert updated.address == Address(city="Bergen", street="Main")
        assert (store.stored() or {})["gsi3pk"] == {"S": "city#Bergen"}
        assert store.entries_are_true()

    def test_nested_change_of_a_missing_part_says_so(self, store: Store) -> None:
        create(store)
        with pytest.raises(InvalidValue, match=r"address\.city"):
            update(store, F.address.city.set("Bergen"))

    def test_undecodable_part_is_named(self, store: Store) -> None:
        create(store, points=1)
        store.patch(amount={"S": "much"})()
        with pytest.raises(UndecodableItem, match="amount"):
            update(store, F.points.set(2))

    def test_entries_that_share_an_attribute_stay_together(self, store: Store) -> None:
        twin = replace(INDEXES[2], name="twin", parts=("status",), build=lambda _: {})
        entity = replace(BOOKING, indexes=(INDEXES[2], twin))
        create(store, address=Address(city="Oslo", street="Main"))
        update(store, F.status.set("processed"), entity=entity)
        assert (store.stored() or {})["gsi3pk"] == {"S": "city#Oslo"}

    def test_attribute_that_is_itself_a_key_is_left_alone(self, store: Store) -> None:
        native = replace(INDEXES[0], attributes=("category_id", "date"), build=lambda *_: {})
        create(store)
        updated = update(
            store, F.category_id.set(CATEGORY), entity=replace(PLAIN, indexes=(native,))
        )
        assert updated.category_id == CATEGORY


class TestPolicies:
    def test_require_names_what_is_missing(self, store: Store) -> None:
        entity = replace(PLAIN, indexes=(replace(INDEXES[3], on_partial="require"),))
        with pytest.raises(InvalidValue, match=r"`amount`.*by_points"):
            update(store, F.points.set(1), entity=entity)

    def test_require_is_content_with_all_parts(self, store: Store) -> None:
        create(store)
        entity = replace(PLAIN, indexes=(replace(INDEXES[3], on_partial="require"),))
        update(store, F.points.set(1), F.amount.set(Decimal(2)), entity=entity)
        assert store.actions == ["UpdateItem"]

    def test_refuse(self, store: Store) -> None:
        entity = replace(PLAIN, indexes=(replace(INDEXES[3], on_partial="refuse"),))
        with pytest.raises(InvalidValue, match="put"):
            update(store, F.points.add(1), entity=entity)


class TestRaces:
    def test_change_of_a_part_between_read_and_write(self, store: Store) -> None:
        create(store, points=1)
        store.before_write = [store.patch(amount={"N": "99"}, gsi4sk={"S": "000001#99"})]
        updated = update(store, F.points.set(2), entity=replace(BOOKING, indexes=INDEXES[3:]))
        assert store.actions == ["GetItem", "UpdateItem", "UpdateItem"]
        assert (updated.points, updated.amount) == (2, Decimal(99))
        assert store.entries_are_true()

    def test_concurrent_addition_is_not_lost(self, store: Store) -> None:
        create(store, points=1)
        store.before_write = [store.patch(points={"N": "10"}, gsi4sk={"S": "000010#12.5"})]
        assert update(store, F.points.add(5)).points == 15
        assert store.entries_are_true()

    def test_race_that_never_ends(self, store: Store) -> None:
        create(store, points=1)
        store.before_write = [
            store.patch(points={"N": str(number)}) for number in range(2, MOST_TRIES + 3)
        ]
        with pytest.raises(RaceLost, match="Booking"):
            update(store, F.points.add(5))

    def test_unrelated_change_is_no_race(self, store: Store) -> None:
        create(store, points=1)
        store.before_write = [store.patch(memo={"S": "other"})]
        assert update(store, F.points.add(5)).note == "other"
        assert store.actions == ["GetItem", "UpdateItem"]

    def test_item_deleted_between_read_and_write(self, store: Store) -> None:
        create(store, points=1)
        key = BOOKING.key(KEY)
        store.before_write = [lambda: store.client.delete_item(TableName=store.table, Key=key)]
        with pytest.raises(NotFound):
            update(store, F.points.add(5))
        assert store.stored() is None

    def test_own_condition_is_reported_without_a_loop(self, store: Store) -> None:
        create(store, points=1)
        with pytest.raises(ConditionFailed) as caught:
            update(store, F.points.add(5), when=F.status.eq("processed"))
        assert isinstance(caught.value.current, Booking)
        assert store.actions == ["GetItem", "UpdateItem"]


class TestConditions:
    def test_missing_item(self, store: Store) -> None:
        with pytest.raises(NotFound, match="account_id"):
            update(store, F.note.set("x"), entity=PLAIN)
        assert store.stored() is None

    def test_missing_item_is_found_missing_by_the_read(self, store: Store) -> None:
        with pytest.raises(NotFound):
            update(store, F.points.add(1))
        assert store.actions == ["GetItem"]

    def test_version_conflict(self, store: Store) -> None:
        create(store)
        update(store, F.note.set("x"), expect_version=1)
        with pytest.raises(VersionConflict) as caught:
            update(store, F.note.set("y"), expect_version=1)
        assert caught.value.expected == 1
        assert isinstance(caught.value.current, Booking)
        assert caught.value.current.version == 2

    def test_failed_condition_has_the_item(self, store: Store) -> None:
        create(store)
        with pytest.raises(ConditionFailed) as caught:
            update(store, F.note.set("x"), entity=PLAIN, when=F.amount.gt(Decimal(100)))
        assert isinstance(caught.value.current, Booking)

    def test_expected_version_of_an_unversioned_entity(self, store: Store) -> None:
        with pytest.raises(InvalidValue, match="no version"):
            update(store, F.note.set("x"), entity=replace(PLAIN, version=None), expect_version=1)


class TestServerValues:
    def test_every_update_counts_the_version_and_stamps(self, store: Store) -> None:
        created = create(store)
        store.clock = lambda: NOON + timedelta(seconds=5)
        updated = update(store, F.note.set("x"))
        assert updated.version == created.version + 1
        assert updated.updated_at == (NOON + timedelta(seconds=5)).replace(microsecond=123_000)
        assert updated.created_at == created.created_at

    def test_item_without_a_version_gets_one(self, store: Store) -> None:
        create(store)
        store.client.update_item(
            TableName=store.table, Key=BOOKING.key(KEY), UpdateExpression="REMOVE version"
        )
        assert update(store, F.note.set("x")).version == 1


class TestUpsert:
    def test_creates_a_whole_item(self, store: Store) -> None:
        made = update(store, F.amount.set(Decimal(3)), F.points.add(2), upsert=True)
        assert (made.status, made.points, made.version) == ("new", 2, 1)
        assert made.created_at == NOON
        assert (store.stored() or {})["_type"] == {"S": "Booking"}
        assert store.entries_are_true()

    def test_keeps_what_is_there(self, store: Store) -> None:
        create(store, status="processed", category_id=CATEGORY)
        store.clock = lambda: NOON + timedelta(days=1)
        updated = update(store, F.amount.set(Decimal(3)), upsert=True)
        assert (updated.status, updated.category_id) == ("processed", CATEGORY)
        assert updated.created_at == NOON
        assert store.entries_are_true()

    def test_created_by_another_in_between(self, store: Store) -> None:
        def other() -> None:
            inner = Store(store.client, store.table)
            create(inner, status="processed", points=7)

        store.before_write = [other]
        updated = update(store, F.amount.set(Decimal(3)), F.points.add(2), upsert=True)
        assert (updated.status, updated.points) == ("processed", 9)
        assert store.entries_are_true()

    def test_without_a_required_attribute(self, store: Store) -> None:
        with pytest.raises(InvalidValue, match="amount"):
            update(store, F.note.set("x"), upsert=True)


class TestRefusals:
    @pytest.mark.parametrize(
        ("assignment", "words"),
        [
            ({"amonut": Decimal(1)}, "did you mean `amount`"),
            ({"date": NOON}, "part of the key"),
            ({"version": 4}, "set by the server"),
            ({"amount": None}, "required"),
            ({"note": "x" * 21}, "at most 20"),
            ({"status": "lost"}, "'new', 'processed' or 'duplicate'"),
            ({"gsi1pk": "x"}, "built from other attributes"),
            ({}, "changes nothing"),
        ],
    )
    def test_assignments(self, store: Store, assignment: dict[str, Any], words: str) -> None:
        with pytest.raises(InvalidValue, match=words):
            update_item(BOOKING, store.context, KEY, (), assignment)

    def test_read_only(self, store: Store) -> None:
        entity = replace(BOOKING, fixed=frozenset({"note"}))
        with pytest.raises(InvalidValue, match="read-only"):
            update_item(entity, store.context, KEY, [F.note.set("x")])

    def test_overlapping_changes(self, store: Store) -> None:
        changes = [F.address.remove(), F.address.city.set("Oslo")]
        with pytest.raises(InvalidValue, match="changed twice"):
            update_item(BOOKING, store.context, KEY, changes)

    def test_value_is_not_in_the_message(self, store: Store) -> None:
        with pytest.raises(InvalidValue) as caught:
            update_item(BOOKING, store.context, KEY, (), {"note": "secret" * 10})
        assert "secret" not in str(caught.value)


class TestAssignments:
    def test_none_removes(self, store: Store) -> None:
        create(store, note="x", tags={"a"})
        updated = update(store, set={"note": None, "tags": set()})
        assert (updated.note, updated.tags) == (None, None)

    def test_collections(self, store: Store) -> None:
        create(store, tags={"a", "b"})
        changes = (F.tags.add({"c"}), F.history.append("first", "second"))
        updated = update(store, *changes)
        assert updated.tags == {"a", "b", "c"}
        assert updated.history == ["first", "second"]
        updated = update(store, F.tags.delete({"a", "c"}), F.history.prepend("zeroth"))
        assert (updated.tags, updated.history) == ({"b"}, ["zeroth", "first", "second"])

    def test_values_are_those_of_the_model(self, store: Store) -> None:
        create(store)
        assert update(store, set={"category_id": str(UUID(int=5))}).category_id == UUID(int=5)


class TestRepetition:
    @pytest.mark.parametrize(
        ("change", "safe"),
        [
            (F.note.set("x"), True),
            (F.note.remove(), True),
            (F.tags.add({"x"}), True),
            (F.amount.add(Decimal(1)), False),
            (F.amount.increment(1), False),
            (F.history.append("x"), False),
            (F.history.at(0).remove(), False),
        ],
    )
    def test_only_what_can_be_applied_twice(self, store: Store, change: Any, safe: bool) -> None:
        operation = update_item(PLAIN, store.context, KEY, [change])
        assert first_request(operation).safe_to_repeat is safe

    def test_a_version_keeps_it_from_being_applied_twice(self, store: Store) -> None:
        change = F.amount.add(Decimal(1))
        operation = update_item(PLAIN, store.context, KEY, [change], expect_version=1)
        assert first_request(operation).safe_to_repeat is True

    def test_a_condition_may_have_become_true_again(self, store: Store) -> None:
        change, when = F.note.set("x"), F.note.missing()
        operation = update_item(PLAIN, store.context, KEY, [change], when=when)
        assert first_request(operation).safe_to_repeat is False

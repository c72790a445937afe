"""An update that is given what index keys are built from reads nothing, and rests on that."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from msgspec.structs import replace

from dynarepo.codecs import INTEGER, nullable
from dynarepo.errors import ConditionFailed, InvalidValue, NotFound, VersionConflict
from dynarepo.fields import EncryptedField, NumberField
from dynarepo.writes.items import create_item
from dynarepo.writes.updates import update_item
from tests.engines.engine import Engine
from tests.unit.runtime.booking import (
    BOOKING,
    CATEGORY,
    INDEXES,
    KEY,
    Booking,
    F,
    Store,
    decode,
    new,
    open_store,
)
from tests.unit.runtime.sending import first_request
from tests.unit.runtime.typed_paths import paths_of

REQUIRE = replace(BOOKING, indexes=tuple(replace(entry, on_partial="require") for entry in INDEXES))
UNVERSIONED = replace(
    REQUIRE, version=None, set_on_write=(), fixed=frozenset({"account_id", "date"})
)
NULLABLE = replace(
    UNVERSIONED,
    paths=paths_of({**BOOKING.fields, "points": NumberField[Any]("points", nullable(INTEGER))}),
    decode=lambda stored: decode({n: v for n, v in stored.items() if v != {"NULL": True}}),
)


@pytest.fixture(scope="module")
def opened(engine: Engine) -> Store:
    return open_store(engine)


@pytest.fixture
def store(opened: Store) -> Store:
    return opened.emptied()


def create(store: Store, **given: Any) -> Booking:
    created: Booking = store.run(create_item(BOOKING, store.context, new(**given)))
    return created


def update(store: Store, *changes: Any, entity: Any = REQUIRE, **options: Any) -> Any:
    return store.run(update_item(entity, store.context, KEY, changes, **options))


@pytest.mark.parametrize("entity", [BOOKING, REQUIRE])
def test_nothing_is_read(store: Store, entity: Any) -> None:
    create(store, points=1)
    given = {"status": "new", "amount": Decimal("12.50")}
    updated = update(store, F.points.set(5), entity=entity, given=given)
    assert store.actions == ["UpdateItem"]
    assert updated.points == 5
    assert store.entries_are_true()


def test_what_is_not_given_is_read_where_the_policy_says_so(store: Store) -> None:
    create(store, points=1)
    update(store, F.points.set(5), entity=BOOKING, given={"status": "new"})
    assert store.actions == ["GetItem", "UpdateItem"]
    assert set(store.sent[0].payload["ExpressionAttributeNames"].values()) == {"pk", "sk", "amount"}
    assert store.entries_are_true()


@pytest.mark.parametrize(
    ("change", "points"),
    [
        (F.points.add(3), 4),
        (F.points.set(F.points.plus(2)), 3),
        (F.points.set_if_missing(9), 1),
        (F.points.set(F.points.minus(1)), 0),
    ],
)
def test_a_part_is_computed_from_what_is_given(store: Store, change: Any, points: int) -> None:
    create(store, points=1)
    given = {"points": 1, "amount": Decimal("12.5"), "status": "new"}
    assert update(store, change, given=given).points == points
    assert store.actions == ["UpdateItem"]
    assert store.entries_are_true()
    with pytest.raises(ConditionFailed, match="another `points`"):
        update(store, F.points.add(1), given={**given, "points": 77})
    assert store.entries_are_true()


def test_the_operand_of_a_copy_is_what_is_needed(store: Store) -> None:
    create(store, points=1)
    entity = replace(UNVERSIONED, indexes=INDEXES[3:])
    with pytest.raises(InvalidValue, match="`version` is needed"):
        update(store, F.points.set(F.version), entity=replace(entity, indexes=REQUIRE.indexes[3:]))
    update(store, F.points.set(F.version), entity=entity, given={"amount": Decimal("12.5")})
    assert set(store.sent[0].payload["ExpressionAttributeNames"].values()) == {
        "pk",
        "sk",
        "version",
    }
    assert store.entries_are_true()


def test_inside_of_a_part(store: Store) -> None:
    created = create(store, address={"city": "Oslo", "street": "Main"})
    given = {"address": created.address, "status": "new"}
    assert update(store, F.address.city.set("Bergen"), given=given).address.city == "Bergen"
    assert store.entries_are_true()


def test_nothing_is_given_as_none(store: Store) -> None:
    create(store, points=1)
    given = {"amount": Decimal("12.5"), "status": "new", "points": None}
    with pytest.raises(ConditionFailed, match="another `points`"):
        update(store, F.points.add(1), given=given)
    update(store, F.points.remove(), F.note.set("x"), given={"status": "new"})
    assert update(store, F.points.add(1), given=given).points == 1
    assert store.entries_are_true()


def test_an_empty_set_is_nothing(store: Store) -> None:
    create(store)
    update(store, F.note.set("x"), given={"status": "new", "tags": set()})
    with pytest.raises(ConditionFailed, match="another `tags`"):
        update(store, F.note.set("x"), given={"status": "new", "tags": {"a"}})


def test_null_is_nothing_to_an_index(store: Store) -> None:
    create(store)
    given = {"points": None, "amount": Decimal("12.5")}
    update(store, F.category_id.set(CATEGORY), entity=NULLABLE, given=given)
    store.patch(points={"NULL": True})()
    update(store, F.category_id.set(CATEGORY), entity=NULLABLE, given=given)
    store.patch(points={"N": "3"})()
    with pytest.raises(ConditionFailed, match="another `points`"):
        update(store, F.category_id.set(CATEGORY), entity=NULLABLE, given=given)


def test_null_is_a_value_to_what_is_computed_from_it(store: Store) -> None:
    create(store)
    given = {"points": None, "amount": Decimal("12.5")}
    change = F.points.set_if_missing(3)
    store.patch(points={"NULL": True})()
    with pytest.raises(ConditionFailed, match="another `points`"):
        update(store, change, entity=NULLABLE, given=given)
    store.patch(points={"N": "1"})()
    update(store, F.points.remove(), entity=NULLABLE)
    assert update(store, change, entity=NULLABLE, given=given).points == 3


def test_a_missing_item_is_missing(store: Store) -> None:
    with pytest.raises(NotFound):
        update(store, F.points.set(1), given={"amount": Decimal(1), "status": "new"})


def test_a_given_version_is_expected(store: Store) -> None:
    create(store)
    update(store, F.note.set("x"), given={"status": "new", "version": 1})
    with pytest.raises(VersionConflict) as conflict:
        update(store, F.note.set("x"), given={"status": "new", "version": 1})
    assert conflict.value.expected == 1
    with pytest.raises(ConditionFailed, match="another `version`"):
        update(store, F.note.set("x"), given={"status": "new", "version": None})


def test_values_are_not_told(store: Store) -> None:
    create(store, note="secret")
    with pytest.raises(ConditionFailed) as failed:
        update(store, F.points.remove(), given={"status": "new", "note": "guess"})
    assert "guess" not in str(failed.value)
    assert "guess" not in repr(failed.value)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"account_id": uuid4()}, "`account_id` is part of the key, which says it already"),
        ({"statu": "new"}, "`statu` is not an attribute of Booking"),
        ({"status": "gone"}, "`status` does not fit"),
        ({"gsi1pk": "x"}, "`gsi1pk` is built from other attributes"),
    ],
)
def test_what_no_item_has(store: Store, given: dict[str, object], message: str) -> None:
    with pytest.raises(InvalidValue, match=message):
        update(store, F.note.set("x"), given=given)


def test_what_is_encrypted_cannot_be_compared(store: Store) -> None:
    hidden: Any = EncryptedField("memo", F.note.codec)
    entity = replace(UNVERSIONED, paths=paths_of({**BOOKING.fields, "note": hidden}))
    with pytest.raises(InvalidValue, match="encrypted"):
        update(store, F.points.set(1), entity=entity, given={"note": "x"})


def test_a_write_whose_answer_was_lost_is_not_repeated(store: Store) -> None:
    # Its own work may have ended what it was given: a repetition would report a false conflict.
    def request(entity: Any, **options: Any) -> Any:
        given = {"points": 1, "amount": Decimal(1), "status": "new"}
        changes = (F.points.set(F.points.plus(1)),)
        return first_request(
            update_item(entity, store.context, KEY, changes, given=given, **options)
        )

    assert not request(UNVERSIONED).safe_to_repeat
    assert request(REQUIRE, expect_version=1).safe_to_repeat


def test_an_answer_that_shows_no_item_still_names_the_parts(store: Store) -> None:
    given = {"amount": Decimal(1), "status": "new"}
    write = update_item(UNVERSIONED, store.context, KEY, (F.points.set(1),), given=given)
    failure = first_request(write).on_condition_failed
    assert failure is not None
    assert "or the item has another `amount` and another `status`" in str(failure({}))

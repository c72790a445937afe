"""What an update computes keeps to what is declared, so that whatever it stores can be read."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from dynarepo import (
    Change,
    ConditionFailed,
    InvalidValue,
    NotFound,
    OutOfRange,
    TransactionCancelled,
)
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.services import Services
from tests.engines.engine import unique_name
from tests.golden.computed_limits.expected.warehouse import (
    AsyncWarehouse,
    Levels,
    Product,
    ProductCreate,
    VisitCreate,
    VisitKey,
    Warehouse,
)
from tests.golden.computed_limits.expected.warehouse import ProductFields as F


@pytest.fixture
def db(services: Services) -> Warehouse:
    return services.shared(Warehouse, AsyncWarehouse)


def product(db: Warehouse, **given: Any) -> Product:
    made = ProductCreate(sku=unique_name("p"), sizes={"m"}, levels=Levels(), **given)
    return db.products.create(made)


def stored(db: Warehouse, product: Product) -> Product:
    found = db.products.get(product.key, consistent=True)
    assert found is not None
    return found


KEPT: list[tuple[dict[str, Any], Change, str, object]] = [
    ({"on_hand": 5}, F.on_hand.add(-5), "on_hand", 0),
    ({"on_hand": 5}, F.on_hand.increment(95), "on_hand", 100),
    ({"on_hand": 5}, F.on_hand.set(F.on_hand.minus(5)), "on_hand", 0),
    ({"on_hand": 30}, F.on_hand.set(F.on_hand.value(40).minus(F.on_hand)), "on_hand", 10),
    ({}, F.reserved.add(20), "reserved", 20),
    ({"reserved": 4}, F.reserved.set(F.reserved.or_else(30).minus(4)), "reserved", 0),
    ({}, F.reserved.set(F.reserved.or_else(F.on_hand).plus(2)), "reserved", 2),
    ({"on_hand": 20}, F.reserved.set(F.on_hand), "reserved", 20),
    ({"on_hand": 19, "reserved": 1}, F.reserved.set(F.reserved.plus(F.on_hand)), "reserved", 20),
    ({}, F.least.add(3), "least", 3),
    ({"weight": Decimal("0.7")}, F.weight.add(Decimal("-0.2")), "weight", Decimal("0.5")),
    ({"rating": 4.5}, F.rating.add(0.5), "rating", 5.0),
    ({"labels": {"a", "b"}}, F.labels.add({"c"}), "labels", {"a", "b", "c"}),
    ({"labels": {"a", "b", "c"}}, F.labels.add({"c"}), "labels", {"a", "b", "c"}),
    ({"labels": {"a", "b"}}, F.labels.add({"b", "c"}), "labels", {"a", "b", "c"}),
    ({}, F.labels.add({"a", "b", "c"}), "labels", {"a", "b", "c"}),
    ({}, F.sizes.delete({"l"}), "sizes", {"m"}),
    ({"seen": ["a"]}, F.seen.append("b", "c"), "seen", ["a", "b", "c"]),
    ({"seen": ["a", "b", "c"]}, F.seen.at(1).set("x"), "seen", ["a", "x", "c"]),
    ({"quotas": {"a": 1}}, F.quotas.at("b").set(2), "quotas", {"a": 1, "b": 2}),
    ({"quotas": {"a": 1, "b": 2}}, F.quotas.at("b").add(2), "quotas", {"a": 1, "b": 4}),
]


def test_what_reaches_a_limit_is_stored(db: Warehouse) -> None:
    for given, change, name, value in KEPT:
        made = product(db, **given)
        updated = db.products.update(made.key, change)
        assert getattr(updated, name) == value, change
        assert stored(db, made) == updated


PASSED: list[tuple[dict[str, Any], Change, str, str, str]] = [
    ({"on_hand": 5}, F.on_hand.add(-6), "on_hand", "below its minimum 0", "0"),
    ({"on_hand": 5}, F.on_hand.increment(96), "on_hand", "above its maximum 100", "100"),
    ({"on_hand": 5}, F.on_hand.set(F.on_hand.minus(6)), "on_hand", "below its minimum", "0"),
    ({"on_hand": 50}, F.on_hand.set(F.on_hand.value(40).minus(F.on_hand)), "on_hand", "low", "0"),
    ({}, F.reserved.add(21), "reserved", "above", "20"),
    ({"reserved": 3}, F.reserved.set(F.reserved.or_else(30).minus(4)), "reserved", "below", "0"),
    ({}, F.reserved.set(F.reserved.or_else(30).minus(4)), "reserved", "above", "20"),
    ({}, F.reserved.set(F.reserved.or_else(F.on_hand).minus(2)), "reserved", "below", "0"),
    ({"on_hand": 21}, F.reserved.set(F.on_hand), "reserved", "above", "20"),
    (
        {"on_hand": 20, "reserved": 1},
        F.reserved.set(F.reserved.plus(F.on_hand)),
        "reserved",
        "",
        "20",
    ),
    ({}, F.least.add(2), "least", "below its minimum 3", "3"),
    ({"weight": Decimal("0.7")}, F.weight.add(Decimal("-0.21")), "weight", "minimum 0.5", "0.5"),
    ({"rating": 4.5}, F.rating.add(0.6), "rating", "maximum 5", "5"),
    ({"labels": {"a", "b", "c"}}, F.labels.add({"d"}), "labels", "more elements", "3"),
    ({"labels": {"a", "b"}}, F.labels.add({"c", "d"}), "labels", "more elements", "3"),
    ({}, F.labels.add({"a", "b", "c", "d"}), "labels", "more elements", "3"),
    ({}, F.sizes.delete({"m"}), "sizes", "fewer elements", "1"),
    ({"seen": ["a"]}, F.seen.append("b", "c", "d"), "seen", "more elements", "3"),
    ({"seen": ["a", "b", "c"]}, F.seen.at(3).set("x"), "seen", "more elements", "3"),
    ({"quotas": {"a": 1, "b": 2}}, F.quotas.at("c").set(2), "quotas", "more elements", "2"),
    ({}, F.levels.reorder.add(-5), "levels.reorder", "below its minimum 1", "1"),
]


def test_what_passes_a_limit_is_not_stored(db: Warehouse) -> None:
    for given, change, name, words, limit in PASSED:
        made = product(db, **given)
        with pytest.raises(OutOfRange, match=f"`{name}` would .*{words}") as refused:
            db.products.update(made.key, change)
        assert (refused.value.attribute, refused.value.limit) == (name, Decimal(limit))
        assert refused.value.current == made
        assert isinstance(refused.value, ConditionFailed)
        assert stored(db, made) == made


def test_declared_updates_keep_to_limits_and_index_keys_follow(
    db: Warehouse, expect: Expect
) -> None:
    shelf = unique_name("shelf")
    made = product(db, shelf=shelf, on_hand=7)
    with pytest.raises(OutOfRange, match="`on_hand` would be below its minimum 0"):
        db.products.take(made.sku, count=8)
    assert db.products.bring(made.sku, count=13).on_hand == 20
    assert db.products.reserve(made.sku, none=0, count=2).reserved == 2
    assert db.products.rest_of(made.sku, total=30).reserved == 10
    with pytest.raises(OutOfRange, match="`reserved` would be below its minimum 0"):
        db.products.rest_of(made.sku, total=19)
    assert db.products.reserve_all(made.sku).reserved == 20
    assert db.products.add_up(made.sku).on_hand == 40
    with pytest.raises(OutOfRange, match="`reserved` would be above its maximum 20"):
        db.products.reserve_all(made.sku)
    assert db.products.label(made.sku, labels={"a", "b", "c"}).labels == {"a", "b", "c"}
    assert db.products.see(made.sku, who=["ada"]).seen == ["ada"]
    later = db.products.reorder_later(made.sku, by=4)
    assert later.levels.reorder == 1
    with pytest.raises(OutOfRange, match=r"`levels.reorder` would be below its minimum 1"):
        db.products.reorder_later(made.sku, by=1)
    expect([later], lambda: list(db.products.list_of_shelf(shelf)))


def test_other_failures_are_told_first(db: Warehouse) -> None:
    made = product(db, on_hand=5)
    with pytest.raises(NotFound):
        db.products.take(unique_name("none"), count=1)
    with pytest.raises(InvalidValue, match="`reserved` is missing and cannot be computed with"):
        db.products.update(made.key, F.reserved.set(F.reserved.plus(1)))
    with pytest.raises(ConditionFailed) as unmet:
        db.products.update(made.key, F.on_hand.add(-1), when=F.on_hand.gt(50))
    assert not isinstance(unmet.value, OutOfRange)
    with pytest.raises(InvalidValue, match="`on_hand` would pass a limit"):
        db.products.update(made.key, F.on_hand.set(F.on_hand.value(1).minus(2)))
    assert stored(db, made) == made


def test_an_upsert_counts_from_nothing(db: Warehouse, clock: Clock) -> None:
    name = unique_name("v")
    with pytest.raises(OutOfRange, match="`count` would be below its minimum 1") as refused:
        db.visits.enter(name, by=0)
    assert refused.value.current is None
    assert db.visits.get(VisitKey(name), consistent=True) is None
    assert db.visits.enter(name, by=1).count == 1
    assert db.visits.enter(name, by=2).count == 3
    with pytest.raises(OutOfRange, match="above its maximum 3"):
        db.visits.enter(name, by=1)
    past = VisitCreate(visitor=name, count=2, ends_at=clock() + timedelta(seconds=1))
    db.visits.put(past)
    clock.advance(seconds=5)
    with pytest.raises(OutOfRange, match="above its maximum 3"):
        db.visits.enter(name, by=4)
    assert db.visits.enter(name, by=3).count == 3


def test_transactions_keep_to_limits(db: Warehouse) -> None:
    source, target = product(db, on_hand=5), product(db, on_hand=98)
    db.hand_over(source.sku, target.sku, count=2)
    handed: tuple[Callable[[], object], ...] = (
        lambda: db.hand_over(source.sku, target.sku, count=1),
        lambda: _together(db, target, source),
    )
    for hand_over in handed:
        with pytest.raises(TransactionCancelled) as cancelled:
            hand_over()
        (reason,) = cancelled.value.reasons
        assert isinstance(reason.error, OutOfRange)
        assert reason.error.limit == 100
        assert reason.error.current == stored(db, target)
    assert (stored(db, source).on_hand, stored(db, target).on_hand) == (3, 100)


def _together(db: Warehouse, first: Product, second: Product) -> None:
    with db.transact() as tx:
        # Both numbers are read, since no condition can compare their sum.
        tx.products.update(first.key, F.on_hand.set(F.on_hand.plus(F.on_hand)))
        tx.products.update(second.key, F.on_hand.add(1))

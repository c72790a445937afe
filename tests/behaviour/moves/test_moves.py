"""A move gives an item another key: with all that belongs to it, and at most once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    ConditionFailed,
    InvalidValue,
    NotAuthorized,
    NotFound,
    NotUnique,
    RaceLost,
    TransactionCancelled,
    VersionConflict,
)
from tests.behaviour.clock import Clock
from tests.behaviour.services import Services
from tests.engines.engine import unique_name
from tests.golden.moves.expected.moves import (
    Moves,
    NoteCreate,
    Order,
    OrderCreate,
    OrderKey,
)

DAY = date(2026, 3, 1)


def new_order(db: Moves, **given: Any) -> Order:
    return db.orders.create(OrderCreate(customer_id=uuid4(), **given))


def give(db: Moves, order: Order, to: UUID, **given: Any) -> Order:
    return db.orders.give_to(
        order.customer_id, order.order_id, to_customer_id=to, **{"status": "open", **given}
    )


def stored(db: Moves, customer: UUID, order: Order) -> Order | None:
    key = OrderKey(customer_id=customer, order_id=order.order_id)
    return db.orders.get(key, consistent=True)


def raw(services: Services, db: Moves, order: Order) -> dict[str, Any]:
    answer = services.engine.client().get_item(
        TableName=db.table_names["shop"], Key=raw_key(order), ConsistentRead=True
    )
    item: dict[str, Any] = answer["Item"]
    return item


def raw_key(order: Order) -> dict[str, Any]:
    return {
        "pk": {"S": f"customer#{order.customer_id}"},
        "sk": {"S": f"order#{order.order_id}"},
    }


def test_all_of_an_item_is_under_its_new_key(services: Services, db: Moves, clock: Clock) -> None:
    order = new_order(db, reference=unique_name("r"), secret="sesame")
    services.engine.client().update_item(
        TableName=db.table_names["shop"],
        Key=raw_key(order),
        UpdateExpression="SET later = :later",
        ExpressionAttributeValues={":later": {"M": {"unknown": {"N": "1"}}}},
    )
    clock.advance(seconds=5)
    other = uuid4()
    moved = give(db, order, other, expect_version=1)
    # The item carries what the schema does not know, too.
    expected = {"customer_id": other, "version": 2, "updated_at": clock.now}
    assert moved.model_dump() == order.model_copy(update=expected).model_dump()
    assert stored(db, order.customer_id, order) is None
    assert stored(db, other, order) == moved
    found = raw(services, db, moved)
    assert found["gsi1sk"] == {"S": f"customer#{other}"}
    assert found["later"] == {"M": {"unknown": {"N": "1"}}}
    # There and back again: what is encrypted is so for each place.
    assert give(db, moved, order.customer_id).secret == "sesame"


def test_a_unique_value_stays_with_its_item(db: Moves) -> None:
    order = new_order(db, reference=unique_name("r"))
    moved = give(db, order, uuid4())
    with pytest.raises(NotUnique):
        new_order(db, reference=order.reference)
    assert db.orders.repair_unique().is_clean
    assert db.orders.delete(moved.key) == moved
    assert new_order(db, reference=order.reference).reference == order.reference


def test_what_cannot_be_moved_stays(db: Moves) -> None:
    order = new_order(db)
    other = db.orders.create(OrderCreate(customer_id=uuid4(), order_id=order.order_id))
    with pytest.raises(AlreadyExists) as taken:
        give(db, order, other.customer_id)
    assert taken.value.key == {
        "customer_id": str(other.customer_id), "order_id": str(order.order_id)
    }  # fmt: skip
    with pytest.raises(ConditionFailed) as unmet:
        give(db, order, uuid4(), status="paid")
    assert unmet.value.current == order
    with pytest.raises(VersionConflict):
        give(db, order, uuid4(), expect_version=7)
    with pytest.raises(InvalidValue, match="is the key that the item has"):
        give(db, order, order.customer_id)
    missing = order.model_copy(update={"customer_id": uuid4()})
    with pytest.raises(NotFound):
        give(db, missing, uuid4())
    assert stored(db, order.customer_id, order) == order
    assert stored(db, other.customer_id, order) == other


def test_a_move_is_part_of_a_transaction(db: Moves) -> None:
    first, second, target = new_order(db), new_order(db), uuid4()
    with db.transact() as tx:
        pending = tx.orders.give_to(
            first.customer_id, first.order_id, to_customer_id=target, status="open"
        )
        tx.orders.update(second.key, set={"status": "paid"})
    assert stored(db, target, first) == pending.result
    assert stored(db, first.customer_id, first) is None
    with pytest.raises(TransactionCancelled) as refused:
        together(db, second, uuid4())
    assert [(r.index, type(r.error)) for r in refused.value.reasons] == [(0, ConditionFailed)]
    with pytest.raises(TransactionCancelled) as gone:
        together(db, first, uuid4())
    assert [type(reason.error) for reason in gone.value.reasons] == [NotFound]
    with pytest.raises(InvalidValue) as twice:
        together(db, pending.result, second.customer_id, first.order_id)
    assert twice.value.code == "ITEM_TWICE"
    assert stored(db, target, first) == pending.result


def together(db: Moves, order: Order, to: UUID, other: UUID | None = None) -> None:
    """A move, and the creation of another order of whoever gets it."""
    with db.transact() as tx:
        tx.orders.give_to(order.customer_id, order.order_id, to_customer_id=to, status="open")
        tx.orders.create(OrderCreate(customer_id=to, order_id=other or uuid4()))


def test_items_that_are_gone_or_belong_to_others_are_not_moved(db: Moves, clock: Clock) -> None:
    shop = db.for_tenant(unique_name("shop"))
    ends = clock.now + timedelta(seconds=10)
    for number in (1, 2):
        shop.notes.create(
            NoteCreate(
                shop_id=shop.tenant, author="ada", day=DAY, number=number, text="x", expires_at=ends
            )
        )
    moved = shop.notes.renumber(DAY, 1, to_day=DAY, to_number=3)
    assert (moved.number, moved.text, moved.expires_at) == (3, "x", ends)
    with pytest.raises(NotAuthorized):
        shop.notes.renumber_own(DAY, 3, to_number=4, author="grace")
    with pytest.raises(NotAuthorized):
        shop.notes.owned_by("grace").renumber(DAY, 3, to_day=DAY, to_number=4)
    with pytest.raises(TransactionCancelled) as refused, shop.transact() as tx:
        tx.notes.renumber_own(DAY, 3, to_number=4, author="grace")
    reasons = [(r.index, r.subject, type(r.error)) for r in refused.value.reasons]
    assert reasons == [(0, "Note.renumber_own", NotAuthorized)]
    assert shop.notes.owned_by("ada").renumber(DAY, 3, to_day=DAY, to_number=4).number == 4
    clock.advance(seconds=11)
    with pytest.raises(NotFound, match="past its time to live"):
        shop.notes.renumber(DAY, 4, to_day=DAY, to_number=5)
    # An item past its time does not hold its key.
    assert shop.notes.renumber_own(DAY, 4, to_number=2, author="ada").number == 2


@pytest.mark.needs("concurrent_updates")
def test_of_several_movers_one_wins(db: Moves) -> None:
    order = new_order(db, reference=unique_name("r"))
    targets = [uuid4() for _ in range(5)]

    def mover(target: UUID) -> Callable[[], Order | None]:
        def move() -> Order | None:
            try:
                return give(db, order, target)
            except (NotFound, RaceLost):
                return None

        return move

    with ThreadPoolExecutor(5) as pool:
        done = [future.result() for future in [pool.submit(mover(t)) for t in targets]]
    winners = [moved for moved in done if moved is not None]
    assert len(winners) == 1
    found = [stored(db, each, order) for each in (order.customer_id, *targets)]
    assert [each for each in found if each is not None] == winners
    assert db.orders.repair_unique().is_clean


def test_what_is_past_its_time_belongs_to_nobody(db: Moves, clock: Clock) -> None:
    shop = db.for_tenant(unique_name("shop"))

    def note(author: str, number: int) -> NoteCreate:
        return NoteCreate(
            shop_id=shop.tenant, author=author, day=DAY, number=number, text="x",
            expires_at=clock.now,
        )  # fmt: skip

    adas, graces = shop.notes.owned_by("ada"), shop.notes.owned_by("grace")
    keys = [adas.create(note("ada", number)).key for number in (1, 2, 3)]
    with pytest.raises(NotAuthorized):
        graces.delete(keys[0])
    with pytest.raises(NotAuthorized):
        graces.put(note("grace", 1))
    clock.advance(seconds=1)
    assert adas.delete(keys[0]) is None
    assert graces.delete(keys[1]) is None
    put = graces.put(note("grace", 3))
    assert shop.notes.get(keys[2], consistent=True) == put

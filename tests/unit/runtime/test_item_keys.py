"""Generated keys are values like any: compared, hashed, copied, pickled, and held by models."""

import copy
import json
import pickle
from datetime import UTC, datetime
from uuid import UUID

import msgspec
import pytest
from pydantic import BaseModel, ValidationError

from dynarepo import Key


class OrderKey(Key, frozen=True):
    customer_id: UUID
    placed_at: datetime
    number: int


class InvoiceKey(Key, frozen=True):
    customer_id: UUID
    placed_at: datetime
    number: int


class Basket(BaseModel):
    last: OrderKey
    others: list[OrderKey] = []


CUSTOMER = UUID(int=7)
PLACED = datetime(2030, 1, 31, 9, tzinfo=UTC)
KEY = OrderKey(CUSTOMER, PLACED, 3)


def test_a_key_is_made_of_its_parts_in_order_or_by_name() -> None:
    assert OrderKey(number=3, placed_at=PLACED, customer_id=CUSTOMER) == KEY
    assert OrderKey.__match_args__ == ("customer_id", "placed_at", "number")
    with pytest.raises(TypeError):
        OrderKey(CUSTOMER, PLACED)  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]


def test_keys_are_equal_to_those_of_their_class_with_the_same_parts() -> None:
    assert len({KEY, OrderKey(CUSTOMER, PLACED, 3), OrderKey(CUSTOMER, PLACED, 4)}) == 2
    assert len({KEY, InvoiceKey(CUSTOMER, PLACED, 3)}) == 2
    assert repr(OrderKey(CUSTOMER, PLACED, 3)).startswith("OrderKey(customer_id=UUID('0000")


def test_a_key_cannot_be_changed_and_a_copy_can_be_another() -> None:
    with pytest.raises(AttributeError):
        setattr(KEY, "number", 4)  # noqa: B010
    assert msgspec.structs.replace(KEY, number=4) == OrderKey(CUSTOMER, PLACED, 4)
    assert KEY.number == 3


def test_copies_of_a_key_are_equal_to_it() -> None:
    for made in (copy.copy(KEY), copy.deepcopy(KEY), pickle.loads(pickle.dumps(KEY))):
        assert made == KEY
        assert type(made) is OrderKey


def test_keys_are_not_looked_at_for_garbage() -> None:
    assert OrderKey.__struct_config__.gc is False


def test_a_model_holds_keys_and_reads_what_it_wrote() -> None:
    basket = Basket(last=KEY, others=[KEY])
    assert basket.last == KEY
    parts = {"customer_id": CUSTOMER, "placed_at": PLACED, "number": 3}
    assert basket.model_dump() == {"last": parts, "others": [parts]}
    assert Basket.model_validate(basket.model_dump()) == basket
    assert Basket.model_validate_json(basket.model_dump_json()) == basket
    assert json.loads(basket.model_dump_json())["last"]["customer_id"] == str(CUSTOMER)


def test_a_model_refuses_what_is_no_key() -> None:
    with pytest.raises(ValidationError, match=r"last\.number"):
        Basket.model_validate({"last": {"customer_id": CUSTOMER, "placed_at": PLACED}})
    with pytest.raises(ValidationError, match="last"):
        Basket.model_validate({"last": InvoiceKey(CUSTOMER, PLACED, 3)})
    assert Basket.model_json_schema(mode="serialization")["properties"]["last"]["type"] == "object"

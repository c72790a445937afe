"""Records that are filled like any object are the model's in every way once they are filled."""

import copy
import pickle
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from dynarepo import Value
from dynarepo.decoding.item_texts import blank, blank_of


class Price(Value):
    amount: Decimal
    note: str | None = None


BLANK: Any = blank_of(Price)


def filled(amount: Decimal, note: str | None) -> Price:
    record = blank(BLANK)
    record.amount = amount
    record.note = note
    record.__pydantic_fields_set__ = {"amount"}
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Price
    found: Price = record
    return found


def test_a_filled_record_is_a_record_of_the_model() -> None:
    record, validated = filled(Decimal(2), None), Price(amount=Decimal(2))
    assert type(record) is Price
    assert record == validated
    assert hash(record) == hash(validated)
    assert vars(record) == vars(validated)
    assert list(vars(record)) == list(vars(validated))
    assert record.model_dump() == validated.model_dump()
    assert record.model_dump_json(exclude_unset=True) == '{"amount":"2"}'
    assert repr(record) == repr(validated)


def test_it_is_as_frozen_as_any() -> None:
    record = filled(Decimal(2), None)
    with pytest.raises(ValidationError, match="frozen"):
        setattr(record, "note", "changed")  # noqa: B010
    with pytest.raises(ValidationError, match="frozen"):
        delattr(record, "note")
    assert record.note is None


def test_copies_of_it_are_of_its_own() -> None:
    record = filled(Decimal(2), None)
    for made in (copy.copy(record), copy.deepcopy(record), pickle.loads(pickle.dumps(record))):
        assert made == record
        assert type(made) is Price
    assert record.model_copy(update={"note": "b"}) == filled(Decimal(2), "b")
    assert record.note is None


def test_one_that_was_never_finished_changes_nothing_for_the_next() -> None:
    for _ in range(100):
        blank(BLANK).note = "alone"
    assert list(vars(filled(Decimal(1), "a"))) == ["amount", "note"]


def test_the_classes_of_blanks_are_nothing_to_whoever_asks_for_the_model() -> None:
    assert issubclass(BLANK, Price)
    assert not issubclass(int, Price)
    assert issubclass(Price, Price)
    assert isinstance(filled(Decimal(1), None), Price)
    assert Price.model_validate({"amount": 1}) == filled(Decimal(1), None)

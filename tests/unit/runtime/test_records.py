"""Generated models are frozen, strict about names, and silent about sensitive values."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier
from typing import Annotated
from uuid import UUID

import pytest
from pydantic import Field, ValidationError

from dynarepo.errors import InvalidValue
from dynarepo.records import Record, Sensitive, Value, sensitive_names
from dynarepo.validation import checked


class Address(Value):
    street: str


class Person(Record):
    person_id: str
    model_name: str = "x"
    balance: Decimal = Decimal(0)
    token: str = Field(default="hidden-1", repr=False)
    secret: Annotated[str, Sensitive()] = "hidden-2"
    address: Address | None = None


def test_unknown_names_are_refused() -> None:
    with pytest.raises(ValidationError, match="nmae"):
        Person.model_validate({"person_id": "1", "nmae": "x"})


def test_models_are_frozen_and_copied_with_changes() -> None:
    person = Person(person_id="1")
    with pytest.raises(ValidationError, match="frozen"):
        person.person_id = "2"
    assert person.model_copy(update={"person_id": "2"}).person_id == "2"
    assert hash(Address(street="a")) == hash(Address(street="a"))


def test_sensitive_values_stay_out_of_texts() -> None:
    person = Person(person_id="1")
    for text in (repr(person), str(person), f"{person}"):
        assert "hidden" not in text
        assert "person_id='1'" in text
    assert sensitive_names(Person) == {"token", "secret"}
    assert person.model_dump()["secret"] == "hidden-2"


def test_validation_errors_do_not_show_the_input() -> None:
    with pytest.raises(ValidationError) as caught:
        Person.model_validate({"person_id": "1", "secret": ["hidden-3"]})
    assert "hidden-3" not in str(caught.value)
    assert "hidden-3" not in repr(caught.value)


def test_what_does_not_fit_is_explained_unless_it_is_sensitive() -> None:
    class Badge(Record):
        number: UUID
        token: Annotated[dict[UUID, int], Sensitive()]

    with pytest.raises(InvalidValue, match="`number` does not fit: Input should be a valid UUID"):
        checked(Badge, "number", "zebra")
    with pytest.raises(InvalidValue) as caught:
        checked(Badge, "token", {"zebra": 1})
    assert caught.value.message == "`token` does not fit"


@pytest.mark.parametrize("number", ["NaN", "Infinity"])
def test_numbers_are_finite(number: str) -> None:
    with pytest.raises(ValidationError):
        Person(person_id="1", balance=Decimal(number))


def test_threads_may_meet_in_the_first_use_of_a_model() -> None:
    for _ in range(20):

        class Late(Person):
            number: int

        together = Barrier(8)

        def use(number: int, model: type[Late] = Late, met: Barrier = together) -> int:
            met.wait()
            return model(person_id="p", number=number).number

        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(use, range(8))) == list(range(8))

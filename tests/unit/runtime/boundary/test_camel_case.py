from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, TypedDict
from uuid import UUID

import pytest
from pydantic import AwareDatetime, Field, TypeAdapter

from dynarepo import InvalidValue, Record, Sensitive, Value
from dynarepo.boundary import camel_model, from_camel, partial_from_camel, to_camel

ID = UUID("12345678-1234-5678-1234-567812345678")
NOON = datetime(2030, 1, 1, 12, tzinfo=UTC)


class PostalAddress(Value):
    street_name: str = Field(max_length=20)
    door_code: Annotated[str, Sensitive()] = ""


class Card(Value):
    pay_kind: Literal["card"]
    card_number: str


class Debit(Value):
    pay_kind: Literal["debit"]
    account_iban: str


class Person(Record):
    person_id: UUID
    created_at: AwareDatetime
    total_amount: Decimal = Decimal(0)
    email_address: str = Field(default="", max_length=9, repr=False)
    home_address: PostalAddress | None = None
    other_addresses: list[PostalAddress] = Field(default_factory=list[PostalAddress], max_length=2)
    by_label: dict[str, PostalAddress] = Field(default_factory=dict[str, PostalAddress])
    pay_with: Annotated[Card | Debit, Field(discriminator="pay_kind")] | None = None
    free_tags: set[str] = Field(default_factory=set[str])
    raw_data: dict[str, Any] = Field(default_factory=dict[str, Any])


HOME = PostalAddress(street_name="Main", door_code="1234")
PERSON = Person(
    person_id=ID,
    created_at=NOON,
    total_amount=Decimal("1.50"),
    email_address="a@b.c",
    home_address=HOME,
    other_addresses=[HOME],
    by_label={"week_end": HOME},
    pay_with=Debit(pay_kind="debit", account_iban="DE0"),
    free_tags={"b_c", "a"},
    raw_data={"snake_key": {"x_y": 1}},
)
OUTSIDE: dict[str, Any] = {
    "personId": str(ID),
    "createdAt": "2030-01-01T12:00:00Z",
    "totalAmount": "1.50",
    "homeAddress": {"streetName": "Main"},
    "otherAddresses": [{"streetName": "Main"}],
    "byLabel": {"week_end": {"streetName": "Main"}},
    "payWith": {"payKind": "debit", "accountIban": "DE0"},
    "freeTags": ["a", "b_c"],
    "rawData": {"snake_key": {"x_y": 1}},
}


def test_names_change_and_keys_of_maps_do_not() -> None:
    assert to_camel(PERSON) == OUTSIDE


def test_sensitive_attributes_are_shown_only_on_request() -> None:
    shown = to_camel(PERSON, include_sensitive=True)
    assert shown["emailAddress"] == "a@b.c"
    assert shown["homeAddress"] == {"streetName": "Main", "doorCode": "1234"}
    assert from_camel(Person, shown) == PERSON


def test_what_comes_in_is_the_model_itself() -> None:
    found = from_camel(
        Person, {"personId": str(ID), "created_at": NOON, "payWith": OUTSIDE["payWith"]}
    )
    assert type(found) is Person
    assert type(found.pay_with) is Debit
    assert found == Person(person_id=ID, created_at=NOON, pay_with=PERSON.pay_with)
    assert found.model_fields_set == {"person_id", "created_at", "pay_with"}


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        ({"personId": "no id"}, "personId"),
        ({"homeAddress": {"streetName": "x" * 21}}, "homeAddress.streetName"),
        ({"otherAddresses": [{"streetName": "a"}] * 3}, "otherAddresses"),
        ({"unknownName": 1}, "unknownName"),
        ({"payWith": {"payKind": "cash"}}, "payWith"),
    ],
)
def test_what_does_not_fit_is_named_as_the_caller_does(wrong: dict[str, Any], place: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        from_camel(Person, {**OUTSIDE, **wrong})
    assert refused.value.attribute == place


def test_a_sensitive_value_that_does_not_fit_is_not_described() -> None:
    for call in (
        lambda: from_camel(Person, {**OUTSIDE, "emailAddress": "too long for it"}),
        lambda: partial_from_camel(Person, {"emailAddress": "too long for it"}),
    ):
        with pytest.raises(InvalidValue) as refused:
            call()
        assert refused.value.reason == "does not fit"


def test_some_attributes_come_in_by_their_inner_names() -> None:
    given = {
        "homeAddress": {"streetName": "Side"},
        "totalAmount": "2",
        "payWith": None,
        "by_label": {},
    }
    assert partial_from_camel(Person, given) == {
        "home_address": PostalAddress(street_name="Side"),
        "total_amount": Decimal(2),
        "pay_with": None,
        "by_label": {},
    }
    with pytest.raises(InvalidValue, match="`unknown` is unknown"):
        partial_from_camel(Person, {"unknown": 1})
    with pytest.raises(InvalidValue, match=r"`home_address\.streetName`"):
        partial_from_camel(Person, {"homeAddress": {"streetName": 1}})


class PersonChanges(TypedDict, total=False):
    total_amount: Decimal
    home_address: PostalAddress | None
    other_addresses: list[PostalAddress]
    created_at: datetime


def test_changes_come_in_as_what_an_update_sets() -> None:
    changes: PersonChanges = partial_from_camel(
        PersonChanges,
        {
            "totalAmount": "2.5",
            "homeAddress": None,
            "otherAddresses": [{"streetName": "Side"}],
            "createdAt": "2030-01-01T12:00:00Z",
        },
    )
    assert changes == {
        "total_amount": Decimal("2.5"),
        "home_address": None,
        "other_addresses": [PostalAddress(street_name="Side")],
        "created_at": NOON,
    }
    with pytest.raises(InvalidValue, match="`personId` is unknown") as refused:
        partial_from_camel(PersonChanges, {"personId": str(ID)})
    assert refused.value.entity == "PersonChanges"
    with pytest.raises(InvalidValue, match="`total_amount` does not fit") as refused:
        partial_from_camel(PersonChanges, {"totalAmount": "secret"})
    assert "secret" not in str(refused.value)
    assert refused.value.hint == "pass what is `decimal.Decimal`"
    with pytest.raises(InvalidValue, match="`personid` is unknown") as refused:
        partial_from_camel(PersonChanges, {"personid": "x"})
    assert "`totalAmount`" in refused.value.hint


class Secret(Value):
    pass_phrase: Annotated[str, Sensitive()]


def test_what_is_missing_is_said_to_be_also_where_it_is_sensitive() -> None:
    with pytest.raises(InvalidValue, match="`passPhrase` is missing"):
        from_camel(Secret, {})


def test_what_is_no_model_is_refused() -> None:
    with pytest.raises(InvalidValue, match="is no model of an entity") as refused:
        partial_from_camel(dict, {})
    assert "OrderChanges" in refused.value.hint


def test_the_model_for_a_web_framework_reads_instances_and_writes_aliases() -> None:
    outside = camel_model(Person)
    assert camel_model(Person) is outside
    # As a framework does with what a function returned.
    read = TypeAdapter(outside).validate_python(PERSON, from_attributes=True)
    written = TypeAdapter(outside).dump_python(read, by_alias=True, mode="json")
    assert written["homeAddress"] == {"streetName": "Main", "doorCode": "1234"}
    schema = outside.model_json_schema()
    assert {"personId", "homeAddress"} <= schema["properties"].keys()
    assert "streetName" in schema["$defs"]["PostalAddress"]["properties"]
    # The model itself is what it was.
    assert "person_id" in Person.model_json_schema()["properties"]
    assert PERSON.model_dump(by_alias=True)["person_id"] == ID

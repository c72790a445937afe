from typing import Any, TypedDict

import pytest
from pydantic import Field

from dynarepo import InvalidValue, Record, Value
from dynarepo.boundary import CLEAR, MergeStrategy, merge
from generated.saas import UserChanges


class Contact(Value):
    phone: str | None = None
    city: str | None = None


class Home(Value):
    street: str
    floor: int = 0


class Person(Record):
    id: str
    name: str
    nick: str | None = None
    tags: set[str] = Field(default_factory=set[str])
    contact: Contact | None = None
    home: Home | None = None
    extra: dict[str, Any] | None = None


class PersonChanges(TypedDict, total=False):
    name: str
    nick: str | None
    tags: set[str]
    contact: Contact | None
    home: Home | None
    extra: dict[str, Any] | None


class Body(Value):
    name: str | None = None
    nick: str | None = None


PERSON = Person(
    id="p1",
    name="Ann",
    nick="A",
    contact=Contact(phone="1", city="Bonn"),
    home=Home(street="Main", floor=1),
    extra={"a": 1, "deep": {"x": 1, "y": 2}},
)


@pytest.mark.parametrize(
    ("strategy", "given", "changes"),
    [
        ("keep", {"name": "Bea", "nick": None}, {"name": "Bea"}),
        ("keep", {"name": "Ann", "nick": CLEAR}, {"nick": None}),
        ("keep", {"contact": Contact(city="Ulm")}, {"contact": Contact(city="Ulm")}),
        ("overwrite", {"name": "Bea", "nick": None}, {"name": "Bea", "nick": None}),
        ("overwrite", {"tags": set[str]()}, {}),
        (
            "deep",
            {"contact": {"city": "Ulm", "phone": None}},
            {"contact": Contact(phone="1", city="Ulm")},
        ),
        ("deep", {"contact": Contact(city="Ulm")}, {"contact": Contact(phone="1", city="Ulm")}),
        ("deep", {"contact": {"phone": CLEAR}}, {"contact": Contact(city="Bonn")}),
        (
            "deep",
            {"extra": {"a": CLEAR, "deep": {"x": 5, "y": None}, "new": 1}},
            {"extra": {"deep": {"x": 5, "y": 2}, "new": 1}},
        ),
        ("only_missing", {"nick": "B", "tags": {"t"}, "name": "Bea"}, {"tags": {"t"}}),
        ("only_missing", {"nick": CLEAR}, {"nick": None}),
        # Giving back what is stored changes nothing.
        ("overwrite", PERSON, {}),
        ("keep", {"id": "p1", "name": "Bea"}, {"name": "Bea"}),
        ("overwrite", Body(nick=None), {"nick": None}),
        ("overwrite", Body(name="Bea"), {"name": "Bea"}),
    ],
)
def test_what_wins_is_what_an_update_sets(
    strategy: MergeStrategy, given: Any, changes: dict[str, Any]
) -> None:
    assert merge(PersonChanges, PERSON, given, strategy=strategy) == changes


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"id": "p2"}, "id"),
        ({"naem": "Bea"}, "naem"),
        ({"name": CLEAR}, "name"),
        ({"contact": {"town": "Ulm"}}, "contact.town"),
    ],
)
def test_what_an_update_could_not_do_is_refused(given: dict[str, Any], place: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        merge(PersonChanges, PERSON, given, strategy="deep")
    assert refused.value.attribute == place


@pytest.mark.parametrize("strategy", ["keep", "overwrite"])
def test_a_part_of_a_nested_value_is_no_value(strategy: MergeStrategy) -> None:
    with pytest.raises(InvalidValue, match='strategy="deep"') as refused:
        merge(PersonChanges, PERSON, {"home": {"floor": 2}}, strategy=strategy)
    assert refused.value.attribute == "home.street"
    whole = {"home": {"street": "High"}}
    assert merge(PersonChanges, PERSON, whole, strategy=strategy) == whole
    deep = merge(PersonChanges, PERSON, {"home": {"floor": 2}}, strategy="deep")
    assert deep == {"home": Home(street="Main", floor=2)}


def test_the_changes_are_those_of_the_generated_entity() -> None:
    assert "email" in UserChanges.__optional_keys__


def test_the_marker_reads_well() -> None:
    assert repr(CLEAR) == "CLEAR"

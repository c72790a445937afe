"""A claim lives as long as its item: once that has expired, another item may have the value."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import AuditEntry, NotUnique
from tests.engines.engine import Engine, unique_name
from tests.golden.unique_and_audited.expected.club import Club, Person, PersonCreate

NOON = datetime(2040, 1, 1, 12, tzinfo=UTC)
CLUB = UUID(int=1)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


def person(nick: str, **given: Any) -> PersonCreate:
    values = {"person_id": uuid4(), "club_id": CLUB, "email": f"{nick}@example.com", **given}
    return PersonCreate(nick=nick, **values)


def connected(engine: Engine, clock: Clock) -> Club:
    names = {name: unique_name(name) for name in ("club", "trail", "lockers")}
    db = Club.connect(engine.client(attempts=10), tables=names, clock=clock)
    db.create_tables()
    return db


def claims(engine: Engine, db: Club) -> dict[str, dict[str, Any]]:
    found = engine.client().scan(TableName=db.table_names["club"], ConsistentRead=True)["Items"]
    return {item["pk"]["S"]: item for item in found if item["_type"]["S"] in ("_unique", "nick")}


def test_a_claim_expires_with_its_item_and_follows_its_time(engine: Engine) -> None:
    clock = Clock()
    db = connected(engine, clock)
    soon, later = NOON + timedelta(minutes=1), NOON + timedelta(days=1)
    first = db.persons.create(person("ada", expires_at=soon))
    ends = {claim["expires_at"]["N"] for claim in claims(engine, db).values()}
    assert ends == {str(int(soon.timestamp()))}
    with pytest.raises(NotUnique) as refusal:
        db.persons.create(person("ADA", email="x@example.com"))
    assert refusal.value.attributes == ("nick",)

    # An item that lives longer keeps its values longer.
    db.persons.update(first.key, set={"expires_at": later})
    clock.now = soon + timedelta(minutes=1)
    with pytest.raises(NotUnique):
        db.persons.create(person("ada"))
    db.persons.update(first.key, set={"expires_at": soon + timedelta(minutes=2)})
    clock.now = soon + timedelta(minutes=5)
    second = db.persons.create(person("ada"))
    # What happens to the expired item leaves the claims of the other one alone.
    db.persons.delete(first.key)
    with pytest.raises(NotUnique):
        db.persons.create(person("ada"))
    report = db.persons.repair_unique()
    assert (report.counts, report.is_clean) == ({}, True)
    nick = claims(engine, db)["nick#ADA"]
    assert nick["owner_key"]["M"]["pk"] == {"S": f"person#{second.person_id}"}
    assert "expires_at" not in nick


def test_values_that_are_absent_or_of_other_types_take_part_as_they_should(engine: Engine) -> None:
    clock = Clock()
    db = connected(engine, clock)
    for number in range(2):
        db.persons.create(nameless(number))
    moment = NOON + timedelta(days=3)
    whole = db.persons.create(person("grace", badge=Decimal("-1.50"), joined_at=moment))
    assert any("badge" in key for key in claims(engine, db))
    clock.now += timedelta(microseconds=1)
    db.persons.update(whole.key, set={"badge": None})
    assert not any("badge" in key for key in claims(engine, db))
    clock.now += timedelta(microseconds=1)
    db.persons.update(whole.key, set={"nick": None})
    assert not any(key.startswith("nick#") for key in claims(engine, db))
    # The trail lies in a table of its own, without the attribute that is left out of it.
    trail: list[AuditEntry] = db.persons.history(whole.key).all()
    assert [entry.action for entry in trail] == ["create", "update", "update"]
    assert trail[0].new["badge"] == Decimal("-1.50")
    assert "joined_at" not in trail[0].changed
    assert (trail[1].old, trail[1].new) == ({"badge": Decimal("-1.50")}, {})


def nameless(number: int) -> PersonCreate:
    return PersonCreate(person_id=uuid4(), club_id=CLUB, email=f"{number}@example.com")


def test_an_upserted_or_replaced_item_holds_what_it_has(engine: Engine) -> None:
    db = connected(engine, Clock())
    ada: Person = db.persons.put(person("ada"))
    ada = db.persons.put(ada.model_copy(update={"nick": "countess"}))
    db.persons.create(person("ada", email="other@example.com"))
    assert db.persons.repair_unique().counts == {}

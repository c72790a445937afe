"""What another version stores with a group survives this version's reads and writes."""

from typing import Any
from uuid import uuid4

from generated.saas import Group, GroupCreate, Saas
from generated.saas.group import keys
from tests.engines.engine import Engine, unique_name

LATER = {"reactions": {"M": {"birds": {"N": "3"}}}, "shade": {"S": "teal"}}


def group_of_a_later_version(db: Saas, engine: Engine) -> Group:
    group = db.groups.create(
        GroupCreate(
            tenant_id=uuid4(), user_id=unique_name("user"), name="Birds", group_type="favorite"
        )
    )
    item = stored(db, engine, group) | LATER
    engine.client().put_item(TableName=db.table_names["app"], Item=item)
    return group


def stored(db: Saas, engine: Engine, group: Group) -> dict[str, Any]:
    answer = engine.client().get_item(
        TableName=db.table_names["app"], Key=keys.table_key(group.key), ConsistentRead=True
    )
    item: dict[str, Any] = answer["Item"]
    return item


def test_a_group_that_was_read_is_put_with_all_it_had(db: Saas, engine: Engine) -> None:
    made = group_of_a_later_version(db, engine)
    read = db.groups.get(made.key, consistent=True)
    assert read is not None
    assert read.model_dump() == made.model_dump()
    assert "teal" not in repr(read)
    written = db.groups.put(read.model_copy(update={"name": "Fish"}), expect_version=1)
    item = stored(db, engine, made)
    assert {name: item[name] for name in LATER} == LATER
    assert (item["name"], item["version"]) == ({"S": "Fish"}, {"N": "2"})
    again = db.groups.put(written.model_copy(update={"icon": "fish"}))
    assert stored(db, engine, made).items() >= LATER.items()
    db.groups.put_many([again])
    assert stored(db, engine, made).items() >= LATER.items()


def test_an_update_leaves_it_alone_and_returns_it_to_be_put(db: Saas, engine: Engine) -> None:
    made = group_of_a_later_version(db, engine)
    updated = db.groups.update(made.key, set={"name": "Fish"})
    assert stored(db, engine, made).items() >= LATER.items()
    db.groups.put(updated)
    assert stored(db, engine, made).items() >= LATER.items()


def test_what_was_not_read_is_replaced(db: Saas, engine: Engine) -> None:
    made = group_of_a_later_version(db, engine)
    db.groups.put(made)
    assert LATER.keys().isdisjoint(stored(db, engine, made))

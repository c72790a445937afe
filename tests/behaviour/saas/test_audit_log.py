"""The audit log: entries of an item, a user and a tenant, by time; they are never changed."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import AlreadyExists, AtLeast, Between, LessThan, UndecodableItem
from generated.saas import AuditLine, AuditLog, AuditLogCreate, Saas
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.engines.engine import Engine, unique_name


def new_entry(db: Saas, clock: Clock, tenant_id: UUID, entity_id: str, **given: Any) -> AuditLog:
    values = {"entity_type": "group", "action": "update", "timestamp": clock.now, **given}
    return db.audit_logs.create(AuditLogCreate(tenant_id=tenant_id, entity_id=entity_id, **values))


def line(entry: AuditLog) -> AuditLine:
    return AuditLine(
        audit_id=entry.audit_id,
        entity_type=entry.entity_type,
        entity_id=entry.entity_id,
        action=entry.action,
        user_id=entry.user_id,
        timestamp=entry.timestamp,
    )


def test_an_entry_is_created_once_and_never_changed(db: Saas, clock: Clock) -> None:
    entry = new_entry(
        db,
        clock,
        uuid4(),
        unique_name("group"),
        old_values={"name": "A", "size": 3},
        new_values={"name": "B", "tags": ["x", {"y": None}]},
        ip_address="2001:db8::1",
    )
    assert (entry.user_id, entry.user_agent) == ("system", None)
    assert db.audit_logs.get_entry(entry.audit_id) == entry
    assert db.audit_logs.get(entry.key, consistent=True) == entry
    assert db.audit_logs.get_entry(uuid4()) is None
    with pytest.raises(AlreadyExists):
        db.audit_logs.create(entry)
    for operation in ("put", "update", "delete"):
        assert not hasattr(db.audit_logs, operation)


def test_an_entry_without_a_time_is_stored_at_the_present_second(db: Saas) -> None:
    entry = db.audit_logs.create(
        AuditLogCreate(entity_type="group", entity_id="1", action="read", tenant_id=uuid4())
    )
    assert entry.timestamp.microsecond == 0
    assert db.audit_logs.get_entry(entry.audit_id) == entry


def test_the_history_of_an_item_is_listed_newest_first(
    db: Saas, clock: Clock, engine: Engine, expect: Expect
) -> None:
    tenant, item = uuid4(), unique_name("item")
    entries: list[AuditLog] = []
    for action in ("create", "update", "delete", "read"):
        entries.append(new_entry(db, clock, tenant, item, action=action))
        clock.advance(seconds=1)
    create, update, delete, read = entries
    # Neighbours: another tenant's entry, a longer identifier, another type of item.
    foreign = new_entry(db, clock, uuid4(), item)
    new_entry(db, clock, tenant, f"{item}2")
    new_entry(db, clock, tenant, item, entity_type="user")

    def history(**given: Any) -> list[AuditLog]:
        wanted = {"tenant_id": tenant, **given}
        return db.audit_logs.list_entity_history("group", item, **wanted).all()

    expect([read, delete, update, create], history)
    expect([foreign], lambda: history(tenant_id=foreign.tenant_id))
    expect([update], lambda: history(action="update"))
    inner = Between(update.timestamp, delete.timestamp)
    expect([delete, update], lambda: history(timestamp=inner))
    expect([create], lambda: history(timestamp=LessThan(update.timestamp)))
    expect([delete], lambda: history(timestamp=inner, action="delete"))
    expect(delete, lambda: db.audit_logs.get_last_change("group", item, tenant_id=tenant))
    assert db.audit_logs.get_last_change("group", "none", tenant_id=tenant) is None

    # An entry of a newer program is left out of the history, and refused where it is read alone.
    engine.client().update_item(
        TableName=db.table_names["app"],
        Key={name: {"S": f"audit#{delete.audit_id}"} for name in ("pk", "sk")},
        UpdateExpression="SET #action = :action",
        ExpressionAttributeNames={"#action": "action"},
        ExpressionAttributeValues={":action": {"S": "archive"}},
    )
    expect([read, update, create], history)
    with pytest.raises(UndecodableItem, match="action"):
        db.audit_logs.get_entry(delete.audit_id)


def test_what_a_user_did_is_listed_newest_first(db: Saas, clock: Clock, expect: Expect) -> None:
    tenant, user = uuid4(), unique_name("user")
    entries: list[AuditLog] = []
    for number in range(3):
        entries.append(new_entry(db, clock, tenant, f"item {number}", user_id=user))
        clock.advance(seconds=1)
    new_entry(db, clock, tenant, "longer", user_id=f"{user}2")
    new_entry(db, clock, uuid4(), "elsewhere", user_id=user)
    newest = [line(entry) for entry in reversed(entries)]
    expect(newest, lambda: db.audit_logs.list_user_actions(user, tenant_id=tenant).all())
    since = AtLeast(entries[1].timestamp)
    expect(
        newest[:2],
        lambda: db.audit_logs.list_user_actions(user, timestamp=since, tenant_id=tenant).all(),
    )
    first = db.audit_logs.list_user_actions(user, tenant_id=tenant).page(2)
    second = db.audit_logs.list_user_actions(user, tenant_id=tenant).page(2, first.cursor)
    assert (first.items, second.items, second.cursor) == (tuple(newest[:2]), (newest[2],), None)


def test_what_happened_in_a_tenant_is_listed_and_counted(
    db: Saas, clock: Clock, expect: Expect
) -> None:
    tenant = uuid4()
    entries: list[AuditLog] = []
    for action, kind in (("create", "group"), ("update", "user"), ("read", "group")):
        entries.append(new_entry(db, clock, tenant, "1", action=action, entity_type=kind))
        clock.advance(seconds=1)
    new_entry(db, clock, uuid4(), "1")
    create, update, read = (line(entry) for entry in entries)

    def listed(**given: Any) -> list[AuditLine]:
        return db.audit_logs.list_tenant_actions(tenant, **given).all()

    expect([read, update, create], listed)
    expect([read, create], lambda: listed(actions=["create", "read"]))
    expect([read, create], lambda: listed(entity_type="group"))
    expect([update], lambda: listed(actions=["update", "create"], entity_type="user"))
    expect([update, create], lambda: listed(timestamp=LessThan(read.timestamp)))
    assert listed(actions=[]) == []
    expect(3, lambda: db.audit_logs.count_tenant_actions(tenant, since=create.timestamp))
    expect(2, lambda: db.audit_logs.count_tenant_actions(tenant, since=update.timestamp))
    after = read.timestamp + timedelta(seconds=1)
    assert db.audit_logs.count_tenant_actions(tenant, since=after) == 0

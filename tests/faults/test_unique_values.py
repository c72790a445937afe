"""Whatever several writers do, each value in use is claimed by the one item that has it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from random import Random
from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import AlreadyExists, DynarepoError, NotFound, NotUnique, RaceLost, ServiceError
from generated.saas import Saas, User, UserCreate, UserKey
from tests.engines.engine import Engine, unique_name

THREADS = 4
EMAILS = [f"{name}@example.com" for name in ("ada", "Ada", "grace", "alan", "edsger")]
TENANTS = (UUID(int=1), UUID(int=2))
USERS = [UUID(int=number) for number in range(10, 16)]
REFUSALS = (AlreadyExists, NotFound, NotUnique, RaceLost)


def connected(engine: Engine) -> Saas:
    client = engine.client(attempts=10)
    db = Saas.connect(client, tables={"app": unique_name("app")})
    db.create_tables()
    return db


def given(chance: Random) -> UserCreate:
    return UserCreate(
        id=chance.choice(USERS),
        tenant_id=chance.choice(TENANTS),
        user_id="person",
        email=chance.choice(EMAILS),
        name="Ada",
    )


def some_write(db: Saas, chance: Random) -> Callable[[], object]:
    key, email = UserKey(id=chance.choice(USERS)), chance.choice(EMAILS)
    match chance.randrange(6):
        case 0 | 1:
            return lambda: db.users.create(given(chance))
        case 2:
            return lambda: db.users.put(given(chance))
        case 3:
            return lambda: db.users.update(key, set={"email": email})
        case 4:
            return lambda: in_transaction(db, key, email, given(chance))
        case _:
            return lambda: db.users.delete(key)


def in_transaction(db: Saas, key: UserKey, email: str, item: UserCreate) -> None:
    with db.transact() as tx:
        tx.users.update(key, set={"email": email})
        if item.id != key.id:
            tx.users.put(item)


def write(db: Saas, seed: int, times: int) -> None:
    chance = Random(seed)
    for _ in range(times):
        try:
            some_write(db, chance)()
        except REFUSALS:
            continue
        except ServiceError as error:
            if not error.transient:
                raise
        except DynarepoError as error:
            # Two users of one transaction cannot want one email.
            if error.code not in ("TRANSACTION_CANCELLED", "ITEM_TWICE"):
                raise


def stored(engine: Engine, db: Saas) -> list[dict[str, Any]]:
    pages = engine.client().get_paginator("scan").paginate(TableName=db.table_names["app"])
    return [item for page in pages for item in page["Items"]]


def claims_are_true(engine: Engine, db: Saas) -> bool:
    items = stored(engine, db)
    users = [item for item in items if item["model_name"]["S"] == "user"]
    claims = {
        item["_of"]["M"]["pk"]["S"]: item["pk"]["S"]
        for item in items
        if item["model_name"]["S"] == "_unique"
    }
    values = [(user["tenant_id"]["S"], user["email"]["S"].lower()) for user in users]
    alone = len(set(values)) == len(values)
    return alone and claims.keys() == {user["pk"]["S"] for user in users}


@pytest.mark.parametrize("seed", range(3))
def test_each_writer_leaves_true_claims(engine: Engine, seed: int) -> None:
    db = connected(engine)
    write(db, seed, 40)
    assert claims_are_true(engine, db)
    report = db.users.repair_unique()
    assert (report.counts, report.is_clean) == ({}, True)


@pytest.mark.needs("concurrent_updates")
@pytest.mark.parametrize("seed", range(2))
def test_writers_in_several_threads_leave_true_claims(engine: Engine, seed: int) -> None:
    db = connected(engine)
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(lambda index: write(db, THREADS * seed + index, 20), range(THREADS)))
    assert claims_are_true(engine, db)
    assert db.users.repair_unique().counts == {}


def test_stray_claims_are_found_and_corrected(engine: Engine) -> None:
    db, raw = connected(engine), engine.client()
    table, tenant = db.table_names["app"], uuid4()

    def user(name: str) -> User:
        item = UserCreate(tenant_id=tenant, user_id=name, email=f"{name}@example.com", name=name)
        return db.users.create(item)

    def key(of: User) -> dict[str, Any]:
        return {part: {"S": f"user#{of.id}"} for part in ("pk", "sk")}

    gone, bare, moved, taken = (user(name) for name in ("gone", "bare", "moved", "taken"))
    # Past the repositories: one is deleted, one loses its claim, two get other emails.
    raw.delete_item(TableName=table, Key=key(gone))
    (claim,) = (
        item
        for item in stored(engine, db)
        if item["model_name"]["S"] == "_unique" and item["_of"]["M"] == key(bare)
    )
    raw.delete_item(TableName=table, Key={part: claim[part] for part in ("pk", "sk")})
    for each, email in ((moved, "other@example.com"), (taken, "bare@example.com")):
        raw.update_item(
            TableName=table,
            Key=key(each),
            UpdateExpression="SET email = :email",
            ExpressionAttributeValues={":email": {"S": email}},
        )

    found = db.users.repair_unique()
    assert dict(found.counts) == {"orphaned": 3, "unclaimed": 3}
    assert (found.fixed, found.is_clean) == (0, False)
    fixed = db.users.repair_unique(fix=True)
    left = db.users.repair_unique(fix=True)
    # Two have one email now: which of them is to keep it, a person must say.
    assert dict(left.counts) == {"shared": 1}
    assert fixed.fixed >= 5
    with suppress(NotUnique):
        db.users.create(
            UserCreate(tenant_id=tenant, user_id="x", email="bare@example.com", name="X")
        )
        pytest.fail("the email has two users already")
    # Once the one without the claim has another email, the other one's claim is as it was.
    holders = [
        item["_of"]["M"] for item in stored(engine, db) if item["model_name"]["S"] == "_unique"
    ]
    (loser,) = (each for each in (bare, taken) if key(each) not in holders)
    db.users.update(loser.key, set={"email": "loser@example.org"})
    assert db.users.repair_unique().counts == {}

"""What writes take and return: inputs, changes, `set=`, conditions."""

from datetime import datetime
from decimal import Decimal
from typing import assert_type
from uuid import UUID

from generated.bookkeeping import (
    AsyncBookkeeping,
    Bookkeeping,
    Transaction,
    TransactionChanges,
    TransactionCreate,
    TransactionFields,
    TransactionKey,
    TransactionReader,
    TransactionWriter,
)

F = TransactionFields


def creates(db: Bookkeeping, account: UUID, now: datetime) -> None:
    item = TransactionCreate(
        user_id="u", account_id=account, date=now, description="tea", amount=Decimal("2.50")
    )
    assert_type(db.transactions.create(item), Transaction)
    assert_type(db.transactions.put(item, when=F.version.missing()), Transaction)
    assert_type(db.transactions.put(item, expect_version=3), Transaction)

    db.transactions.create(user_id="u")  # error: call-arg | reportCallIssue
    db.transactions.create({"user_id": "u"})  # error: arg-type | reportArgumentType
    db.transactions.put(item, F.version.missing())  # error: call-arg | reportCallIssue
    db.transactions.put(item, when="version = 3")  # error: arg-type | reportArgumentType
    db.transactions.put(item, when=F.memo.remove())  # error: arg-type | reportArgumentType


def updates(db: Bookkeeping, key: TransactionKey) -> None:
    update = db.transactions.update
    assert_type(update(key, set={"memo": "x"}), Transaction)
    assert_type(update(key, set={"memo": None, "status": "processed"}), Transaction)
    assert_type(update(key, F.memo.remove(), F.tags.add({"a"})), Transaction)
    update(key, set={"amount": Decimal(1)}, when=F.amount.gt(Decimal(0)), expect_version=2)

    update(key, set={"mem": "x"})  # error: arg-type | reportArgumentType
    update(key, set={"memo": 3})  # error: arg-type | reportArgumentType
    update(key, set={"amount": 1.5})  # error: arg-type | reportArgumentType
    update(key, set={"amount": None})  # error: arg-type | reportArgumentType
    update(key, set={"status": "done"})  # error: arg-type | reportArgumentType
    update(key, set={"transaction_id": 1})  # error: arg-type | reportArgumentType
    update(key, set={"user_id": "u"})  # error: arg-type | reportArgumentType
    update(key, set={"version": 3})  # error: arg-type | reportArgumentType
    update(key, set={"created_at": 0})  # error: arg-type | reportArgumentType
    update(key, {"memo": "x"})  # error: arg-type | reportArgumentType
    update(key, F.memo.eq("x"))  # error: arg-type | reportArgumentType
    update(key, memo="x")  # error: call-arg | reportCallIssue
    update(set={"memo": "x"})  # error: call-arg | reportCallIssue
    update(key.transaction_id, set={})  # error: arg-type | reportArgumentType


def changes() -> TransactionChanges:
    wanted: TransactionChanges = {"memo": "x"}
    wanted["memo"] = None
    wanted["payee"] = 3  # error: typeddict-item | reportGeneralTypeIssues
    wanted["colour"] = "red"  # error: typeddict-unknown-key | reportGeneralTypeIssues
    return wanted


def patterns(db: Bookkeeping, id: UUID) -> None:
    transactions = db.transactions
    assert_type(transactions.mark_duplicate(id), Transaction)
    assert_type(transactions.set_memo(id, user_id="u", memo="m"), Transaction)
    assert_type(transactions.add_tags(id, tags={"a"}), Transaction)
    assert_type(transactions.delete_transaction(id, user_id="u"), Transaction | None)

    transactions.set_memo(id, user_id="u")  # error: call-arg | reportCallIssue
    transactions.set_memo(id, "u", "m")  # error: call-arg | reportCallIssue
    transactions.set_memo(id, user_id="u", memo=None)  # error: arg-type | reportArgumentType
    transactions.add_tags(id, tags=["a"])  # error: arg-type | reportArgumentType
    transactions.add_tags(id, tags={1})  # error: arg-type | reportArgumentType


def halves(reader: TransactionReader, writer: TransactionWriter, key: TransactionKey) -> None:
    reader.update(key)  # error: attr-defined | reportAttributeAccessIssue
    print(reader.create)  # error: attr-defined | reportAttributeAccessIssue
    writer.get(key)  # error: attr-defined | reportAttributeAccessIssue


async def awaited(db: AsyncBookkeeping, key: TransactionKey) -> None:
    update = db.transactions.update
    assert_type(await update(key, set={"memo": "x"}), Transaction)
    update(key, set={"memo": "x"})  # error: unused-coroutine | reportUnusedCoroutine
    await update(key, set={"mem": "x"})  # error: arg-type | reportArgumentType
    marked = db.transactions.mark_duplicate(key.transaction_id)
    print(marked.memo)  # error: attr-defined | reportAttributeAccessIssue

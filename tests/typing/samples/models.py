"""Models, inputs, views and keys: types of attributes, and what cannot be made or changed."""

from datetime import datetime
from decimal import Decimal
from typing import Literal, assert_type
from uuid import UUID

from generated.bookkeeping import (
    Transaction,
    TransactionChanges,
    TransactionCreate,
    TransactionKey,
    TransactionLine,
    TransactionStatus,
)
from generated.saas import PrivacySettings


def attributes(item: Transaction, line: TransactionLine) -> None:
    assert_type(item.transaction_id, UUID)
    assert_type(item.amount, Decimal)
    assert_type(item.memo, str | None)
    assert_type(item.tags, set[str] | None)
    assert_type(item.status, Literal["new", "processed", "duplicate", "ignored"])
    assert_type(item.created_at, datetime)
    assert_type(item.version, int)
    assert_type(item.key, TransactionKey)
    assert_type(line.amount, Decimal)

    print(item.colour)  # error: attr-defined | reportAttributeAccessIssue
    item.key.transaction_id = item.account_id  # error: misc | reportAttributeAccessIssue
    print(line.memo)  # error: attr-defined | reportAttributeAccessIssue
    print(item.status == "done")  # error: comparison-overlap | reportUnnecessaryComparison


def inputs(id: UUID, now: datetime, amount: Decimal) -> None:
    def made(status: TransactionStatus) -> TransactionCreate:
        return TransactionCreate(
            user_id="u", account_id=id, date=now, description="", amount=amount, status=status
        )

    made("processed")
    made("done")  # error: arg-type | reportArgumentType
    print(made("new").version)  # error: attr-defined | reportAttributeAccessIssue
    print(made("new").key)  # error: attr-defined | reportAttributeAccessIssue
    TransactionCreate(user_id="u")  # error: call-arg | reportCallIssue
    PrivacySettings(visibility="secret")  # error: arg-type | reportArgumentType
    PrivacySettings(visible="public")  # error: call-arg | reportCallIssue


def keys(id: UUID) -> None:
    TransactionKey(transaction_id=id)
    TransactionKey()  # error: call-arg | reportCallIssue
    TransactionKey(transaction_id="text")  # error: arg-type | reportArgumentType
    TransactionKey(transaction_id=id, user_id="u")  # error: call-arg | reportCallIssue


def typed_changes(changes: TransactionChanges) -> None:
    assert "amount" in changes
    assert_type(changes["amount"], Decimal)
    assert_type(changes.get("memo"), str | None)
    print(changes["payee"])  # error: - | reportTypedDictNotRequiredAccess
    print(changes["version"])  # error: typeddict-item | reportGeneralTypeIssues

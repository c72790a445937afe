"""Requests and writes of transaction: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.codecs import EPOCH_MILLISECONDS
from dynarepo.lazy import Later
from dynarepo.ownership import for_owner

from .._types import CategoryAssignment
from . import keys
from .codec import TRANSACTION, TRANSACTION_DATE_VIEW, TRANSACTION_LINE_VIEW
from .model import (
    Transaction,
    TransactionChanges,
    TransactionCreate,
    TransactionDate,
    TransactionKey,
    TransactionLine,
    TransactionStatus,
    TransactionType,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dynarepo import Change, Condition, Context, Operation, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress, Swept

    from .fields import TransactionFields as F
else:
    F = Later(__package__, ".fields", "TransactionFields")


def get(
    context: Context, key: TransactionKey, *, consistent: bool = False
) -> Request[Transaction | None]:
    """Read the transaction with this key."""
    return reads.get_item(TRANSACTION, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[TransactionKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[TransactionKey, Transaction]:
    """Read the transactions with these keys, in their order; None where there is none."""
    return batches.get_items(
        TRANSACTION,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: TransactionCreate) -> Write[Transaction]:
    """Write a new transaction."""
    return writes.create_item(TRANSACTION, context, item)


def put(
    context: Context,
    item: TransactionCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Transaction]:
    """Write this transaction, replacing one that exists."""
    return writes.put_item(TRANSACTION, context, item, when=when, expect_version=expect_version)


def put_many(
    context: Context,
    items: Many[TransactionCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[TransactionCreate]:
    """Write these transactions, replacing those that exist."""
    return batches.put_items(TRANSACTION, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: TransactionKey,
    *changes: Change,
    set: TransactionChanges | None = None,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Transaction]:
    """Change some attributes of the transaction with this key."""
    return writes.update_item(
        TRANSACTION, context, key, changes, set, when=when, expect_version=expect_version
    )


def delete(
    context: Context,
    key: TransactionKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Transaction | None]:
    """Delete the transaction with this key."""
    return writes.delete_item(TRANSACTION, context, key, when=when, expect_version=expect_version)


def delete_many(
    context: Context,
    keys: Many[TransactionKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[TransactionKey]:
    """Delete the transactions with these keys; those that are not there do no harm."""
    return batches.delete_items(TRANSACTION, context, keys, at_once=at_once, progress=progress)


def get_transaction(
    context: Context, transaction_id: UUID, *, consistent: bool = False
) -> Request[Transaction | None]:
    """Read a transaction."""
    return reads.get_item(
        TRANSACTION,
        context,
        TransactionKey(transaction_id=transaction_id),
        consistent=consistent,
        pattern="get_transaction",
    )


def list_user_transactions(
    context: Context,
    user_id: str,
    *,
    date: Range[datetime] | None = None,
    account_ids: Sequence[UUID] | None = None,
    category_ids: Sequence[UUID] | None = None,
    transaction_type: TransactionType | None = None,
    hidden_status: TransactionStatus | None = None,
    text: str | None = None,
) -> Query[Transaction]:
    """List a user's transactions, newest first, with every filter of the overview."""
    return reads.Query(
        context=context,
        entity=TRANSACTION,
        pattern="list_user_transactions",
        returns=TRANSACTION,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
        index="UserIdIndex",
        index_key=("userId", "date"),
        sort=reads.native_range("date", date, EPOCH_MILLISECONDS.encode),
        where=expressions.all_of(
            None if account_ids is None else F.account_id.is_in(account_ids),
            None if category_ids is None else F.primary_category_id.is_in(category_ids),
            None if transaction_type is None else F.transaction_type.eq(transaction_type),
            None if hidden_status is None else F.status.ne(hidden_status),
            None if text is None else F.description.contains(text),
        ),
        descending=True,
        owner=user_id,
    )


def list_uncategorised_user_transactions(
    context: Context, user_id: str, *, date: Range[datetime] | None = None
) -> Query[Transaction]:
    """List a user's transactions that have no category."""
    return reads.Query(
        context=context,
        entity=TRANSACTION,
        pattern="list_uncategorised_user_transactions",
        returns=TRANSACTION,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
        index="UserIdIndex",
        index_key=("userId", "date"),
        sort=reads.native_range("date", date, EPOCH_MILLISECONDS.encode),
        where=expressions.all_of(F.primary_category_id.missing(), F.status.ne("duplicate")),
        descending=True,
        owner=user_id,
    )


def list_account_transactions(
    context: Context,
    account_id: UUID,
    *,
    date: Range[datetime] | None = None,
    transaction_type: TransactionType | None = None,
    hidden_status: TransactionStatus | None = None,
) -> Query[Transaction]:
    """List an account's transactions, newest first."""
    return reads.Query(
        context=context,
        entity=TRANSACTION,
        pattern="list_account_transactions",
        returns=TRANSACTION,
        equals=(("accountId", {"S": keys.account_id_key(account_id)}),),
        index="AccountDateIndex",
        index_key=("accountId", "date"),
        sort=reads.native_range("date", date, EPOCH_MILLISECONDS.encode),
        where=expressions.all_of(
            None if transaction_type is None else F.transaction_type.eq(transaction_type),
            None if hidden_status is None else F.status.ne(hidden_status),
        ),
        descending=True,
    )


def list_account_statement(
    context: Context, account_id: UUID, *, start: datetime, end: datetime
) -> Query[TransactionLine]:
    """List the lines of an account between two dates, oldest first."""
    return reads.Query(
        context=context,
        entity=TRANSACTION,
        pattern="list_account_statement",
        returns=TRANSACTION_LINE_VIEW,
        equals=(("accountId", {"S": keys.account_id_key(account_id)}),),
        index="AccountDateIndex",
        index_key=("accountId", "date"),
        sort=reads.native_range("date", reads.Between(start, end), EPOCH_MILLISECONDS.encode),
        where=F.status.ne("duplicate"),
    )


def list_category_transactions(
    context: Context,
    primary_category_id: UUID,
    *,
    user_id: str,
    date: Range[datetime] | None = None,
    account_id: UUID | None = None,
) -> Query[Transaction]:
    """List a category's transactions, newest first."""
    return reads.Query(
        context=context,
        entity=TRANSACTION,
        pattern="list_category_transactions",
        returns=TRANSACTION,
        equals=(("primaryCategoryId", {"S": keys.primary_category_id_key(primary_category_id)}),),
        index="CategoryDateIndex",
        index_key=("primaryCategoryId", "date"),
        sort=reads.native_range("date", date, EPOCH_MILLISECONDS.encode),
        where=expressions.all_of(
            F.user_id.eq(user_id), None if account_id is None else F.account_id.eq(account_id)
        ),
        descending=True,
    )


def list_file_transactions(context: Context, file_id: UUID) -> Query[Transaction]:
    """List what was read from a file, by date."""
    return reads.Query(
        context=context,
        entity=TRANSACTION,
        pattern="list_file_transactions",
        returns=TRANSACTION,
        equals=(("fileId", {"S": keys.file_id_key(file_id)}),),
        index="FileIdIndex",
        index_key=("fileId", "date"),
    )


def count_file_transactions(context: Context, file_id: UUID) -> Query[Transaction]:
    """Count what was read from a file."""
    return reads.Query(
        context=context,
        entity=TRANSACTION,
        pattern="count_file_transactions",
        returns=TRANSACTION,
        equals=(("fileId", {"S": keys.file_id_key(file_id)}),),
        index="FileIdIndex",
        index_key=("fileId", "date"),
    )


def list_transactions_by_status(
    context: Context,
    user_id: str,
    status: TransactionStatus,
    *,
    date: Range[datetime] | None = None,
) -> Query[Transaction]:
    """List a user's transactions of one status, oldest first."""
    return reads.Query(
        context=context,
        entity=TRANSACTION,
        pattern="list_transactions_by_status",
        returns=TRANSACTION,
        equals=(("userStatus", {"S": keys.user_status(user_id, status)}),),
        index="StatusDateIndex",
        index_key=("userStatus", "date"),
        sort=reads.native_range("date", date, EPOCH_MILLISECONDS.encode),
        owner=user_id,
    )


def count_transactions_by_status(
    context: Context, user_id: str, status: TransactionStatus
) -> Query[Transaction]:
    """Count a user's transactions of one status."""
    return reads.Query(
        context=context,
        entity=TRANSACTION,
        pattern="count_transactions_by_status",
        returns=TRANSACTION,
        equals=(("userStatus", {"S": keys.user_status(user_id, status)}),),
        index="StatusDateIndex",
        index_key=("userStatus", "date"),
        owner=user_id,
    )


def check_duplicate_transaction(
    context: Context, account_id: UUID, date: datetime, *, amount: Decimal, description: str
) -> Query[Transaction]:
    """Whether the account already has this booking."""
    return reads.Query(
        context=context,
        entity=TRANSACTION,
        pattern="check_duplicate_transaction",
        returns=TRANSACTION,
        equals=(
            ("accountId", {"S": keys.account_id_key(account_id)}),
            ("date", {"N": keys.date_key(date)}),
        ),
        index="AccountDateIndex",
        index_key=("accountId", "date"),
        where=expressions.all_of(
            F.amount.eq(amount), F.description.eq(description), F.status.ne("duplicate")
        ),
    )


def list_same_bookings(
    context: Context, account_id: UUID, date: datetime, *, amount: Decimal, description: str
) -> Query[Transaction]:
    """List all bookings of an account that look the same."""
    return reads.Query(
        context=context,
        entity=TRANSACTION,
        pattern="list_same_bookings",
        returns=TRANSACTION,
        equals=(
            ("accountId", {"S": keys.account_id_key(account_id)}),
            ("date", {"N": keys.date_key(date)}),
        ),
        index="AccountDateIndex",
        index_key=("accountId", "date"),
        where=expressions.all_of(F.amount.eq(amount), F.description.eq(description)),
    )


def get_first_transaction_date(context: Context, account_id: UUID) -> Query[TransactionDate]:
    """Date of the oldest transaction of an account."""
    return reads.Query(
        context=context,
        entity=TRANSACTION,
        pattern="get_first_transaction_date",
        returns=TRANSACTION_DATE_VIEW,
        equals=(("accountId", {"S": keys.account_id_key(account_id)}),),
        index="AccountDateIndex",
        index_key=("accountId", "date"),
    )


def get_last_transaction_date(context: Context, account_id: UUID) -> Query[TransactionDate]:
    """Date of the newest transaction of an account."""
    return reads.Query(
        context=context,
        entity=TRANSACTION,
        pattern="get_last_transaction_date",
        returns=TRANSACTION_DATE_VIEW,
        equals=(("accountId", {"S": keys.account_id_key(account_id)}),),
        index="AccountDateIndex",
        index_key=("accountId", "date"),
        descending=True,
    )


def get_latest_transaction(context: Context, account_id: UUID) -> Query[Transaction]:
    """Newest transaction of an account."""
    return reads.Query(
        context=context,
        entity=TRANSACTION,
        pattern="get_latest_transaction",
        returns=TRANSACTION,
        equals=(("accountId", {"S": keys.account_id_key(account_id)}),),
        index="AccountDateIndex",
        index_key=("accountId", "date"),
        descending=True,
    )


def checked_mandatory_transaction(
    context: Context, transaction_id: UUID, *, user_id: str, consistent: bool = False
) -> Request[Transaction]:
    """Read a transaction that must exist and belong to the user."""
    context = for_owner(context, user_id, str)
    return reads.required(
        reads.get_item(
            TRANSACTION,
            context,
            TransactionKey(transaction_id=transaction_id),
            consistent=consistent,
            pattern="checked_mandatory_transaction",
        )
    )


def checked_optional_transaction(
    context: Context, transaction_id: UUID, *, user_id: str, consistent: bool = False
) -> Request[Transaction | None]:
    """Read a transaction if it exists and belongs to the user."""
    context = for_owner(context, user_id, str)
    return reads.get_item(
        TRANSACTION,
        context,
        TransactionKey(transaction_id=transaction_id),
        consistent=consistent,
        pattern="checked_optional_transaction",
    )


def change_status(
    context: Context,
    transaction_id: UUID,
    *,
    current_status: TransactionStatus,
    status: TransactionStatus,
    expect_version: int | None = None,
) -> Write[Transaction]:
    """Move a transaction from one status to another."""
    return writes.update_item(
        TRANSACTION,
        context,
        TransactionKey(transaction_id=transaction_id),
        (F.status.set(status),),
        when=F.status.eq(current_status),
        expect_version=expect_version,
        pattern="change_status",
    )


def mark_duplicate(
    context: Context, transaction_id: UUID, *, expect_version: int | None = None
) -> Write[Transaction]:
    """Set a transaction aside as a duplicate."""
    return writes.update_item(
        TRANSACTION,
        context,
        TransactionKey(transaction_id=transaction_id),
        (F.status.set("duplicate"),),
        when=F.status.is_in(["new", "processed"]),
        expect_version=expect_version,
        pattern="mark_duplicate",
    )


def categorise(
    context: Context,
    transaction_id: UUID,
    *,
    user_id: str,
    category_id: UUID,
    assignments: list[CategoryAssignment],
    expect_version: int | None = None,
) -> Write[Transaction]:
    """Assign a category and make it the primary one."""
    return writes.update_item(
        TRANSACTION,
        context,
        TransactionKey(transaction_id=transaction_id),
        (
            F.primary_category_id.set(category_id),
            F.categories.set(F.categories.appended(assignments)),
        ),
        when=expressions.all_of(F.user_id.eq(user_id), F.status.ne("duplicate")),
        expect_version=expect_version,
        pattern="categorise",
    )


def clear_category(
    context: Context,
    transaction_id: UUID,
    *,
    category_id: UUID,
    remaining: list[CategoryAssignment],
    expect_version: int | None = None,
) -> Write[Transaction]:
    """Take a transaction out of a category."""
    return writes.update_item(
        TRANSACTION,
        context,
        TransactionKey(transaction_id=transaction_id),
        (F.categories.set(remaining), F.primary_category_id.remove()),
        when=F.primary_category_id.eq(category_id),
        expect_version=expect_version,
        pattern="clear_category",
    )


def set_memo(
    context: Context,
    transaction_id: UUID,
    *,
    user_id: str,
    memo: str,
    expect_version: int | None = None,
) -> Write[Transaction]:
    """Write the user's own note."""
    return writes.update_item(
        TRANSACTION,
        context,
        TransactionKey(transaction_id=transaction_id),
        (F.memo.set(memo),),
        when=F.user_id.eq(user_id),
        expect_version=expect_version,
        pattern="set_memo",
    )


def add_tags(
    context: Context, transaction_id: UUID, *, tags: set[str], expect_version: int | None = None
) -> Write[Transaction]:
    """Tag a transaction."""
    return writes.update_item(
        TRANSACTION,
        context,
        TransactionKey(transaction_id=transaction_id),
        (F.tags.add(tags),),
        expect_version=expect_version,
        pattern="add_tags",
    )


def remove_tags(
    context: Context, transaction_id: UUID, *, tags: set[str], expect_version: int | None = None
) -> Write[Transaction]:
    """Take tags off a transaction."""
    return writes.update_item(
        TRANSACTION,
        context,
        TransactionKey(transaction_id=transaction_id),
        (F.tags.delete(tags),),
        expect_version=expect_version,
        pattern="remove_tags",
    )


def delete_file_transactions(
    context: Context,
    file_id: UUID,
    *,
    user_id: str,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Delete the transactions that were read from a file."""
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=TRANSACTION,
            pattern="delete_file_transactions",
            returns=TRANSACTION,
            equals=(("fileId", {"S": keys.file_id_key(file_id)}),),
            index="FileIdIndex",
            index_key=("fileId", "date"),
            where=F.user_id.eq(user_id),
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )


def delete_account_transactions(
    context: Context,
    account_id: UUID,
    *,
    date: Range[datetime] | None = None,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Delete an account's transactions, or those of a time."""
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=TRANSACTION,
            pattern="delete_account_transactions",
            returns=TRANSACTION,
            equals=(("accountId", {"S": keys.account_id_key(account_id)}),),
            index="AccountDateIndex",
            index_key=("accountId", "date"),
            sort=reads.native_range("date", date, EPOCH_MILLISECONDS.encode),
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )


def delete_transaction(
    context: Context, transaction_id: UUID, *, user_id: str, expect_version: int | None = None
) -> Write[Transaction | None]:
    """Delete a transaction of the user."""
    return writes.delete_item(
        TRANSACTION,
        context,
        TransactionKey(transaction_id=transaction_id),
        when=F.user_id.eq(user_id),
        expect_version=expect_version,
        pattern="delete_transaction",
    )

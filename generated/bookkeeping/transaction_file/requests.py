"""Requests and writes of transaction file: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.codecs import EPOCH_MILLISECONDS
from dynarepo.lazy import Later
from dynarepo.ownership import for_owner

from .._types import DateSpan
from . import keys
from .codec import TRANSACTION_FILE
from .model import (
    TransactionFile,
    TransactionFileChanges,
    TransactionFileCreate,
    TransactionFileKey,
    TransactionFileStatus,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Operation, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress, Swept

    from .fields import TransactionFileFields as F
else:
    F = Later(__package__, ".fields", "TransactionFileFields")


def get(
    context: Context, key: TransactionFileKey, *, consistent: bool = False
) -> Request[TransactionFile | None]:
    """Read the transaction file with this key."""
    return reads.get_item(TRANSACTION_FILE, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[TransactionFileKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[TransactionFileKey, TransactionFile]:
    """Read the transaction files with these keys, in their order; None where there is none."""
    return batches.get_items(
        TRANSACTION_FILE,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: TransactionFileCreate) -> Write[TransactionFile]:
    """Write a new transaction file."""
    return writes.create_item(TRANSACTION_FILE, context, item)


def put(
    context: Context,
    item: TransactionFileCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[TransactionFile]:
    """Write this transaction file, replacing one that exists."""
    return writes.put_item(
        TRANSACTION_FILE, context, item, when=when, expect_version=expect_version
    )


def put_many(
    context: Context,
    items: Many[TransactionFileCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[TransactionFileCreate]:
    """Write these transaction files, replacing those that exist."""
    return batches.put_items(TRANSACTION_FILE, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: TransactionFileKey,
    *changes: Change,
    set: TransactionFileChanges | None = None,
    when: Condition | None = None,
    expect_version: int | None = None,
    create_parents: bool = False,
) -> Write[TransactionFile]:
    """Change some attributes of the transaction file with this key."""
    return writes.update_item(
        TRANSACTION_FILE,
        context,
        key,
        changes,
        set,
        when=when,
        expect_version=expect_version,
        create_parents=create_parents,
    )


def delete(
    context: Context,
    key: TransactionFileKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[TransactionFile | None]:
    """Delete the transaction file with this key."""
    return writes.delete_item(
        TRANSACTION_FILE, context, key, when=when, expect_version=expect_version
    )


def delete_many(
    context: Context,
    keys: Many[TransactionFileKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[TransactionFileKey]:
    """Delete the transaction files with these keys; those that are not there do no harm."""
    return batches.delete_items(TRANSACTION_FILE, context, keys, at_once=at_once, progress=progress)


def get_transaction_file(
    context: Context, file_id: UUID, *, consistent: bool = False
) -> Request[TransactionFile | None]:
    """Read a file's record."""
    return reads.get_item(
        TRANSACTION_FILE,
        context,
        TransactionFileKey(file_id=file_id),
        consistent=consistent,
        pattern="get_transaction_file",
    )


def list_account_files(
    context: Context,
    account_id: UUID,
    *,
    upload_date: Range[datetime] | None = None,
    status: TransactionFileStatus | None = None,
) -> Query[TransactionFile]:
    """List an account's files, newest upload first."""
    return reads.Query(
        context=context,
        entity=TRANSACTION_FILE,
        pattern="list_account_files",
        returns=TRANSACTION_FILE,
        equals=(("accountId", {"S": keys.account_id_key(account_id)}),),
        index="AccountIdIndex",
        index_key=("accountId", "uploadDate"),
        sort=reads.native_range(
            "uploadDate", upload_date, EPOCH_MILLISECONDS.encode, of="upload_date"
        ),
        where=None if status is None else F.status.eq(status),
        descending=True,
    )


def list_user_files(
    context: Context,
    user_id: str,
    *,
    upload_date: Range[datetime] | None = None,
    status: TransactionFileStatus | None = None,
) -> Query[TransactionFile]:
    """List a user's files, newest upload first."""
    return reads.Query(
        context=context,
        entity=TRANSACTION_FILE,
        pattern="list_user_files",
        returns=TRANSACTION_FILE,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
        index="UserIdIndex",
        index_key=("userId", "uploadDate"),
        sort=reads.native_range(
            "uploadDate", upload_date, EPOCH_MILLISECONDS.encode, of="upload_date"
        ),
        where=None if status is None else F.status.eq(status),
        descending=True,
        owner=user_id,
    )


def list_unassigned_user_files(context: Context, user_id: str) -> Query[TransactionFile]:
    """List a user's files that belong to no account yet."""
    return reads.Query(
        context=context,
        entity=TRANSACTION_FILE,
        pattern="list_unassigned_user_files",
        returns=TRANSACTION_FILE,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
        index="UserIdIndex",
        index_key=("userId", "uploadDate"),
        where=F.account_id.missing(),
        descending=True,
        owner=user_id,
    )


def get_latest_account_file(context: Context, account_id: UUID) -> Query[TransactionFile]:
    """The account's file that was uploaded last."""
    return reads.Query(
        context=context,
        entity=TRANSACTION_FILE,
        pattern="get_latest_account_file",
        returns=TRANSACTION_FILE,
        equals=(("accountId", {"S": keys.account_id_key(account_id)}),),
        index="AccountIdIndex",
        index_key=("accountId", "uploadDate"),
        descending=True,
    )


def count_account_files(context: Context, account_id: UUID) -> Query[TransactionFile]:
    """Count an account's files."""
    return reads.Query(
        context=context,
        entity=TRANSACTION_FILE,
        pattern="count_account_files",
        returns=TRANSACTION_FILE,
        equals=(("accountId", {"S": keys.account_id_key(account_id)}),),
        index="AccountIdIndex",
        index_key=("accountId", "uploadDate"),
    )


def checked_mandatory_transaction_file(
    context: Context, file_id: UUID, *, user_id: str, consistent: bool = False
) -> Request[TransactionFile]:
    """Read a file's record, which must exist and belong to the user."""
    context = for_owner(context, user_id, str)
    return reads.required(
        reads.get_item(
            TRANSACTION_FILE,
            context,
            TransactionFileKey(file_id=file_id),
            consistent=consistent,
            pattern="checked_mandatory_transaction_file",
        )
    )


def checked_optional_transaction_file(
    context: Context, file_id: UUID, *, user_id: str, consistent: bool = False
) -> Request[TransactionFile | None]:
    """Read a file's record if it exists and belongs to the user."""
    context = for_owner(context, user_id, str)
    return reads.get_item(
        TRANSACTION_FILE,
        context,
        TransactionFileKey(file_id=file_id),
        consistent=consistent,
        pattern="checked_optional_transaction_file",
    )


def assign_account(
    context: Context,
    file_id: UUID,
    *,
    user_id: str,
    account_id: UUID,
    expect_version: int | None = None,
) -> Write[TransactionFile]:
    """Assign a file to an account before it is processed."""
    return writes.update_item(
        TRANSACTION_FILE,
        context,
        TransactionFileKey(file_id=file_id),
        (F.account_id.set(account_id),),
        when=expressions.all_of(F.user_id.eq(user_id), F.status.is_in(["pending", "error"])),
        expect_version=expect_version,
        pattern="assign_account",
    )


def choose_file_map(
    context: Context,
    file_id: UUID,
    *,
    user_id: str,
    file_map_id: UUID,
    expect_version: int | None = None,
) -> Write[TransactionFile]:
    """Choose how the columns of a file are read."""
    return writes.update_item(
        TRANSACTION_FILE,
        context,
        TransactionFileKey(file_id=file_id),
        (F.file_map_id.set(file_map_id),),
        when=F.user_id.eq(user_id),
        expect_version=expect_version,
        pattern="choose_file_map",
    )


def start_processing(
    context: Context, file_id: UUID, *, expect_version: int | None = None
) -> Write[TransactionFile]:
    """Claim a file for processing."""
    return writes.update_item(
        TRANSACTION_FILE,
        context,
        TransactionFileKey(file_id=file_id),
        (F.status.set("processing"), F.error_message.remove()),
        when=F.status.is_in(["pending", "error"]),
        expect_version=expect_version,
        pattern="start_processing",
    )


def finish_processing(
    context: Context,
    file_id: UUID,
    *,
    record_count: int,
    duplicate_count: int,
    covers: DateSpan,
    expect_version: int | None = None,
) -> Write[TransactionFile]:
    """Record what was read from a file."""
    return writes.update_item(
        TRANSACTION_FILE,
        context,
        TransactionFileKey(file_id=file_id),
        (
            F.status.set("processed"),
            F.record_count.set(record_count),
            F.duplicate_count.set(duplicate_count),
            F.covers.set(covers),
        ),
        when=F.status.eq("processing"),
        expect_version=expect_version,
        pattern="finish_processing",
    )


def fail_processing(
    context: Context, file_id: UUID, *, error_message: str, expect_version: int | None = None
) -> Write[TransactionFile]:
    """Record why a file could not be read."""
    return writes.update_item(
        TRANSACTION_FILE,
        context,
        TransactionFileKey(file_id=file_id),
        (F.status.set("error"), F.error_message.set(error_message)),
        when=F.status.eq("processing"),
        expect_version=expect_version,
        pattern="fail_processing",
    )


def record_balances(
    context: Context,
    file_id: UUID,
    *,
    opening_balance: Decimal,
    closing_balance: Decimal,
    expect_version: int | None = None,
) -> Write[TransactionFile]:
    """Store the balances that a statement gives."""
    return writes.update_item(
        TRANSACTION_FILE,
        context,
        TransactionFileKey(file_id=file_id),
        (F.opening_balance.set(opening_balance), F.closing_balance.set(closing_balance)),
        expect_version=expect_version,
        pattern="record_balances",
    )


def delete_account_files(
    context: Context,
    account_id: UUID,
    *,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Delete the records of all files of an account."""
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=TRANSACTION_FILE,
            pattern="delete_account_files",
            returns=TRANSACTION_FILE,
            equals=(("accountId", {"S": keys.account_id_key(account_id)}),),
            index="AccountIdIndex",
            index_key=("accountId", "uploadDate"),
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )


def delete_transaction_file(
    context: Context, file_id: UUID, *, user_id: str, expect_version: int | None = None
) -> Write[TransactionFile | None]:
    """Delete the record of a user's file."""
    return writes.delete_item(
        TRANSACTION_FILE,
        context,
        TransactionFileKey(file_id=file_id),
        when=expressions.all_of(F.user_id.eq(user_id), F.status.ne("processing")),
        expect_version=expect_version,
        pattern="delete_transaction_file",
    )

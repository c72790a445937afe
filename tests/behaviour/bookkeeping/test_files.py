"""Statement files: those of a user and an account by upload, claimed once for processing."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    AtLeast,
    Between,
    ConditionFailed,
    CursorMismatch,
    LessThan,
    MoreThan,
    NotAuthorized,
    NotFound,
)
from generated.bookkeeping import Bookkeeping, DateSpan, TransactionFile, TransactionFileCreate
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.paging import in_pages
from tests.engines.engine import unique_name


def new_file(db: Bookkeeping, user_id: str, **given: Any) -> TransactionFile:
    values: dict[str, Any] = {
        "file_name": "may.csv",
        "file_size": 1024,
        "storage_key": "uploads/may.csv",
        "upload_date": db.context.clock(),
        **given,
    }
    return db.files.create(TransactionFileCreate(user_id=user_id, **values))


def new_files(
    db: Bookkeeping, clock: Clock, user: str, account: UUID | None, *statuses: Any
) -> list[TransactionFile]:
    """Files uploaded a second apart."""
    return [
        new_file(
            db,
            user,
            account_id=account,
            status=status,
            upload_date=clock.now + timedelta(seconds=position),
        )
        for position, status in enumerate(statuses)
    ]


def test_a_file_is_created_read_replaced_updated_and_deleted(
    db: Bookkeeping, expect: Expect
) -> None:
    user, account = unique_name("user"), uuid4()
    file = new_file(db, user, account_id=account)
    assert (file.status, file.record_count, file.file_format, file.version) == (
        "pending",
        0,
        None,
        1,
    )
    assert db.files.get_transaction_file(file.file_id) == file
    assert db.files.get(file.key, consistent=True) == file
    with pytest.raises(AlreadyExists):
        db.files.create(file)
    expect([file], lambda: db.files.list_account_files(account).all())
    replaced = db.files.put(file.model_copy(update={"account_id": None, "currency": "CHF"}))
    expect([], lambda: db.files.list_account_files(account).all())
    expect([replaced], lambda: db.files.list_user_files(user).all())
    updated = db.files.update(file.key, set={"account_id": account, "currency": None})
    expect([updated], lambda: db.files.list_account_files(account).all())
    assert db.files.delete(file.key, expect_version=3) == updated
    expect([], lambda: db.files.list_account_files(account).all())
    assert db.files.get_transaction_file(file.file_id) is None


def test_a_file_without_a_time_of_upload_is_stored_at_the_present_millisecond(
    db: Bookkeeping,
) -> None:
    file = db.files.create(
        TransactionFileCreate(
            user_id=unique_name("user"), file_name="a", file_size=0, storage_key="a"
        )
    )
    assert db.files.get_transaction_file(file.file_id) == file


def test_files_are_listed_newest_upload_first(
    db: Bookkeeping, clock: Clock, expect: Expect
) -> None:
    user, account = unique_name("user"), uuid4()
    files = new_files(db, clock, user, account, "pending", "processed", "pending", "error")
    unassigned = new_file(db, user, upload_date=clock.now - timedelta(days=1))
    new_files(db, clock, f"{user}2", uuid4(), "pending")
    newest, at = files[::-1], [file.upload_date for file in files]

    def of_account(**given: Any) -> list[TransactionFile]:
        return db.files.list_account_files(account, **given).all()

    def of_user(**given: Any) -> list[TransactionFile]:
        return db.files.list_user_files(user, **given).all()

    expect(newest, of_account)
    expect([*newest, unassigned], of_user)
    expect([files[2], files[0]], lambda: of_account(status="pending"))
    expect([files[2], files[0], unassigned], lambda: of_user(status="pending"))
    expect([files[2], files[1]], lambda: of_account(upload_date=Between(at[1], at[2])))
    expect([files[0], unassigned], lambda: of_user(upload_date=LessThan(at[1])))
    expect([files[2]], lambda: of_user(upload_date=AtLeast(at[1]), status="pending"))
    expect([files[3]], lambda: of_account(upload_date=MoreThan(at[2])))
    loose = new_file(db, user, upload_date=clock.now - timedelta(days=2), status="error")
    expect([unassigned, loose], lambda: db.files.list_unassigned_user_files(user).all())
    expect(files[3], lambda: db.files.get_latest_account_file(account))
    expect(4, lambda: db.files.count_account_files(account))
    assert db.files.get_latest_account_file(uuid4()) is None
    assert db.files.count_account_files(uuid4()) == 0

    pages = db.files.list_user_files(user, status="pending")
    assert in_pages(pages, 2) == [(files[2], files[0]), (unassigned,)]
    page = pages.page(2)
    with pytest.raises(CursorMismatch):
        db.files.list_user_files(user, status="error").page(2, page.cursor)
    with pytest.raises(CursorMismatch):
        db.files.list_user_files(user).page(2, "no cursor")


def test_a_file_is_checked_to_be_the_users(db: Bookkeeping) -> None:
    user = unique_name("user")
    file = new_file(db, user)
    assert db.files.checked_mandatory_transaction_file(file.file_id, user_id=user) == file
    assert db.files.checked_optional_transaction_file(file.file_id, user_id=user) == file
    assert db.files.checked_optional_transaction_file(uuid4(), user_id=user) is None
    with pytest.raises(NotFound):
        db.files.checked_mandatory_transaction_file(uuid4(), user_id=user)
    for checked in (
        db.files.checked_optional_transaction_file,
        db.files.checked_mandatory_transaction_file,
    ):
        with pytest.raises(NotAuthorized):
            checked(file.file_id, user_id="somebody")
    assert db.files.owned_by(user).get(file.key, consistent=True) == file
    with pytest.raises(NotAuthorized):
        db.files.owned_by("somebody").delete(file.key)


def test_a_file_is_assigned_before_it_is_processed(db: Bookkeeping, expect: Expect) -> None:
    user, account, file_map = unique_name("user"), uuid4(), uuid4()
    identifier = new_file(db, user).file_id
    assigned = db.files.assign_account(identifier, account_id=account, user_id=user)
    assert assigned.account_id == account
    expect([assigned], lambda: db.files.list_account_files(account).all())
    expect([], lambda: db.files.list_unassigned_user_files(user).all())
    other = uuid4()
    moved = db.files.assign_account(identifier, account_id=other, user_id=user)
    expect([moved], lambda: db.files.list_account_files(other).all())
    expect([], lambda: db.files.list_account_files(account).all())
    with pytest.raises(ConditionFailed):
        db.files.assign_account(identifier, account_id=account, user_id="somebody")

    chosen = db.files.choose_file_map(identifier, file_map_id=file_map, user_id=user)
    assert chosen.file_map_id == file_map
    with pytest.raises(ConditionFailed):
        db.files.choose_file_map(identifier, file_map_id=uuid4(), user_id="somebody")
    db.files.start_processing(identifier)
    with pytest.raises(ConditionFailed):
        db.files.assign_account(identifier, account_id=account, user_id=user)


def test_a_file_is_claimed_processed_and_deleted(db: Bookkeeping, clock: Clock) -> None:
    user = unique_name("user")
    identifier = new_file(db, user).file_id
    span = DateSpan(first=clock.now, last=clock.now + timedelta(days=30))

    def finish() -> TransactionFile:
        return db.files.finish_processing(
            identifier, record_count=31, duplicate_count=2, covers=span
        )

    with pytest.raises(ConditionFailed):
        finish()
    with pytest.raises(ConditionFailed):
        db.files.fail_processing(identifier, error_message="too early")
    assert db.files.start_processing(identifier).status == "processing"
    with pytest.raises(ConditionFailed) as failure:
        db.files.start_processing(identifier)
    assert isinstance(failure.value.current, TransactionFile)
    assert failure.value.current.status == "processing"
    with pytest.raises(ConditionFailed):
        db.files.delete_transaction_file(identifier, user_id=user)
    failed = db.files.fail_processing(identifier, error_message="line 3: no date")
    assert (failed.status, failed.error_message) == ("error", "line 3: no date")
    again = db.files.start_processing(identifier)
    assert (again.status, again.error_message) == ("processing", None)
    done = finish()
    assert (done.status, done.record_count, done.duplicate_count) == ("processed", 31, 2)
    assert done.covers == span
    balances = db.files.record_balances(
        identifier, opening_balance=Decimal("-1.05"), closing_balance=Decimal(0)
    )
    assert (balances.opening_balance, balances.closing_balance) == (Decimal("-1.05"), Decimal(0))
    assert db.files.get_transaction_file(identifier) == balances

    with pytest.raises(ConditionFailed):
        db.files.delete_transaction_file(identifier, user_id="somebody")
    assert db.files.delete_transaction_file(identifier, user_id=user) == balances
    with pytest.raises(NotFound):
        db.files.delete_transaction_file(identifier, user_id=user)
    with pytest.raises(NotFound):
        db.files.start_processing(identifier)

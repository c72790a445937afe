"""What goes when a conversation or an account is closed."""

from uuid import uuid4

from dynarepo import AtLeast, Swept
from generated.listbackup import JobCreate, Listbackup, MessageCreate
from tests.behaviour.expectation import Expect


def test_messages_of_a_conversation_are_imported_and_deleted(
    db: Listbackup, expect: Expect
) -> None:
    conversation = uuid4()
    rows = (
        MessageCreate(conversation_id=conversation, sequence=number, role="user")
        for number in range(1, 61)
    )
    assert db.messages.put_many(rows, at_once=2).written == 60
    expect(60, lambda: db.messages.count_messages(conversation))
    delete = db.messages.delete_conversation_messages
    assert delete(conversation, sequence=AtLeast(41)) == Swept(20)
    expect(40, lambda: db.messages.count_messages(conversation))
    assert delete(conversation, at_once=2) == Swept(40)
    expect(0, lambda: db.messages.count_messages(conversation))


def test_jobs_of_a_closed_account_are_deleted_and_nothing_else(
    db: Listbackup, expect: Expect
) -> None:
    account, other = uuid4(), uuid4()
    rows = [
        JobCreate(account_id=owner, integration_id=uuid4(), name="Lists", created_by="ada")
        for owner in (account, other)
        for _ in range(3)
    ]
    assert db.jobs.put_many(rows).written == 6
    expect(3, lambda: len(db.jobs.list_account_jobs(account).all()))
    assert db.jobs.delete_account_jobs(account) == Swept(3)
    expect([], lambda: db.jobs.list_account_jobs(account).all())
    expect(3, lambda: len(db.jobs.list_account_jobs(other).all()))

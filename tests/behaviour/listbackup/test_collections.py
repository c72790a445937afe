"""Collections: items of several entities of one partition, told apart and kept in stored order."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import CursorMismatch, UndecodableItem
from generated.listbackup import (
    AccountCreate,
    AccountOverview,
    AnalyticsQueryCreate,
    Conversation,
    ConversationCreate,
    ConversationThread,
    IntegrationCreate,
    JobCreate,
    JobRunCreate,
    Listbackup,
    Message,
    MessageCreate,
    Retention,
    UsageDayCreate,
    UserAccountCreate,
    UserCreate,
)
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.listbackup.moments import FAR
from tests.engines.engine import Engine, unique_name


def new_thread(db: Listbackup, count: int) -> tuple[Conversation, list[Message]]:
    conversation = db.conversations.create(
        ConversationCreate(user_id=unique_name("user"), account_id=uuid4())
    )
    messages = [
        db.messages.append_message(
            MessageCreate(
                conversation_id=conversation.conversation_id, sequence=number + 1, role="user"
            )
        )
        for number in range(count)
    ]
    return conversation, messages


def store(db: Listbackup, engine: Engine, conversation_id: UUID, sort: str, **given: Any) -> None:
    """An item that nobody declared, in the partition of a conversation."""
    key = {"PK": {"S": f"CONVERSATION#{conversation_id}"}, "SK": {"S": sort}}
    table = db.table_names["listbackup"]
    engine.client(attempts=10).put_item(TableName=table, Item={**key, **given})


def test_a_conversation_comes_with_its_messages(db: Listbackup) -> None:
    conversation, messages = new_thread(db, 3)
    new_thread(db, 1)
    thread = db.conversation_thread(conversation.conversation_id)
    found = thread.all()
    assert found == ConversationThread(conversation=conversation, messages=messages)
    assert list(thread) == sorted_thread(conversation, messages)
    assert isinstance(found.messages[0], Message)
    nothing = db.conversation_thread(uuid4()).all()
    assert nothing == ConversationThread(conversation=None, messages=[])


def test_a_collection_is_read_page_by_page(db: Listbackup) -> None:
    conversation, messages = new_thread(db, 4)
    thread = db.conversation_thread(conversation.conversation_id)
    first = thread.page(2)
    second = thread.page(2, first.cursor)
    third = thread.page(2, second.cursor)
    assert [*first.items, *second.items, *third.items] == sorted_thread(conversation, messages)
    assert third.cursor is None
    with pytest.raises(CursorMismatch):
        db.conversation_thread(uuid4()).page(2, first.cursor)
    with pytest.raises(CursorMismatch):
        db.latest_thread(conversation.conversation_id).page(2, first.cursor)


def sorted_thread(
    conversation: Conversation, messages: list[Message]
) -> list[Conversation | Message]:
    # `MESSAGE#` comes before `METADATA`.
    return [*messages, conversation]


def test_the_latest_items_of_a_conversation_stop_at_thirty(db: Listbackup) -> None:
    conversation, messages = new_thread(db, 31)
    latest = db.latest_thread(conversation.conversation_id)
    assert list(latest) == [conversation, *messages[:1:-1]]
    found = latest.all()
    assert (found.conversation, len(found.messages)) == (conversation, 29)


def test_an_item_of_an_unknown_type_is_reported_and_never_taken_for_another(
    db: Listbackup, engine: Engine
) -> None:
    conversation, messages = new_thread(db, 1)
    identifier = conversation.conversation_id
    store(db, engine, identifier, "MESSAGE#000009", entityType={"S": "reaction"})
    with pytest.raises(UndecodableItem) as failure:
        db.conversation_thread(identifier).all()
    assert failure.value.key == {"PK": f"CONVERSATION#{identifier}", "SK": "MESSAGE#000009"}
    # Where it is asked for, such an item is left out.
    assert list(db.latest_thread(identifier)) == [conversation, *messages]


def test_an_item_without_a_type_is_told_by_its_key(db: Listbackup, engine: Engine) -> None:
    conversation, messages = new_thread(db, 1)
    identifier = conversation.conversation_id
    key = {"PK": {"S": f"CONVERSATION#{identifier}"}, "SK": {"S": "MESSAGE#000001"}}
    client = engine.client(attempts=10)
    table = db.table_names["listbackup"]
    client.update_item(
        TableName=table,
        Key=key,
        UpdateExpression="REMOVE #t",
        ExpressionAttributeNames={"#t": "entityType"},
    )
    assert db.conversation_thread(identifier).all().messages == messages
    store(db, engine, identifier, "NOTE#1")
    with pytest.raises(UndecodableItem):
        db.conversation_thread(identifier).all()


def test_entities_that_share_the_partition_are_left_out(db: Listbackup, clock: Clock) -> None:
    name = unique_name("user")
    user = db.users.create(UserCreate(user_id=name, email=f"{name}@example.com", name="Ada"))
    accounts = [
        db.user_accounts.create(UserAccountCreate(user_id=name, account_id=uuid4()))
        for _ in range(2)
    ]
    db.analytics_queries.create(
        AnalyticsQueryCreate(
            user_id=name,
            account_id=uuid4(),
            asked_at=clock.advance(milliseconds=1),
            question="?",
            expires_at=FAR,
        )
    )
    profile = db.user_profile(name)
    found = profile.all()
    assert found.user == user
    assert sorted(found.user_accounts, key=str) == sorted(accounts, key=str)
    paged = [*profile.page(2).items, *profile.page(2, profile.page(2).cursor).items]
    assert paged == list(profile)


def test_an_account_with_its_integrations(db: Listbackup) -> None:
    account = db.accounts.create(AccountCreate(name="Birds", retention=Retention()))
    integration = db.integrations.create(
        IntegrationCreate(account_id=account.account_id, platform="slack", display_name="Mail")
    )
    db.usage_days.create(
        UsageDayCreate(account_id=account.account_id, metric="items", day=date(2030, 1, 1))
    )
    assert db.account_overview(account.account_id).all() == AccountOverview(
        account=account, integrations=[integration]
    )


def test_a_job_with_its_runs_and_the_activity_of_an_account(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    account = uuid4()
    job = db.jobs.create(
        JobCreate(account_id=account, integration_id=uuid4(), name="Lists", created_by="ada")
    )
    runs = [
        db.job_runs.create(
            JobRunCreate(job_id=job.job_id, account_id=account, started_at=clock.advance(seconds=1))
        )
        for _ in range(2)
    ]
    db.user_accounts.create(UserAccountCreate(user_id=unique_name("user"), account_id=account))
    history = db.job_history(job.job_id)
    assert list(history) == [*reversed(runs), job]
    assert (history.all().job, history.all().job_runs) == (job, runs[::-1])

    # An index may show what was written a little later.
    expect([job, *runs], lambda: list(db.account_activity(account)))
    activity = db.account_activity(account).all()
    assert (activity.jobs, activity.job_runs, activity.analytics_queries) == ([job], runs, [])

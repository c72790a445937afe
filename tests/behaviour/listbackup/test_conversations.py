"""Conversations: a user's and an account's, by their last message; archived ones leave a list."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    AtLeast,
    AtMost,
    Between,
    ConditionFailed,
    Exactly,
    MoreThan,
    NotFound,
)
from generated.listbackup import (
    Conversation,
    ConversationCreate,
    ConversationLine,
    Listbackup,
    UserAccountCreate,
)
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.listbackup.moments import FAR
from tests.engines.engine import unique_name


def new_conversation(
    db: Listbackup, clock: Clock, user_id: str, account_id: UUID, **given: Any
) -> Conversation:
    """A conversation whose last message is a millisecond after that of the one before."""
    values = {"last_message_at": clock.advance(milliseconds=1), **given}
    return db.conversations.create(
        ConversationCreate(user_id=user_id, account_id=account_id, **values)
    )


def line(conversation: Conversation) -> ConversationLine:
    return ConversationLine(
        conversation_id=conversation.conversation_id,
        title=conversation.title,
        assistant=conversation.assistant,
        status=conversation.status,
        last_message_at=conversation.last_message_at,
    )


def test_a_conversation_is_created_replaced_updated_and_deleted(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    user, account = unique_name("user"), uuid4()
    conversation = new_conversation(db, clock, user, account)
    assert (conversation.title, conversation.assistant) == ("", "default")
    assert (conversation.status, conversation.message_count) == ("open", 0)
    identifier = conversation.conversation_id
    assert db.conversations.get_conversation(identifier) == conversation
    assert db.conversations.get(conversation.key, consistent=True) == conversation
    with pytest.raises(AlreadyExists):
        db.conversations.create(conversation)

    replaced = db.conversations.put(conversation.model_copy(update={"status": "archived"}))
    expect([], lambda: db.conversations.list_open_account_conversations(account).all())
    expect([line(replaced)], lambda: db.conversations.list_user_conversations(user).all())
    # Only the status is given, and the entry that comes back needs two more attributes.
    reopened = db.conversations.update(conversation.key, set={"status": "open"})
    expect([reopened], lambda: db.conversations.list_open_account_conversations(account).all())
    assert db.conversations.delete(conversation.key) == reopened
    expect([], lambda: db.conversations.list_user_conversations(user).all())
    assert db.conversations.get_conversation(identifier) is None


def test_a_conversation_without_a_time_is_stored_at_the_present_millisecond(
    db: Listbackup,
) -> None:
    conversation = db.conversations.create(
        ConversationCreate(user_id=unique_name("user"), account_id=uuid4())
    )
    assert db.conversations.get_conversation(conversation.conversation_id) == conversation


def test_conversations_of_a_user_are_listed_latest_first(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    user, account, other = unique_name("user"), uuid4(), uuid4()
    conversations = [
        new_conversation(db, clock, user, account, title="a"),
        new_conversation(db, clock, user, other, title="b"),
        new_conversation(db, clock, user, account, title="c", status="archived"),
        new_conversation(db, clock, user, account, title="d"),
    ]
    new_conversation(db, clock, f"{user}2", account)
    a, b, c, d = (line(conversation) for conversation in conversations)
    at = [conversation.last_message_at for conversation in conversations]

    def listed(**given: Any) -> list[ConversationLine]:
        return db.conversations.list_user_conversations(user, **given).all()

    expect([d, c, b, a], listed)
    expect([d, c, a], lambda: listed(account_id=account))
    expect([d, a], lambda: listed(account_id=account, status="open"))
    expect([c, b], lambda: listed(last_message_at=Between(at[1], at[2])))
    expect([d], lambda: listed(last_message_at=MoreThan(at[2])))
    expect([b, a], lambda: listed(last_message_at=AtMost(at[1])))
    expect([b], lambda: listed(last_message_at=Exactly(at[1])))
    expect([c], lambda: listed(last_message_at=AtLeast(at[1]), status="archived"))

    page = db.conversations.list_user_conversations(user, status="open").page(2)
    assert page.items == (d, b)
    rest = db.conversations.list_user_conversations(user, status="open").page(2, page.cursor)
    assert (rest.items, rest.cursor) == ((a,), None)


def test_the_twenty_latest_conversations_of_a_user(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    user = unique_name("user")
    made = [new_conversation(db, clock, user, uuid4(), title=f"{n}") for n in range(22)]
    latest = [line(conversation) for conversation in made[:1:-1]]
    expect(latest, lambda: db.conversations.list_recent_conversations(user).all())
    first = db.conversations.list_recent_conversations(user).page(15)
    rest = db.conversations.list_recent_conversations(user).page(15, first.cursor)
    assert [*first.items, *rest.items] == latest
    assert rest.cursor is None


def test_only_open_conversations_are_in_the_list_of_an_account(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    user, account = unique_name("user"), uuid4()
    first = new_conversation(db, clock, user, account)
    second = new_conversation(db, clock, user, account)
    new_conversation(db, clock, user, account, status="archived")
    new_conversation(db, clock, user, uuid4())
    db.user_accounts.create(UserAccountCreate(user_id=user, account_id=account))

    def listed(**given: Any) -> list[Conversation]:
        return db.conversations.list_open_account_conversations(account, **given).all()

    expect([second, first], listed)
    expect([second], lambda: listed(last_message_at=MoreThan(first.last_message_at)))
    since = first.last_message_at
    expect(2, lambda: db.conversations.count_open_account_conversations(account, since=since))
    after = second.last_message_at + timedelta(milliseconds=1)
    assert db.conversations.count_open_account_conversations(account, since=after) == 0

    with pytest.raises(ConditionFailed):
        db.conversations.archive_conversation(
            first.conversation_id, user_id="somebody", expires_at=FAR
        )
    archived = db.conversations.archive_conversation(
        first.conversation_id, user_id=user, expires_at=FAR
    )
    assert (archived.status, archived.expires_at) == ("archived", FAR)
    expect([second], listed)
    with pytest.raises(ConditionFailed) as failure:
        db.conversations.archive_conversation(first.conversation_id, user_id=user, expires_at=FAR)
    assert failure.value.current == archived
    reopened = db.conversations.reopen_conversation(first.conversation_id, user_id=user)
    assert (reopened.status, reopened.expires_at) == ("open", None)
    expect([second, reopened], listed)
    with pytest.raises(ConditionFailed):
        db.conversations.reopen_conversation(first.conversation_id, user_id=user)


def test_a_message_number_is_taken_and_moves_the_conversation_up(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    user, account = unique_name("user"), uuid4()
    first = new_conversation(db, clock, user, account)
    second = new_conversation(db, clock, user, account)
    sent = clock.advance(seconds=1)
    taken = db.conversations.take_message_number(first.conversation_id, sent_at=sent)
    assert (taken.message_count, taken.last_message_at) == (1, sent)
    expect(
        [line(taken), line(second)], lambda: db.conversations.list_user_conversations(user).all()
    )
    expect(
        [taken, second],
        lambda: db.conversations.list_open_account_conversations(account).all(),
    )
    titled = db.conversations.rename_conversation(first.conversation_id, user_id=user, title="T")
    assert titled.title == "T"
    with pytest.raises(ConditionFailed):
        db.conversations.rename_conversation(first.conversation_id, user_id="x", title="U")

    db.conversations.archive_conversation(first.conversation_id, user_id=user, expires_at=FAR)
    with pytest.raises(ConditionFailed):
        db.conversations.take_message_number(first.conversation_id, sent_at=sent)
    with pytest.raises(NotFound):
        db.conversations.take_message_number(uuid4(), sent_at=sent)
    # What is archived moves in the user's list without coming back into the account's.
    moved = db.conversations.update(
        first.key, set={"last_message_at": second.last_message_at - timedelta(seconds=1)}
    )
    expect(
        [line(second), line(moved)], lambda: db.conversations.list_user_conversations(user).all()
    )
    expect([second], lambda: db.conversations.list_open_account_conversations(account).all())

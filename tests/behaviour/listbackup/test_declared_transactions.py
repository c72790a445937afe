"""A message and its number in the conversation are stored together, or not at all."""

from uuid import uuid4

import pytest

from dynarepo import AlreadyExists, ConditionFailed, TransactionCancelled
from generated.listbackup import Conversation, Listbackup, Message, MessageCreate
from tests.behaviour.clock import Clock
from tests.behaviour.listbackup.moments import FAR
from tests.behaviour.listbackup.test_conversations import new_conversation
from tests.behaviour.listbackup.test_messages import append
from tests.engines.engine import unique_name


def send(
    db: Listbackup, clock: Clock, conversation: Conversation, last: int
) -> tuple[Conversation, Message]:
    identifier = conversation.conversation_id
    return db.send_message(
        identifier,
        MessageCreate(conversation_id=identifier, sequence=last + 1, role="user"),
        last_sequence=last,
        sent_at=clock.advance(milliseconds=1),
    )


def test_a_message_is_sent_under_the_next_number(db: Listbackup, clock: Clock) -> None:
    conversation = new_conversation(db, clock, unique_name("user"), uuid4())
    identifier = conversation.conversation_id
    for last in (0, 1):
        changed, message = send(db, clock, conversation, last)
        assert (changed.message_count, message.sequence) == (last + 1, last + 1)
        assert changed.last_message_at == clock.now
        assert db.messages.get_message(identifier, last + 1, consistent=True) == message

    with pytest.raises(TransactionCancelled) as late:
        send(db, clock, conversation, 1)
    failure = late.value.reasons[0].error
    assert isinstance(failure, ConditionFailed)
    # What stopped it says which number is next.
    current = db.conversations.get_conversation(identifier, consistent=True)
    assert current is not None
    assert (failure.current, current.message_count) == (current, 2)


def test_a_number_is_not_counted_without_its_message(db: Listbackup, clock: Clock) -> None:
    user = unique_name("user")
    conversation = new_conversation(db, clock, user, uuid4())
    identifier = conversation.conversation_id
    append(db, identifier, 1)
    with pytest.raises(TransactionCancelled) as taken:
        send(db, clock, conversation, 0)
    assert [type(reason.error) for reason in taken.value.reasons] == [AlreadyExists]
    assert db.conversations.get_conversation(identifier, consistent=True) == conversation


def test_nothing_is_sent_to_an_archived_conversation(db: Listbackup, clock: Clock) -> None:
    user = unique_name("user")
    conversation = new_conversation(db, clock, user, uuid4())
    identifier = conversation.conversation_id
    db.conversations.archive_conversation(identifier, user_id=user, expires_at=FAR)
    with pytest.raises(TransactionCancelled) as archived:
        send(db, clock, conversation, 0)
    assert [type(reason.error) for reason in archived.value.reasons] == [ConditionFailed]
    assert db.messages.get_message(identifier, 1, consistent=True) is None

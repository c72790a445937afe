"""Messages: numbered within their conversation, appended once, streamed until they are complete."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    AtLeast,
    Between,
    ConditionFailed,
    CursorMismatch,
    InvalidValue,
    LessThan,
    MoreThan,
    NotFound,
    UndecodableItem,
)
from generated.listbackup import (
    ContentBlock,
    ConversationCreate,
    Listbackup,
    Message,
    MessageCreate,
    TextBlock,
    TokenUsage,
    ToolCallBlock,
    ToolResultBlock,
)
from tests.behaviour.clock import Clock
from tests.behaviour.listbackup.moments import FAR
from tests.engines.engine import Engine


def append(db: Listbackup, conversation_id: UUID, sequence: int, **given: Any) -> Message:
    values = {"role": "user", **given}
    return db.messages.append_message(
        MessageCreate(conversation_id=conversation_id, sequence=sequence, **values)
    )


def numbers(messages: Any) -> list[int]:
    return [message.sequence for message in messages]


def test_a_message_is_created_replaced_updated_and_deleted(db: Listbackup, clock: Clock) -> None:
    content: list[ContentBlock] = [
        TextBlock(text="Let me see"),
        ToolCallBlock(call_id="1", tool="count", arguments={"list": "birds", "deep": [1, None]}),
        ToolResultBlock(call_id="1", output={"count": 3}),
    ]
    message = db.messages.create(
        MessageCreate(conversation_id=uuid4(), sequence=1, role="assistant", content=content)
    )
    assert (message.status, message.usage, message.expires_at) == ("complete", None, None)
    assert len(message.message_id) == 26
    key = message.key
    assert db.messages.get_message(key.conversation_id, 1) == message
    assert db.messages.get(key, consistent=True) == message
    assert db.messages.get_message(key.conversation_id, 2) is None
    with pytest.raises(AlreadyExists):
        db.messages.create(message)

    later = clock.advance(milliseconds=1)
    replaced = db.messages.put(message.model_copy(update={"content": content[:1]}))
    assert (replaced.created_at, replaced.updated_at) == (message.created_at, later)
    usage = TokenUsage(input_tokens=3)
    updated = db.messages.update(key, set={"usage": usage, "expires_at": FAR, "content": []})
    assert (updated.usage, updated.expires_at, updated.content) == (usage, FAR, [])
    assert db.messages.get_message(key.conversation_id, 1) == updated
    assert db.messages.delete(key) == updated
    assert db.messages.delete(key) is None


def test_the_history_is_read_in_the_order_of_numbers(db: Listbackup, engine: Engine) -> None:
    talk = db.conversations.create(ConversationCreate(user_id="ada", account_id=uuid4()))
    conversation = talk.conversation_id
    for sequence in (10, 9, 2, 100, 1):
        append(db, conversation, sequence, role="user" if sequence % 2 else "assistant")
    append(db, uuid4(), 3)

    def history(sequence: Any = None) -> list[int]:
        return numbers(db.messages.list_history(conversation, sequence=sequence))

    assert history() == [1, 2, 9, 10, 100]
    assert history(Between(2, 10)) == [2, 9, 10]
    assert history(AtLeast(10)) == [10, 100]
    assert history(MoreThan(10)) == [100]
    assert history(LessThan(9)) == [1, 2]
    with pytest.raises(InvalidValue, match="`sequence` is between ends that are swapped"):
        history(Between(10, 9))
    assert numbers(db.messages.list_history_since(conversation, last_seen=9)) == [10, 100]
    assert numbers(db.messages.list_history_since(conversation, last_seen=100)) == []
    assert numbers(db.messages.list_latest_messages(conversation)) == [100, 10, 9, 2, 1]
    assert db.messages.count_messages(conversation) == 5
    assert db.messages.count_messages(uuid4()) == 0
    last = db.messages.get_last_message(conversation)
    last_of_user = db.messages.get_last_message(conversation, role="user")
    assert last is not None
    assert last_of_user is not None
    assert (last.sequence, last_of_user.sequence) == (100, 9)
    assert db.messages.get_last_message(conversation, role="tool") is None

    page = db.messages.list_history(conversation, sequence=AtLeast(2)).page(3)
    assert numbers(page.items) == [2, 9, 10]
    rest = db.messages.list_history(conversation, sequence=AtLeast(2)).page(3, page.cursor)
    assert (numbers(rest.items), rest.cursor) == ([100], None)
    with pytest.raises(CursorMismatch):
        db.messages.list_history(conversation).page(3, page.cursor)

    # A message of a newer program is left out of the history, and refused where it is read alone.
    engine.client().update_item(
        TableName=db.table_names["listbackup"],
        Key={"PK": {"S": f"CONVERSATION#{conversation}"}, "SK": {"S": "MESSAGE#000009"}},
        UpdateExpression="SET content = :content",
        ExpressionAttributeValues={":content": {"L": [{"M": {"type": {"S": "video"}}}]}},
    )
    assert history() == [1, 2, 10, 100]
    with pytest.raises(UndecodableItem, match="content"):
        db.messages.get_message(conversation, 9)


def test_the_latest_messages_are_fifty_at_most(db: Listbackup) -> None:
    conversation = uuid4()
    for sequence in range(1, 53):
        append(db, conversation, sequence)
    latest = list(range(52, 2, -1))
    assert numbers(db.messages.list_latest_messages(conversation)) == latest
    assert db.messages.list_latest_messages(conversation).count() == 50
    first = db.messages.list_latest_messages(conversation).page(30)
    rest = db.messages.list_latest_messages(conversation).page(30, first.cursor)
    assert [*numbers(first.items), *numbers(rest.items)] == latest
    assert rest.cursor is None


def test_an_answer_is_streamed_until_it_is_complete(db: Listbackup) -> None:
    conversation = uuid4()
    first = append(db, conversation, 1, role="assistant", status="streaming")
    with pytest.raises(AlreadyExists):
        append(db, conversation, 1)
    hello, call = TextBlock(text="Hello"), ToolCallBlock(call_id="1", tool="count")
    db.messages.append_content(conversation, 1, blocks=[hello])
    grown = db.messages.append_content(conversation, 1, blocks=[call, TextBlock(text="!")])
    assert grown.content == [hello, call, TextBlock(text="!")]
    assert grown.message_id == first.message_id
    usage = TokenUsage(input_tokens=5, output_tokens=7)
    finished = db.messages.finish_message(conversation, 1, usage=usage)
    assert (finished.status, finished.usage) == ("complete", usage)
    for refused in (
        lambda: db.messages.append_content(conversation, 1, blocks=[hello]),
        lambda: db.messages.finish_message(conversation, 1, usage=usage),
        lambda: db.messages.fail_message(conversation, 1),
    ):
        with pytest.raises(ConditionFailed) as failure:
            refused()
        assert failure.value.current == finished

    append(db, conversation, 2, role="assistant", status="streaming")
    assert db.messages.fail_message(conversation, 2).status == "failed"
    with pytest.raises(NotFound):
        db.messages.fail_message(conversation, 3)

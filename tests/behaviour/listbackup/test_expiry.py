"""Items past their time to live: hidden from every read of every entity that has such a time."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from dynarepo import NotFound
from generated.listbackup import (
    AnalyticsQueryCreate,
    AuthorisationStateCreate,
    ConversationCreate,
    ConversationRepository,
    JobRunCreate,
    Listbackup,
    Message,
    MessageCreate,
    MessageFields,
    UsageDay,
)
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.engines.engine import unique_name


def test_an_expired_item_of_any_kind_is_hidden_until_it_is_asked_for(
    db: Listbackup, clock: Clock
) -> None:
    user, account, talk = unique_name("user"), uuid4(), uuid4()
    soon = clock.now + timedelta(minutes=1)
    asked = db.analytics_queries.create(
        AnalyticsQueryCreate(user_id=user, account_id=account, question="?", expires_at=soon)
    )
    begun = db.authorisation_states.create(
        AuthorisationStateCreate(
            state=unique_name("state") * 2,
            account_id=account,
            user_id=user,
            platform="trello",
            code_verifier="v" * 43,
            expires_at=soon,
        )
    )
    opened = db.conversations.create(
        ConversationCreate(user_id=user, account_id=account, expires_at=soon)
    )
    run = db.job_runs.create(JobRunCreate(job_id=uuid4(), account_id=account, expires_at=soon))
    message = db.messages.create(
        MessageCreate(conversation_id=talk, sequence=1, role="user", expires_at=soon)
    )
    used = db.usage_days.add_usage(
        account, "items", clock.now.date(), user_id=user, expires_at=soon, amount=Decimal(1)
    )
    clock.advance(seconds=61)
    assert db.analytics_queries.get(asked.key) is None
    assert db.authorisation_states.get(begun.key) is None
    assert db.conversations.get(opened.key) is None
    assert db.job_runs.get(run.key) is None
    assert db.messages.get(message.key) is None
    assert db.usage_days.get(used.key) is None
    assert db.analytics_queries.including_deleted().get(asked.key) == asked
    assert db.authorisation_states.including_deleted().get(begun.key) == begun
    assert db.conversations.including_deleted().get(opened.key) == opened
    assert db.job_runs.including_deleted().get(run.key) == run
    assert db.messages.including_deleted().get(message.key) == message
    assert db.usage_days.including_deleted().get(used.key) == used


def test_expired_items_are_left_out_of_a_partition_and_of_views(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    talk, user = uuid4(), unique_name("user")
    soon = clock.now + timedelta(minutes=1)
    for sequence in range(1, 7):
        expires_at = soon if sequence % 3 else None
        db.messages.create(
            MessageCreate(
                conversation_id=talk, sequence=sequence, role="user", expires_at=expires_at
            )
        )
    for title, expires_at in (("passing", soon), ("lasting", None)):
        db.conversations.create(
            ConversationCreate(user_id=user, account_id=talk, title=title, expires_at=expires_at)
        )
    everything = db.conversations.including_deleted()

    def titles(repository: ConversationRepository) -> set[str]:
        return {line.title for line in repository.list_recent_conversations(user)}

    expect({"passing", "lasting"}, lambda: titles(db.conversations))
    clock.advance(seconds=61)
    assert [message.sequence for message in db.messages.list_history(talk)] == [3, 6]
    assert db.messages.count_messages(talk) == 2
    last = db.messages.get_last_message(talk)
    assert last == db.messages.get_message(talk, 6)
    assert last is not None
    assert db.messages.including_deleted().count_messages(talk) == 6
    assert titles(db.conversations) == {"lasting"}
    assert titles(everything) == {"passing", "lasting"}


def expired_message(db: Listbackup, clock: Clock) -> Message:
    """A message that is stored and no longer there."""
    soon = clock.now + timedelta(minutes=1)
    message = db.messages.create(
        MessageCreate(conversation_id=uuid4(), sequence=1, role="user", expires_at=soon)
    )
    clock.advance(seconds=61)
    return message


def test_an_expired_item_is_not_updated(db: Listbackup, clock: Clock) -> None:
    message = expired_message(db, clock)
    with pytest.raises(NotFound, match="past its time to live"):
        db.messages.update(message.key, set={"status": "failed"})
    with pytest.raises(NotFound, match="past its time to live"):
        db.messages.update(message.key, set={"expires_at": None})
    everything = db.messages.including_deleted()
    assert everything.get(message.key) == message
    revived = everything.update(message.key, set={"expires_at": None})
    assert db.messages.get(message.key) == revived


def test_deleting_an_expired_item_finds_nothing_and_removes_it(
    db: Listbackup, clock: Clock
) -> None:
    message = expired_message(db, clock)
    everything = db.messages.including_deleted()
    with pytest.raises(NotFound, match="past its time to live"):
        db.messages.delete(message.key, when=MessageFields.role.eq("user"))
    assert everything.get(message.key) == message
    assert db.messages.delete(message.key) is None
    assert everything.get(message.key) is None
    again = expired_message(db, clock)
    assert everything.delete(again.key) == again


def test_replacing_an_expired_item_is_as_if_there_were_none(db: Listbackup, clock: Clock) -> None:
    message = expired_message(db, clock)
    replaced = db.messages.put(message.model_copy(update={"expires_at": None, "role": "tool"}))
    assert db.messages.get(message.key) == replaced


def test_an_upsert_over_an_expired_item_inherits_nothing(db: Listbackup, clock: Clock) -> None:
    account, day = uuid4(), clock.now.date()
    soon = clock.now + timedelta(minutes=1)

    def use(amount: int, **given: Any) -> UsageDay:
        values = {"user_id": "bob", **given}
        return db.usage_days.add_usage(account, "items", day, amount=Decimal(amount), **values)

    assert use(5, expires_at=soon, user_id="ada").total == 5
    assert use(2, expires_at=soon).total == 7
    clock.advance(seconds=61)
    late = soon + timedelta(days=1)
    fresh = use(1, expires_at=late)
    assert (fresh.total, fresh.last_user_id, fresh.expires_at) == (Decimal(1), "bob", late)
    assert db.usage_days.get(fresh.key) == fresh
    assert use(1, expires_at=late).total == 2

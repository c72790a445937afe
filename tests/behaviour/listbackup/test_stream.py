"""The stream of a table with many entities: each change reaches the handlers of its entity alone."""

from uuid import uuid4

from anyio.from_thread import BlockingPortal

from dynarepo import Inserted, Modified, Removed, Undecodable, Unrecognised
from generated.listbackup import (
    AsyncListbackup,
    Listbackup,
    ListbackupStream,
    Message,
    MessageCreate,
    User,
    UserAccount,
    UserAccountCreate,
    UserCreate,
)
from tests.behaviour.services import Services
from tests.behaviour.stream_reading import batches, processor
from tests.engines.engine import Engine


def test_changes_arrive_as_what_they_changed(
    services: Services, engine: Engine, portal: BlockingPortal
) -> None:
    db = services.connect(Listbackup, AsyncListbackup)
    user = db.users.create(UserCreate(user_id="ada", email="ada@example.com", name="Ada"))
    message = db.messages.create(MessageCreate(conversation_id=uuid4(), sequence=1, role="user"))
    renamed = db.users.update(user.key, set={"name": "Ada L."})
    db.users.delete(user.key)

    stream = ListbackupStream(tables=db.table_names)
    inserted: list[Inserted[User]] = []
    modified: list[Modified[User]] = []
    removed: list[Removed[User]] = []
    messages: list[Inserted[Message]] = []
    stream.on_inserted(User)(inserted.append)
    stream.on_modified(User)(modified.append)
    stream.on_removed(User)(removed.append)
    stream.on_inserted(Message)(messages.append)
    process = processor(services, stream, portal)
    for batch in batches(engine, db.table_names["listbackup"]):
        assert process(batch) == {"batchItemFailures": []}

    assert [event.new for event in inserted] == [user]
    assert [(event.old, event.new) for event in modified] == [(user, renamed)]
    assert [(event.old, event.expired) for event in removed] == [(renamed, False)]
    assert [event.new for event in messages] == [message]
    record = inserted[0].record
    assert record.keys == {"PK": {"S": "USER#ada"}, "SK": {"S": "PROFILE"}}
    assert record.sequence_number
    assert record.changed_at is not None


def test_foreign_and_broken_items_are_told_apart(
    services: Services, engine: Engine, portal: BlockingPortal
) -> None:
    db = services.connect(Listbackup, AsyncListbackup)
    table = db.table_names["listbackup"]
    client = engine.client(attempts=10)
    foreign = {"PK": {"S": "USER#ada"}, "SK": {"S": "THING"}, "entityType": {"S": "thing"}}
    broken = {"PK": {"S": "USER#ada"}, "SK": {"S": "PROFILE"}, "entityType": {"S": "user"}}
    client.put_item(TableName=table, Item=foreign)
    client.put_item(TableName=table, Item=broken)
    member = db.user_accounts.create(UserAccountCreate(user_id="ada", account_id=uuid4()))

    stream = ListbackupStream(tables=db.table_names)
    members: list[Inserted[UserAccount]] = []
    users: list[Inserted[User]] = []
    stream.on_inserted(UserAccount)(members.append)
    stream.on_inserted(User)(users.append)
    process = processor(services, stream, portal)
    (batch,) = [batch for batch in batches(engine, table) if batch["Records"]]
    numbers = [record["dynamodb"]["SequenceNumber"] for record in batch["Records"]]
    # What nobody recognises is passed over; what is broken holds up what comes after it.
    assert process(batch) == {"batchItemFailures": [{"itemIdentifier": numbers[1]}]}
    assert users == []
    assert members == []

    strangers: list[Unrecognised] = []
    undecodable: list[Undecodable] = []
    stream.on_unrecognised()(strangers.append)
    stream.on_undecodable()(undecodable.append)
    assert process(batch) == {"batchItemFailures": []}
    assert [event.record.new for event in strangers] == [foreign]
    assert [event.record.sequence_number for event in undecodable] == [numbers[1]]
    assert undecodable[0].error.key == {"PK": "USER#ada", "SK": "PROFILE"}
    assert [event.new for event in members] == [member]
    kinds = [type(event) for event in stream.events(batch)]
    assert kinds == [Unrecognised, Undecodable, Inserted]

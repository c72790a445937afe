"""Each write leaves an id of its own, and one whose answer is lost looks for that and guesses nothing."""

from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from msgspec import json

from dynarepo import AmbiguousWrite, ConnectionFailed, Context, InvalidValue, Request, Write
from dynarepo.transactions.writing import transact_writes
from dynarepo.transport.drivers import run
from dynarepo.writes.items import create_item, delete_item, put_item
from dynarepo.writes.soft_deletes import restore_item
from dynarepo.writes.updates import update_item
from tests.faults import lossy_relay
from tests.faults.generated_service import generated_service
from tests.unit.runtime.sending import Calls

SCHEMA = Path(lossy_relay.__file__).with_name("tallies.yaml")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return generated_service(SCHEMA, tmp_path_factory.mktemp("tallies"))


@pytest.fixture
def tally(package: Any) -> Any:
    return import_module(f"{package.__name__}.tally.codec").TALLY


@pytest.fixture
def note(package: Any) -> Any:
    return import_module(f"{package.__name__}.note.codec").NOTE


@pytest.fixture
def context() -> Context:
    numbers = count(1)
    return Context({"board": "board"}, token=lambda: f"id {next(numbers)}")


def left(write: Write[Any]) -> str:
    """The id that a write leaves."""
    found = write.plan().write.leaves
    assert found is not None
    payload = write.plan().write.payload
    stored = payload.get("Item") or payload["ExpressionAttributeValues"]
    assert {"S": found.text} in stored.values()
    return found.text


def test_each_write_leaves_another_id(
    package: Any, tally: Any, note: Any, context: Context
) -> None:
    key, item = package.TallyKey("a"), package.TallyCreate(name="a")
    fields, of_note = package.TallyFields, package.NoteKey("a")
    writes = (
        create_item(tally, context, item),
        put_item(tally, context, item),
        update_item(tally, context, key, [fields.count.increment()]),
        update_item(tally, context, key, [fields.log.append("x")], upsert=True),
        delete_item(note, context, of_note),
        restore_item(note, context, of_note),
    )
    ids = [left(write) for write in writes]
    assert len(set(ids)) == len(ids)
    assert ids[0] == "id 1"


def test_a_batch_leaves_an_id_on_each_item(package: Any, tally: Any, context: Context) -> None:
    requests = import_module(f"{package.__name__}.tally.requests")
    batch = requests.put_many(context, [])
    made = [batch.entry(package.TallyCreate(name=name)).text for name in "ab"]
    stored = [json.decode(text) for text in made if text is not None]
    assert [item["last_write"]["S"] for item in stored] == ["id 1", "id 2"]


def test_nobody_else_sets_it(package: Any, tally: Any, context: Context) -> None:
    key = package.TallyKey("a")
    with pytest.raises(InvalidValue, match="set by the server"):
        update_item(tally, context, key, set={"last_write": "mine"})
    with pytest.raises(ValueError, match="last_write"):
        package.TallyCreate(name="a", last_write="mine")


class Losing:
    """A service that loses the answers to writes, and has one item for all who read."""

    def __init__(self, item: Any) -> None:
        self.item = item
        self.asked: list[str] = []

    def send(self, request: Request[Any]) -> Any:
        self.asked.append(request.action)
        if request.action != "GetItem":
            raise AmbiguousWrite("the answer was lost")
        if isinstance(self.item, Exception):
            raise self.item
        assert request.payload["ConsistentRead"]
        return request.decode({"Item": self.item} if self.item else {})


@pytest.mark.parametrize("together", [False, True])
@pytest.mark.parametrize(
    ("item", "why"),
    [
        ({"last_write": {"S": "another"}}, "has the id of another write"),
        ({"name": {"S": "a"}}, "has the id of another write"),
        (None, "is not there"),
        (ConnectionFailed("down"), "the answer was lost"),
    ],
)
def test_what_cannot_be_known_is_said(
    package: Any, tally: Any, context: Context, item: Any, why: str, together: bool
) -> None:
    service = Losing(item)
    change = package.TallyFields.count.increment()
    write = update_item(tally, context, package.TallyKey("a"), [change])
    work = transact_writes([write]) if together else write.operation()
    with pytest.raises(AmbiguousWrite, match=why):
        run(work, Calls(service.send))
    assert service.asked == ["TransactWriteItems" if together else "UpdateItem", "GetItem"]


def test_what_has_the_id_is_the_answer(package: Any, tally: Any, context: Context) -> None:
    item = create_item(tally, context, package.TallyCreate(name="a", count=3))
    stored = {**item.plan().write.payload["Item"], "last_write": {"S": "id 2"}}
    change = package.TallyFields.count.increment()
    write = update_item(tally, context, package.TallyKey("a"), [change])
    found = run(write.operation(), Calls(Losing(stored).send))
    assert (found.count, found.last_write) == (3, "id 2")


def test_a_removal_leaves_none(package: Any, tally: Any, context: Context) -> None:
    service = Losing({"last_write": {"S": "another"}})
    with pytest.raises(AmbiguousWrite):
        run(delete_item(tally, context, package.TallyKey("a")).operation(), Calls(service.send))
    assert service.asked == ["DeleteItem"]

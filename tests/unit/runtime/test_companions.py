"""What belongs to an item is written with it in one transaction, or not at all."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from msgspec.structs import replace

from dynarepo import Context, DynarepoError, EntitySpec, Link, WireItem
from dynarepo.errors import AlreadyExists, ConditionFailed, NotFound
from dynarepo.transport.boto.transport import BotoTransport
from dynarepo.writes.checks import check_item
from dynarepo.writes.item_write import ItemWrite, conditional
from dynarepo.writes.items import create_item, delete_item, put_item
from dynarepo.writes.races import ItemChanged, presence
from dynarepo.writes.updates import update_item
from tests.engines.engine import Engine
from tests.unit.runtime.booking import BOOKING, CATEGORY, KEY, F, Store, new, open_store


@dataclass(frozen=True)
class NotesAreTaken:
    """Keeps a marker for the note of each booking."""

    def reads(self, changed: frozenset[str] | None) -> tuple[str, ...]:
        return ("memo",) if changed is None or "memo" in changed else ()

    def sizes(self, changed: frozenset[str] | None, *, creates: bool) -> tuple[float, ...]:
        return (0.0,) if creates else (0.0, 0.0)

    def writes(
        self,
        context: Context,
        entity: EntitySpec[Any, Any],
        key: WireItem,
        before: WireItem | None,
        after: WireItem | None,
    ) -> tuple[ItemWrite, ...]:
        old, now = ((item or {}).get("memo") for item in (before, after))
        if old == now:
            return ()
        table = context.table(entity.table)
        found: list[ItemWrite] = []
        for note, exists in ((old, True), (now, False)):
            if note is None:
                continue
            marker = {"pk": {"S": f"note#{note['S']}"}, "sk": {"S": "note"}}
            subject = {"Key": marker} if exists else {"Item": marker}
            found.append(
                ItemWrite(
                    "Delete" if exists else "Put",
                    {"TableName": table, **subject, **conditional(presence("pk", exists))},
                    table,
                    marker,
                    "Booking.note",
                    {},
                    self._moved if exists else self._taken,
                )
            )
        return tuple(found)

    def _moved(self, stored: WireItem | None) -> DynarepoError:
        return ItemChanged(elsewhere=True)

    def _taken(self, stored: WireItem | None) -> DynarepoError:
        return AlreadyExists("another booking has this note")


WITH_NOTES = replace(BOOKING, besides=lambda: (NotesAreTaken(),))
UNVERSIONED = replace(WITH_NOTES, version=None)


@dataclass
class Table:
    store: Store
    actions: list[str] = field(default_factory=list)

    @property
    def context(self) -> Context:
        return self.store.context

    def run(self, write: Any) -> Any:
        self.actions.clear()
        transport = BotoTransport(
            self.store.client, observer=lambda event: self.actions.append(event.action)
        )
        return Link(self.store.context, transport).run(write)

    def markers(self) -> set[str]:
        found = self.store.client.scan(TableName=self.store.table, ConsistentRead=True)["Items"]
        return {item["pk"]["S"] for item in found if item["sk"]["S"] == "note"}


@pytest.fixture
def table(engine: Engine) -> Table:
    return Table(open_store(engine))


def test_item_and_companion_appear_and_vanish_together(table: Table) -> None:
    created = table.run(create_item(WITH_NOTES, table.context, new(note="a")))
    assert created.note == "a"
    assert table.actions == ["TransactWriteItems"]
    assert table.markers() == {"note#a"}
    assert table.run(delete_item(WITH_NOTES, table.context, KEY)) == created
    assert (table.markers(), table.store.stored()) == (set(), None)
    assert table.run(delete_item(WITH_NOTES, table.context, KEY)) is None


@pytest.mark.parametrize("entity", [WITH_NOTES, UNVERSIONED])
def test_update_returns_the_whole_item_as_it_is_stored(table: Table, entity: Any) -> None:
    table.run(create_item(WITH_NOTES, table.context, new(note="a", points=1)))
    changes = [F.note.set("b"), F.points.increment(4)]
    updated = table.run(update_item(entity, table.context, KEY, changes))
    assert table.actions == ["GetItem", "TransactWriteItems"]
    assert (updated.note, updated.points) == ("b", 5)
    assert entity.encode(updated) == table.store.stored()
    assert table.markers() == {"note#b"}


def test_update_that_does_not_concern_a_companion_needs_no_transaction(table: Table) -> None:
    table.run(create_item(WITH_NOTES, table.context, new(note="a")))
    table.run(update_item(WITH_NOTES, table.context, KEY, set={"category_id": CATEGORY}))
    # The read is for an index key that the time of the write is part of.
    assert table.actions == ["GetItem", "UpdateItem"]


def test_put_replaces_what_belonged_to_the_old_item(table: Table) -> None:
    table.run(put_item(WITH_NOTES, table.context, new(note="a")))
    table.run(put_item(WITH_NOTES, table.context, new(note="b")))
    assert table.markers() == {"note#b"}
    assert table.run(put_item(WITH_NOTES, table.context, new())).note is None
    assert table.markers() == set()


def test_upsert_creates_an_item_with_its_companion(table: Table) -> None:
    changes = [F.note.set("a"), F.amount.set(new().amount)]
    created = table.run(update_item(WITH_NOTES, table.context, KEY, changes, upsert=True))
    assert WITH_NOTES.encode(created) == table.store.stored()
    assert table.markers() == {"note#a"}


def test_failure_of_a_companion_stops_the_write(table: Table) -> None:
    table.run(create_item(WITH_NOTES, table.context, new(note="a")))
    other = new(note="a").model_copy(update={"account_id": CATEGORY})
    with pytest.raises(AlreadyExists, match="another booking has this note"):
        table.run(create_item(WITH_NOTES, table.context, other))
    with pytest.raises(AlreadyExists, match="an item with this key"):
        table.run(create_item(WITH_NOTES, table.context, new(note="a")))
    assert table.markers() == {"note#a"}


def test_failed_condition_is_that_of_the_item(table: Table) -> None:
    with pytest.raises(NotFound):
        table.run(update_item(WITH_NOTES, table.context, KEY, [F.note.set("b")]))
    table.run(create_item(WITH_NOTES, table.context, new(note="a")))
    with pytest.raises(ConditionFailed) as failed:
        table.run(
            update_item(
                WITH_NOTES, table.context, KEY, [F.note.set("b")], when=F.status.eq("processed")
            )
        )
    assert failed.value.current is not None
    assert table.markers() == {"note#a"}


def test_race_is_run_again_from_what_is_stored_then(table: Table) -> None:
    table.run(create_item(WITH_NOTES, table.context, new(note="a")))
    write = update_item(WITH_NOTES, table.context, KEY, [F.note.set("c")])
    operation = write.operation()
    read = next(operation)
    link = Link(table.context, BotoTransport(table.store.client))
    seen = link.send(read)  # type: ignore[arg-type]  # the first step is a request
    table.run(update_item(WITH_NOTES, table.context, KEY, [F.note.set("b")]))

    def rest() -> Any:
        step = operation.send(seen)
        while True:
            try:
                answer = link.send(step) if hasattr(step, "payload") else None  # type: ignore[arg-type]
            except DynarepoError as error:
                step = operation.throw(error)
            else:
                step = operation.send(answer)

    with pytest.raises(StopIteration) as stopped:
        rest()
    assert stopped.value.value.note == "c"
    assert table.markers() == {"note#c"}


def test_check_alone_writes_nothing_and_says_what_is_wrong(table: Table) -> None:
    with pytest.raises(NotFound):
        table.run(check_item(BOOKING, table.context, KEY))
    table.run(check_item(BOOKING, table.context, KEY, exists=False))
    table.run(create_item(BOOKING, table.context, new()))
    table.run(check_item(BOOKING, table.context, KEY, when=F.status.eq("new")))
    with pytest.raises(AlreadyExists):
        table.run(check_item(BOOKING, table.context, KEY, exists=False))
    with pytest.raises(ConditionFailed):
        table.run(check_item(BOOKING, table.context, KEY, when=F.status.eq("processed")))

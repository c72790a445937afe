"""What is recorded of an item that is deleted, restored and purged: who did it, in its attributes and
its trail, and what the stream of its table says."""

from anyio.from_thread import BlockingPortal

from dynarepo import Inserted, Modified, Removed
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.hidden_items.papers import (
    KEPT,
    deleted_paper,
    new_note,
    new_paper,
    same_place,
    stored_paper,
)
from tests.behaviour.services import Services
from tests.behaviour.stream_reading import batches, processor
from tests.engines.engine import Engine
from tests.golden.hidden_items.expected.shelf import (
    AsyncShelf,
    Note,
    Paper,
    Shelf,
    ShelfStream,
    TenantShelf,
)


def test_who_deleted_it(firm: TenantShelf, clock: Clock) -> None:
    paper = new_paper(firm)
    papers = firm.as_actor("eve").papers
    deleted = papers.delete(paper.key)
    assert deleted is not None
    assert (deleted.deleted_at, deleted.deleted_by) == (clock.now, "eve")
    assert (deleted.expires_at, deleted.version) == (clock.now + KEPT, 2)
    assert stored_paper(firm, paper.key) == deleted
    assert papers.restore(paper.key).deleted_by is None
    papers.delete_many([paper.key])
    swept = stored_paper(firm, paper.key)
    assert swept is not None
    assert swept.deleted_by == "eve"
    firm.papers.restore(paper.key)
    # Where nobody is named, nobody is recorded.
    assert firm.papers.delete(paper.key) == swept.model_copy(
        update={"deleted_by": None, "version": 6}
    )


def test_the_trail_of_a_deletion(firm: TenantShelf, clock: Clock) -> None:
    paper = new_paper(firm)
    papers = firm.as_actor("eve").papers
    start = clock.now
    for write in (papers.delete, papers.restore, papers.delete):
        clock.advance(seconds=1)
        write(paper.key)
    clock.advance(seconds=1)
    papers.put(same_place(paper))
    clock.advance(seconds=1)
    firm.papers.delete(paper.key)
    # All in one moment, in the order of their versions.
    papers.including_deleted().update(paper.key, set={"kind": "bill"})
    papers.purge(paper.key)
    trail = firm.papers.history(paper.key).all()
    assert [(each.action, each.version) for each in trail] == [
        ("create", 1), ("delete", 2), ("restore", 3), ("delete", 4), ("restore", 5),
        ("delete", 6), ("update", 7), ("purge", 7),
    ]  # fmt: skip
    assert [each.actor for each in trail] == [None, *["eve"] * 4, None, "eve", "eve"]
    deletion, restoration = trail[1], trail[2]
    assert set(deletion.changed) == {"deleted_at", "deleted_by", "expires_at"}
    assert deletion.old == {}
    assert deletion.new["deleted_by"] == "eve"
    assert (restoration.old, restoration.new) == (deletion.new, {})
    assert (deletion.time - start).seconds == 1
    assert trail[-1].old["name"] == paper.name


def test_no_deletion_is_recorded_that_did_nothing(firm: TenantShelf, clock: Clock) -> None:
    paper = deleted_paper(firm)
    firm.papers.delete(paper.key)
    firm.papers.including_deleted().delete(paper.key)
    firm.papers.delete_many([paper.key])
    clock.now += KEPT * 2
    firm.papers.delete(paper.key)
    assert [each.action for each in firm.papers.history(paper.key)] == ["create", "delete"]


def test_the_trail_of_a_sweep(firm: TenantShelf, expect: Expect) -> None:
    paper = new_paper(firm)
    expect(1, lambda: firm.papers.count_of_author("ada"))
    firm.as_actor("eve").papers.remove_of_author("ada")
    trail = firm.papers.history(paper.key, newest_first=True).all()
    assert [(each.action, each.actor) for each in trail] == [("delete", "eve"), ("create", None)]


def test_the_stream(services: Services, engine: Engine, portal: BlockingPortal) -> None:
    shelf = services.connect(Shelf, AsyncShelf)
    firm = shelf.for_tenant("firm")
    stream = ShelfStream(tables=shelf.table_names)
    seen: list[tuple[str, bool, bool]] = []

    @stream.on_inserted(Paper)
    def inserted(event: Inserted[Paper]) -> None:
        assert event.new is not None
        seen.append(("inserted", False, event.new.deleted_at is not None))

    @stream.on_modified(Paper)
    def modified(event: Modified[Paper]) -> None:
        assert event.old is not None
        assert event.new is not None
        was, is_now = (paper.deleted_at is not None for paper in (event.old, event.new))
        seen.append(("modified", was, is_now))

    @stream.on_removed(Paper)
    def removed(event: Removed[Paper]) -> None:
        assert event.old is not None
        assert not event.expired
        seen.append(("removed", event.old.deleted_at is not None, False))

    @stream.on_inserted(Note)
    def noted(_: Inserted[Note]) -> None:
        seen.append(("note", False, False))

    paper = new_paper(firm)
    firm.papers.delete(paper.key)
    firm.papers.restore(paper.key)
    firm.papers.delete(paper.key)
    firm.papers.purge(paper.key)
    new_note(firm, paper.folder_id, 1)
    process = processor(services, stream, portal)
    for batch in batches(engine, shelf.table_names["shelf"]):
        assert process(batch) == {"batchItemFailures": []}
    assert [each for each in seen if each[0] != "note"] == [
        ("inserted", False, False),
        ("modified", False, True),
        ("modified", True, False),
        ("modified", False, True),
        ("removed", True, False),
    ]
    assert ("note", False, False) in seen

"""Whatever writes takes an item that is hidden as gone, and leaves it as it is."""

from uuid import UUID, uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    DynarepoError,
    NotFound,
    TransactionCancelled,
    VersionConflict,
)
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.hidden_items.papers import (
    KEPT,
    deleted_paper,
    new_note,
    new_paper,
    note_key,
    same_place,
    shown_paper,
    stored_note,
    stored_paper,
)
from tests.golden.hidden_items.expected.shelf import NoteCreate, TenantShelf


def deleted_note(firm: TenantShelf, folder: UUID, number: int) -> object:
    return firm.notes.delete(new_note(firm, folder, number).key)


def test_batches(firm: TenantShelf, clock: Clock) -> None:
    folder = uuid4()
    first = deleted_note(firm, folder, 1)
    new_note(firm, folder, 2)
    clock.advance(seconds=1)
    keys = [note_key(firm, folder, number) for number in (1, 2, 3)]
    assert firm.notes.delete_many(keys).written == 3
    # What was deleted before keeps its time, and what never was does not appear.
    assert stored_note(firm, keys[0]) == first
    second = stored_note(firm, keys[1])
    assert second is not None
    assert second.deleted_at == clock.now
    assert stored_note(firm, keys[2]) is None
    rows = [
        NoteCreate(firm_id=firm.tenant, folder_id=folder, number=n, text="again") for n in (1, 2)
    ]
    assert firm.notes.put_many(rows[:1]).written == 1
    with firm.batch() as batch:
        batch.notes.put(rows[1])
        batch.notes.delete(keys[0])
        batch.notes.delete(keys[2])
    assert firm.notes.get_many(keys, consistent=True) == [None, stored_note(firm, keys[1]), None]
    assert firm.notes.including_deleted().delete_many(keys).written == 3
    assert firm.notes.get_many(keys, consistent=True) == [None, None, None]


def test_batches_of_what_is_unique_and_versioned(firm: TenantShelf) -> None:
    deleted, paper = deleted_paper(firm), new_paper(firm)
    report = firm.papers.put_many([same_place(deleted, name="again"), same_place(paper)])
    assert report.written == 2
    again = shown_paper(firm, deleted.key)
    assert again is not None
    assert (again.version, again.name) == (3, "again")
    firm.papers.delete_many([deleted.key, paper.key])
    with firm.batch() as batch:
        batch.papers.put(same_place(deleted))
        batch.papers.delete(paper.key)
    assert shown_paper(firm, deleted.key) is not None
    assert shown_paper(firm, paper.key) is None


def test_one_transaction_deletes_restores_and_purges(firm: TenantShelf, clock: Clock) -> None:
    kept, back, gone = new_paper(firm), deleted_paper(firm), deleted_paper(firm)
    clock.advance(seconds=1)
    with firm.as_actor("eve").transact(returning=True) as tx:
        deleted = tx.papers.delete(kept.key, expect_version=1)
        restored = tx.papers.restore(back.key)
        purged = tx.papers.purge(gone.key)
        new = tx.papers.create(
            same_place(gone, name="new").model_copy(update={"paper_id": uuid4()})
        )
    assert deleted.result == stored_paper(firm, kept.key)
    assert deleted.result is not None
    assert (deleted.result.deleted_at, deleted.result.deleted_by) == (clock.now, "eve")
    assert restored.result == shown_paper(firm, back.key)
    assert (purged.result, stored_paper(firm, gone.key)) == (gone, None)
    assert shown_paper(firm, new.result.key) == new.result


def test_what_a_transaction_cannot_do(firm: TenantShelf, clock: Clock) -> None:
    paper, other = deleted_paper(firm), new_paper(firm)

    def together(write: str, *arguments: object, **given: object) -> None:
        with firm.transact() as tx:
            tx.papers.update(other.key, set={"kind": "bill"})
            getattr(tx.papers, write)(*arguments, **given)

    def refused(write: str, *arguments: object, **given: object) -> DynarepoError | None:
        with pytest.raises(TransactionCancelled) as cancelled:
            together(write, *arguments, **given)
        (reason,) = cancelled.value.reasons
        assert reason.index == 1
        return reason.error

    assert isinstance(refused("update", paper.key, set={"kind": "bill"}), NotFound)
    assert isinstance(refused("check", paper.key), NotFound)
    # A deletion that finds nothing is idempotent where it stands alone.
    assert isinstance(refused("delete", paper.key), NotFound)
    for attempt in (
        refused("check", paper.key, exists=False),
        refused("create", same_place(paper, name="new")),
    ):
        assert isinstance(attempt, AlreadyExists)
        assert "deleted softly" in str(attempt)
        assert attempt.current is None
    assert isinstance(refused("restore", paper.key, expect_version=1), VersionConflict)
    clock.now += KEPT * 2
    assert isinstance(refused("restore", paper.key), NotFound)
    assert shown_paper(firm, other.key) == other
    with firm.transact() as tx:
        tx.papers.check(paper.key, exists=False)
        tx.papers.update(other.key, set={"kind": "bill"})


def test_a_declared_transaction(firm: TenantShelf) -> None:
    folder = uuid4()
    note = new_note(firm, folder, 1)
    deleted_note(firm, folder, 2)
    with pytest.raises(TransactionCancelled) as cancelled:
        firm.swap(folder, 1, 2)
    (reason,) = cancelled.value.reasons
    assert isinstance(reason.error, NotFound)
    assert stored_note(firm, note.key) == note
    firm.notes.restore(note_key(firm, folder, 2))
    firm.swap(folder, 1, 2)
    assert firm.notes.get(note.key, consistent=True) is None


def test_updates(firm: TenantShelf, clock: Clock) -> None:
    paper = deleted_paper(firm)
    ids, names = (paper.folder_id, paper.paper_id), {"left": "x"}
    attempts = (
        lambda: firm.papers.place(*ids, names=names),
        lambda: firm.papers.update(paper.key, set={"name": "other"}),
    )
    for attempt in attempts:
        with pytest.raises(NotFound, match="deleted softly"):
            attempt()
    bobs = firm.papers.owned_by("bob")
    for author, repository in (("ada", firm.papers), ("bob", bobs)):
        with pytest.raises(AlreadyExists, match="deleted softly"):
            repository.enter(*ids, author=author, name="other")
    assert stored_paper(firm, paper.key) == paper
    placed = firm.papers.including_deleted().place(*ids, names=names)
    assert (placed.places, placed.deleted_at) == ({"hall": names}, paper.deleted_at)
    clock.now += KEPT * 2
    for attempt in attempts:
        with pytest.raises(NotFound, match="past its time to live"):
            attempt()
    entered = bobs.enter(*ids, author="bob", name="other")
    assert (entered.author, entered.version, entered.places, entered.deleted_at) == (
        "bob", placed.version + 1, None, None,
    )  # fmt: skip
    assert shown_paper(firm, paper.key) == entered


def test_no_version_from_before_fits_what_replaces_an_expired_item(
    firm: TenantShelf, clock: Clock
) -> None:
    for together in (False, True):
        known = new_paper(firm)
        firm.papers.delete(known.key)
        clock.now += KEPT * 2
        item = same_place(known)
        if together:
            with firm.transact() as tx:
                pending = tx.papers.create(item)
            created = pending.result
        else:
            created = firm.papers.create(item)
        assert (created.version, shown_paper(firm, known.key)) == (3, created)
        for version in (1, 2):
            with pytest.raises(VersionConflict):
                firm.papers.update(known.key, set={"kind": "bill"}, expect_version=version)
        updated = firm.papers.update(known.key, set={"kind": "bill"}, expect_version=3)
        assert updated.version == 4


def test_sweeps(firm: TenantShelf, clock: Clock, expect: Expect) -> None:
    papers = [new_paper(firm, name=name) for name in "abc"]
    before = firm.papers.delete(papers[1].key)
    clock.advance(seconds=1)
    everything = firm.papers.including_deleted()
    # Also what is deleted: an index that knows of its creation alone would show it again.
    expect([papers[0], before, papers[2]], lambda: everything.list_of_author("ada").all())
    assert firm.papers.remove_of_author("ada").deleted == 2
    expect([], lambda: firm.papers.list_of_author("ada").all())
    # All of them are in the index of what is deleted.
    expect([*"bac"], lambda: [paper.name for paper in firm.papers.list_trash()])
    assert firm.papers.remove_of_author("ada").deleted == 0
    clock.advance(seconds=1)
    assert everything.remove_of_author("ada").deleted == 0
    assert stored_paper(firm, papers[1].key) == before


def test_deleting_again_where_everything_is_shown(firm: TenantShelf, clock: Clock) -> None:
    paper = deleted_paper(firm)
    everything = firm.as_actor("eve").papers.including_deleted()
    clock.advance(seconds=1)
    assert everything.delete(paper.key) is None
    with pytest.raises(NotFound):
        everything.delete(paper.key, expect_version=paper.version)
    clock.now += KEPT * 2
    assert everything.delete(paper.key) is None
    assert stored_paper(firm, paper.key) == paper


def test_what_was_purged_is_created_again(firm: TenantShelf) -> None:
    purged = firm.papers.purge(deleted_paper(firm).key)
    assert purged is not None
    created = firm.papers.create(purged)
    assert (created.deleted_at, created.deleted_by, created.expires_at) == (None, None, None)
    assert (created.version, created.name) == (1, purged.name)
    assert shown_paper(firm, created.key) == created


def test_what_is_read_with_its_mark_is_put_back_with_it(firm: TenantShelf) -> None:
    paper = deleted_paper(firm, kind="plan")
    put = firm.papers.including_deleted().put(paper.model_copy(update={"kind": "bill"}))
    assert (put.kind, put.deleted_at, put.expires_at) == (
        "bill",
        paper.deleted_at,
        paper.expires_at,
    )
    assert shown_paper(firm, paper.key) is None
    assert stored_paper(firm, paper.key) == put


def test_versions(firm: TenantShelf) -> None:
    paper = new_paper(firm)
    with pytest.raises(VersionConflict):
        firm.papers.delete(paper.key, expect_version=2)
    deleted = firm.papers.delete(paper.key, expect_version=1)
    assert deleted is not None
    for write in (firm.papers.restore, firm.papers.purge):
        with pytest.raises(VersionConflict) as conflict:
            write(paper.key, expect_version=1)
        assert conflict.value.current == deleted
    assert firm.papers.restore(paper.key, expect_version=2).version == 3
    with pytest.raises(VersionConflict):
        firm.papers.delete(paper.key, expect_version=2)
    assert firm.papers.delete(paper.key, expect_version=3) is not None
    assert firm.papers.purge(paper.key, expect_version=4) is not None
    with pytest.raises(NotFound):
        firm.papers.purge(paper.key, expect_version=4)


def test_what_is_deleted_leaves_an_index_and_comes_back(firm: TenantShelf, expect: Expect) -> None:
    folder = uuid4()
    notes = [new_note(firm, folder, number) for number in range(3)]
    board = firm.notes.list_board()
    expect(notes, lambda: board.all())
    # No caller gives a deletion the parts of index keys: it reads them.
    firm.notes.delete(notes[0].key)
    firm.notes.delete_many([notes[1].key])
    expect(notes[2:], lambda: board.all())
    assert firm.notes.including_deleted().list_board().count() == 1
    assert firm.notes.remove_notes(folder).deleted == 1
    expect([], lambda: firm.notes.including_deleted().list_board().all())
    for note in notes:
        assert firm.notes.restore(note.key) == note
    expect(notes, lambda: board.all())

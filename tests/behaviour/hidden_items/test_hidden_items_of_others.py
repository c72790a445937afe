"""What is hidden belongs to its tenant and its owner all the same: nobody else has it back, removes
it, or takes its place; and nothing hidden is moved."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from dynarepo import AlreadyExists, ConditionFailed, NotAuthorized, NotFound, TenantMismatch
from tests.behaviour.clock import Clock
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
from tests.engines.engine import unique_name
from tests.golden.hidden_items.expected.shelf import Paper, PaperFields, Shelf, TenantShelf


def test_another_firm_neither_restores_nor_purges(shelf: Shelf, firm: TenantShelf) -> None:
    paper, others = deleted_paper(firm), shelf.for_tenant(unique_name("others"))
    note = new_note(firm, paper.folder_id, 1)
    firm.notes.delete(note.key)
    attempts: tuple[Callable[[], object], ...] = (
        lambda: others.papers.restore(paper.key),
        lambda: others.papers.purge(paper.key),
        lambda: others.papers.including_deleted().get(paper.key),
        lambda: others.papers.including_deleted().restore(paper.key),
        lambda: others.notes.restore(note.key),
        lambda: others.notes.purge(note.key),
    )
    for attempt in attempts:
        with pytest.raises(TenantMismatch):
            attempt()
    for write in ("restore", "purge"):
        with pytest.raises(TenantMismatch), others.transact() as tx:
            getattr(tx.papers, write)(paper.key)
    assert stored_paper(firm, paper.key) == paper
    # The same key parts name another item there.
    with pytest.raises(NotFound):
        others.papers.restore(paper.model_copy(update={"firm_id": others.tenant}).key)


def test_another_author_neither_restores_nor_purges(firm: TenantShelf) -> None:
    paper, bobs = deleted_paper(firm), firm.papers.owned_by("bob")
    assert bobs.get(paper.key) is None
    attempts: tuple[Callable[[], object], ...] = (
        lambda: bobs.restore(paper.key),
        lambda: bobs.restore(paper.key, expect_version=paper.version),
        lambda: bobs.purge(paper.key),
        lambda: bobs.purge(paper.key, when=PaperFields.deleted_at.exists()),
        lambda: bobs.including_deleted().restore(paper.key),
        lambda: bobs.including_deleted().get(paper.key),
    )
    for attempt in attempts:
        with pytest.raises(NotAuthorized) as refused:
            attempt()
        assert paper.name not in str(refused.value)
    assert stored_paper(firm, paper.key) == paper
    ours = firm.papers.owned_by("ada")
    assert ours.restore(paper.key).version == 3
    assert ours.delete(paper.key) is not None
    assert ours.purge(paper.key) is not None


def test_another_author_writes_nothing_over_what_is_hidden(firm: TenantShelf, clock: Clock) -> None:
    paper, bobs = deleted_paper(firm), firm.papers.owned_by("bob")
    with pytest.raises(AlreadyExists):
        bobs.create(same_place(paper, author="bob"))
    with pytest.raises(NotAuthorized):
        bobs.put(same_place(paper, author="bob"))
    with pytest.raises(NotFound):
        bobs.update(paper.key, set={"kind": "bill"})
    assert bobs.delete(paper.key) is None
    assert stored_paper(firm, paper.key) == paper
    # It belongs to nobody any more.
    clock.now += KEPT * 2
    with pytest.raises(NotFound):
        bobs.restore(paper.key)
    put = bobs.put(same_place(paper, author="bob"))
    assert shown_paper(firm, paper.key) == put
    deleted = bobs.delete(paper.key)
    clock.now += KEPT * 2
    assert deleted is not None
    # Its version goes on, so that none from before fits it.
    assert bobs.create(same_place(paper, author="bob")).version == deleted.version + 1


def test_an_author_replaces_their_own_hidden_papers(firm: TenantShelf, clock: Clock) -> None:
    ours = firm.papers.owned_by("ada")
    deleted = deleted_paper(firm)
    put = ours.put(same_place(deleted, kind="bill"))
    assert (put.version, put.deleted_at) == (3, None)
    assert shown_paper(firm, put.key) == put
    expired = ours.delete(put.key)
    assert expired is not None
    clock.now += KEPT * 2
    assert ours.delete(put.key) is None
    assert ours.put(same_place(deleted)).deleted_at is None


def test_purging_what_is_there_asks_for_the_owner_too(firm: TenantShelf) -> None:
    paper = new_paper(firm)
    with pytest.raises(NotAuthorized):
        firm.papers.owned_by("bob").purge(paper.key)
    with pytest.raises(NotAuthorized):
        firm.papers.owned_by("bob").restore(paper.key)
    with pytest.raises(ConditionFailed, match="not deleted"):
        firm.papers.owned_by("ada").restore(paper.key)
    assert firm.papers.owned_by("bob").purge(deleted_key(paper)) is None
    assert firm.papers.owned_by("ada").purge(paper.key) == paper


def deleted_key(paper: Paper) -> Any:
    return paper.model_copy(update={"paper_id": uuid4()}).key


def test_a_hidden_paper_is_not_moved(firm: TenantShelf, clock: Clock) -> None:
    paper, target = deleted_paper(firm), uuid4()

    def move() -> Paper:
        return firm.papers.file_under(paper.folder_id, paper.paper_id, to_folder_id=target)

    with pytest.raises(NotFound, match="deleted softly"):
        move()
    with pytest.raises(NotFound, match="no item"):
        firm.papers.owned_by("bob").file_under(paper.folder_id, paper.paper_id, to_folder_id=target)
    assert stored_paper(firm, paper.key) == paper
    restored = firm.papers.restore(paper.key)
    moved = move()
    assert moved == restored.model_copy(update={"folder_id": target, "version": 4})
    with pytest.raises(NotFound):
        firm.papers.restore(paper.key)
    deleted = firm.papers.delete(moved.key)
    assert deleted is not None
    clock.now += KEPT * 2
    with pytest.raises(NotFound, match="past its time to live"):
        firm.papers.file_under(target, paper.paper_id, to_folder_id=paper.folder_id)


def test_what_is_shown_is_moved_as_it_is(firm: TenantShelf) -> None:
    paper, target = deleted_paper(firm), uuid4()
    moved = firm.papers.including_deleted().file_under(
        paper.folder_id, paper.paper_id, to_folder_id=target
    )
    expected = {"folder_id": target, "version": paper.version + 1}
    assert moved == paper.model_copy(update=expected)
    assert shown_paper(firm, moved.key) is None
    assert firm.papers.restore(moved.key).folder_id == target


def test_a_place_is_taken_by_a_deleted_paper_and_not_by_an_expired_one(
    firm: TenantShelf, clock: Clock
) -> None:
    hidden = deleted_paper(firm)
    paper = firm.papers.create(
        same_place(hidden, name=unique_name("name")).model_copy(update={"folder_id": uuid4()})
    )

    def move() -> Paper:
        return firm.papers.file_under(
            paper.folder_id, paper.paper_id, to_folder_id=hidden.folder_id
        )

    with pytest.raises(AlreadyExists, match="deleted softly"):
        move()
    assert stored_paper(firm, hidden.key) == hidden
    assert shown_paper(firm, paper.key) == paper
    clock.now += KEPT * 2
    moved = move()
    assert (moved.key, moved.name, moved.deleted_at) == (hidden.key, paper.name, None)
    assert shown_paper(firm, moved.key) == moved


def test_a_note_of_nobody_is_written_over(firm: TenantShelf) -> None:
    folder = uuid4()
    note = new_note(firm, folder, 1)
    firm.notes.delete(note.key)
    with pytest.raises(AlreadyExists, match="deleted softly"):
        firm.notes.create(note)
    assert firm.notes.put(note) == note
    assert stored_note(firm, note_key(firm, folder, 1)) == note

"""Who has a unique name: an item that is deleted keeps it, and gives it back when it is purged,
replaced, or past its time to live."""

import pytest

from dynarepo import AlreadyExists, NotFound, NotUnique
from tests.behaviour.clock import Clock
from tests.behaviour.hidden_items.papers import (
    KEPT,
    deleted_paper,
    new_paper,
    same_place,
    shown_paper,
    stored_paper,
)
from tests.golden.hidden_items.expected.shelf import Shelf, TenantShelf


def test_a_deleted_paper_keeps_its_name_until_it_is_purged(firm: TenantShelf) -> None:
    paper = deleted_paper(firm)
    with pytest.raises(NotUnique):
        new_paper(firm, name=paper.name)
    other = new_paper(firm)
    with pytest.raises(NotUnique):
        firm.papers.update(other.key, set={"name": paper.name})
    with pytest.raises(NotUnique):
        firm.papers.put(same_place(other, name=paper.name))
    assert shown_paper(firm, other.key) == other
    assert firm.papers.purge(paper.key) == paper
    assert new_paper(firm, name=paper.name).name == paper.name


def test_a_restored_paper_has_the_name_it_had(firm: TenantShelf, clock: Clock) -> None:
    paper = deleted_paper(firm)
    restored = firm.papers.restore(paper.key)
    assert (restored.name, restored.expires_at) == (paper.name, None)
    # Its claim does not expire with the time that the deletion had set.
    clock.now += KEPT * 2
    with pytest.raises(NotUnique):
        new_paper(firm, name=paper.name)
    assert firm.papers.delete(paper.key) is not None


def test_a_name_is_free_once_its_paper_is_past_its_time(firm: TenantShelf, clock: Clock) -> None:
    paper = deleted_paper(firm)
    clock.now = clock.now + KEPT
    with pytest.raises(NotUnique):
        new_paper(firm, name=paper.name)
    clock.advance(seconds=1)
    new_paper(firm, name=paper.name)
    with pytest.raises(NotFound, match="past its time to live"):
        firm.papers.restore(paper.key)
    with pytest.raises(NotUnique):
        firm.papers.including_deleted().restore(paper.key)
    assert stored_paper(firm, paper.key) == paper
    # What is removed does not take the name of the other paper with it.
    assert firm.papers.purge(paper.key) == paper
    with pytest.raises(NotUnique):
        new_paper(firm, name=paper.name)


def test_what_is_past_its_time_is_had_back_on_request(firm: TenantShelf, clock: Clock) -> None:
    paper = deleted_paper(firm)
    clock.now += KEPT * 2
    with pytest.raises(NotFound, match="past its time to live"):
        firm.papers.restore(paper.key)
    restored = firm.papers.including_deleted().restore(paper.key)
    assert (restored.deleted_at, restored.deleted_by, restored.expires_at) == (None, None, None)
    assert shown_paper(firm, paper.key) == restored
    with pytest.raises(NotUnique):
        new_paper(firm, name=paper.name)


def test_creating_over_a_deleted_paper_claims_nothing(firm: TenantShelf, clock: Clock) -> None:
    paper, name = deleted_paper(firm), "another"
    with pytest.raises(AlreadyExists, match="deleted softly"):
        firm.papers.create(same_place(paper, name=name))
    assert new_paper(firm, name=name).name == name
    clock.now += KEPT * 2
    with pytest.raises(NotUnique):
        firm.papers.create(same_place(paper, name=name))
    created = firm.papers.create(same_place(paper))
    assert (created.name, created.version, created.deleted_at) == (paper.name, 3, None)


def test_putting_over_a_deleted_paper_gives_its_name_back(firm: TenantShelf) -> None:
    paper = deleted_paper(firm)
    put = firm.papers.put(same_place(paper, name="another"))
    # It counts on from the version of what it replaced.
    assert (put.version, put.deleted_at, put.deleted_by, put.expires_at) == (3, None, None, None)
    assert shown_paper(firm, paper.key) == put
    assert new_paper(firm, name=paper.name).name == paper.name
    with pytest.raises(NotUnique):
        new_paper(firm, name="another")


def test_a_deleted_paper_can_be_renamed_where_it_is_shown(firm: TenantShelf) -> None:
    paper = deleted_paper(firm)
    everything = firm.papers.including_deleted()
    renamed = everything.update(paper.key, set={"name": "another"})
    assert renamed.deleted_at == paper.deleted_at
    assert new_paper(firm, name=paper.name).name == paper.name
    assert firm.papers.restore(paper.key).name == "another"


def test_names_go_over_in_one_transaction(firm: TenantShelf) -> None:
    paper, heir = deleted_paper(firm), new_paper(firm)
    with firm.transact() as tx:
        tx.papers.purge(paper.key)
        tx.papers.update(heir.key, set={"name": paper.name})
    assert stored_paper(firm, paper.key) is None
    with pytest.raises(NotUnique):
        new_paper(firm, name=paper.name)


def test_no_claim_is_left_or_lost(shelf: Shelf, firm: TenantShelf, clock: Clock) -> None:
    # After whatever other tests have left to expire.
    clock.now += KEPT * 30
    kept, purged, restored = deleted_paper(firm), deleted_paper(firm), deleted_paper(firm)
    firm.papers.purge(purged.key)
    firm.papers.restore(restored.key)
    firm.papers.put(same_place(kept, name="another"))
    assert shelf.cross_tenant.papers.repair_unique().is_clean

"""Deleting all that is found, and batches, reach nothing of another tenant or owner."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from dynarepo import NotAuthorized, TenantMismatch
from dynarepo.ids import ulid
from tests.behaviour.expectation import Expect
from tests.engines.engine import unique_name
from tests.golden.owners.expected.notebook import (
    Draft,
    DraftCreate,
    Note,
    Notebook,
    NoteCreate,
)
from tests.golden.tenants.expected.desk import Desk, TenantDesk, Ticket, TicketCreate, TicketKey


def new_notes(notebook: Notebook, writer: str, count: int = 3) -> list[Note]:
    return [
        notebook.notes.create(NoteCreate(note_id=uuid4(), writer_id=writer, topic="t", text="x"))
        for _ in range(count)
    ]


def new_draft(notebook: Notebook, writer: str) -> Draft:
    return notebook.drafts.create(DraftCreate(writer_id=writer, draft_id=uuid4(), text="x"))


def new_ticket(desk: TenantDesk, customer: UUID) -> Ticket:
    return desk.tickets.open_ticket(
        TicketCreate(
            company_id=desk.tenant,
            customer_id=customer,
            ticket_id=ulid(),
            opened_at=datetime(2026, 5, 4, tzinfo=UTC),
            text="It broke.",
        )
    )


def test_an_owner_removes_their_own_notes_alone(notebook: Notebook, expect: Expect) -> None:
    me, other = unique_name("me"), unique_name("other")
    mine, foreign = new_notes(notebook, me), new_notes(notebook, other)
    expect(3, lambda: notebook.notes.list_notes(me).count())
    expect(3, lambda: notebook.notes.list_notes(other).count())
    notes = notebook.notes.owned_by(me)
    with pytest.raises(NotAuthorized):
        notes.remove_notes(other)
    assert notes.remove_versions(foreign[0].note_id).deleted == 0
    assert notes.remove_versions(mine[0].note_id).deleted == 1
    expect(2, lambda: notes.list_notes(me).count())
    assert notes.remove_notes(me).deleted == 2
    for note in mine:
        assert notes.get(note.key, consistent=True) is None
    for note in foreign:
        assert notebook.notes.get(note.key, consistent=True) == note


def test_an_owner_removes_their_own_drafts_alone(notebook: Notebook) -> None:
    me, other = unique_name("me"), unique_name("other")
    mine, foreign = new_draft(notebook, me), new_draft(notebook, other)
    drafts = notebook.drafts.owned_by(me)
    with pytest.raises(NotAuthorized):
        drafts.remove_drafts(other)
    for attempt in (
        lambda: drafts.get_many([mine.key, foreign.key], consistent=True),
        lambda: drafts.put_many([foreign]),
        lambda: drafts.delete_many([foreign.key]),
    ):
        with pytest.raises(NotAuthorized) as refused:
            attempt()
        assert other not in str(refused.value)
    assert drafts.remove_drafts(me).deleted == 1
    assert notebook.drafts.get(mine.key, consistent=True) is None
    assert notebook.drafts.get(foreign.key, consistent=True) == foreign


def test_a_tenant_removes_its_own_tickets_alone(desk: Desk) -> None:
    ours, theirs = desk.for_tenant(unique_name("ours")), desk.for_tenant(unique_name("theirs"))
    customer = uuid4()
    mine, foreign = new_ticket(ours, customer), new_ticket(theirs, customer)
    key = TicketKey(company_id=theirs.tenant, customer_id=customer, ticket_id=foreign.ticket_id)
    for attempt in (
        lambda: ours.tickets.get_many([mine.key, key], consistent=True),
        lambda: ours.tickets.put_many([foreign]),
        lambda: ours.tickets.delete_many([key]),
    ):
        with pytest.raises(TenantMismatch) as refused:
            attempt()
        assert theirs.tenant not in str(refused.value)
    assert ours.tickets.remove_tickets(customer).deleted == 1
    assert ours.tickets.list_tickets(customer).all() == []
    assert theirs.tickets.list_tickets(customer).all() == [foreign]

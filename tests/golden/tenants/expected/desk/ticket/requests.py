"""Requests and writes of ticket: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes
from dynarepo.tenancy import tenant_of

from . import keys
from .codec import TICKET
from .model import Ticket, TicketChanges, TicketCreate, TicketKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Operation, Query, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress, Swept


def get(context: Context, key: TicketKey, *, consistent: bool = False) -> Request[Ticket | None]:
    """Read the ticket with this key."""
    return reads.get_item(TICKET, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[TicketKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[TicketKey, Ticket]:
    """Read the tickets with these keys, in their order; None where there is none."""
    return batches.get_items(
        TICKET,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: TicketCreate) -> Write[Ticket]:
    """Write a new ticket."""
    return writes.create_item(TICKET, context, item)


def put(context: Context, item: TicketCreate, *, when: Condition | None = None) -> Write[Ticket]:
    """Write this ticket, replacing one that exists."""
    return writes.put_item(TICKET, context, item, when=when)


def put_many(
    context: Context,
    items: Many[TicketCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[TicketCreate]:
    """Write these tickets, replacing those that exist."""
    return batches.put_items(TICKET, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: TicketKey,
    *changes: Change,
    set: TicketChanges | None = None,
    when: Condition | None = None,
) -> Write[Ticket]:
    """Change some attributes of the ticket with this key."""
    return writes.update_item(TICKET, context, key, changes, set, when=when)


def delete(
    context: Context, key: TicketKey, *, when: Condition | None = None
) -> Write[Ticket | None]:
    """Delete the ticket with this key."""
    return writes.delete_item(TICKET, context, key, when=when)


def delete_many(
    context: Context, keys: Many[TicketKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[TicketKey]:
    """Delete the tickets with these keys; those that are not there do no harm."""
    return batches.delete_items(TICKET, context, keys, at_once=at_once, progress=progress)


def open_ticket(context: Context, item: TicketCreate) -> Write[Ticket]:
    """Open ticket."""
    return writes.create_item(TICKET, context, item, pattern="open_ticket")


def list_tickets(context: Context, customer_id: UUID) -> Query[Ticket]:
    """List tickets."""
    company_id = tenant_of(context, str)
    return reads.Query(
        context=context,
        entity=TICKET,
        pattern="list_tickets",
        returns=TICKET,
        equals=(("pk", {"S": keys.pk(company_id, customer_id)}),),
        sort=reads.sort_prefix("sk", "ticket#"),
    )


def remove_tickets(
    context: Context,
    customer_id: UUID,
    *,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Remove tickets."""
    company_id = tenant_of(context, str)
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=TICKET,
            pattern="remove_tickets",
            returns=TICKET,
            equals=(("pk", {"S": keys.pk(company_id, customer_id)}),),
            sort=reads.sort_prefix("sk", "ticket#"),
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )


def count_in_region(context: Context, region: str) -> Query[Ticket]:
    """Count in region."""
    company_id = tenant_of(context, str)
    return reads.Query(
        context=context,
        entity=TICKET,
        pattern="count_in_region",
        returns=TICKET,
        equals=(
            ("company_id", {"S": keys.company_id_key(company_id)}),
            ("region", {"S": keys.region_key(region)}),
        ),
        index="by_region",
        index_key=("company_id", "region"),
    )


def close_ticket(context: Context, customer_id: UUID, ticket_id: str) -> Write[Ticket | None]:
    """Close ticket."""
    company_id = tenant_of(context, str)
    return writes.delete_item(
        TICKET,
        context,
        TicketKey(company_id=company_id, customer_id=customer_id, ticket_id=ticket_id),
        pattern="close_ticket",
    )

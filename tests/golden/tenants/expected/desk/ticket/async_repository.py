"""Repositories of ticket, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncShell

from . import requests
from .model import Ticket, TicketChanges, TicketCreate, TicketKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress, Swept


class AsyncTicketReader(AsyncShell):
    """Reads Ticket items of one tenant."""

    def at(self, key: TicketKey) -> Request[Ticket | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: TicketKey, *, consistent: bool = False) -> Ticket | None:
        """Read the ticket with this key.

        Reads table `desk`: `pk` = `company#{company_id}#customer#{customer_id}` and `sk` =
        `ticket#{ticket_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[TicketKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Ticket | None]:
        """Read the tickets with these keys, in their order; None where there is none.

        Reads table `desk`: `pk` = `company#{company_id}#customer#{customer_id}` and `sk` =
        `ticket#{ticket_id}`. A key that comes twice is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return await self._link.read_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def iter_many(
        self,
        keys: Many[TicketKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Ticket | None]:
        """Read the tickets with these keys as they are taken, in constant memory.

        Reads table `desk`: `pk` = `company#{company_id}#customer#{customer_id}` and `sk` =
        `ticket#{ticket_id}`. Gives an item, or None, for each key in order.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.iter_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def list_tickets(self, customer_id: UUID) -> AsyncPages[Ticket]:
        """List tickets.

        Access pattern `list_tickets` queries table `desk`: `pk` =
        `company#{company_id}#customer#{customer_id}` and `sk` within `ticket#{ticket_id}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Ticket` items, read lazily.
        """
        return self._link.pages(requests.list_tickets(self._link.context, customer_id))

    async def count_in_region(self, region: str) -> int:
        """Count in region.

        Access pattern `count_in_region` queries index `by_region`: `company_id` = `{company_id}`
        and `region` = `{region}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return await self._link.pages(requests.count_in_region(self._link.context, region)).count()


class AsyncTicketWriter(AsyncShell):
    """Writes Ticket items of one tenant."""

    async def create(self, item: TicketCreate) -> Ticket:
        """Write a new ticket.

        Writes to table `desk`: `pk` = `company#{company_id}#customer#{customer_id}` and `sk` =
        `ticket#{ticket_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: TicketCreate, *, when: Condition | None = None) -> Ticket:
        """Write this ticket, replacing one that exists.

        Writes to table `desk`: `pk` = `company#{company_id}#customer#{customer_id}` and `sk` =
        `ticket#{ticket_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[TicketCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these tickets, replacing those that exist.

        Writes to table `desk`: `pk` = `company#{company_id}#customer#{customer_id}` and `sk` =
        `ticket#{ticket_id}`. Takes any iterable, one item at a time: memory stays constant. Where
        it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: TicketKey,
        *changes: Change,
        set: TicketChanges | None = None,
        when: Condition | None = None,
    ) -> Ticket:
        """Change some attributes of the ticket with this key.

        Updates table `desk`: `pk` = `company#{company_id}#customer#{customer_id}` and `sk` =
        `ticket#{ticket_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: TicketKey, *, when: Condition | None = None) -> Ticket | None:
        """Delete the ticket with this key.

        Deletes from table `desk`: `pk` = `company#{company_id}#customer#{customer_id}` and `sk` =
        `ticket#{ticket_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[TicketKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the tickets with these keys; those that are not there do no harm.

        Deletes from table `desk`: `pk` = `company#{company_id}#customer#{customer_id}` and `sk` =
        `ticket#{ticket_id}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def open_ticket(self, item: TicketCreate) -> Ticket:
        """Open ticket.

        Access pattern `open_ticket` writes a new item to table `desk`: `pk` =
        `company#{company_id}#customer#{customer_id}` and `sk` = `ticket#{ticket_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.open_ticket(self._link.context, item))

    async def remove_tickets(
        self,
        customer_id: UUID,
        *,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Remove tickets.

        Access pattern `remove_tickets` deletes all that it finds in table `desk`: `pk` =
        `company#{company_id}#customer#{customer_id}` and `sk` within `ticket#{ticket_id}`.
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, eventually consistent, of which only keys
        are transferred; and one for 25 deletes, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return await self._link.run(
            requests.remove_tickets(
                self._link.context,
                customer_id,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )

    async def close_ticket(self, customer_id: UUID, ticket_id: str) -> Ticket | None:
        """Close ticket.

        Access pattern `close_ticket` deletes from table `desk`: `pk` =
        `company#{company_id}#customer#{customer_id}` and `sk` = `ticket#{ticket_id}`.
        Costs one round trip. Returns what was deleted, or None.
        """
        return await self._link.run(
            requests.close_ticket(self._link.context, customer_id, ticket_id)
        )


class AsyncTicketRepository(AsyncTicketReader, AsyncTicketWriter):
    """Reads and writes Ticket items of one tenant.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """

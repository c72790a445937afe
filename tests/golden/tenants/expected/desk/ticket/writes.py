"""Writes of ticket in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from . import requests
from .codec import TICKET
from .model import Ticket, TicketChanges, TicketCreate, TicketKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class TicketWrites(Intents):
    """Writes of Ticket items in a transaction."""

    def create(self, item: TicketCreate) -> Pending[Ticket]:
        """Write a new ticket."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: TicketCreate, *, when: Condition | None = None) -> Pending[Ticket]:
        """Write this ticket, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: TicketKey,
        *changes: Change,
        set: TicketChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Ticket]:
        """Change some attributes of the ticket with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: TicketKey, *, when: Condition | None = None) -> Pending[Ticket | None]:
        """Delete the ticket with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: TicketKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(TICKET, self._collector.context, key, when=when, exists=exists)
        )

    def open_ticket(self, item: TicketCreate) -> Pending[Ticket]:
        """Open ticket."""
        return self._collector.add(requests.open_ticket(self._collector.context, item))

    def close_ticket(self, customer_id: UUID, ticket_id: str) -> Pending[Ticket | None]:
        """Close ticket."""
        return self._collector.add(
            requests.close_ticket(self._collector.context, customer_id, ticket_id)
        )

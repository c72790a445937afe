"""Writes of ticket in a transaction."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from .._types import Place
from . import requests
from .codec import TICKET
from .model import Ticket, TicketChanges, TicketCreate, TicketGiven, TicketKey, TicketStatus

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
        given: TicketGiven | None = None,
        create_parents: bool = False,
    ) -> Pending[Ticket]:
        """Change some attributes of the ticket with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
                key,
                *changes,
                set=set,
                when=when,
                given=given,
                create_parents=create_parents,
            )
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

    def assign(
        self, desk: str, ticket_id: UUID, *, due: date | None, agent: str
    ) -> Pending[Ticket]:
        """Assign."""
        return self._collector.add(
            requests.assign(self._collector.context, desk, ticket_id, due=due, agent=agent)
        )

    def reschedule(
        self, desk: str, ticket_id: UUID, *, agent: str | None, due: date
    ) -> Pending[Ticket]:
        """Reschedule."""
        return self._collector.add(
            requests.reschedule(self._collector.context, desk, ticket_id, agent=agent, due=due)
        )

    def unassign(self, desk: str, ticket_id: UUID) -> Pending[Ticket]:
        """Unassign."""
        return self._collector.add(requests.unassign(self._collector.context, desk, ticket_id))

    def climb(
        self, desk: str, ticket_id: UUID, *, team: str, rank: int, opened_at: datetime, by: int
    ) -> Pending[Ticket]:
        """Climb."""
        return self._collector.add(
            requests.climb(
                self._collector.context,
                desk,
                ticket_id,
                team=team,
                rank=rank,
                opened_at=opened_at,
                by=by,
            )
        )

    def sink(
        self, desk: str, ticket_id: UUID, *, team: str, rank: int, opened_at: datetime, by: int
    ) -> Pending[Ticket]:
        """Sink."""
        return self._collector.add(
            requests.sink(
                self._collector.context,
                desk,
                ticket_id,
                team=team,
                rank=rank,
                opened_at=opened_at,
                by=by,
            )
        )

    def pass_on(
        self, desk: str, ticket_id: UUID, *, backup: str | None, due: date | None
    ) -> Pending[Ticket]:
        """Pass on."""
        return self._collector.add(
            requests.pass_on(self._collector.context, desk, ticket_id, backup=backup, due=due)
        )

    def suggest(
        self, desk: str, ticket_id: UUID, *, agent: str | None, due: date | None, suggested: str
    ) -> Pending[Ticket]:
        """Suggest."""
        return self._collector.add(
            requests.suggest(
                self._collector.context, desk, ticket_id, agent=agent, due=due, suggested=suggested
            )
        )

    def settle(
        self,
        desk: str,
        ticket_id: UUID,
        *,
        team: str,
        opened_at: datetime,
        old_rank: int,
        rank: int,
    ) -> Pending[Ticket]:
        """Settle."""
        return self._collector.add(
            requests.settle(
                self._collector.context,
                desk,
                ticket_id,
                team=team,
                opened_at=opened_at,
                old_rank=old_rank,
                rank=rank,
            )
        )

    def finish(self, desk: str, ticket_id: UUID) -> Pending[Ticket]:
        """Finish."""
        return self._collector.add(requests.finish(self._collector.context, desk, ticket_id))

    def move_upstairs(
        self,
        desk: str,
        ticket_id: UUID,
        *,
        team: str,
        status: TicketStatus | None,
        priority: int | None,
        place: Place | None,
        watchers: set[str] | None,
        ends_at: datetime | None,
        floors: int,
    ) -> Pending[Ticket]:
        """Move upstairs."""
        return self._collector.add(
            requests.move_upstairs(
                self._collector.context,
                desk,
                ticket_id,
                team=team,
                status=status,
                priority=priority,
                place=place,
                watchers=watchers,
                ends_at=ends_at,
                floors=floors,
            )
        )

    def watch(
        self,
        desk: str,
        ticket_id: UUID,
        *,
        team: str,
        status: TicketStatus | None,
        priority: int | None,
        place: Place | None,
        watchers: set[str] | None,
        ends_at: datetime | None,
        new_watchers: set[str],
    ) -> Pending[Ticket]:
        """Watch."""
        return self._collector.add(
            requests.watch(
                self._collector.context,
                desk,
                ticket_id,
                team=team,
                status=status,
                priority=priority,
                place=place,
                watchers=watchers,
                ends_at=ends_at,
                new_watchers=new_watchers,
            )
        )

    def prolong(
        self,
        desk: str,
        ticket_id: UUID,
        *,
        team: str,
        status: TicketStatus | None,
        priority: int | None,
        place: Place | None,
        watchers: set[str] | None,
        until: datetime,
    ) -> Pending[Ticket]:
        """Prolong."""
        return self._collector.add(
            requests.prolong(
                self._collector.context,
                desk,
                ticket_id,
                team=team,
                status=status,
                priority=priority,
                place=place,
                watchers=watchers,
                until=until,
            )
        )

    def sign_up(
        self,
        desk: str,
        ticket_id: UUID,
        *,
        agent: str | None,
        due: date | None,
        rank: int | None,
        status: TicketStatus | None,
        priority: int | None,
        place: Place | None,
        watchers: set[str] | None,
        opened_at: datetime | None,
        ends_at: datetime | None,
        team: str,
        first_rank: int,
    ) -> Pending[Ticket]:
        """Sign up."""
        return self._collector.add(
            requests.sign_up(
                self._collector.context,
                desk,
                ticket_id,
                agent=agent,
                due=due,
                rank=rank,
                status=status,
                priority=priority,
                place=place,
                watchers=watchers,
                opened_at=opened_at,
                ends_at=ends_at,
                team=team,
                first_rank=first_rank,
            )
        )

    def send_to(self, desk: str, ticket_id: UUID, *, to_desk: str) -> Pending[Ticket]:
        """Send to."""
        return self._collector.add(
            requests.send_to(self._collector.context, desk, ticket_id, to_desk=to_desk)
        )

"""Repositories of ticket, for callers that wait."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import HidingShell

from .._types import Place
from . import requests
from .model import Ticket, TicketChanges, TicketCreate, TicketGiven, TicketKey, TicketStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Range, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class TicketReader(HidingShell):
    """Reads Ticket items."""

    def at(self, key: TicketKey) -> Request[Ticket | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: TicketKey, *, consistent: bool = False) -> Ticket | None:
        """Read the ticket with this key.

        Reads table `helpdesk`: `pk` = `desk#{desk}` and `sk` = `ticket#{ticket_id}`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        count as gone.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[TicketKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Ticket | None]:
        """Read the tickets with these keys, in their order; None where there is none.

        Reads table `helpdesk`: `pk` = `desk#{desk}` and `sk` = `ticket#{ticket_id}`. A key that
        comes twice is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.read_many(
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
        keys: Iterable[TicketKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Ticket | None]:
        """Read the tickets with these keys as they are taken, in constant memory.

        Reads table `helpdesk`: `pk` = `desk#{desk}` and `sk` = `ticket#{ticket_id}`. Gives an item,
        or None, for each key in order.
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

    def list_of_agent(self, agent: str, *, due: Range[date] | None = None) -> Pages[Ticket]:
        """List of agent.

        Access pattern `list_of_agent` queries index `gsi1`: `gsi1pk` = `agent#{agent}` and `gsi1sk`
        within `{due}` (a range of `due` if given).
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Ticket` items, read lazily.
        """
        return self._link.pages(requests.list_of_agent(self._link.context, agent, due=due))

    def list_of_team(self, team: str, *, rank: Range[int] | None = None) -> Pages[Ticket]:
        """List of team.

        Access pattern `list_of_team` queries index `gsi2`: `gsi2pk` = `team#{team}` and `gsi2sk`
        within `{rank:06d}#{opened_at}` (a range of `rank` if given).
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Ticket` items, read lazily.
        """
        return self._link.pages(requests.list_of_team(self._link.context, team, rank=rank))

    def list_urgent(self, team: str) -> Pages[Ticket]:
        """List urgent.

        Access pattern `list_urgent` queries index `gsi3`: `gsi3pk` = `urgent#{team}`.
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Ticket` items, read lazily.
        """
        return self._link.pages(requests.list_urgent(self._link.context, team))


class TicketWriter(HidingShell):
    """Writes Ticket items."""

    def create(self, item: TicketCreate) -> Ticket:
        """Write a new ticket.

        Writes to table `helpdesk`: `pk` = `desk#{desk}` and `sk` = `ticket#{ticket_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: TicketCreate, *, when: Condition | None = None) -> Ticket:
        """Write this ticket, replacing one that exists.

        Writes to table `helpdesk`: `pk` = `desk#{desk}` and `sk` = `ticket#{ticket_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self, items: Iterable[TicketCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these tickets, replacing those that exist.

        Writes to table `helpdesk`: `pk` = `desk#{desk}` and `sk` = `ticket#{ticket_id}`. Takes any
        iterable, one item at a time: memory stays constant. Where it gives one key twice, the later
        one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: TicketKey,
        *changes: Change,
        set: TicketChanges | None = None,
        when: Condition | None = None,
        given: TicketGiven | None = None,
        create_parents: bool = False,
    ) -> Ticket:
        """Change some attributes of the ticket with this key.

        Updates table `helpdesk`: `pk` = `desk#{desk}` and `sk` = `ticket#{ticket_id}`.
        Keeps every index key in step. What it does not set of the keys of `gsi1`, `gsi2`, `gsi3`
        must be in `given` as it is stored, with None for what is not there: it is not read, and the
        write holds only while that is so.
        With `create_parents`, maps that are missing around a nested change are created, which reads
        first as well; what somebody else creates meanwhile is kept.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(
                self._link.context,
                key,
                *changes,
                set=set,
                when=when,
                given=given,
                create_parents=create_parents,
            )
        )

    def delete(self, key: TicketKey, *, when: Condition | None = None) -> Ticket | None:
        """Delete the ticket with this key.

        Deletes from table `helpdesk`: `pk` = `desk#{desk}` and `sk` = `ticket#{ticket_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self, keys: Iterable[TicketKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the tickets with these keys; those that are not there do no harm.

        Deletes from table `helpdesk`: `pk` = `desk#{desk}` and `sk` = `ticket#{ticket_id}`. Takes
        any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def assign(self, desk: str, ticket_id: UUID, *, due: date | None, agent: str) -> Ticket:
        """Assign.

        Access pattern `assign` updates table `helpdesk`: `pk` = `desk#{desk}` and `sk` =
        `ticket#{ticket_id}`.
        Does `SET agent = :agent`.
        Keeps the keys of `gsi1` in step.
        Wants `due` as stored, or None where it has none, for the index keys that are built from it.
        Raises ConditionFailed when the item has something else.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.assign(self._link.context, desk, ticket_id, due=due, agent=agent)
        )

    def reschedule(self, desk: str, ticket_id: UUID, *, agent: str | None, due: date) -> Ticket:
        """Reschedule.

        Access pattern `reschedule` updates table `helpdesk`: `pk` = `desk#{desk}` and `sk` =
        `ticket#{ticket_id}`.
        Does `SET due = :due`.
        Keeps the keys of `gsi1` in step.
        Wants `agent` as stored, or None where it has none, for the index keys that are built from
        it. Raises ConditionFailed when the item has something else.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.reschedule(self._link.context, desk, ticket_id, agent=agent, due=due)
        )

    def unassign(self, desk: str, ticket_id: UUID) -> Ticket:
        """Unassign.

        Access pattern `unassign` updates table `helpdesk`: `pk` = `desk#{desk}` and `sk` =
        `ticket#{ticket_id}`.
        Does `REMOVE agent`.
        Keeps the keys of `gsi1` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.unassign(self._link.context, desk, ticket_id))

    def climb(
        self, desk: str, ticket_id: UUID, *, team: str, rank: int, opened_at: datetime, by: int
    ) -> Ticket:
        """Climb.

        Access pattern `climb` updates table `helpdesk`: `pk` = `desk#{desk}` and `sk` =
        `ticket#{ticket_id}`.
        Does `SET rank = rank + :by`.
        Keeps the keys of `gsi2` in step.
        Wants `team`, `rank` and `opened_at` as stored, for the index keys that are built from it.
        Raises ConditionFailed when the item has something else.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.climb(
                self._link.context,
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
    ) -> Ticket:
        """Sink.

        Access pattern `sink` updates table `helpdesk`: `pk` = `desk#{desk}` and `sk` =
        `ticket#{ticket_id}`.
        Does `ADD rank :by`.
        Keeps the keys of `gsi2` in step.
        Wants `team`, `rank` and `opened_at` as stored, for the index keys that are built from it.
        Raises ConditionFailed when the item has something else.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.sink(
                self._link.context,
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
    ) -> Ticket:
        """Pass on.

        Access pattern `pass_on` updates table `helpdesk`: `pk` = `desk#{desk}` and `sk` =
        `ticket#{ticket_id}`.
        Does `SET agent = backup`.
        Keeps the keys of `gsi1` in step.
        Wants `backup` and `due` as stored, or None where it has none, for the index keys that are
        built from it. Raises ConditionFailed when the item has something else.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.pass_on(self._link.context, desk, ticket_id, backup=backup, due=due)
        )

    def suggest(
        self, desk: str, ticket_id: UUID, *, agent: str | None, due: date | None, suggested: str
    ) -> Ticket:
        """Suggest.

        Access pattern `suggest` updates table `helpdesk`: `pk` = `desk#{desk}` and `sk` =
        `ticket#{ticket_id}`.
        Does `SET agent = if_not_exists(agent, :suggested)`.
        Keeps the keys of `gsi1` in step.
        Wants `agent` and `due` as stored, or None where it has none, for the index keys that are
        built from it. Raises ConditionFailed when the item has something else.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.suggest(
                self._link.context, desk, ticket_id, agent=agent, due=due, suggested=suggested
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
    ) -> Ticket:
        """Settle.

        Access pattern `settle` updates table `helpdesk`: `pk` = `desk#{desk}` and `sk` =
        `ticket#{ticket_id}`.
        Does `SET rank = rank + :rank`.
        Only while `rank = :old_rank AND attribute_not_exists(agent)`, else raises ConditionFailed.
        Keeps the keys of `gsi2` in step.
        Wants `team` and `opened_at` as stored, for the index keys that are built from it. Raises
        ConditionFailed when the item has something else.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.settle(
                self._link.context,
                desk,
                ticket_id,
                team=team,
                opened_at=opened_at,
                old_rank=old_rank,
                rank=rank,
            )
        )

    def finish(self, desk: str, ticket_id: UUID) -> Ticket:
        """Finish.

        Access pattern `finish` updates table `helpdesk`: `pk` = `desk#{desk}` and `sk` =
        `ticket#{ticket_id}`.
        Does `SET status = 'done'`.
        Only while `priority = 5`, else raises ConditionFailed.
        Keeps the keys of `gsi3` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.finish(self._link.context, desk, ticket_id))

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
    ) -> Ticket:
        """Move upstairs.

        Access pattern `move_upstairs` updates table `helpdesk`: `pk` = `desk#{desk}` and `sk` =
        `ticket#{ticket_id}`.
        Does `SET place.floor = place.floor + :floors`.
        Keeps the keys of `gsi3` in step.
        Wants `team`, `status`, `priority`, `place`, `watchers` and `ends_at` as stored, or None
        where it has none, for the index keys that are built from it. Raises ConditionFailed when
        the item has something else.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.move_upstairs(
                self._link.context,
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
    ) -> Ticket:
        """Watch.

        Access pattern `watch` updates table `helpdesk`: `pk` = `desk#{desk}` and `sk` =
        `ticket#{ticket_id}`.
        Does `ADD watchers :new_watchers`.
        Keeps the keys of `gsi3` in step.
        Wants `team`, `status`, `priority`, `place`, `watchers` and `ends_at` as stored, or None
        where it has none, for the index keys that are built from it. Raises ConditionFailed when
        the item has something else.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.watch(
                self._link.context,
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
    ) -> Ticket:
        """Prolong.

        Access pattern `prolong` updates table `helpdesk`: `pk` = `desk#{desk}` and `sk` =
        `ticket#{ticket_id}`.
        Does `SET ends_at = :until`.
        Keeps the keys of `gsi3` in step.
        Wants `team`, `status`, `priority`, `place` and `watchers` as stored, or None where it has
        none, for the index keys that are built from it. Raises ConditionFailed when the item has
        something else.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.prolong(
                self._link.context,
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
    ) -> Ticket:
        """Sign up.

        Access pattern `sign_up` updates table `helpdesk`: `pk` = `desk#{desk}` and `sk` =
        `ticket#{ticket_id}`.
        Does `SET team = :team, rank = if_not_exists(rank, :first_rank)`.
        Keeps the keys of `gsi1`, `gsi2`, `gsi3` in step.
        Wants `agent`, `due`, `rank`, `status`, `priority`, `place`, `watchers`, `opened_at` and
        `ends_at` as stored, or None where there is none, for the index keys that are built from it.
        Raises ConditionFailed when the item has something else.
        Costs one round trip.
        Returns the item as it is then; creates the item when there is none.
        """
        return self._link.run(
            requests.sign_up(
                self._link.context,
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

    def send_to(self, desk: str, ticket_id: UUID, *, to_desk: str) -> Ticket:
        """Send to.

        Access pattern `send_to` changes `desk` in the key of an item of table `helpdesk`.
        The item leaves its old key and appears under the new one in one transaction, with its index
        entries; it holds only if the item has not changed since it was read (it is tried again when
        it has).
        Costs two round trips: a consistent read, and a transaction of twice the write units.
        Returns the item as it is then. Raises NotFound when there is none, AlreadyExists when the
        new key is taken, and InvalidValue when the new key is the old one.
        """
        return self._link.run(
            requests.send_to(self._link.context, desk, ticket_id, to_desk=to_desk)
        )


class TicketRepository(TicketReader, TicketWriter):
    """Reads and writes Ticket items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """

"""Requests and writes of ticket: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.keys import padded
from dynarepo.lazy import Later
from dynarepo.wire import date_text

from .._types import Place
from . import keys
from .codec import TICKET
from .model import Ticket, TicketChanges, TicketCreate, TicketGiven, TicketKey, TicketStatus

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import TicketFields as F
else:
    F = Later(__package__, ".fields", "TicketFields")


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
    given: TicketGiven | None = None,
    create_parents: bool = False,
) -> Write[Ticket]:
    """Change some attributes of the ticket with this key."""
    return writes.update_item(
        TICKET, context, key, changes, set, when=when, given=given, create_parents=create_parents
    )


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


def list_of_agent(context: Context, agent: str, *, due: Range[date] | None = None) -> Query[Ticket]:
    """List of agent."""
    return reads.Query(
        context=context,
        entity=TICKET,
        pattern="list_of_agent",
        returns=TICKET,
        equals=(("gsi1pk", {"S": keys.gsi1pk(agent)}),),
        index="gsi1",
        index_key=("gsi1pk", "gsi1sk"),
        sort=reads.sort_range("gsi1sk", "", due, lambda value: date_text(value, "due"), of="due"),
    )


def list_of_team(context: Context, team: str, *, rank: Range[int] | None = None) -> Query[Ticket]:
    """List of team."""
    return reads.Query(
        context=context,
        entity=TICKET,
        pattern="list_of_team",
        returns=TICKET,
        equals=(("gsi2pk", {"S": keys.gsi2pk(team)}),),
        index="gsi2",
        index_key=("gsi2pk", "gsi2sk"),
        sort=reads.sort_range(
            "gsi2sk", "", rank, lambda value: padded(value, 6, "rank"), tail="#", of="rank"
        ),
    )


def list_urgent(context: Context, team: str) -> Query[Ticket]:
    """List urgent."""
    return reads.Query(
        context=context,
        entity=TICKET,
        pattern="list_urgent",
        returns=TICKET,
        equals=(("gsi3pk", {"S": keys.gsi3pk(team)}),),
        index="gsi3",
        index_key=("gsi3pk", "gsi3sk"),
    )


def assign(
    context: Context, desk: str, ticket_id: UUID, *, due: date | None, agent: str
) -> Write[Ticket]:
    """Assign."""
    return writes.update_item(
        TICKET,
        context,
        TicketKey(desk=desk, ticket_id=ticket_id),
        (F.agent.set(agent),),
        given={"due": due},
        pattern="assign",
    )


def reschedule(
    context: Context, desk: str, ticket_id: UUID, *, agent: str | None, due: date
) -> Write[Ticket]:
    """Reschedule."""
    return writes.update_item(
        TICKET,
        context,
        TicketKey(desk=desk, ticket_id=ticket_id),
        (F.due.set(due),),
        given={"agent": agent},
        pattern="reschedule",
    )


def unassign(context: Context, desk: str, ticket_id: UUID) -> Write[Ticket]:
    """Unassign."""
    return writes.update_item(
        TICKET,
        context,
        TicketKey(desk=desk, ticket_id=ticket_id),
        (F.agent.remove(),),
        pattern="unassign",
    )


def climb(
    context: Context,
    desk: str,
    ticket_id: UUID,
    *,
    team: str,
    rank: int,
    opened_at: datetime,
    by: int,
) -> Write[Ticket]:
    """Climb."""
    return writes.update_item(
        TICKET,
        context,
        TicketKey(desk=desk, ticket_id=ticket_id),
        (F.rank.set(F.rank.plus(by)),),
        given={"team": team, "rank": rank, "opened_at": opened_at},
        pattern="climb",
    )


def sink(
    context: Context,
    desk: str,
    ticket_id: UUID,
    *,
    team: str,
    rank: int,
    opened_at: datetime,
    by: int,
) -> Write[Ticket]:
    """Sink."""
    return writes.update_item(
        TICKET,
        context,
        TicketKey(desk=desk, ticket_id=ticket_id),
        (F.rank.add(by),),
        given={"team": team, "rank": rank, "opened_at": opened_at},
        pattern="sink",
    )


def pass_on(
    context: Context, desk: str, ticket_id: UUID, *, backup: str | None, due: date | None
) -> Write[Ticket]:
    """Pass on."""
    return writes.update_item(
        TICKET,
        context,
        TicketKey(desk=desk, ticket_id=ticket_id),
        (F.agent.set(F.backup),),
        given={"backup": backup, "due": due},
        pattern="pass_on",
    )


def suggest(
    context: Context,
    desk: str,
    ticket_id: UUID,
    *,
    agent: str | None,
    due: date | None,
    suggested: str,
) -> Write[Ticket]:
    """Suggest."""
    return writes.update_item(
        TICKET,
        context,
        TicketKey(desk=desk, ticket_id=ticket_id),
        (F.agent.set_if_missing(suggested),),
        given={"agent": agent, "due": due},
        pattern="suggest",
    )


def settle(
    context: Context,
    desk: str,
    ticket_id: UUID,
    *,
    team: str,
    opened_at: datetime,
    old_rank: int,
    rank: int,
) -> Write[Ticket]:
    """Settle."""
    return writes.update_item(
        TICKET,
        context,
        TicketKey(desk=desk, ticket_id=ticket_id),
        (F.rank.set(F.rank.plus(rank)),),
        when=expressions.all_of(F.rank.eq(old_rank), F.agent.missing()),
        given={"rank": old_rank, "team": team, "opened_at": opened_at},
        pattern="settle",
    )


def finish(context: Context, desk: str, ticket_id: UUID) -> Write[Ticket]:
    """Finish."""
    return writes.update_item(
        TICKET,
        context,
        TicketKey(desk=desk, ticket_id=ticket_id),
        (F.status.set("done"),),
        when=F.priority.eq(5),
        pattern="finish",
    )


def move_upstairs(
    context: Context,
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
) -> Write[Ticket]:
    """Move upstairs."""
    return writes.update_item(
        TICKET,
        context,
        TicketKey(desk=desk, ticket_id=ticket_id),
        (F.place.floor.set(F.place.floor.plus(floors)),),
        given={
            "team": team,
            "status": status,
            "priority": priority,
            "place": place,
            "watchers": watchers,
            "ends_at": ends_at,
        },
        pattern="move_upstairs",
    )


def watch(
    context: Context,
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
) -> Write[Ticket]:
    """Watch."""
    return writes.update_item(
        TICKET,
        context,
        TicketKey(desk=desk, ticket_id=ticket_id),
        (F.watchers.add(new_watchers),),
        given={
            "team": team,
            "status": status,
            "priority": priority,
            "place": place,
            "watchers": watchers,
            "ends_at": ends_at,
        },
        pattern="watch",
    )


def prolong(
    context: Context,
    desk: str,
    ticket_id: UUID,
    *,
    team: str,
    status: TicketStatus | None,
    priority: int | None,
    place: Place | None,
    watchers: set[str] | None,
    until: datetime,
) -> Write[Ticket]:
    """Prolong."""
    return writes.update_item(
        TICKET,
        context,
        TicketKey(desk=desk, ticket_id=ticket_id),
        (F.ends_at.set(until),),
        given={
            "team": team,
            "status": status,
            "priority": priority,
            "place": place,
            "watchers": watchers,
        },
        pattern="prolong",
    )


def sign_up(
    context: Context,
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
) -> Write[Ticket]:
    """Sign up."""
    return writes.update_item(
        TICKET,
        context,
        TicketKey(desk=desk, ticket_id=ticket_id),
        (F.team.set(team), F.rank.set_if_missing(first_rank)),
        upsert=True,
        given={
            "agent": agent,
            "due": due,
            "rank": rank,
            "status": status,
            "priority": priority,
            "place": place,
            "watchers": watchers,
            "opened_at": opened_at,
            "ends_at": ends_at,
        },
        pattern="sign_up",
    )


def send_to(context: Context, desk: str, ticket_id: UUID, *, to_desk: str) -> Write[Ticket]:
    """Send to."""
    return writes.move_item(
        TICKET,
        context,
        TicketKey(desk=desk, ticket_id=ticket_id),
        TicketKey(desk=to_desk, ticket_id=ticket_id),
        pattern="send_to",
    )

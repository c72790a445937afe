"""Keys of ticket: pure functions between attributes and keys."""

from datetime import date, datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, padded, partition_text, uuid_text
from dynarepo.wire import date_text, datetime_text, epoch_text

from .._types import Place
from .model import Ticket, TicketKey, TicketStatus


def table_key(key: TicketKey | Ticket) -> WireItem:
    """The table key: `pk` = `desk#{desk}` and `sk` = `ticket#{ticket_id}`."""
    return {"pk": {"S": pk(key.desk)}, "sk": {"S": sk(key.ticket_id)}}


def pk(desk: str) -> str:
    """`pk` = `desk#{desk}`."""
    return partition_text(f"desk#{open_text(desk, 'desk')}", "pk")


def sk(ticket_id: UUID) -> str:
    """`sk` = `ticket#{ticket_id}`."""
    return f"ticket#{uuid_text(ticket_id, 'ticket_id')}"


def gsi1pk(agent: str) -> str:
    """`gsi1pk` = `agent#{agent}`."""
    return partition_text(f"agent#{open_text(agent, 'agent')}", "gsi1pk")


def gsi1sk(due: date) -> str:
    """`gsi1sk` = `{due}`."""
    return date_text(due, "due")


def gsi2pk(team: str) -> str:
    """`gsi2pk` = `team#{team}`."""
    return partition_text(f"team#{open_text(team, 'team')}", "gsi2pk")


def gsi2sk(rank: int, opened_at: datetime) -> str:
    """`gsi2sk` = `{rank:06d}#{opened_at}`."""
    return f"{padded(rank, 6, 'rank')}#{datetime_text(opened_at, 'microseconds', 'opened_at')}"


def gsi3pk(team: str) -> str:
    """`gsi3pk` = `urgent#{team}`."""
    return partition_text(f"urgent#{open_text(team, 'team')}", "gsi3pk")


def gsi3sk(ends_at: datetime) -> str:
    """`gsi3sk` = `{ends_at:010d}`."""
    return padded(int(epoch_text(ends_at, "seconds", "ends_at")), 10, "ends_at")


def gsi1(agent: str | None, due: date | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1pk` = `agent#{agent}` and `gsi1sk` = `{due}`; none while a
    part is absent.
    """
    if agent is None or due is None:
        return {}
    return {"gsi1pk": {"S": gsi1pk(agent)}, "gsi1sk": {"S": gsi1sk(due)}}


def gsi2(team: str | None, rank: int | None, opened_at: datetime | None) -> WireItem:
    """The entry in index `gsi2`: `gsi2pk` = `team#{team}` and `gsi2sk` = `{rank:06d}#{opened_at}`;
    none while a part is absent.
    """
    if team is None or rank is None or opened_at is None:
        return {}
    return {"gsi2pk": {"S": gsi2pk(team)}, "gsi2sk": {"S": gsi2sk(rank, opened_at)}}


def gsi3(
    team: str | None,
    ends_at: datetime | None,
    status: TicketStatus | None,
    priority: int | None,
    place: Place | None,
    watchers: set[str] | None,
) -> WireItem:
    """The entry in index `gsi3`: `gsi3pk` = `urgent#{team}` and `gsi3sk` = `{ends_at:010d}`; none
    while a part is absent, and only under its condition.
    """
    if team is None or ends_at is None:
        return {}
    if (
        status != "done"
        and (priority is not None and priority >= 4)
        and (place is not None and place.floor < 10)
        and (watchers is not None and len(watchers) > 0 and len(watchers) < 3)
    ):
        return {"gsi3pk": {"S": gsi3pk(team)}, "gsi3sk": {"S": gsi3sk(ends_at)}}
    return {}

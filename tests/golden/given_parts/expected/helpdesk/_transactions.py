"""The transactions of helpdesk, planned: nothing here sends anything."""

from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Context, Write, expressions, writes
from dynarepo.lazy import Later

from .ticket.codec import TICKET
from .ticket.model import Ticket, TicketKey
from .visit.codec import VISIT
from .visit.model import Visit, VisitKey

if TYPE_CHECKING:
    from .ticket.fields import TicketFields as F
    from .visit.fields import VisitFields
else:
    F = Later(__package__, ".ticket.fields", "TicketFields")
    VisitFields = Later(__package__, ".visit.fields", "VisitFields")


def swap_ranks(
    context: Context,
    desk: str,
    first: UUID,
    second: UUID,
    *,
    first_rank: int,
    first_opened: datetime,
    team: str,
    second_rank: int,
    opened_at: datetime,
) -> tuple[Write[Ticket], Write[Ticket]]:
    """Swap ranks."""
    return (
        writes.update_item(
            TICKET,
            context,
            TicketKey(desk=desk, ticket_id=first),
            (F.rank.set(second_rank),),
            when=expressions.all_of(
                F.rank.eq(first_rank), F.opened_at.eq(first_opened), F.team.eq(team)
            ),
            given={"opened_at": first_opened, "team": team},
            pattern="swap_ranks",
        ),
        writes.update_item(
            TICKET,
            context,
            TicketKey(desk=desk, ticket_id=second),
            (F.rank.set(first_rank),),
            when=expressions.all_of(F.rank.eq(second_rank), F.team.eq(team)),
            given={"team": team, "opened_at": opened_at},
            pattern="swap_ranks",
        ),
    )


def assign_and_receive(
    context: Context, desk: str, ticket_id: UUID, visitor: str, *, agent: str, due: date | None
) -> tuple[Write[Ticket], Write[Visit]]:
    """Assign and receive."""
    return (
        writes.update_item(
            TICKET,
            context,
            TicketKey(desk=desk, ticket_id=ticket_id),
            (F.agent.set(agent),),
            given={"due": due},
            pattern="assign_and_receive",
        ),
        writes.update_item(
            VISIT,
            context,
            VisitKey(visitor=visitor),
            (VisitFields.host.set(agent),),
            given={"deleted_at": None},
            pattern="assign_and_receive",
        ),
    )

"""What makes ticket models of the JSON text of stored items."""

from datetime import date, datetime
from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire import date_from_text, datetime_from_text, epoch_from_text
from dynarepo.wire.tagged import Mapped, Number, Text, TextSet

from .. import _stored
from .._types import Place
from .model import Ticket, TicketStatus


class StoredTicket(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Ticket, as types."""

    pk: Text[str]
    sk: Text[str]
    desk: Text[str]
    ticket_id: Text[UUID]
    team: Text[str]
    agent: Text[str] | UnsetType = field(default=UNSET, name="ag")
    backup: Text[str] | UnsetType = UNSET
    due: Text[str] | UnsetType = UNSET
    rank: Number
    status: Text[TicketStatus] | UnsetType = UNSET
    priority: Number | UnsetType = UNSET
    place: Mapped[_stored.StoredPlace] | UnsetType = UNSET
    watchers: TextSet | UnsetType = UNSET
    ends_at: Number | UnsetType = UNSET
    opened_at: Text[str]
    item_type: Text[Literal["Ticket"]] | UnsetType = field(default=UNSET, name="_type")
    gsi1pk: Raw | UnsetType = UNSET
    gsi1sk: Raw | UnsetType = UNSET
    gsi2pk: Raw | UnsetType = UNSET
    gsi2sk: Raw | UnsetType = UNSET
    gsi3pk: Raw | UnsetType = UNSET
    gsi3sk: Raw | UnsetType = UNSET


_TICKET_NAMES: Final = GivenNames(
    ("desk", "ticket_id", "team", "rank", "opened_at"),
    "agent",
    "backup",
    "due",
    "status",
    "priority",
    "place",
    "watchers",
    "ends_at",
)
_BlankTicket: Final = blank_of(Ticket)


def ticket_of(stored: StoredTicket) -> Ticket:
    """What was stored as Ticket; an error where that is not certain."""
    absent = 0
    if stored.agent is UNSET:
        agent_: str | None = None
        absent |= 1
    else:
        agent_ = stored.agent.S
    if stored.backup is UNSET:
        backup_: str | None = None
        absent |= 2
    else:
        backup_ = stored.backup.S
    if stored.due is UNSET:
        due_: date | None = None
        absent |= 4
    else:
        due_ = date_from_text(stored.due.S)
    if stored.status is UNSET:
        status_: TicketStatus = "open"
        absent |= 8
    else:
        status_ = stored.status.S
    if stored.priority is UNSET:
        priority_: int = 3
        absent |= 16
    else:
        priority_ = int(stored.priority.N)
        if not 1 <= priority_ <= 5:
            raise ValueError("priority")
    if stored.place is UNSET:
        place_: Place | None = None
        absent |= 32
    else:
        place_ = _stored.place_of(stored.place.M)
    if stored.watchers is UNSET:
        watchers_: set[str] | None = None
        absent |= 64
    else:
        watchers_ = stored.watchers.SS
    if stored.ends_at is UNSET:
        ends_at_: datetime | None = None
        absent |= 128
    else:
        ends_at_ = epoch_from_text(stored.ends_at.N, "seconds")
    record = blank(_BlankTicket)
    record.desk = stored.desk.S
    record.ticket_id = stored.ticket_id.S
    record.team = stored.team.S
    record.agent = agent_
    record.backup = backup_
    record.due = due_
    record.rank = int(stored.rank.N)
    record.status = status_
    record.priority = priority_
    record.place = place_
    record.watchers = watchers_
    record.ends_at = ends_at_
    record.opened_at = datetime_from_text(stored.opened_at.S)
    record.__pydantic_fields_set__ = _TICKET_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Ticket
    return record


TICKET_READER: Final[StraightReader[Ticket]] = StraightReader(
    StoredTicket, ticket_of, lambda stored: (stored.pk.S, stored.sk.S)
)

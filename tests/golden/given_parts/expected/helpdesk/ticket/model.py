"""Models of ticket: its key, input, item, views and changes."""

from datetime import date, datetime
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record
from dynarepo.ids import uuid4

from .._types import Place

TicketStatus: TypeAlias = Literal["open", "held", "done"]
"""One of the values of an attribute of Ticket."""


class TicketKey(Key, frozen=True):
    """Names one Ticket: the attributes in its table key."""

    desk: str
    ticket_id: UUID


class TicketCreate(Record):
    """What a caller gives for a new Ticket; `opened_at` is set on writing."""

    desk: str
    ticket_id: UUID = Field(default_factory=uuid4)
    team: str
    agent: str | None = None
    backup: str | None = None
    due: date | None = None
    rank: int
    status: TicketStatus = "open"
    priority: int = Field(default=3, ge=1, le=5)
    place: Place | None = None
    watchers: set[str] | None = None
    ends_at: AwareDatetime | None = None


class Ticket(TicketCreate):
    """A stored Ticket."""

    opened_at: AwareDatetime

    @property
    def key(self) -> TicketKey:
        """What names this item."""
        return TicketKey(desk=self.desk, ticket_id=self.ticket_id)


class TicketChanges(TypedDict, total=False):
    """Attributes of Ticket that an update can set; None removes an optional one."""

    team: str
    agent: str | None
    backup: str | None
    due: date | None
    rank: int
    status: TicketStatus
    priority: int
    place: Place | None
    watchers: set[str] | None
    ends_at: datetime | None


class TicketGiven(TypedDict, total=False):
    """Attributes of Ticket as they are stored, for an update that does not read them."""

    team: str
    agent: str | None
    backup: str | None
    due: date | None
    rank: int
    status: TicketStatus | None
    priority: int | None
    place: Place | None
    watchers: set[str] | None
    opened_at: datetime
    ends_at: datetime | None

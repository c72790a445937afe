"""Models of ticket: its key, input, item, views and changes."""

from datetime import datetime
from typing import TypedDict
from uuid import UUID

from pydantic import AwareDatetime

from dynarepo import Key, Record
from dynarepo.ids import Ulid


class TicketKey(Key, frozen=True):
    """Names one Ticket: the attributes in its table key."""

    company_id: str
    customer_id: UUID
    ticket_id: str


class TicketCreate(Record):
    """What a caller gives for a new Ticket."""

    company_id: str
    customer_id: UUID
    ticket_id: Ulid
    region: str | None = None
    opened_at: AwareDatetime
    text: str


class Ticket(TicketCreate):
    """A stored Ticket."""

    @property
    def key(self) -> TicketKey:
        """What names this item."""
        return TicketKey(
            company_id=self.company_id, customer_id=self.customer_id, ticket_id=self.ticket_id
        )


class TicketChanges(TypedDict, total=False):
    """Attributes of Ticket that an update can set; None removes an optional one."""

    region: str | None
    opened_at: datetime
    text: str

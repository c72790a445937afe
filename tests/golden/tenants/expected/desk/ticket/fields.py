"""Typed paths into a stored ticket."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATETIME_MICROSECONDS, STRING, ULID_TEXT, UUID_TEXT
from dynarepo.fields import TextField


class TicketFields:
    """Typed paths into a stored Ticket, for conditions and changes."""

    company_id: Final = TextField[str]("company_id", STRING)
    customer_id: Final = TextField[UUID]("customer_id", UUID_TEXT)
    ticket_id: Final = TextField[str]("ticket_id", ULID_TEXT)
    region: Final = TextField[str]("region", STRING)
    opened_at: Final = TextField[datetime]("opened_at", DATETIME_MICROSECONDS)
    text: Final = TextField[str]("body", STRING)

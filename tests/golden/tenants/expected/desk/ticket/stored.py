"""What makes ticket models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StoredUlid, StraightReader, blank, blank_of
from dynarepo.wire import datetime_from_text
from dynarepo.wire.tagged import Text

from .model import Ticket


class StoredTicket(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Ticket, as types."""

    pk: Text[str]
    sk: Text[str]
    company_id: Text[str]
    customer_id: Text[UUID]
    ticket_id: Text[StoredUlid]
    region: Text[str] | UnsetType = UNSET
    opened_at: Text[str]
    text: Text[str] = field(name="body")
    item_type: Text[Literal["Ticket"]] | UnsetType = field(default=UNSET, name="_type")


_TICKET_NAMES: Final = GivenNames(
    ("company_id", "customer_id", "ticket_id", "opened_at", "text"), "region"
)
_BlankTicket: Final = blank_of(Ticket)


def ticket_of(stored: StoredTicket) -> Ticket:
    """What was stored as Ticket; an error where that is not certain."""
    absent = 0
    if stored.region is UNSET:
        region_: str | None = None
        absent |= 1
    else:
        region_ = stored.region.S
    record = blank(_BlankTicket)
    record.company_id = stored.company_id.S
    record.customer_id = stored.customer_id.S
    record.ticket_id = stored.ticket_id.S
    record.region = region_
    record.opened_at = datetime_from_text(stored.opened_at.S)
    record.text = stored.text.S
    record.__pydantic_fields_set__ = _TICKET_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Ticket
    return record


TICKET_READER: Final[StraightReader[Ticket]] = StraightReader(
    StoredTicket, ticket_of, lambda stored: (stored.pk.S, stored.sk.S)
)
